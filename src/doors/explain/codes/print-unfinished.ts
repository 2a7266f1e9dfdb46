import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A print run did not finish, or there is a copy that only you can check is on paper.',
  meaning:
    'A run was stopped, or the printer does not say what became of a job. Only somebody who looks in the tray can tell, and nothing is printed again on a guess.',
  remedy: 'See which copies are on paper. Say so with `--printed <numbers>`, then go on with `--resume`.',
  example: {
    command: 'copies briefing --printer office',
    meets: 'The printer was switched off while a copy was being printed.',
    provokedBy: 'tests/handouts/copies/printing/print-copies.test.ts',
  },
};
