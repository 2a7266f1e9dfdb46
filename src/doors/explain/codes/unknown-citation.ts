import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A `[@id]` that names no item and no document of the pack.',
  meaning:
    "The id is in none of the pack's documents: it is mistyped, its item was renamed or struck, or its document is not listed in `documents`.",
  remedy: 'Correct the id, or add the document that has it to `documents`.',
  example: {
    wrong: { narrative: 'The hospital is large [@bets].' },
    right: { narrative: 'The hospital is large [@beds].' },
    at: 'bets',
  },
};
