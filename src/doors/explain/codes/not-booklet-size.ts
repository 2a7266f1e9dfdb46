import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A booklet is made of A5 pages (on A4) or of half-letter pages (on Letter), and a page has another size.',
  meaning:
    'A booklet is made of sheets that are folded once, so two of its pages have to fill one sheet without being scaled.',
  remedy: 'Write `paper: A5` or `paper: Half-letter` in the pack, and build it again.',
  example: {
    command: 'copies briefing --booklet',
    meets: 'The pages of the pack have the size of neither A5 nor half a letter.',
    provokedBy: 'tests/handouts/copies/imposition/impose-pdf.test.ts',
  },
};
