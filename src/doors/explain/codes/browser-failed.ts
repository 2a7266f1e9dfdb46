import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The browser does not start; or over one pack it did not answer, did not finish in time, or broke down twice: another browser was started, and the other packs are built.',
  meaning:
    'Packs are set in a browser that runs on this machine, without a network. When one pack breaks it, another browser is started and the other packs go on, so one huge table does not cost a whole batch.',
  remedy:
    'Build that pack by itself. If it fails again, make it smaller: fewer items in a block, or two packs; if no pack can be printed, run `sourcebound doctor`.',
  example: {
    command: 'build',
    meets: 'The browser ends, or does not answer within its time, twice over the same pack.',
    provokedBy: 'tests/stages/typeset/broken-browser.test.ts',
  },
};
