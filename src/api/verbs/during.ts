import { openRun, type Run, type RunOptions } from '../../engine/pipeline/run.ts';

/** Does the work of one command, and closes what it has opened, whatever comes of it. */
export async function during<Result>(
  options: RunOptions,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  const run = openRun(options);
  try {
    return await work(run);
  } finally {
    await run.close();
  }
}
