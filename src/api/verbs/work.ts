import type { DoneJob, WorkCounts } from '../../engine/queue/serve-queue.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { BuildOptions } from './build-options.ts';
import { during } from './during.ts';

export interface WorkOptions extends Pick<BuildOptions, 'environment' | 'signal' | 'onNotice'> {
  /** `redis://…` or `rediss://…`. */
  readonly queue: string;
  /** The store that the senders use, too. */
  readonly store: string;
  /** How many packs are built at a time, each by a process of its own. */
  readonly jobs?: number | undefined;
  /** Ends when no job has come for so many seconds. */
  readonly untilIdle?: number | undefined;
  /** Told of each job that came to an end. */
  readonly onDone?: ((done: DoneJob) => void) | undefined;
  /** Told when it is connected to the queue. */
  readonly onReady?: ((queue: string) => void) | undefined;
}

export interface WorkResult {
  /** How many jobs came to which end. */
  readonly counts?: WorkCounts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds what senders put into a queue, until the signal comes. A worker needs no workspace. */
export function work(options: WorkOptions): Promise<WorkResult> {
  return during(options, async (run) => {
    const [{ openStore }, { serveQueue }] = await Promise.all([
      import('../../engine/store/open-store.ts'),
      import('../../engine/queue/serve-queue.ts'),
    ]);
    // A job that is under way when the signal comes is put there.
    const goesOn = new AbortController().signal;
    const store = await openStore({ address: options.store, environment: run.environment }, goesOn);
    if (!store.value) return { diagnostics: store.diagnostics };
    const { queue, untilIdle, onDone, onReady, onNotice } = options;
    const served = await serveQueue(run, { queue, store: store.value, untilIdle, onDone, onReady, onNotice });
    return { ...(served.value && { counts: served.value }), diagnostics: served.diagnostics };
  });
}
