import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'An option that the block does not have.',
  meaning:
    'Each block has its own options, listed in docs/blocks.md. One that is mistyped would leave the block as it is without it, which is easy to miss on paper.',
  remedy: 'Correct the option, or delete it; the hint has the nearest.',
  example: {
    wrong: { narrative: '::figures{titel="Size"}' },
    right: { narrative: '::figures{title="Size"}' },
  },
};
