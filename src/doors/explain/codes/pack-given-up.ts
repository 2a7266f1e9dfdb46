import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'No worker of a queue (`--queue`) could build a pack: its worker died each time, or each of them refused the job.',
  meaning:
    'A pack that kills every worker would go round the queue forever. It is given up after a few attempts, and the others are built.',
  remedy: 'Build it here, without `--queue`, to see what is wrong.',
  example: {
    command: 'build --queue redis://queue.example',
    meets: 'Each worker that takes the job of the pack dies over it.',
    provokedBy: 'tests/engine/queue/build-by-queue.test.ts',
  },
};
