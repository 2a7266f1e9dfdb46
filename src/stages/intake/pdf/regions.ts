import { append } from '../../../ground/model/append.ts';
import { highest, lowest } from '../../../ground/model/extremes.ts';
import type { Box } from './page-content.ts';
import type { Segment } from './segments.ts';

/** What is printed on one line of a column: one segment, or several with wide gaps between them. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly base: number;
  readonly size: number;
}

/** A part of the page that is read from top to bottom before the next. */
export type Region =
  | { readonly kind: 'column'; readonly rows: readonly Row[]; readonly left: number; readonly right: number }
  | {
      readonly kind: 'table';
      readonly grid: readonly (readonly (readonly Segment[])[])[];
      readonly sure: boolean;
      readonly box: Box;
    };

/** A gap between columns is at least so wide, in points and in parts of the size. */
const GUTTER = 7;
const GUTTER_PART = 0.8;

/** The segments of a page in the order in which they are read: columns one after another, tables apart. */
export function findRegions(segments: readonly Segment[], rightToLeft = false): readonly Region[] {
  return divide(rowsOf(segments), rightToLeft, 0);
}

/** Segments that are on one line, from the left. */
export function rowsOf(segments: readonly Segment[]): readonly Row[] {
  const rows: { segments: Segment[]; base: number; size: number }[] = [];
  for (const segment of [...segments].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    if (row !== undefined && segment.base - row.base < Math.min(segment.size, row.size) * 0.35) {
      row.segments.push(segment);
      row.size = Math.max(row.size, segment.size);
    } else rows.push({ segments: [segment], base: segment.base, size: segment.size });
  }
  for (const row of rows) row.segments.sort((a, b) => a.left - b.left);
  return rows;
}

function divide(rows: readonly Row[], rightToLeft: boolean, depth: number): readonly Region[] {
  const regions: Region[] = [];
  let full: Row[] = [];
  const flush = (): void => {
    if (full.length > 0) regions.push(columnOf(full));
    full = [];
  };
  let index = 0;
  while (index < rows.length) {
    const band = depth < 6 ? bandAt(rows, index) : undefined;
    if (band === undefined) {
      const row = rows[index];
      if (row !== undefined) full.push(row);
      index += 1;
      continue;
    }
    const taken = rows.slice(index, band.end);
    index = band.end;
    const table = tableOf(taken, band.gaps);
    if (table !== undefined) {
      append(full, table.before);
      flush();
      regions.push(table.region);
      continue;
    }
    flush();
    const parts = partsOf(taken, band.gaps);
    if (rightToLeft) parts.reverse();
    for (const part of parts) append(regions, divide(rowsOf(part), rightToLeft, depth + 1));
  }
  flush();
  return regions;
}

function columnOf(rows: readonly Row[]): Region {
  const segments = rows.flatMap((row) => row.segments);
  return {
    kind: 'column',
    rows,
    left: lowest(segments.map(({ left }) => left)),
    right: highest(segments.map(({ right }) => right)),
  };
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

interface Band {
  /** The row after the last. */
  readonly end: number;
  readonly gaps: readonly Gap[];
}

/** The longest run of rows from here on that nothing crosses at some place, with text on both sides of it. */
function bandAt(rows: readonly Row[], start: number): Band | undefined {
  let gaps: readonly Gap[] = [{ from: -Infinity, to: Infinity }];
  let found: Band | undefined;
  let [left, right] = [Infinity, -Infinity];
  let both = 0;
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    const size = Math.min(row.size, 14);
    for (const segment of row.segments) {
      left = Math.min(left, segment.left);
      right = Math.max(right, segment.right);
    }
    gaps = row.segments.reduce<readonly Gap[]>(
      (open, segment) => open.flatMap((gap) => cut(gap, segment)),
      gaps,
    );
    const wide = Math.max(GUTTER, size * GUTTER_PART);
    const inner = gaps.filter(
      (gap) => gap.from >= left - 0.01 && gap.to <= right + 0.01 && gap.to - gap.from >= wide,
    );
    const usable = inner.filter((gap) => isBetween(rows.slice(start, index + 1), gap));
    // A page that is a table of a thousand rows is not gone through for every row: what ends the search is a crossing.
    if (usable.length === 0) {
      if (
        index > start + 3 &&
        gaps.every((gap) => gap.to <= left || gap.from >= right || gap.to - gap.from < wide)
      )
        break;
      continue;
    }
    if (row.segments.length > 1 && usable.some((gap) => isBetween([row], gap))) {
      both += 1;
      if (both >= 3) found = { end: index + 1, gaps: usable };
    } else if (found !== undefined && found.end === index && goesOn(rows, index, usable)) {
      found = { end: index + 1, gaps: usable };
    }
  }
  if (found === undefined) return undefined;
  const first = rows[start];
  // What comes before the first row that has both sides is read before, not in a column.
  if (first !== undefined && first.segments.length === 1 && rows[start + 1] !== undefined) {
    const next = rows[start + 1];
    const near = next !== undefined && next.base - first.base < Math.max(next.size, first.size) * 1.7;
    if (!near || Math.abs(first.size - (next?.size ?? 0)) > 0.6) return undefined;
  }
  return found;
}

/** A row with one side alone still belongs to the columns above it, if it follows at the same pace. */
function goesOn(rows: readonly Row[], index: number, gaps: readonly Gap[]): boolean {
  const row = rows[index];
  const segment = row?.segments[0];
  if (row === undefined || segment === undefined) return false;
  const side = gaps.filter((gap) => gap.to <= segment.left + 0.01).length;
  for (let back = index - 1; back >= Math.max(0, index - 6); back -= 1) {
    const above = rows[back]?.segments.find(
      (other) => gaps.filter((gap) => gap.to <= other.left + 0.01).length === side,
    );
    if (above === undefined) continue;
    return row.base - above.base < row.size * 1.9 && Math.abs(above.size - segment.size) < 0.8;
  }
  return false;
}

function cut(gap: Gap, box: Box): readonly Gap[] {
  if (box.right <= gap.from || box.left >= gap.to) return [gap];
  return [
    ...(box.left > gap.from ? [{ from: gap.from, to: box.left }] : []),
    ...(box.right < gap.to ? [{ from: box.right, to: gap.to }] : []),
  ];
}

function isBetween(rows: readonly Row[], gap: Gap): boolean {
  let [left, right] = [false, false];
  for (const { segments } of rows) {
    for (const segment of segments) {
      if (segment.right <= gap.from + 0.01) left = true;
      if (segment.left >= gap.to - 0.01) right = true;
      if (left && right) return true;
    }
  }
  return false;
}

/** The segments between gaps, from the left. */
function partsOf(rows: readonly Row[], gaps: readonly Gap[]): Segment[][] {
  const parts: Segment[][] = Array.from({ length: gaps.length + 1 }, () => []);
  const sorted = [...gaps].sort((a, b) => a.from - b.from);
  for (const { segments } of rows) {
    for (const segment of segments) {
      parts[sorted.filter((gap) => gap.to <= segment.left + 0.01).length]?.push(segment);
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** The band as a table, unless its columns are columns of a text. */
function tableOf(
  rows: readonly Row[],
  outer: readonly Gap[],
): { readonly region: Region; readonly before: readonly Row[] } | undefined {
  // Rows of one segment above the first that has more: a title of the table, or a heading.
  const first = rows.findIndex(({ segments }) => segments.length > 1);
  const own = rows.slice(Math.max(first, 0));
  // What is above the first row crosses gaps of the table: they are looked for again without it.
  const gaps = first > 0 ? (bandAt(own, 0)?.gaps ?? outer) : outer;
  const parts = partsOf(own, gaps);
  // A ruled table among them has its own cells.
  if (parts.some((part) => part.some(({ letters }) => letters.length === 0))) return undefined;
  const prose = parts.filter(isProse).length;
  const together = own.filter(({ segments }) => segments.length > 1).length;
  // A part that has columns of its own beside a column of text is the rest of the page.
  const divided = parts.some(
    (part) =>
      !isProse(part) &&
      rowsOf(part).filter(({ segments }) => segments.length > 1).length * 5 > rowsOf(part).length,
  );
  if (prose >= 1 && divided) return undefined;
  if (prose >= 2 || (prose === 1 && parts.length === 2 && together * 2 < own.length)) return undefined;
  if (together * 10 < own.length * 5) return undefined;
  const sorted = [...gaps].sort((a, b) => a.from - b.from);
  const grid = own.map(({ segments }) =>
    Array.from({ length: sorted.length + 1 }, (_, column) =>
      segments.filter((segment) => sorted.filter((gap) => gap.to <= segment.left + 0.01).length === column),
    ),
  );
  const cells = grid.flat();
  const filled = cells.filter((cell) => cell.length > 0).length;
  const crowded = cells.some((cell) => cell.length > 1);
  const wrapped = grid.filter((row) => row.filter((cell) => cell.length > 0).length === 1).length;
  const sure = !crowded && filled * 10 >= cells.length * 7 && wrapped * 10 <= grid.length && prose === 0;
  const all = own.flatMap(({ segments }) => segments);
  return {
    region: {
      kind: 'table',
      grid,
      sure,
      box: {
        left: lowest(all.map(({ left }) => left)),
        right: highest(all.map(({ right }) => right)),
        top: lowest(all.map(({ top }) => top)),
        bottom: highest(all.map(({ bottom }) => bottom)),
      },
    },
    before: rows.slice(0, Math.max(first, 0)),
  };
}

/** Lines that fill their column, and are words: driven apart, they are several segments each. */
function isProse(part: readonly Segment[]): boolean {
  const lines = rowsOf(part).map(({ segments }) => ({
    width: (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0),
    text: segments.map(({ text }) => text).join(' '),
    gap: Math.max(
      0,
      ...segments.map((segment, index) => segment.left - (segments[index - 1]?.right ?? segment.left)),
    ),
    size: segments[0]?.size ?? 10,
  }));
  if (lines.length < 3) return false;
  const width = highest(part.map(({ right }) => right)) - lowest(part.map(({ left }) => left));
  const share = (holds: (line: (typeof lines)[number]) => boolean): number =>
    lines.filter(holds).length / lines.length;
  return (
    share(({ text }) => WORDS.test(text)) >= 0.6 &&
    share((line) => line.width > width * 0.75) >= 0.5 &&
    share(({ text }) => text.length >= 18) >= 0.6 &&
    share(({ gap, size }) => gap > size * 1.8) < 0.2
  );
}

const WORDS = /\p{L}{2,}.*\s.*\p{L}{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6,}/u;
