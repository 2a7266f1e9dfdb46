import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The record of a print run, `printing-….json`, exists but cannot be read, or does not fit [its schema](../schemas/ledger.schema.json).',
  meaning:
    'The record of a print run, `printing-….json`, says which copies are on paper. Without it a copy could be printed twice, and nobody would know that two exist.',
  remedy:
    'Put back a good copy of the record; or count what is on paper, delete it, and print the others by their numbers.',
  example: {
    command: 'copies briefing --printer office --resume',
    meets: 'The record is cut off in the middle.',
    provokedBy: 'tests/handouts/copies/printing/ledger.test.ts',
  },
};
