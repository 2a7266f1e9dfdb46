import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A print run has not come to its end, or has a copy of which nobody but you can tell whether it is on paper.',
  meaning:
    'A run was stopped, or the printer does not say what became of a job. Only somebody who looks into the tray can tell, so nothing is printed again by guess.',
  remedy: 'Look which copies are on paper. Say so with `--printed <numbers>`, then go on with `--resume`.',
  example: {
    command: 'copies briefing --printer office',
    meets: 'The printer was switched off while a copy was being printed.',
    provokedBy: 'tests/handouts/copies/printing/print-copies.test.ts',
  },
};
