import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The type on paper is smaller than the style sheet sets it.',
  meaning:
    'The size of the letters on the finished pages is measured. Smaller letters than the style sheet sets mean that something scaled the page.',
  remedy: 'Look for something wider than the page, or for `zoom` or `scale` in the template.',
  example: {
    command: 'build',
    meets: 'A style sheet of the template has `zoom: 0.5`.',
    provokedBy: 'tests/stages/proof/proof-pack.test.ts',
  },
};
