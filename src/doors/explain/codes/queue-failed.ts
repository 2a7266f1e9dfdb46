import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The queue (`--queue`) cannot be reached, or a library for it is not installed.',
  meaning:
    'The queue is a Redis server that you run, and its client is a package that you install. Without either no pack can be handed out; nothing was built meanwhile.',
  remedy: 'Follow the hint: install the packages, start the server, or correct the address.',
  example: {
    command: 'build --queue redis://queue.example',
    meets: 'No server answers at the address.',
    provokedBy: 'tests/engine/queue/queue-trouble.test.ts',
  },
};
