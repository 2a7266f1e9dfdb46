import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'An entry of `accepted` names the code of an error: only warnings can be accepted.',
  meaning:
    '`accepted` is an answer to a warning: “I have seen it, and this is why it is right.” An error says that the pack would print something that the sources do not back, and no reason given by its author changes that.',
  remedy: 'Fix what the error reports, and delete the entry.',
  example: {
    wrong: { settings: 'accepted: [{ code: UNBOUND_NUMBER, at: 413 beds, why: We counted them. }]' },
    right: { settings: '' },
    at: 'UNBOUND_NUMBER',
  },
};
