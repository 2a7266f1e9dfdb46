/** Work that is done once more when it is asked for while it is being done. */
export interface Repeated {
  /** Resolves when the work has been done that began no earlier than now. */
  (): Promise<void>;
  /** Resolves when nothing is being done. */
  settled(): Promise<void>;
}

/** Does a piece of work never twice at a time, so that its last result is the newest. */
export function oneAtATime(work: () => Promise<void>): Repeated {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const settled = async (): Promise<void> => {
    while (running) await running.catch(() => undefined);
  };
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  const run = (): Promise<void> => {
    if (!running) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
  return Object.assign(run, { settled });
}
