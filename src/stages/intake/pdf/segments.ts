import { append } from '../../../ground/model/append.ts';
import { addTo } from './add-to.ts';
import type { Box, Glyph } from './page-content.ts';
import { shiftedForm } from './raised-characters.ts';

/** A character in its place within a line. */
export interface Letter {
  readonly glyph: Glyph;
  readonly shift?: 'raised' | 'lowered' | undefined;
  /** A space comes before it. */
  readonly space: boolean;
}

/** What is printed on one line without a wide gap: a line of a column, or what one cell has on one line. */
export interface Segment extends Box {
  readonly letters: readonly Letter[];
  readonly text: string;
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
  /** Read from right to left. */
  readonly rightToLeft: boolean;
}

/** Gaps in parts of the size: from this on letters are two words, digits two numbers, and words two segments. */
const WORD_GAP = 0.16;
const DIGIT_GAP = 0.12;
const WIDE_GAP = 0.85;
const WIDE_GAP_WITH_SPACE = 1.5;
/** What is smaller, in parts of the size beside it, is no raised character of it. */
const SMALLEST = 0.42;

/** The characters of a page that are turned the same way, as segments. */
export function findSegments(glyphs: readonly Glyph[]): readonly Segment[] {
  const runs = findRuns(glyphs);
  return joinRuns(runs).map(makeSegment);
}

/** A segment of these characters, in the order in which they are read. */
export function makeSegment(glyphs: readonly Glyph[]): Segment {
  const rightToLeft = glyphs.filter(({ text }) => RIGHT_TO_LEFT.test(text)).length * 2 > glyphs.length;
  const sorted = glyphs.some(({ text, vertical }) => vertical || RIGHT_TO_LEFT.test(text))
    ? [...glyphs].sort((a, b) => a.index - b.index)
    : [...glyphs].sort((a, b) => a.box.left - b.box.left || a.index - b.index);
  const size = mainSize(sorted);
  const large = sorted.filter((glyph) => glyph.size >= size * 0.9);
  const base = median((large.length > 0 ? large : sorted).map((glyph) => glyph.base));
  const threshold = wordGap(sorted, size);
  const letters = sorted.map((glyph, index): Letter => {
    const before = sorted[index - 1];
    const shift = shiftOf(glyph, base, size);
    return { glyph, shift, space: before !== undefined && isSpaced(before, glyph, threshold) };
  });
  const bold = letters.filter(({ glyph }) => glyph.object.font.bold).length * 10 >= letters.length * 9;
  return { letters, text: spell(letters), base, size, bold, rightToLeft, ...boxOf(sorted) };
}

/** The text of letters, with raised and lowered forms where there are such. */
export function spell(letters: readonly Letter[]): string {
  let text = '';
  for (const { glyph, shift, space } of letters) {
    if (space && text !== '') text += ' ';
    text += shift === undefined ? glyph.text : (shiftedForm(glyph.text, shift) ?? glyph.text);
  }
  return text;
}

export function boxOf(glyphs: readonly { readonly box: Box }[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of glyphs) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Letters of scripts that are read from right to left. */
export const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Characters that follow each other in the file and on the line. */
function findRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let [run, before]: [Glyph[], Glyph | undefined] = [[], undefined];
  for (const glyph of glyphs) {
    if (before === undefined || !continues(run, before, glyph)) {
      run = [];
      runs.push(run);
    }
    run.push(glyph);
    before = glyph;
  }
  return runs;
}

function continues(run: readonly Glyph[], before: Glyph, glyph: Glyph): boolean {
  // The characters of a stated text are all at the place where its shapes begin.
  if (before.object.actual !== undefined && before.object === glyph.object) return true;
  const size = Math.max(before.size, glyph.size);
  const gap = gapOf(before, glyph);
  const shift = Math.abs(before.base - glyph.base);
  if (shift < size * 0.06) {
    const limit = Math.min(before.size, glyph.size) < size * 0.93 ? WIDE_GAP / 2 : wideGap(before, glyph);
    return gap > -size * 0.4 && gap < size * limit;
  }
  // A raised or lowered character, or the line that goes on after one.
  if (gap < -size * 0.4 || gap > size * 0.35 || shift > size * 0.75) return false;
  if (Math.min(before.size, glyph.size) < size * SMALLEST) return false;
  // A letter of the same size that is set lower between two others, as in the name of a program: a digit is an index.
  if (shift < size * 0.3 && gap < size * 0.1 && /\p{L}/u.test(glyph.text)) return true;
  return (
    glyph.size < before.size * 0.9 || run.some((other) => Math.abs(other.base - glyph.base) < size * 0.06)
  );
}

function wideGap(before: Glyph, glyph: Glyph): number {
  return glyph.spaced && before.object === glyph.object ? WIDE_GAP_WITH_SPACE : WIDE_GAP;
}

/** The space between two characters, whichever comes first. */
function gapOf(before: Glyph, glyph: Glyph): number {
  // The letters of a ligature have one box.
  if (
    before.object === glyph.object &&
    Math.abs(before.box.left - glyph.box.left) < 0.001 &&
    Math.abs(before.box.right - glyph.box.right) < 0.001
  )
    return 0;
  if (RIGHT_TO_LEFT.test(before.text) || RIGHT_TO_LEFT.test(glyph.text)) {
    return Math.max(before.box.left - glyph.box.right, glyph.box.left - before.box.right);
  }
  return glyph.box.left - before.box.right;
}

/** Runs on one line, with no wide gap between them, whatever their order in the file is. */
function joinRuns(runs: readonly Glyph[][]): Glyph[][] {
  const rows = runs
    .map((glyphs) => {
      const size = mainSize(glyphs);
      const large = glyphs.filter((glyph) => glyph.size >= size * 0.9);
      return { glyphs, size, base: median(large.map(({ base }) => base)), ...boxOf(glyphs) };
    })
    .sort((a, b) => a.base - b.base);
  const joined: (typeof rows)[number][] = [];
  const open: (typeof rows)[number][] = [];
  for (const row of rows) {
    open.push(row);
  }
  // Line by line from the left: a run joins the one to its left that ends where it begins.
  open.sort((a, b) => a.left - b.left);
  const byBase = new Map<number, (typeof rows)[number][]>();
  const key = (base: number): number => Math.round(base / 4);
  for (const row of open) {
    let host: (typeof rows)[number] | undefined;
    for (let near = key(row.base) - 3; near <= key(row.base) + 3; near += 1) {
      for (const candidate of byBase.get(near) ?? []) {
        if (isNeighbour(candidate, row) && (host === undefined || candidate.right > host.right))
          host = candidate;
      }
    }
    if (host === undefined) {
      joined.push(row);
      const list = byBase.get(key(row.base)) ?? [];
      list.push(row);
      byBase.set(key(row.base), list);
      continue;
    }
    const grows = row.size > host.size * 1.1;
    append(host.glyphs, row.glyphs);
    host.left = Math.min(host.left, row.left);
    host.right = Math.max(host.right, row.right);
    if (grows) {
      // What came first is raised: the line is where the larger characters are.
      const list = byBase.get(key(host.base)) ?? [];
      list.splice(list.indexOf(host), 1);
      host.base = row.base;
      host.size = row.size;
      addTo(byBase, key(row.base), host);
    }
  }
  return joined.map(({ glyphs }) => glyphs);
}

interface Run extends Box {
  readonly base: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

function isNeighbour(left: Run, right: Run): boolean {
  const size = Math.max(left.size, right.size);
  const small = Math.min(left.size, right.size);
  const gap = right.left - left.right;
  const shift = right.base - left.base;
  if (Math.abs(shift) < small * 0.15) {
    const [end, start] = [left.glyphs.at(-1), right.glyphs[0]];
    // A note in the margin comes close to a full line, and is smaller.
    const smaller = small < size * 0.93 ? WIDE_GAP / 2 : WIDE_GAP;
    const limit = end !== undefined && start !== undefined ? Math.min(wideGap(end, start), smaller) : smaller;
    // A large initial or a figure beside small print is no neighbour of the line by its side.
    if (small < size * SMALLEST) return false;
    return gap > -small * 0.5 && gap < Math.min(size, small * 1.5) * limit;
  }
  if (gap < -size * 0.3 || gap > size * 0.3 || small > size * 0.88 || small < size * SMALLEST) return false;
  // A raised run to the right of its line, or to the left.
  const raise = right.size < left.size ? -shift : shift;
  return raise > -size * 0.35 && raise < size * 0.7;
}

function shiftOf(glyph: Glyph, base: number, size: number): Letter['shift'] {
  const shift = (base - glyph.base) / size;
  if (shift > 0.12 && shift < 0.85 && (glyph.size < size * 0.9 || shift > 0.2)) return 'raised';
  return shift < -0.06 && shift > -0.6 && glyph.size < size * 0.9 ? 'lowered' : undefined;
}

function isSpaced(before: Glyph, glyph: Glyph, threshold: number): boolean {
  if (glyph.spaced && glyph.index === before.index + 1) return true;
  // The shapes of a stated text have other widths than its characters.
  if (before.object.actual !== undefined || glyph.object.actual !== undefined) {
    return before.object !== glyph.object && glyph.guessed && glyph.index === before.index + 1;
  }
  const gap = gapOf(before, glyph) / Math.max(Math.min(before.size, glyph.size), 0.1);
  const digits = /\d/.test(before.text) && /\d/.test(glyph.text);
  if (digits) return gap > DIGIT_GAP;
  if (CLOSE_SET.test(before.text) || CLOSE_SET.test(glyph.text)) return gap > 0.6;
  return gap > threshold;
}

/** Scripts that set no spaces between words, and wide ones around punctuation. */
const CLOSE_SET = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

const WORD = /[\p{L}\p{N}]/u;

/** Words that are spaced out have one gap between all their letters, and a wider one between words. */
function wordGap(glyphs: readonly Glyph[], size: number): number {
  const gaps: number[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before === undefined || glyph.spaced) continue;
    // The dots of a leader are spaced out, and the words before it are not.
    if (WORD.test(before.text) && WORD.test(glyph.text)) gaps.push(gapOf(before, glyph) / size);
  }
  if (gaps.length < 3) return WORD_GAP;
  const usual = median(gaps);
  const even = gaps.filter((gap) => Math.abs(gap - usual) < 0.06).length;
  return usual > 0.1 && even * 10 >= gaps.length * 6 ? usual + 0.15 : WORD_GAP;
}

/** The size of the line: the largest that is not rare, for a line of small capitals, or one with raised words, has both. */
function mainSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const usual = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const larger = [...counts].filter(
    ([size, count]) => size > usual && size < usual * 1.7 && count * 12 >= glyphs.length,
  );
  return Math.max(usual, ...larger.map(([size]) => size));
}
