import { append } from '../../../ground/model/append.ts';
import { highest, lowest } from '../../../ground/model/extremes.ts';
import type { ImportChoices } from '../imported.ts';
import type { Notice, Piece, TextBlock } from './block.ts';
import { shortened } from './block.ts';
import { joinLines } from './line-end.ts';
import type { Row } from './regions.ts';
import { median, type Segment } from './segments.ts';

/** Lines of one column. */
export interface Column {
  readonly page: number;
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

export interface ParagraphOptions {
  readonly hyphens: ImportChoices['hyphens'];
  /** Everything is one paragraph: the file says so itself. */
  readonly whole?: boolean | undefined;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
  readonly fixed: boolean;
  readonly segments: readonly Segment[];
  /** There is a gap in it that is wider than a space. */
  readonly wide: boolean;
  readonly initial?: string | undefined;
  /** Dots that lead from a title to its page: they are left out. */
  readonly leaders: string;
}

const BULLET = /^([•◦▪▫‣·●○■□➢✓⁃∙–—*-])\s+(?=\S)/u;
const NUMBER = /^(\d{1,3}[.)])\s+(?=\S)/u;
const LETTERED = /^(?:\(?(?:[a-z]{1,2}|[ivxlc]{1,5})\)|\(\d{1,3}\)|[A-Z]\.|\d{1,3}(?:\.\d{1,3})+\.?)\s+\S/u;
const ENDS = /[.!?:;…。！？][”"’')\]»]*[⁰-⁹¹²³]*$/u;

/** The lines of a column as paragraphs. */
export function findParagraphs(column: Column, options: ParagraphOptions): readonly TextBlock[] {
  const lines = withInitials(column.rows.map(lineOf));
  const pace = paceOf(lines);
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const group = groups.at(-1);
    const apart =
      before === undefined ||
      group === undefined ||
      (options.whole !== true && begins(line, before, group, pace, column));
    if (apart) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group, index) => ({
    ...makeBlock(group, column, options),
    first: index === 0,
  }));
}

/** The text of a row, with what a person should compare. */
export function lineOf(row: Row): Line {
  const segments = row.segments;
  let text = '';
  let wide = false;
  let before: Segment | undefined;
  for (const segment of segments) {
    if (before !== undefined) {
      const gap =
        MARKER.test(text) && !/^[\d($€£%–—-]/u.test(segment.text)
          ? 0
          : (segment.left - before.right) / Math.max(row.size, 1);
      // Two numbers side by side are two, however narrow the gap is.
      const parted = gap > WIDE || (gap > 0 && /[\d%)]$/u.test(text) && /^[\d($€£+−-]/u.test(segment.text));
      wide ||= parted;
      text += parted ? '\u2003' : ' ';
    }
    text += segment.text;
    before = segment;
  }
  let leaders = '';
  text = text.replace(LEADER, (dots) => {
    leaders += dots;
    return '\u2003';
  });
  const main = [...segments].sort((a, b) => b.letters.length - a.letters.length)[0];
  const letters = segments.flatMap((segment) => segment.letters);
  return {
    text,
    left: lowest(segments.map(({ left }) => left)),
    right: highest(segments.map(({ right }) => right)),
    base: row.base,
    size: main?.size ?? row.size,
    bold: segments.every(({ bold }) => bold),
    fixed: letters.length > 0 && letters.every(({ glyph }) => glyph.object.font.fixed),
    segments,
    wide,
    leaders,
  };
}

/** What begins an item of a list, alone. */
const MARKER =
  /^(?:[•◦▪▫‣·●○■□➢✓⁃∙–—*-]|\(?(?:\d{1,3}|[a-z]|[ivxlc]+)[.)]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}(?:\.\d{1,3})*)$/u;
/** Four dots or more, with spaces between or without. */
const LEADER = /\s*(?:[.·…]\s?){4,}(?=\s|\S)/gu;
/** Gaps in a line that are wider than this, in parts of the size, are kept as a wide space. */
const WIDE = 2;

/** A large first letter that reaches down beside several lines belongs to the first of them. */
function withInitials(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  const used = new Set<Line>();
  const body = median(lines.map(({ size }) => size));
  for (const line of lines) {
    const [first] = line.segments;
    if (first === undefined) continue;
    const isInitial =
      [...first.text].length <= 2 && /^[“"‘']?\p{Lu}/u.test(first.text) && first.size > body * 1.8;
    if (!isInitial) continue;
    const beside = lines
      .filter(
        (other) => other !== line && other.base < line.base + 1 && other.base > line.base - first.size * 0.95,
      )
      .filter(
        (other) => other.left > first.right - body * 0.3 && other.left < first.right + first.size * 0.4,
      )[0];
    const rest = line.segments.slice(1);
    if (beside === undefined && rest.length > 0 && (rest[0]?.left ?? 0) - first.right < body * 0.5) {
      // It stands on the first line, and reaches up.
      const own = lineOf({ segments: rest, base: line.base, size: body });
      const text = `${first.text}${/^\p{Ll}/u.test(own.text) ? '' : ' '}${own.text}`;
      used.add(line);
      result.push({ ...own, text, left: first.left, initial: text });
      continue;
    }
    if (beside === undefined || used.has(beside)) continue;
    used.add(line);
    used.add(beside);
    const glued = /^\p{Ll}/u.test(beside.text) || /^\p{Lu}{2}/u.test(beside.text);
    result.push({
      ...beside,
      text: `${first.text}${glued ? '' : ' '}${beside.text}`,
      left: first.left,
      initial: `${first.text}${glued ? '' : ' '}${beside.text}`,
    });
    if (rest.length > 0)
      result.push(lineOf({ segments: rest, base: line.base, size: highest(rest.map(({ size }) => size)) }));
  }
  if (used.size === 0) return lines;
  return [...lines.filter((line) => !used.has(line)), ...result].sort((a, b) => a.base - b.base);
}

/** The usual distance between lines of one paragraph. */
function paceOf(lines: readonly Line[]): number {
  const steps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || Math.abs(before.size - line.size) > 0.6) continue;
    const step = (line.base - before.base) / line.size;
    if (step > 0.8 && step < 2.6) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  // The smaller ones are within paragraphs; the larger between them.
  return steps[Math.floor(steps.length * 0.35)] ?? 1.2;
}

function begins(line: Line, before: Line, group: readonly Line[], pace: number, column: Column): boolean {
  const step = (line.base - before.base) / Math.max(line.size, before.size, 1);
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * 0.08) return true;
  if (line.initial !== undefined) return true;
  if (step > Math.max(pace * 1.28, pace + 0.2)) return true;
  if (
    line.bold !== before.bold &&
    (line.bold
      ? shortOf(before, column) || ENDS.test(before.text)
      : group.every(({ bold }) => bold) && (shortOf(before, column) || group.length > 2))
  )
    return true;
  if (line.wide || before.wide || before.leaders !== '') return true;
  if (line.fixed !== before.fixed) return true;
  if (line.fixed && before.fixed) return false;
  const ended = ENDS.test(before.text);
  const short = wouldHaveFitted(line, before, column);
  if (BULLET.test(line.text) && !/^[–—*-]/u.test(line.text)) return true;
  if (BULLET.test(line.text) && (BULLET.test(group[0]?.text ?? '') || ended)) return true;
  if (/^[⁰-⁹¹²³]/u.test(line.text)) return true;
  if (NUMBER.test(line.text) || LETTERED.test(line.text)) {
    const listed = NUMBER.test(group[0]?.text ?? '') || LETTERED.test(group[0]?.text ?? '');
    if (ended || short || (listed && Math.abs((group[0]?.left ?? 0) - line.left) < line.size * 0.6))
      return true;
  }
  if (short && (ended || !/^\p{Ll}/u.test(line.text))) return true;
  const indent = line.left - Math.min(before.left, group[0]?.left ?? before.left);
  const first = group[0];
  const hanging = first !== undefined && group.length > 1 && before.left > first.left + line.size * 0.6;
  if (hanging && line.left < before.left - line.size * 0.6)
    return ended || short || LIST.test(first.text) || line.left <= first.left + 1;
  return (
    ended &&
    !hanging &&
    !LIST.test(first?.text ?? '') &&
    indent > line.size * 0.8 &&
    indent < line.size * 5 &&
    line.left > column.left + line.size * 0.5 &&
    Math.abs(before.left - column.left) < line.size * 5 &&
    (group.length > 1 || before.left > line.left - 1)
  );
}

const LIST = /^(?:[•◦▪▫‣·●○■□➢✓⁃∙–—*-]|\(?(?:\d{1,3}|[a-z]|[ivxlc]+)[.)]|[⁰-⁹¹²³])/u;

/** The line ended though the first word of the next would have fitted: nobody breaks a paragraph there. */
function wouldHaveFitted(line: Line, before: Line, column: Column): boolean {
  const [first] = line.segments;
  if (first === undefined || first.rightToLeft) return false;
  const space = first.letters.findIndex(({ space }, index) => index > 0 && space);
  const word = first.letters[space === -1 ? first.letters.length - 1 : space - 1];
  const width = (word?.glyph.box.right ?? first.right) - first.left;
  // Centred lines are short on both sides.
  const centred =
    Math.abs(line.left + line.right - (before.left + before.right)) < line.size &&
    before.left > column.left + line.size * 2;
  return !centred && before.right + width + line.size * 0.8 < column.right;
}

function shortOf(line: Line, column: Column): boolean {
  return line.right < column.right - (column.right - column.left) * 0.12;
}

function makeBlock(lines: readonly Line[], column: Column, options: ParagraphOptions): TextBlock {
  const notices: Notice[] = [];
  const where = `page ${column.page}`;
  const fixed = lines.every((line) => line.fixed) && lines.length > 1;
  const omitted: Piece[] = [];
  let text = '';
  for (const line of lines) {
    if (line.leaders !== '') omitted.push({ page: column.page, text: line.leaders });
    append(notices, noticesOf(line, where));
    if (text === '') text = line.text;
    else if (fixed) text += `\n${line.text}`;
    else {
      const joint = joinLines(text, line.text, column.page, options.hyphens);
      if (joint.notice !== undefined) notices.push(joint.notice);
      if (joint.cut > 0) omitted.push({ page: column.page, text: text.slice(-joint.cut) });
      text = `${joint.cut > 0 ? text.slice(0, -joint.cut) : text}${joint.between}${line.text}`;
    }
  }
  const mark = fixed ? undefined : (BULLET.exec(text)?.[1] ?? NUMBER.exec(text)?.[1]);
  const bullet = mark !== undefined && !/^\d/.test(mark);
  const first = lines[0];
  const last = lines.at(-1);
  return {
    kind: fixed ? 'code' : mark === undefined ? 'paragraph' : bullet ? 'bullet' : 'numbered',
    page: column.page,
    pieces: [{ page: column.page, text }],
    size: median(lines.map(({ size }) => size)),
    bold: lines.every(({ bold }) => bold),
    lines: lines.length,
    left: lowest(lines.map(({ left }) => left)),
    mark,
    open: last !== undefined && !ENDS.test(last.text),
    full: last !== undefined && !shortOf(last, column),
    omitted,
    resumes:
      first !== undefined &&
      mark === undefined &&
      (/^[\p{Ll}(]/u.test(text) || (first.left < column.left + first.size * 0.5 && !LETTERED.test(text))),
    notices,
  };
}

function noticesOf(line: Line, where: string): readonly Notice[] {
  const notices: Notice[] = [];
  if (line.leaders !== '') {
    notices.push({ kind: 'dropped', what: 'dotted leader', where, words: shortened(line.leaders, 20) });
  } else if (line.wide) {
    notices.push({
      kind: 'doubtful',
      what: 'line with wide gaps',
      where,
      words: shortened(line.text),
      message: 'it may be a row of a table; each gap is kept as a wide space',
      hint: 'compare with the original, and make a table of it if it is one',
    });
  }
  if (line.initial !== undefined) {
    notices.push({ kind: 'noted', what: 'large initial', where, words: shortened(line.initial, 40) });
  }
  for (const segment of line.segments) {
    const letters = segment.letters;
    for (const [index, letter] of letters.entries()) {
      if (letter.shift === undefined || letters[index - 1]?.shift === letter.shift) continue;
      let end = index;
      while (letters[end]?.shift === letter.shift) end += 1;
      const shifted = letters
        .slice(index, end)
        .map(({ glyph }) => glyph.text)
        .join('');
      if (!/\p{N}/u.test(shifted)) continue;
      notices.push({
        kind: 'doubtful',
        what: `${letter.shift} digits`,
        where,
        words: contextOf(segment, index, end),
        message: `\`${shifted}\` is printed ${letter.shift === 'raised' ? 'above' : 'below'} the line and kept so`,
        hint: 'look whether it is a power, an index or the number of a note',
      });
    }
    const digits = /(?:^|\s)((?:\d\s){2,}\d)(?=\s|$)/u.exec(segment.text)?.[1];
    if (digits !== undefined) {
      notices.push({
        kind: 'doubtful',
        what: 'digits with gaps between',
        where,
        words: shortened(digits),
        message: 'they are kept apart',
        hint: 'join them by hand if they are one number',
      });
    }
    const spacedOut = /(?:^|\s)((?:\p{Lu}\s){3,}\p{Lu})(?=\s|$)/u.exec(segment.text)?.[1];
    if (spacedOut !== undefined) {
      notices.push({
        kind: 'doubtful',
        what: 'letters with spaces between',
        where,
        words: shortened(spacedOut),
        hint: 'join them by hand if they are one word',
      });
    }
  }
  return notices;
}

/** The words around letters, as they will be read. */
function contextOf(segment: Segment, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start > 0 && from - start < 24 && segment.letters[start]?.space !== true) start -= 1;
  while (end < segment.letters.length && end - to < 24 && segment.letters[end]?.space !== true) end += 1;
  const before = segment.text;
  const words = segment.letters.slice(start, end);
  const plain = words.map(({ glyph }) => glyph.text).join('');
  const parts = before.split(' ').filter((word) => [...word].length === words.length);
  return (
    parts.find(
      (word) =>
        plain.length === [...word].length &&
        word !== plain &&
        word.normalize('NFKC') === plain.normalize('NFKC'),
    ) ?? plain
  );
}
