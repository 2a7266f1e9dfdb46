import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The program itself failed over a pack, and over no other: a fault in Sourcebound.',
  meaning:
    'This is a fault in Sourcebound, not in your sources. The other packs are built, and the last good PDF of this one is untouched.',
  remedy: 'Report it, with the message and, if you may pass it on, the pack.',
  example: {
    command: 'build',
    meets: 'A function of the program throws where none should, over one of several packs.',
    provokedBy: 'tests/engine/pipeline/build-packs.test.ts',
  },
};
