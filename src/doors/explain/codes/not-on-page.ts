import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Something that was verified is not whole on the printed page: a clipped cell, hidden text.',
  meaning:
    'The finished PDF is read back, and every bound number and quotation is looked for on it. One that is clipped, hidden or covered was verified and cannot be read, so the PDF is not given out.',
  remedy: 'Look for a cell or box in the template that clips or hides its text; give it room.',
  example: {
    command: 'build',
    meets: 'A style sheet of the template hides a cell with a figure.',
    provokedBy: 'tests/stages/proof/proof-pack.test.ts',
  },
};
