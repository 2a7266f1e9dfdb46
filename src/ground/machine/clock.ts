/** Time, from outside: tests bring a clock of their own, and wait for nothing. */
export interface Clock {
  /** Milliseconds, from any beginning. They never go back. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is raised. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own. */
export const machineClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end, { once: true });
    }),
};
