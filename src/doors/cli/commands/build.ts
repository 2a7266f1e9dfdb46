import { build } from '../../../index.ts';
import { timingsText } from '../../report/timings-text.ts';
import { exitStatus } from '../exit-status.ts';
import { interruptionText, watchForInterruption } from '../interruption.ts';
import { printResult } from '../print-result.ts';
import { showProgress } from '../progress.ts';
import type { CheckCommandOptions } from './check.ts';

export interface BuildCommandOptions extends CheckCommandOptions {
  readonly jobs?: number;
  readonly force?: true;
  readonly keepGoing?: true;
  readonly timings?: true;
}

/** `sourcebound build [pack…]`: the exit status. */
export async function runBuild(packs: readonly string[], options: BuildCommandOptions): Promise<number> {
  const interruption = watchForInterruption();
  const progress = showProgress(process.stderr);
  try {
    const result = await build({
      root: options.root,
      packs,
      shard: options.shard,
      jobs: options.jobs,
      force: options.force,
      keepGoing: options.keepGoing,
      environment: process.env,
      now: () => new Date(),
      clock: options.timings && (() => performance.now()),
      signal: interruption.signal,
      onProgress: progress.update,
      onNotice: progress.note,
    });
    progress.end();
    printResult(result, options.format);
    if (result.timings) process.stderr.write(`${timingsText(result.timings)}\n`);
    const status = interruption.status();
    const left = status === undefined ? undefined : interruptionText(result, options.force ?? false);
    if (left !== undefined) process.stderr.write(`${left}\n`);
    return status ?? exitStatus(result.diagnostics);
  } finally {
    interruption.stop();
  }
}
