import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'Something in the text looks like a citation but is not one: `[see @id]`, `[-@id]`, `[@id, p. 4]`, `@id says`.',
  meaning:
    'A citation takes ids and nothing else: no page, no “see”, no bare `@id`. What only looks like one would be printed as typed, and the sentence would rest on nothing.',
  remedy: 'Write `[@id]`; the page is known from the evidence.',
  example: {
    wrong: { narrative: 'The hospital has 412 beds [see @beds].' },
    right: { narrative: 'The hospital has 412 beds [@beds].' },
    at: '[see @beds]',
  },
};
