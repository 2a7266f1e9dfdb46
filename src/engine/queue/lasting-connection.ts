import type { RedisOptions } from 'bullmq';
import { machineClock } from '../../ground/machine/clock.ts';

/** A connection that is tried again until it is ended: a queue that is restarted is waited for. */
export interface LastingConnection {
  readonly options: RedisOptions;
  /** Ends what was opened with it: in good order where the queue answers, and in any case soon. */
  end(...opened: readonly Closable[]): Promise<void>;
}

interface Closable {
  close(): Promise<unknown>;
  disconnect(): Promise<unknown>;
}

/** In milliseconds: after how long another connection is tried at most, and how long good order may take. */
const RETRY_AT_MOST = 2_000;
const GOOD_ORDER = 2_000;

export function lastingConnection(connection: RedisOptions): LastingConnection {
  let isEnded = false;
  return {
    options: {
      ...connection,
      retryStrategy: (times) => (isEnded ? null : Math.min(50 * 2 ** times, RETRY_AT_MOST)),
    },
    end: async (...opened) => {
      isEnded = true;
      await soon(opened.map((one) => one.close()));
      await soon(opened.map((one) => one.disconnect()));
    },
  };
}

/** A connection that cannot be had cannot be closed either: that is no news. */
async function soon(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.race([Promise.allSettled(work), machineClock.sleep(GOOD_ORDER)]);
}
