/** What a process has taken of processors, in milliseconds. */
export interface ProcessorTime {
  /** Of Node, with all its threads. */
  readonly node: number;
  /** Of its browsers, with all their processes; nothing where the system does not tell. */
  readonly browser: number | undefined;
}

/** What a run has taken of processors, in milliseconds. */
export interface RunProcessor {
  /** Of the process that was asked. */
  readonly main: number;
  /** Of Node in the processes that it has started to build packs; none when it builds them itself. */
  readonly workers: number;
  /** Of all browsers; absent where the system does not tell. */
  readonly browsers?: number;
}

/** @param times of the main process first */
export function processorOf([main, ...workers]: readonly ProcessorTime[]): RunProcessor {
  const browsers = [main, ...workers].map((time) => time?.browser);
  const known = browsers.filter((time) => time !== undefined);
  return {
    main: Math.round(main?.node ?? 0),
    workers: Math.round(sum(workers.map(({ node }) => node))),
    ...(known.length === browsers.length && { browsers: Math.round(sum(known)) }),
  };
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}
