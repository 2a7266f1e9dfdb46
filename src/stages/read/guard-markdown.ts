import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { placeBetween, type SourceText } from './source-text.ts';

/** Block quotes and lists, or emphasis and links, that may stand inside one another. */
export const DEEPEST_MARKDOWN = 100;

const MOST_MARKERS = 64;
const MOST_INDENT = 512;
const MOST_BRACKETS = 100;
const MOST_EMPHASIS = 2000;
/** Of a whole text: a book has a tenth. A parser takes more than a minute for a hundred thousand. */
const MOST_HEADINGS = 10_000;
/** Of a whole text: each is a piece of its own, and takes a parser two kilobytes. A book has a hundredth. */
const MOST_ESCAPES = 100_000;
/** Of a whole text, in lines that are not blank: each takes a parser five kilobytes. A book has a tenth. */
const MOST_LINES = 100_000;
/** Of each a parser takes the square, for every one of them may be the end of all that came before. */
const MOST_SIGNS = [
  { sign: 'square brackets', pattern: /[[\]]/g, most: 2000 },
  { sign: 'signs `<`', pattern: /</g, most: 1000 },
  { sign: 'runs of backticks', pattern: /`+/g, most: 500 },
] as const;

/**
 * Finds what would keep a Markdown parser busy for minutes, or end the process by recursion: piled-up block
 * quotes and lists, brackets inside brackets, paragraphs made of stars, and nothing but headings, escapes or short lines.
 * Goes through the text from `body` on once, line by line.
 */
export function guardMarkdown(source: SourceText, body: number): Diagnostic | undefined {
  const { text } = source;
  let brackets = 0;
  let emphasis = 0;
  let headings = 0;
  let escapes = 0;
  let lines = 0;
  let fenced = false;
  let signs = MOST_SIGNS.map(() => 0);
  for (let start = body; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const excess = (what: string, limit: string): Diagnostic =>
      limitExceeded(
        placeBetween(source, start, end),
        what,
        limit,
        'divide the paragraph, or delete the marks',
      );
    if (FENCE.test(line)) fenced = !fenced;
    const tooMany = (what: string, most: number): Diagnostic =>
      limitExceeded(
        placeBetween(source, start, end),
        `the text has too many ${what}`,
        most.toLocaleString('en-GB'),
        'this is the first one too many: divide the file',
      );
    if (!fenced && HEADING.test(line) && ++headings > MOST_HEADINGS)
      return tooMany('headings', MOST_HEADINGS);
    if (!/^[ \t]*$/.test(line) && ++lines > MOST_LINES) return tooMany('lines', MOST_LINES);
    escapes += countOf(line, ESCAPE);
    if (escapes > MOST_ESCAPES) return tooMany('escapes and character references', MOST_ESCAPES);
    const { markers, indent } = measureContainers(line);
    if (markers > MOST_MARKERS)
      return excess(`${markers} block quotes and lists begin on one line`, `${MOST_MARKERS}`);
    if (markers > 0 && indent > MOST_INDENT)
      return excess(`a list is indented by ${indent} columns`, `${MOST_INDENT}`);
    if (markers > 0 || BREAK.test(line)) {
      [brackets, emphasis] = [0, 0];
      signs = MOST_SIGNS.map(() => 0);
    }
    for (const [index, { pattern }] of MOST_SIGNS.entries())
      signs[index] = (signs[index] ?? 0) + countOf(line, pattern);
    const inline = measureInline(line, brackets);
    brackets = inline.left;
    emphasis += inline.emphasis;
    if (inline.deepest > MOST_BRACKETS)
      return excess('brackets stand inside brackets too deeply', `${MOST_BRACKETS} levels`);
    if (emphasis > MOST_EMPHASIS)
      return excess(
        'a paragraph has too many marks of emphasis',
        `${MOST_EMPHASIS} of \`*\`, \`_\` and \`~\``,
      );
    const over = MOST_SIGNS.find(({ most }, index) => (signs[index] ?? 0) > most);
    if (over !== undefined)
      return excess(`a paragraph has too many ${over.sign}`, over.most.toLocaleString('en-GB'));
    start = end + 1;
  }
  return undefined;
}

function countOf(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

const ESCAPE = /[\\&]/g;
/** With `#` before it, or a line under it; what is in a fence is code. */
const HEADING = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** A blank line or a table's row: inline marks do not reach across it. */
const BREAK = /^[ \t]*(?:\||$)/;
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,200}\]:)/y;

function measureContainers(line: string): { markers: number; indent: number } {
  let markers = 0;
  let at = 0;
  for (;;) {
    MARKER.lastIndex = at;
    if (!MARKER.test(line)) break;
    at = MARKER.lastIndex;
    markers += 1;
  }
  return { markers, indent: line.length - line.trimStart().length };
}

function measureInline(line: string, open: number): { left: number; deepest: number; emphasis: number } {
  let left = open;
  let deepest = open;
  let emphasis = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charCodeAt(at);
    if (character === OPEN) deepest = Math.max(deepest, ++left);
    else if (character === CLOSE) left = Math.max(0, left - 1);
    else if (character === STAR || character === UNDERSCORE || character === TILDE) emphasis += 1;
  }
  return { left, deepest, emphasis };
}

const OPEN = '['.charCodeAt(0);
const CLOSE = ']'.charCodeAt(0);
const STAR = '*'.charCodeAt(0);
const UNDERSCORE = '_'.charCodeAt(0);
const TILDE = '~'.charCodeAt(0);
