import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'More than 20 sheets of a booklet are to be folded together.',
  meaning:
    'Sheets that are folded together push the inner ones outwards. A thick pile springs open, and its inner pages stick out.',
  remedy: 'Use at most 20 sheets to a signature: `--signature 5` makes several, which are sewn or glued.',
  example: {
    command: 'copies briefing --booklet',
    meets: 'The pack has more than 80 pages, in one signature.',
    provokedBy: 'tests/handouts/copies/imposition/impose-pdf.test.ts',
  },
};
