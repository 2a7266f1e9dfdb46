import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The printer takes jobs, but has stopped, lacks paper, or has something to say.',
  meaning:
    'The jobs are accepted and wait in the printer. Nothing is lost, and nothing comes out before somebody has been there.',
  remedy: 'Go to the printer and do what the message says: paper, toner, a lid.',
  example: {
    command: 'copies briefing --printer office',
    meets: 'The printer says that it is out of paper.',
    provokedBy: 'tests/handouts/copies/printing/ipp-printer.test.ts',
  },
};
