import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A value that its schema does not allow.',
  meaning:
    'The field is known, but does not take this value: a word that is not on its list, a text where a number belongs, a number out of range. `schemas/` says what each field takes, and editors complete it from there.',
  remedy: 'Write one of the values that the message or the hint lists.',
  example: {
    wrong: {
      extraction: 'figures:\n  beds: { label: Beds, value: 412, qualifier: roughly, evidence: 412 beds }',
    },
    right: {
      extraction: 'figures:\n  beds: { label: Beds, value: 412, qualifier: exactly, evidence: 412 beds }',
    },
    at: 'roughly',
  },
};
