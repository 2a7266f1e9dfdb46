import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The file of a copy does not have the SHA-256 in the register or in an earlier print run.',
  meaning:
    'What is printed has to be what was registered. The bytes of the file have changed since, so the copy on paper would not be the one that the register vouches for.',
  remedy: 'Make the copies again from the same edition, or print a new edition as a run of its own.',
  example: {
    command: 'copies briefing --printer office --resume',
    meets: 'The file of a copy was replaced between two print runs.',
    provokedBy: 'tests/handouts/copies/printing/print-copies.test.ts',
  },
};
