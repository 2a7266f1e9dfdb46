import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A store of finished work (`--store`) was not there, was slow or full, or held something damaged. No pack fails for it.',
  meaning:
    'A store only saves work. What it does not give is built here, and what it does not take is built again elsewhere, so every pack is complete.',
  remedy: 'Look after the store when you have time: whether it is there, has room, and answers quickly.',
  example: {
    command: 'build --store s3://packs',
    meets: 'The store answers late, or with something damaged.',
    provokedBy: 'tests/engine/pipeline/build-through-store.test.ts',
  },
};
