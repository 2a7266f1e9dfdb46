import { NO_STOPWATCH, type Stopwatch } from '../../ground/model/stopwatch.ts';

/** When a piece of work was done, in milliseconds since the process began, to the tenth. */
export interface Timing {
  readonly stage: string;
  /** The pack that it was done for; absent for what a run does once. */
  readonly pack?: string;
  readonly start: number;
  readonly end: number;
  /** Without the pieces that were done in the midst of it. */
  readonly took: number;
}

/** The stage in which a pack that is ready waits for the browser. */
export const WAIT = 'wait for the browser';

/** The stopwatch of a run over packs. */
export interface RunStopwatch extends Stopwatch {
  /** One that notes the pack with it. */
  forPack(id: string): Stopwatch;
  /** Does work at one go, in which everything that is noted is the pack's. */
  within<T>(id: string, work: () => T): T;
  /** Notes what has been done by now, from the beginning of the process on. */
  noteStart(stage: string): void;
  /** When the clock was at nought, in milliseconds since 1970. Nothing when nobody asked. */
  origin(): number | undefined;
  /** Takes what other processes have noted by the same clock. */
  add(timings: readonly Timing[]): void;
  /** Of a pack, and what the run has done once; of all packs, when none is named. Nothing when nobody asked. */
  timings(pack?: string): readonly Timing[] | undefined;
}

/** The stopwatch of a run of which nobody wants to know. */
export const NO_RUN_STOPWATCH: RunStopwatch = {
  ...NO_STOPWATCH,
  forPack: () => NO_STOPWATCH,
  within: (_, work) => work(),
  noteStart: () => undefined,
  origin: () => undefined,
  add: () => undefined,
  timings: () => undefined,
};

/**
 * Notes the times of a run.
 *
 * @param clock milliseconds since the process began
 */
export function openStopwatch(clock: () => number): RunStopwatch {
  const shared: Timing[] = [];
  const byPack = new Map<string, Timing[]>();
  let current: string | undefined;
  /** The work at one go that is being done, and how much of it other pieces took. */
  let open: { inner: number } | undefined;

  const keep = (timing: Timing): void => {
    const { pack } = timing;
    const own = pack === undefined ? shared : (byPack.get(pack) ?? []);
    if (pack !== undefined) byPack.set(pack, own);
    own.push(timing);
  };
  const note = (stage: string, pack: string | undefined, start: number, inner: number): number => {
    const end = clock();
    const times = { start: tenths(start), end: tenths(end), took: tenths(end - start - inner) };
    keep({ stage, ...(pack !== undefined && { pack }), ...times });
    return end - start;
  };
  const time = <T>(stage: string, pack: string | undefined, work: () => T): T => {
    const start = clock();
    const outer = open;
    const own = { inner: 0 };
    const ended = (): void => {
      const took = note(stage, pack, start, own.inner);
      if (outer) outer.inner += took;
    };
    open = own;
    let done: T;
    try {
      done = work();
    } catch (error) {
      open = outer;
      ended();
      throw error;
    }
    open = outer;
    if (done instanceof Promise) {
      const settled = (): void => void note(stage, pack, start, 0);
      done.then(settled, settled);
    } else ended();
    return done;
  };
  return {
    time: (stage, work) => time(stage, current, work),
    forPack: (id) => ({ time: (stage, work) => time(stage, id, work) }),
    within: (id, work) => {
      const before = current;
      current = id;
      try {
        return work();
      } finally {
        current = before;
      }
    },
    origin: () => performance.timeOrigin + performance.now() - clock(),
    add: (timings) => {
      for (const timing of timings) keep(timing);
    },
    noteStart: (stage) => void note(stage, undefined, 0, 0),
    timings: (pack) =>
      [...shared, ...(pack === undefined ? [...byPack.values()].flat() : (byPack.get(pack) ?? []))].sort(
        (one, other) => one.start - other.start,
      ),
  };
}

function tenths(time: number): number {
  return Math.round(time * 10) / 10;
}
