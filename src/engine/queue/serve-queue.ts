import type { Job } from 'bullmq';
import { machineClock } from '../../ground/machine/clock.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { queueFailed, storeUnusable } from '../../ground/model/diagnostics/machine.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Run } from '../pipeline/run.ts';
import type { PackStore } from '../store/pack-store.ts';
import { type BuilderProcess, openBuilderProcess } from './builder-process.ts';
import { doJob, type JobOutcome } from './do-job.ts';
import { lastingConnection } from './lasting-connection.ts';
import { loadBullMq } from './load-bullmq.ts';
import { readQueueAddress } from './queue-address.ts';
import { PREFIX, queueName } from './queue-name.ts';
import { isRefusal, queueTrouble } from './queue-trouble.ts';

export interface ServeQueueOptions {
  readonly queue: string;
  readonly store: PackStore;
  /** Ends when no job has come for so many seconds. */
  readonly untilIdle?: number | undefined;
  /** Told of each job that came to an end. */
  readonly onDone?: ((done: DoneJob) => void) | undefined;
  /** Told when it can take jobs. */
  readonly onReady?: ((queue: string) => void) | undefined;
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

export interface DoneJob {
  /** The id of the pack; of a job that could not be read, its name. */
  readonly pack: string;
  readonly status: 'built' | 'failed' | 'given-back' | 'refused';
  /** Why it is not built, as a clause. */
  readonly reason?: string;
  /** In milliseconds. */
  readonly took: number;
}

/** How many jobs came to which end. */
export type WorkCounts = Readonly<Record<DoneJob['status'], number>>;

/** In milliseconds. A lock that is not renewed for so long is of a worker that has died. */
const LOCK = 15_000;
const STALLED = 10_000;
/** In milliseconds: a queue that has not been reached for so long since the start is not there. */
const PATIENCE = 60_000;
/** How often a job may be taken from workers that died over it, and how often it may be begun at all. */
const STALLED_AT_MOST = 2;
const STARTED_AT_MOST = 5;
/** In seconds: how long the outcome of a job is told to senders that ask later. */
const KEPT = 3_600;

/**
 * Takes packs from a queue, builds them, and puts them into the store, until the signal comes or nothing has come for
 * as long as was said. A job that is under way is finished. Errors: QUEUE_FAILED, STORE_UNUSABLE, WRONG_USAGE; a machine
 * on which nothing can be built stops working, and gives back what it had taken.
 */
export async function serveQueue(run: Run, options: ServeQueueOptions): Promise<Outcome<WorkCounts>> {
  const failed = (diagnostic: Diagnostic): Outcome<WorkCounts> => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  const { value: address, diagnostics } = readQueueAddress(options.queue, run.environment);
  if (!address) return { value: undefined, diagnostics };
  const bullmq = await loadBullMq();
  if ('hint' in bullmq) return failed(queueFailed(address.name, bullmq.reason, bullmq.hint));
  const madeBy = await run.madeBy();
  if (madeBy.browser === null)
    return { value: undefined, diagnostics: (await run.browser.ready()).diagnostics };
  const counts = { built: 0, failed: 0, 'given-back': 0, refused: 0 };
  const builders: BuilderProcess[] = [];
  const idle: BuilderProcess[] = [];
  let stop = (): void => undefined;
  let fault: Diagnostic | undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let last = performance.now();
  let under = 0;

  const settle = async (job: Job, token: string | undefined, outcome: JobOutcome, took: number) => {
    const tell = (status: DoneJob['status'], pack: string, reason?: string): void => {
      counts[status]++;
      options.onDone?.({ pack, status, took, ...(reason !== undefined && { reason }) });
    };
    const name = job.id ?? job.name;
    switch (outcome.kind) {
      case 'answer':
        tell(outcome.answer.status, outcome.pack);
        return outcome.answer;
      case 'refused':
        tell('refused', name, outcome.reason);
        throw new bullmq.UnrecoverableError(outcome.reason);
      case 'again':
        tell('given-back', name, outcome.reason);
        throw new Error(outcome.reason);
      case 'machine':
        fault ??= outcome.diagnostic;
        stop();
        tell('given-back', name, outcome.diagnostic.message);
        // The job is not to blame: this is no try.
        await job.moveToWait(token);
        throw new bullmq.WaitingError();
    }
  };
  const process = async (job: Job, token?: string): Promise<unknown> => {
    const began = performance.now();
    under++;
    isLost = false;
    const builder = idle.pop() ?? openBuilderProcess();
    if (!builders.includes(builder)) builders.push(builder);
    try {
      const { store } = options;
      const place = { store, builder, environment: run.environment, madeBy };
      const outcome = await doJob(job.id ?? '', job.data, place);
      const gone = outcome.kind === 'again' ? store.gone() : undefined;
      const seen: JobOutcome =
        gone === undefined ? outcome : { kind: 'machine', diagnostic: storeUnusable(store.name, gone) };
      return await settle(job, token, seen, performance.now() - began);
    } finally {
      idle.push(builder);
      under--;
      last = performance.now();
    }
  };
  const connection = lastingConnection(address.connection);
  const worker = new bullmq.Worker(queueName(madeBy), process, {
    connection: connection.options,
    prefix: PREFIX,
    autorun: false,
    concurrency: run.jobs,
    lockDuration: LOCK,
    stalledInterval: STALLED,
    maxStalledCount: STALLED_AT_MOST,
    maxStartedAttempts: STARTED_AT_MOST,
    removeOnComplete: { age: KEPT },
    removeOnFail: { age: KEPT },
  });
  let isLost = false;
  let isReady = false;
  let problem = 'there is no connection';
  const watching = setInterval(() => {
    const { untilIdle = Number.POSITIVE_INFINITY } = options;
    const quiet = performance.now() - last;
    const isMissing = !isReady && (isRefusal(problem) || quiet > PATIENCE);
    if (under > 0 || !(isMissing || quiet > untilIdle * 1000)) return;
    // Nothing has come because nothing could.
    if (!isReady || isLost) fault ??= queueTrouble(address.name, problem);
    stop();
  }, 200);
  run.signal.addEventListener('abort', stop);
  worker.on('error', (error) => {
    problem = error.message || problem;
    if (!isLost)
      options.onNotice?.(`the queue ${address.name} is waited for (${error.message || 'no connection'})`);
    isLost = true;
  });
  worker.on('ready', () => {
    if (!isReady || isLost) options.onReady?.(address.name);
    [isReady, isLost, last] = [true, false, performance.now()];
  });
  try {
    if (run.signal.aborted) stop();
    worker.run().catch(() => undefined);
    await stopped;
    // No other job is taken; those that are under way are finished, and the queue hears of it if it can.
    worker.pause(true).catch(() => undefined);
    while (under > 0) await machineClock.sleep(50);
    await connection.end(worker);
  } finally {
    clearInterval(watching);
    run.signal.removeEventListener('abort', stop);
    for (const builder of builders) builder.close();
  }
  const noticed = options.store.diagnostics();
  return { value: counts, diagnostics: fault ? [fault, ...noticed] : noticed };
}
