import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The number of a copy to be printed again, or said to be printed, does not belong to this run.',
  meaning:
    'A run has the copies of its register, and no others. A number beyond them is a slip, or belongs to another edition.',
  remedy: 'Use a number that the hint lists.',
  example: {
    command: 'copies briefing --printer office --reprint 9',
    meets: 'The run has copies 1 to 3.',
    provokedBy: 'tests/handouts/copies/printing/print-copies.test.ts',
  },
};
