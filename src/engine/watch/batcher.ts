/** Turns a stream of changes into moments at which to look. It has to be closed. */
export interface Batcher {
  /** Something may have changed. */
  stir(): void;
  close(): void;
}

export interface BatcherOptions {
  /** After so long without a change, what has come is looked at, in milliseconds. */
  readonly quiet: number;
  /** No change waits longer than this, however many follow it, in milliseconds. */
  readonly longest: number;
  look(): void;
}

/**
 * A change that comes alone is looked at immediately, and once more when all is quiet: a file is often written
 * in several steps, of which the watcher reports the first. What follows on its heels is looked at together.
 */
export function openBatcher({ quiet, longest, look }: BatcherOptions): Batcher {
  let timer: NodeJS.Timeout | undefined;
  /** When the first change came that has not been looked at. */
  let since: number | undefined;

  const wait = (): void => {
    clearTimeout(timer);
    const left = since === undefined ? quiet : Math.min(quiet, since + longest - performance.now());
    timer = setTimeout(expire, Math.max(0, left));
  };
  const expire = (): void => {
    const hadChanges = since !== undefined;
    timer = undefined;
    since = undefined;
    if (hadChanges) wait();
    look();
  };
  return {
    stir: () => {
      if (timer === undefined) {
        wait();
        look();
        return;
      }
      since ??= performance.now();
      wait();
    },
    close: () => clearTimeout(timer),
  };
}
