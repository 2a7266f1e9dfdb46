import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Sourcebound itself failed while it worked on a pack: a fault in the program.',
  meaning:
    'Your sources are not to blame. The other packs are built, and the last good PDF of this one is untouched.',
  remedy: 'Report it, with the message and, if you may pass it on, the pack.',
  example: {
    command: 'build',
    meets: 'A function of the program throws where none should, over one of several packs.',
    provokedBy: 'tests/engine/pipeline/build-packs.test.ts',
  },
};
