import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A block lacks an option without which there is nothing to print.',
  meaning:
    'The block has no default for this option: a picture without a file, a chart of nothing. It would print an empty frame.',
  remedy: 'Add the option that the message names.',
  example: {
    wrong: { narrative: '::picture{alt="A plan"}' },
    right: { narrative: 'There is a plan.' },
    at: 'picture{',
  },
};
