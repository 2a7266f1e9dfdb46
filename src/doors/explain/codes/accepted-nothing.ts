import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'An entry of `accepted` answers no warning: there is none with this code at these words, or no longer.',
  meaning:
    'An answer belongs to one warning at one stretch of words. When the words are rewritten, or the warning is gone, the answer is void, so that it cannot silently cover a new problem.',
  remedy:
    'Check whether the warning is still reported. If so, write its present words in `at`; if not, delete the entry.',
  example: {
    wrong: { settings: 'accepted: [{ code: STRESS_ADDED, at: a mere 412, why: It is few for a city. }]' },
    right: { settings: '' },
    at: 'a mere 412',
  },
};
