import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The store that a command is about (`store prune`, `work`) is not there, or refuses what it is asked.',
  meaning:
    '`store prune` and `work` are about the store itself, so without it they can do nothing. A build would go on without one.',
  remedy: 'Check the address, the keys in the environment, and whether the store is there.',
  example: {
    command: 'store prune --store s3://packs',
    meets: 'The bucket refuses the keys.',
    provokedBy: 'tests/engine/store/prune-store.test.ts',
  },
};
