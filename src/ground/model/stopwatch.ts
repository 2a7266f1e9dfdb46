/** Notes how long pieces of work take. */
export interface Stopwatch {
  /** Does a piece of work, of the stage of that name, and notes when it began and ended, however it ended. */
  time<T>(stage: string, work: () => T): T;
}

/** Where nobody wants to know. */
export const NO_STOPWATCH: Stopwatch = { time: (_, work) => work() };
