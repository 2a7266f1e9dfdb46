import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The printer cannot do what was asked for: PDF, both sides, the paper, the colour mode. Nothing is sent.',
  meaning:
    'The printer was asked what it can do before anything was sent. A job that it does not understand would come out one-sided, on the wrong paper, or as pages of gibberish.',
  remedy: 'Ask for something that it can do, such as another `--media`, or use another printer.',
  example: {
    command: 'copies briefing --printer ipp://printer.example/ipp/print',
    meets: 'The printer does not print on both sides.',
    provokedBy: 'tests/handouts/copies/printing/ipp-printer.test.ts',
  },
};
