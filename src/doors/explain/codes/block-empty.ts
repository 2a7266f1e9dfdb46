import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A block that the text places has nothing to print, and is left out, title and all.',
  meaning:
    'The extractions have no items of its kind, its options leave out all that there are, or the text has quoted them already. The heading over it stays, and a reader finds an empty section.',
  remedy:
    'Add what it should print to an extraction, choose other options, or delete the block and its heading.',
  example: {
    wrong: { narrative: 'The hospital has :value[beds] [@beds].\n\n::timeline' },
    right: { narrative: 'The hospital has :value[beds] [@beds].' },
    at: '::timeline',
  },
};
