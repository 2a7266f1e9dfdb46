import { type Timing, WAIT } from '../../engine/results/timings.ts';
import { spelt } from '../../ground/model/counted.ts';
import { highest } from '../../ground/model/extremes.ts';

/** A stage of the table: the pieces of work that were done under its name. */
interface Row {
  readonly stage: string;
  readonly pieces: readonly Timing[];
  readonly took: number;
}

/** How many characters the whole time is wide. */
const BAR = 50;
const [DONE, PAUSED] = ['█', '·'];

/**
 * What took how long, in milliseconds, for people: for one pack a line for each stage, drawn to scale, so that
 * it can be seen what waited for what; for several how long each stage took for a pack.
 */
export function timingsText(timings: readonly Timing[]): string {
  const packs = new Set(timings.flatMap(({ pack }) => pack ?? []));
  if (timings.length === 0) return '';
  return packs.size > 1 ? batchText(timings, packs.size) : waterfallText(timings);
}

function waterfallText(timings: readonly Timing[]): string {
  const rows = rowsOf(timings);
  const end = highest(
    rows.flatMap(({ pieces }) => pieces.map((piece) => piece.end)),
    0,
  );
  const width = highest(
    rows.map(({ stage }) => stage.length),
    5,
  );
  const lines = rows.map(({ stage, pieces, took }) => {
    const begun = columns(firstOf(pieces), took);
    return `${stage.padEnd(width)} ${begun} ${barOf(pieces, end)}`.trimEnd();
  });
  return [`${'stage'.padEnd(width)}   begun    took`, ...lines, ...waitText(timings)].join('\n');
}

/** A bar: where work was being done, and where its stage paused. */
function barOf(pieces: readonly Timing[], end: number): string {
  const at = (time: number): number => Math.floor((time / end) * (BAR - 1));
  const first = at(firstOf(pieces));
  const last = at(
    highest(
      pieces.map((piece) => piece.end),
      0,
    ),
  );
  return Array.from({ length: last + 1 }, (_, column) => {
    if (column < first) return ' ';
    return pieces.some((piece) => at(piece.start) <= column && column <= at(piece.end)) ? DONE : PAUSED;
  }).join('');
}

/** When the first of them began. */
function firstOf(pieces: readonly Timing[]): number {
  return pieces.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
}

/** Who came first where two had to meet. */
function waitText(timings: readonly Timing[]): readonly string[] {
  const waited = timings.find(({ stage }) => stage === WAIT);
  if (waited === undefined) return [];
  if (waited.took < 1) return ['The browser was there when the pack was ready to be printed.'];
  return [`The pack was ready to be printed and waited ${waited.took.toFixed(0)} ms for the browser.`];
}

function batchText(timings: readonly Timing[], packs: number): string {
  const rows = rowsOf(timings).map(({ stage, pieces, took }) => {
    const byPack = new Map<string | undefined, number>();
    for (const piece of pieces) byPack.set(piece.pack, (byPack.get(piece.pack) ?? 0) + piece.took);
    const each = [...byPack.values()].sort((one, other) => one - other);
    return { stage, took, median: each[each.length >> 1] ?? 0, longest: each.at(-1) ?? 0 };
  });
  const width = highest(
    rows.map(({ stage }) => stage.length),
    0,
  );
  return [
    `${'stage'.padEnd(width)}     sum  median longest   (of ${spelt(packs)} packs)`,
    ...rows.map(
      ({ stage, took, median, longest }) => `${stage.padEnd(width)} ${columns(took, median, longest)}`,
    ),
  ].join('\n');
}

function rowsOf(timings: readonly Timing[]): readonly Row[] {
  const byStage = new Map<string, Timing[]>();
  for (const timing of timings) {
    const pieces = byStage.get(timing.stage) ?? [];
    byStage.set(timing.stage, pieces);
    pieces.push(timing);
  }
  return [...byStage].map(([stage, pieces]) => ({
    stage,
    pieces,
    took: pieces.reduce((sum, { took }) => sum + took, 0),
  }));
}

function columns(...times: readonly number[]): string {
  return times.map((time) => time.toFixed(1).padStart(7)).join(' ');
}
