import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A process that builds packs does not start; or it has ended twice over one pack, as when memory runs out: another was started, and the other packs are built.',
  meaning:
    'Large batches are built in several processes. When one ends over a pack, most often because memory runs out, another takes its place, and only that pack fails.',
  remedy:
    'Print fewer packs at once with `--jobs 1`, free some memory, or look for something huge in the pack.',
  example: {
    command: 'build --jobs 4',
    meets: 'The system ends the process that builds a pack, twice.',
    provokedBy: 'tests/engine/pipeline/workers/build-in-workers.test.ts',
  },
};
