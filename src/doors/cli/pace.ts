/** How fast packs are made, and how long the rest will take. Times are milliseconds of one clock. */
export interface Pace {
  /** A pack was made, which took work: one that was up to date says nothing about the others. */
  worked(at: number): void;
  /** Time passed without work. */
  idled(at: number): void;
  /** How many packs are made in a millisecond; nothing while too few are known. */
  rate(at: number): number | undefined;
  /** How long so many packs will take; nothing while too few are known. */
  left(packs: number, at: number): number | undefined;
}

/** Of how many packs the pace is taken: the last ones, so that it follows when packs get larger or smaller. */
const WINDOW = 40;
/** From how many packs anything is said. */
const FEWEST = 3;
/** After so many times the usual time without a pack, something has got slower. */
const STALL = 4;

/** @param started when work began */
export function openPace(started: number): Pace {
  // Packs are printed side by side and come in bursts: the first time is when the work on the others began.
  let times = [started];
  const measure = (at: number): { readonly each: number; readonly since: number } | undefined => {
    const first = times[0] ?? at;
    const last = times.at(-1) ?? at;
    const made = times.length - 1;
    if (made < FEWEST || last === first) return undefined;
    const each = (last - first) / made;
    const stalled = at - last > STALL * each;
    return stalled ? { each: (at - first) / made, since: 0 } : { each, since: at - last };
  };
  return {
    worked: (at) => {
      times = [...times, at].slice(-WINDOW - 1);
    },
    idled: (at) => {
      if (times.length === 1) times = [at];
    },
    rate: (at) => {
      const pace = measure(at);
      return pace && 1 / pace.each;
    },
    left: (packs, at) => {
      const pace = measure(at);
      return pace && Math.max(0, packs * pace.each - pace.since);
    },
  };
}
