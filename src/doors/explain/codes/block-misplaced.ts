import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A block, a box or a table with a title in a list, a quotation, a box, a table or a footnote.',
  meaning:
    'Blocks are printed at the margin, between paragraphs. Within a list, a quotation, a box, a table or a note they would be dropped, and with them everything that they print.',
  remedy: 'Write the block on a line of its own that begins at the margin, with a blank line before it.',
  example: {
    wrong: { narrative: '- The figures:\n\n  ::figures' },
    right: { narrative: 'The figures:\n\n::figures' },
    at: '::figures',
  },
};
