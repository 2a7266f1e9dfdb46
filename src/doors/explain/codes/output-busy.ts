import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Another run is writing the same pack.',
  meaning:
    'Two runs that write the same folder would leave a PDF of one beside the evidence of the other. The second one waits for nothing and says who has the folder.',
  remedy: 'Wait until the other run is done; a `watch` in another terminal counts as one.',
  example: {
    command: 'build',
    meets: 'Another build of the same pack is at work.',
    provokedBy: 'tests/engine/results/write-outputs.test.ts',
  },
};
