import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The system lets this process open fewer files at once than the browser needs (`ulimit -n`).',
  meaning:
    'A browser opens many files and connections. With a low limit it dies in the middle of a page and says nothing useful, so the limit is looked at first.',
  remedy: 'Raise the limit with `ulimit -n 1024`, or print fewer packs at once with `--jobs 1`.',
  example: {
    command: 'build',
    meets: 'The shell allows 64 open files.',
    provokedBy: 'tests/engine/pipeline/machine-limits.test.ts',
  },
};
