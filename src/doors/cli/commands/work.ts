import { work } from '../../../api/verbs/work.ts';
import type { DoneJob } from '../../../engine/queue/serve-queue.ts';
import { reportText } from '../../report/report-text.ts';
import { type DefineCommand, type FormatOptions, seconds, withFormat, withJobs } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { watchForInterruption } from '../interruption.ts';
import { wantsColour, widthOf } from '../terminal.ts';

interface WorkOptions extends FormatOptions {
  readonly queue: string;
  readonly store: string;
  readonly jobs?: number;
  readonly untilIdle?: number;
}

export const defineWork: DefineCommand = (program, done) => {
  withFormat(withJobs(program.command('work')))
    .description('build the packs that others put in a queue, until Ctrl-C')
    .requiredOption('--queue <address>', 'the queue: redis://… or rediss://…')
    .requiredOption('--store <address>', 'the store that the senders use, too: file:///… or s3://…')
    .option('--until-idle <seconds>', 'end when nothing has come for this long', seconds)
    .action(async (options: WorkOptions) => done(await runWork(options)));
};

/** `sourcebound work`: the exit status. A worker that is told to end has done what it should. */
async function runWork({ queue, store, jobs, untilIdle, format }: WorkOptions): Promise<number> {
  const interruption = watchForInterruption();
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const result = await work({
      queue,
      store,
      jobs,
      untilIdle,
      environment: process.env,
      signal: interruption.signal,
      onReady: (name) => say(`waiting for packs from ${name}`),
      onDone: (job) => say(doneText(job)),
      onNotice: say,
    });
    const { counts, diagnostics } = result;
    if (format === 'json') process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    else {
      const options = {
        lineOf: () => undefined,
        colour: wantsColour(process.stdout),
        width: widthOf(process.stdout),
      };
      const { built = 0, failed = 0, refused = 0 } = counts ?? {};
      if (counts) process.stdout.write(`${built} built, ${failed} failed, ${refused} refused\n`);
      if (diagnostics.length > 0)
        process.stdout.write(`${reportText({ root: '.', packs: [], diagnostics }, options)}\n`);
    }
    return exitStatus(diagnostics);
  } finally {
    interruption.stop();
  }
}

function doneText({ pack, status, reason, took }: DoneJob): string {
  const why = reason === undefined ? '' : `: ${reason}`;
  return `${status.replace('-', ' ')} ${pack} (${(took / 1000).toFixed(1)} s)${why}`;
}
