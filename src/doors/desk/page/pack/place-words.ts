/** A line of a narrative with a place in it, and its neighbours. */
export interface LineAround {
  readonly line: string;
  readonly column: number;
  readonly above: string | undefined;
  readonly below: string | undefined;
}

/** What goes in where, in the line; the cursor is after the words. */
export interface PlacedWords {
  readonly column: number;
  readonly insert: string;
  /** How much of it is before the cursor. */
  readonly caret: number;
}

const BLOCK = /^ {0,3}:{2,}\S/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;

/**
 * Where words go so that what is around them stays what it is: a block or a heading that words are written in front of
 * moves down, and words after a block get a line of their own. Nothing where they can go where they are.
 *
 * @param how a person may type within the options of a block; what a button puts in goes after it
 */
export function placeWords(
  { line, column, above, below }: LineAround,
  words: string,
  how: 'typed' | 'put',
): PlacedWords | undefined {
  if (words.trim() === '') return undefined;
  const [before, behind] = [isApart(above) ? '\n' : '', isApart(below) ? '\n' : ''];
  if (line.trim() === '') {
    if (before === '' && behind === '') return undefined;
    return { column, insert: `${before}${words}${behind}`, caret: before.length + words.length };
  }
  if (column === 0 && isApart(line) && !(how === 'typed' && /^[:#]/.test(words)))
    return { column, insert: `${before}${words}\n\n`, caret: before.length + words.length };
  if (!BLOCK.test(line)) return undefined;
  const isBehind = column === line.length && line.trimEnd().endsWith('}');
  if (how === 'typed' && !isBehind) return undefined;
  const rest = below === undefined || below.trim() === '' ? '' : '\n';
  return { column: line.length, insert: `\n\n${words}${rest}`, caret: 2 + words.length };
}

/** Where somebody begins to write: at the end of the first paragraph of their own, or else under the first heading. */
export function placeToWrite(text: string): number {
  let at = 0;
  let underHeading: number | undefined;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const end = at + line.length;
    if (isOwn(line)) {
      const isLast = !isOwn(lines[index + 1] ?? '');
      if (isLast) return end;
    }
    if (HEADING.test(line)) underHeading ??= end + 1;
    at = end + 1;
  }
  return Math.min(underHeading ?? 0, text.length);
}

/** Whether there are words of the author's own, besides headings and blocks. */
export function hasOwnWords(text: string): boolean {
  return text.split('\n').some(isOwn);
}

function isOwn(line: string): boolean {
  return /\p{L}/u.test(line) && !isApart(line);
}

function isApart(line: string | undefined): boolean {
  return line !== undefined && (BLOCK.test(line) || HEADING.test(line));
}
