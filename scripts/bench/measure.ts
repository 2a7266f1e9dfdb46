/** One run of a command. */
export interface Timing {
  /** What was run, as it could be typed, or in words. */
  readonly ran: string;
  /** In milliseconds. */
  readonly ms: number;
}

export type Measure = () => Promise<Timing>;

/** One line of the table. Times are milliseconds. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  readonly runs: number;
  /** What was run. */
  readonly ran: { readonly ours: string; readonly bare: string };
  /** What `ours` and `bare` are the medians of: the runs that count, in order; of a summary, its rows' medians. */
  readonly times: { readonly ours: readonly number[]; readonly bare: readonly number[] };
  /** The fastest and the slowest run of each. */
  readonly spread: { readonly ours: readonly [number, number]; readonly bare: readonly [number, number] };
  readonly note?: string;
}

/**
 * Measures two things in turn, so that a slow minute of the machine is a slow minute for both, and compares
 * their medians. Each does one round that does not count, unless there is but one. Throws when a run fails, and
 * when one side runs now this and now that.
 *
 * @param bare a time instead, when it takes too long to be measured again and again
 */
export async function compare(
  name: string,
  runs: number,
  ours: Measure,
  bare: Measure | Timing,
  note?: string,
): Promise<Row> {
  const sides = { ours: openSide(name), bare: openSide(name) };
  if (typeof bare !== 'function') sides.bare.add(bare);
  for (let run = runs > 1 ? -1 : 0; run < runs; run++) {
    const counts = run >= 0;
    sides.ours.add(await ours(), counts);
    if (typeof bare === 'function') sides.bare.add(await bare(), counts);
  }
  const times = { ours: sides.ours.times, bare: sides.bare.times };
  const row = { ours: median(times.ours), bare: median(times.bare) };
  return {
    name,
    ...row,
    ratio: row.ours / row.bare,
    runs,
    ran: { ours: sides.ours.ran(), bare: sides.bare.ran() },
    times,
    spread: { ours: range(times.ours), bare: range(times.bare) },
    ...(note === undefined ? {} : { note }),
  };
}

/** One row that stands for several: the median of theirs, and the widest spread. */
export function summarize(name: string, rows: readonly Row[], note: string): Row {
  const sides = { ours: rows.map(({ ours }) => ours), bare: rows.map(({ bare }) => bare) };
  const all = (side: 'ours' | 'bare'): readonly [number, number] =>
    range(rows.flatMap(({ spread }) => spread[side]));
  const ran = (side: 'ours' | 'bare'): string => [...new Set(rows.map((row) => row.ran[side]))].join('; ');
  return {
    name,
    ours: median(sides.ours),
    bare: median(sides.bare),
    ratio: median(rows.map(({ ratio }) => ratio)),
    runs: rows.reduce((sum, { runs }) => sum + runs, 0),
    ran: { ours: ran('ours'), bare: ran('bare') },
    times: sides,
    spread: { ours: all('ours'), bare: all('bare') },
    note,
  };
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

interface Side {
  readonly times: readonly number[];
  add(timing: Timing, counts?: boolean): void;
  ran(): string;
}

function openSide(name: string): Side {
  const times: number[] = [];
  const commands = new Set<string>();
  return {
    times,
    add: ({ ran, ms }, counts = true) => {
      commands.add(ran);
      if (commands.size > 1) throw new Error(`${name} runs now this, now that: ${[...commands].join('; ')}`);
      if (counts) times.push(ms);
    },
    ran: () => [...commands].join(),
  };
}

function range(times: readonly number[]): readonly [number, number] {
  return [Math.min(...times), Math.max(...times)];
}
