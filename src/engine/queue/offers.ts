import type { Queue, QueueEvents } from 'bullmq';
import { machineClock } from '../../ground/machine/clock.ts';
import { queueFailed } from '../../ground/model/diagnostics/machine.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { MadeBy } from '../results/manifest.ts';
import { type JobAnswer, type JobData, jobId, readJobAnswer } from './job.ts';
import { lastingConnection } from './lasting-connection.ts';
import { loadBullMq } from './load-bullmq.ts';
import type { QueueAddress } from './queue-address.ts';
import { PREFIX, queueName } from './queue-name.ts';
import { isRefusal, queueTrouble } from './queue-trouble.ts';

/** Jobs that are offered to workers, and waited for. They have to be closed. */
export interface Offers {
  /**
   * Offers a job, and waits for what becomes of it: an answer, or why there will be none. It is done once, whoever
   * offers it besides, and offered again when the queue has forgotten it.
   */
  offer(key: string, data: JobData): Promise<JobAnswer | Unanswered>;
  /** Takes back what nobody has begun, and waits for nothing any more. */
  callOff(): Promise<void>;
  /** Waits for nothing any more. */
  leave(): void;
  close(): Promise<void>;
}

export type Unanswered =
  /** No worker could do it. */
  | { readonly status: 'given-up'; readonly reason: string }
  /** The queue is gone. */
  | { readonly status: 'lost'; readonly reason: string }
  /** It is not waited for any more. */
  | { readonly status: 'called-off' };

export interface OpenOffersOptions {
  readonly address: QueueAddress;
  readonly madeBy: MadeBy;
  readonly onNotice?: ((sentence: string) => void) | undefined;
  /** How long a connection may take, in milliseconds. */
  readonly limit?: number | undefined;
  /** In milliseconds: how often jobs are looked for of which nothing was heard; every two seconds by itself. */
  readonly look?: number | undefined;
}

/** A job is tried by so many workers, and offered again so many times when the queue has lost it. */
const ATTEMPTS = 3;
const OFFERED_AT_MOST = 10;
const LOOK = 2_000;
/** In milliseconds: a queue that is gone for so long does not come back. */
const PATIENCE = 120_000;
const CONNECT = 10_000;
/** In seconds: how long the outcome of a job is told to senders that ask later. */
const KEPT = 3_600;

interface Waiting {
  readonly data: JobData;
  settle(answer: JobAnswer | Unanswered): void;
  offered: number;
}

/** Errors: QUEUE_FAILED. */
export async function openOffers(options: OpenOffersOptions): Promise<Outcome<Offers>> {
  const { address, madeBy, onNotice, limit = CONNECT, look = LOOK } = options;
  const bullmq = await loadBullMq();
  if ('hint' in bullmq) {
    const diagnostics = [queueFailed(address.name, bullmq.reason, bullmq.hint)];
    return { value: undefined, diagnostics };
  }
  const name = queueName(madeBy);
  const connection = lastingConnection(address.connection);
  const common = { connection: connection.options, prefix: PREFIX };
  const queue = new bullmq.Queue(name, {
    ...common,
    defaultJobOptions: {
      attempts: ATTEMPTS,
      removeOnComplete: { age: KEPT },
      removeOnFail: { age: KEPT },
      stackTraceLimit: 0,
    },
  });
  const events = new bullmq.QueueEvents(name, common);
  let problem = 'there is no connection';
  let refuse = (_: string): void => undefined;
  const refused = new Promise<string>((resolve) => {
    refuse = resolve;
  });
  const note = (error: Error): void => {
    problem = error.message || problem;
    if (isRefusal(problem)) refuse(problem);
  };
  queue.on('error', note);
  events.on('error', note);
  const connecting = Promise.all([queue.waitUntilReady(), events.waitUntilReady()]).then(
    () => undefined,
    (error: Error) => error.message,
  );
  const late = machineClock.sleep(limit).then(() => problem);
  const trouble = await Promise.race([connecting, refused, late]);
  if (trouble !== undefined) {
    await connection.end(queue, events);
    return { value: undefined, diagnostics: [queueTrouble(address.name, trouble)] };
  }
  const end = (): Promise<void> => connection.end(queue, events);
  return { value: offersOf({ queue, events, end }, { onNotice, look }), diagnostics: [] };
}

interface OpenQueue {
  readonly queue: Queue;
  readonly events: QueueEvents;
  end(): Promise<void>;
}

interface Waits {
  readonly onNotice: OpenOffersOptions['onNotice'];
  readonly look: number;
}

function offersOf({ queue, events, end }: OpenQueue, { onNotice, look: every }: Waits): Offers {
  const waiting = new Map<string, Waiting>();
  const settle = (id: string, answer: JobAnswer | Unanswered): void => {
    waiting.get(id)?.settle(answer);
    waiting.delete(id);
  };
  const settleAll = (answer: Unanswered): void => {
    for (const id of [...waiting.keys()]) settle(id, answer);
  };
  const take = (id: string, returned: unknown): void => {
    const answer = readJobAnswer(typeof returned === 'string' ? parsed(returned) : returned);
    settle(id, answer ?? { status: 'given-up', reason: 'a worker gave an invalid answer' });
  };
  const giveUp = (id: string, reason: string): void =>
    settle(id, { status: 'given-up', reason: wordsOf(reason) });
  events.on('completed', ({ jobId: id, returnvalue }) => take(id, returnvalue));
  // A job that is tried again has no such event yet.
  events.on('failed', ({ jobId: id, failedReason }) => giveUp(id, failedReason));

  let seen = performance.now();
  let isLooking = false;
  let told = false;
  const lookAfter = async (id: string, job: Waiting): Promise<void> => {
    // The state first: a job that was read before it came to its end has no answer yet.
    const state = await queue.getJobState(id);
    const found = await queue.getJob(id);
    if (!waiting.has(id)) return;
    if (found && state === 'completed') take(id, found.returnvalue);
    else if (found && state === 'failed') giveUp(id, found.failedReason);
    else if (!found) await offer(id, job);
  };
  const offer = async (id: string, job: Waiting): Promise<void> => {
    if (job.offered >= OFFERED_AT_MOST) {
      giveUp(id, 'the queue has lost it again and again');
      return;
    }
    job.offered++;
    await queue.add('pack', job.data, { jobId: id });
  };
  /** Of a queue that has lost its memory no event tells. */
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const [id, job] of [...waiting]) {
        await lookAfter(id, job);
        seen = performance.now();
      }
      if (!told && waiting.size > 0 && (await queue.getWorkersCount()) === 0) {
        told = true;
        onNotice?.(
          'no worker of this version, with this browser, listens to the queue; packs wait until one does',
        );
      }
      seen = performance.now();
    } catch {
      // The connection tries again by itself.
    } finally {
      isLooking = false;
    }
  };
  const looking = setInterval(() => {
    void look();
    if (performance.now() - seen < PATIENCE) return;
    settleAll({ status: 'lost', reason: `it has not answered for ${PATIENCE / 60_000} minutes` });
  }, every);
  return {
    offer: async (key, data) => {
      const id = jobId(key);
      return new Promise((resolve) => {
        const before = waiting.get(id);
        const job: Waiting = {
          data,
          offered: 0,
          settle: (answer) => {
            before?.settle(answer);
            resolve(answer);
          },
        };
        waiting.set(id, job);
        // What came of it for an earlier run is no answer for this one, which has found nothing in the store.
        void forget(queue, id)
          .then(() => offer(id, job))
          .catch(() => undefined);
      });
    },
    callOff: async () => {
      const ids = [...waiting.keys()];
      settleAll({ status: 'called-off' });
      const removing = Promise.all(ids.map((id) => queue.remove(id).catch(() => undefined)));
      await Promise.race([removing, machineClock.sleep(CONNECT)]);
    },
    leave: () => settleAll({ status: 'called-off' }),
    close: async () => {
      clearInterval(looking);
      settleAll({ status: 'called-off' });
      await end();
    },
  };
}

async function forget(queue: Queue, id: string): Promise<void> {
  const job = await queue.getJob(id);
  const state = await job?.getState();
  if (state === 'completed' || state === 'failed') await job?.remove().catch(() => undefined);
}

function wordsOf(reason: string): string {
  if (/stalled|maxStartedAttempts|started more than/i.test(reason))
    return 'each worker that took it died over it';
  return reason;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
