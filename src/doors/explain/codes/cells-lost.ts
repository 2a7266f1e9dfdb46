import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A row of a table has more cells than the head.',
  meaning:
    'Markdown silently drops cells beyond the columns of the head. A number in the lost cell would be missing on paper, and nothing on the page would show it.',
  remedy:
    'Add a column to the head and to the line of dashes, or write a bar that belongs to the text as `\\|`.',
  example: {
    wrong: { narrative: '| Ward |\n|---|\n| North | large |' },
    right: { narrative: '| Ward | Size |\n|---|---|\n| North | large |' },
    at: '| large |',
  },
};
