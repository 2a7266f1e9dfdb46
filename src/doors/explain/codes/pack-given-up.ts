import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The workers of a queue (`--queue`) have tried a pack in vain: its worker died each time, or each of them refused the job.',
  meaning:
    'A pack that kills each worker would go round the queue for ever. After a few attempts it is given up, and the others are built.',
  remedy: 'Build it here, without `--queue`, to see what it is.',
  example: {
    command: 'build --queue redis://queue.example',
    meets: 'Each worker that takes the job of the pack dies over it.',
    provokedBy: 'tests/engine/queue/build-by-queue.test.ts',
  },
};
