import { build } from '../../../api/verbs/build.ts';
import { processorText } from '../../report/processor-text.ts';
import { timingsText } from '../../report/timings-text.ts';
import {
  type DefineCommand,
  inWorkspace,
  REPORT_FORMATS,
  withJobs,
  withLoudness,
  withShard,
  withStore,
} from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { interruptionText, watchForInterruption } from '../interruption.ts';
import { packName } from '../pack-name.ts';
import { printResult } from '../print-result.ts';
import { NO_PROGRESS, showProgress } from '../progress.ts';
import type { CheckOptions } from './check.ts';

interface BuildOptions extends Omit<CheckOptions, 'strict'> {
  readonly jobs?: number;
  readonly force?: true;
  readonly keepGoing?: true;
  readonly timings?: true;
  readonly store?: string;
  readonly queue?: string;
  readonly detach?: true;
  readonly send?: true;
}

export const defineBuild: DefineCommand = (program, done) => {
  withLoudness(
    withStore(withShard(withJobs(inWorkspace(program.command('build [pack...]'), REPORT_FORMATS)))),
  )
    .description('print all packs, or those you name')
    .option('--force', 'build packs that are up to date, too')
    .option('--keep-going', 'continue with the other packs if the machine fails (disk full, browser lost)')
    .option('--timings', 'report how long each step took, what waited for what, and what used the processors')
    .action(async (packs: string[], options: BuildOptions) => done(await runBuild(packs, options)));
};

/** `sourcebound build [pack…]`: the exit status. */
async function runBuild(packs: readonly string[], options: BuildOptions): Promise<number> {
  const interruption = watchForInterruption();
  const progress = options.quiet ? NO_PROGRESS : showProgress(process.stderr);
  try {
    const result = await build({
      root: options.root,
      packs: packs.map((pack) => packName(pack, options.root)),
      shard: options.shard,
      jobs: options.jobs,
      force: options.force,
      keepGoing: options.keepGoing,
      store: options.store,
      queue: options.queue,
      detach: options.detach,
      send: options.send,
      environment: process.env,
      now: () => new Date(),
      clock: options.timings && (() => performance.now()),
      signal: interruption.signal,
      onProgress: progress.update,
      onNotice: progress.note,
    });
    progress.end();
    await printResult(result, options);
    if (result.timings) {
      const texts = [timingsText(result.timings), processorText(result)];
      process.stderr.write(texts.map((text) => (text === undefined ? '' : `${text}\n`)).join(''));
    }
    const status = interruption.status();
    const left = status === undefined ? undefined : interruptionText(result, options.force ?? false);
    if (left !== undefined) process.stderr.write(`${left}\n`);
    return status ?? exitStatus(result.diagnostics);
  } finally {
    interruption.stop();
  }
}
