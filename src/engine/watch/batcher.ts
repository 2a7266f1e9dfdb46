import type { Clock } from '../../ground/machine/clock.ts';

/** Turns a stream of changes into moments at which to look. It has to be closed. */
export interface Batcher {
  /** Something may have changed. */
  stir(): void;
  close(): void;
}

export interface BatcherOptions {
  readonly clock: Clock;
  /** After so long without a change, what has come is looked at, in milliseconds. */
  readonly quiet: number;
  /** No change waits longer than this, however many follow it, in milliseconds. */
  readonly longest: number;
  /** Must not throw. */
  look(): void;
}

/**
 * A change that comes alone is looked at immediately, and once more when all is quiet: a file is often written
 * in several steps, of which the watcher reports the first. What follows on its heels is looked at together.
 */
export function openBatcher({ clock, quiet, longest, look }: BatcherOptions): Batcher {
  let waiting: AbortController | undefined;
  /** When the first change came that has not been looked at. */
  let since: number | undefined;

  const wait = async (): Promise<void> => {
    waiting?.abort();
    const mine = new AbortController();
    waiting = mine;
    const left = since === undefined ? quiet : Math.min(quiet, since + longest - clock.now());
    await clock.sleep(Math.max(0, left), mine.signal);
    if (!mine.signal.aborted) expire();
  };
  const expire = (): void => {
    const hadChanges = since !== undefined;
    waiting = undefined;
    since = undefined;
    if (hadChanges) void wait();
    look();
  };
  return {
    stir: () => {
      if (waiting === undefined) {
        void wait();
        look();
        return;
      }
      since ??= clock.now();
      void wait();
    },
    close: () => waiting?.abort(),
  };
}
