/** One line of the table. Times are milliseconds. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  readonly runs: number;
  /** The fastest and the slowest run of each. */
  readonly spread: { readonly ours: readonly [number, number]; readonly bare: readonly [number, number] };
  readonly note?: string;
}

/**
 * Measures two things in turn, so that a slow minute of the machine is a slow minute for both, and compares
 * their medians. Each does one round that does not count, unless there is but one.
 */
export async function compare(
  name: string,
  runs: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
  note?: string,
): Promise<Row> {
  if (runs > 1) {
    await ours();
    await bare();
  }
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.ours.push(await ours());
    times.bare.push(await bare());
  }
  const row = { ours: median(times.ours), bare: median(times.bare) };
  return {
    name,
    ...row,
    ratio: row.ours / row.bare,
    runs,
    spread: { ours: range(times.ours), bare: range(times.bare) },
    ...(note === undefined ? {} : { note }),
  };
}

/** One row that stands for several: the median of theirs, and the widest spread. */
export function summarize(name: string, rows: readonly Row[], note: string): Row {
  const sides = { ours: rows.map(({ ours }) => ours), bare: rows.map(({ bare }) => bare) };
  const all = (side: 'ours' | 'bare'): readonly [number, number] =>
    range(rows.flatMap(({ spread }) => spread[side]));
  return {
    name,
    ours: median(sides.ours),
    bare: median(sides.bare),
    ratio: median(rows.map(({ ratio }) => ratio)),
    runs: rows.reduce((sum, { runs }) => sum + runs, 0),
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

function range(times: readonly number[]): readonly [number, number] {
  return [Math.min(...times), Math.max(...times)];
}
