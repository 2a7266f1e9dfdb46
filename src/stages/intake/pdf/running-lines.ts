import { highest, lowest } from '../../../ground/model/extremes.ts';
import { addTo } from './add-to.ts';
import type { Box, PageContent } from './page-content.ts';
import { type Row, rowsOf } from './regions.ts';
import { findRuledTables } from './ruled-tables.ts';
import { findSegments } from './segments.ts';

/** A line at the upper or lower edge of a page. */
export interface EdgeLine {
  readonly page: number;
  readonly label: string;
  readonly text: string;
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly head: boolean;
  /** How many lines are between it and the edge. */
  readonly depth: number;
  /** The characters of it, by their numbers. */
  readonly glyphs: readonly number[];
}

/** A head or foot that runs through pages. */
export interface RunningLine {
  readonly words: string;
  readonly pages: readonly number[];
  readonly number: boolean;
}

export interface RunningLines {
  readonly lines: readonly RunningLine[];
  /** The characters of each page that belong to them. */
  readonly glyphs: ReadonlyMap<number, ReadonlySet<number>>;
}

/** How much of the page's height may be its head, and its foot: of numbers alone, and of words. */
const EDGE = 0.2;
const EDGE_OF_WORDS = 0.12;
/** How many lines a head or foot may have. */
const DEEPEST = 4;

/** The lines near the edges of a page, outermost first; each that could be a running head or a page number. */
export function findEdgeLines(page: PageContent, label: string): readonly EdgeLine[] {
  const upright = page.glyphs.filter(({ turn, object }) => turn === 0 && !object.invisible);
  const near = upright.filter(({ base }) => base < page.height * EDGE || base > page.height * (1 - EDGE));
  // A table that reaches into the page has its own head there, which comes again on the next page.
  const tables = findRuledTables(page.rules).filter(
    ({ top, bottom }) => top < page.height * (1 - EDGE) && bottom > page.height * EDGE,
  );
  const rows = rowsOf(
    findSegments(near.filter(({ box, base }) => !tables.some((table) => isInside(box.left, base, table)))),
  );
  const heads = rows.filter(({ base }) => base < page.height * EDGE).slice(0, DEEPEST);
  const feet = rows
    .filter(({ base }) => base > page.height * (1 - EDGE))
    .reverse()
    .slice(0, DEEPEST);
  const edge = (row: Row, depth: number, head: boolean): readonly EdgeLine[] =>
    row.segments
      .filter(
        ({ text }) =>
          isNumber(text) || Math.min(row.base, page.height - row.base) < page.height * EDGE_OF_WORDS,
      )
      .map((segment) => ({
        page: page.number,
        label,
        text: segment.text,
        base: row.base,
        left: segment.left,
        right: segment.right,
        head,
        depth,
        glyphs: segment.letters.map(({ glyph }) => glyph.index),
      }));
  return [
    ...heads.flatMap((row, depth) => edge(row, depth, true)),
    ...feet.flatMap((row, depth) => edge(row, depth, false)),
  ];
}

/**
 * Which of them run through pages: the same words at the same height on several pages, with numbers that are the same
 * or count with the pages. A line that is on one page alone stays, and so does one whose numbers change otherwise.
 */
export function findRunningLines(edges: readonly EdgeLine[], pages: number): RunningLines {
  const groups = new Map<string, EdgeLine[]>();
  for (const line of edges) {
    const key = `${line.head ? 'head' : 'foot'} ${line.text.replace(/\d+/g, '#').replace(ROMAN, (_, a: string, __, c: string) => `${a}#${c}`)}`;
    const group = groups.get(key) ?? [];
    group.push(line);
    groups.set(key, group);
  }
  const glyphs = new Map<number, Set<number>>();
  const lines: RunningLine[] = [];
  const taken = new Set<EdgeLine>();
  for (const group of groups.values()) {
    for (const run of runsOf(group, pages)) for (const line of run) taken.add(line);
  }
  // A row with several cells that stay is one of a table, whatever its other cells have in common with other pages.
  const staying = new Map<string, EdgeLine[]>();
  for (const line of edges) if (!taken.has(line)) addTo(staying, rowOf(line), line);
  for (const line of [...taken]) if ((staying.get(rowOf(line))?.length ?? 0) >= 2) taken.delete(line);
  // What is behind a line that stays is text, too: only what is outermost runs.
  const kept = new Set(edges.filter((line) => !taken.has(line)).map(rowOf));
  const outermost = [...taken].filter((line) => {
    for (let depth = 0; depth < line.depth; depth += 1)
      if (kept.has(`${line.page} ${line.head} ${depth}`)) return false;
    return true;
  });
  const byWords = new Map<string, EdgeLine[]>();
  for (const line of outermost) {
    const set = glyphs.get(line.page) ?? new Set<number>();
    for (const glyph of line.glyphs) set.add(glyph);
    glyphs.set(line.page, set);
    const number = isNumber(line.text);
    const key = number ? `${line.head} #` : `${line.head} ${line.text.replace(/\d+/g, '#')}`;
    addTo(byWords, key, line);
  }
  for (const group of byWords.values()) {
    const sorted = [...group].sort((a, b) => a.page - b.page);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) continue;
    lines.push({
      words: first.text === last.text ? first.text : `${first.text} … ${last.text}`,
      pages: [...new Set(sorted.map(({ page }) => page))],
      number: isNumber(first.text),
    });
  }
  return { lines, glyphs };
}

function isInside(x: number, base: number, { left, top, right, bottom }: Box): boolean {
  return x >= left - 1 && x <= right + 1 && base >= top - 1 && base <= bottom + 1;
}

function rowOf({ page, head, depth }: EdgeLine): string {
  return `${page} ${head} ${depth}`;
}

/** The part of the pages from the first to the last that have it: heads of left pages are on every second one. */
const THICK = 0.34;

const ROMAN = /^(\W*)([ivxlc]+)(\W*)$/i;

function isNumber(text: string): boolean {
  return /^\W*(?:p(?:age|\.)?|seite|s\.)?\s*(?:\d{1,5}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de)\s*\d{1,5})?\W*$/i.test(
    text,
  );
}

/** The lines of a group that run: at one height, on enough pages, with numbers that do not contradict. */
function runsOf(group: readonly EdgeLine[], pages: number): readonly (readonly EdgeLine[])[] {
  const heights: EdgeLine[][] = [];
  for (const line of [...group].sort((a, b) => a.base - b.base)) {
    const height = heights.at(-1);
    if (height !== undefined && line.base - (height.at(-1)?.base ?? 0) < 4) height.push(line);
    else heights.push([line]);
  }
  return heights.flatMap((lines) => {
    const onPages = new Set(lines.map(({ page }) => page));
    // Two pages are enough for a number that counts with them; words have to come a third time, if there are more pages.
    const number = lines.every(({ text }) => isNumber(text));
    const enough = number || pages === 2 ? 2 : 3;
    if (onPages.size < Math.min(enough, Math.max(pages, 2)) || onPages.size !== lines.length) return [];
    if (number) return countingOf(lines);
    const span = highest(onPages) - lowest(onPages) + 1;
    if (!number && onPages.size < span * THICK) return [];
    if (!/\d/.test(lines[0]?.text ?? '')) return [lines];
    return lines.every((line) => line.text === lines[0]?.text) ? [lines] : countingOf(lines);
  });
}

/** Lines whose numbers stay, or grow by as many as pages have passed, or are the pages' own labels. */
function countingOf(lines: readonly EdgeLine[]): readonly (readonly EdgeLine[])[] {
  const sets = new Map<string, EdgeLine[]>();
  for (const line of lines) {
    const numbers = line.text.match(/\d+/g)?.map(Number) ?? [romanValue(line.text)];
    const own = numbers.map((value, index) => {
      const constant = lines.every(
        (other) => (other.text.match(/\d+/g)?.map(Number) ?? [romanValue(other.text)])[index] === value,
      );
      return constant ? `=${value}` : `+${value - line.page}`;
    });
    const key = own.join(' ');
    addTo(sets, key, line);
  }
  // A page that was inserted or left out divides the counting in two: each part has to count on its own.
  return [...sets].filter(([key, set]) => set.length >= 2 && key.includes('+')).map(([, set]) => set);
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const digits = [...text.toLowerCase()].map((letter) => values[letter] ?? 0).filter((value) => value > 0);
  return digits.reduce(
    (sum, value, index) => (value < (digits[index + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}
