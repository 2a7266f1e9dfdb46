import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A row of a table has more cells than the head.',
  meaning:
    'Markdown drops what goes beyond the columns of the head without a word. A number in the lost cell would be missing on paper, and nothing on the page would show it.',
  remedy:
    'Add a column to the head and to the line of dashes, or write a bar that is meant as a sign as `\\|`.',
  example: {
    wrong: { narrative: '| Ward |\n|---|\n| North | large |' },
    right: { narrative: '| Ward | Size |\n|---|---|\n| North | large |' },
    at: '| large |',
  },
};
