import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A `::name` that is not a block.',
  meaning:
    '`::name` on a line of its own places a block, and only those listed in docs/blocks.md are there. A name that is mistyped would print nothing where readers expect a table or a chart.',
  remedy: 'Correct the name; the hint has the nearest.',
  example: { wrong: { narrative: '::figuers' }, right: { narrative: '::figures' }, at: 'figuers' },
};
