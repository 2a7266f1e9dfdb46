import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { KILOBYTES, measureContainers, measureInline, weightOf } from './measure-markdown.ts';
import { placeBetween, type SourceText } from './source-text.ts';
import { NOTHING_OPEN, openAfter, stepsThrough } from './unclosed-marks.ts';

/** Block quotes and lists, or emphasis and links, that may be inside one another. */
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
/**
 * Of a whole text: lists and block quotes that begin after something else, and headings with a line under them. Of their
 * number a parser takes the square: for six thousand half a minute.
 */
const MOST_RUNS = 6000;
/** Of a whole text: columns before the marks of entries. A parser goes through the lists around each of them. */
const MOST_DEPTH = 500_000;
/** Of a whole text: characters gone through for the ends of marks that have none. Ten million take half a second. */
const MOST_STEPS = 10_000_000;
/** What a parser takes for all that a text has, in kilobytes, in megabytes at most. */
const MOST_MEMORY = 1000;
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
  let runs = 0;
  let depth = 0;
  let memory = 0;
  let open = NOTHING_OPEN;
  let steps = 0;
  /** What the last line was, blank ones left out where a list goes on after them: of a list, its marks. */
  let [wasQuote, list, wasText] = [false, NO_LIST, false];
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
    if (!BLANK.test(line) && ++lines > MOST_LINES) return tooMany('lines', MOST_LINES);
    memory += weightOf(line);
    if (memory > MOST_MEMORY * 1000)
      return limitExceeded(
        placeBetween(source, start, end),
        'the text has too many lines, entries of lists, cells and links: reading it takes too much memory',
        `${MOST_MEMORY.toLocaleString('en-GB')} MB`,
        'this is the first line too many: divide the file',
      );
    escapes += countOf(line, ESCAPE);
    if (escapes > MOST_ESCAPES) return tooMany('escapes and character references', MOST_ESCAPES);
    const { markers, indent } = measureContainers(line);
    if (markers > MOST_MARKERS)
      return excess(`${markers} block quotes and lists begin on one line`, `${MOST_MARKERS}`);
    memory += markers * KILOBYTES.marker;
    const isQuote = QUOTE.test(line);
    const isBlank = BLANK.test(line);
    const [, bullet, point] = LIST.exec(line) ?? [];
    const marks = bullet ?? point;
    // What is further in belongs to the entry before it.
    const isOwn = marks !== undefined && (list.marks === '' || indent <= list.indent + 1);
    const begins = isQuote ? !wasQuote : isOwn && marks !== list.marks;
    if ((begins || (wasText && UNDERLINE.test(line))) && !fenced && ++runs > MOST_RUNS)
      return tooMany('lists and block quotes, and headings with a line under them', MOST_RUNS);
    wasQuote = isQuote;
    wasText = !isBlank && markers === 0;
    if (isOwn) list = { marks, indent };
    else if (!isBlank && indent === 0) list = NO_LIST;
    if (markers > 0) depth += indent;
    if (depth > MOST_DEPTH)
      return limitExceeded(
        placeBetween(source, start, end),
        'the entries of lists are indented too much, all taken together',
        `${MOST_DEPTH.toLocaleString('en-GB')} columns`,
        'this is the first one too many: divide the file, or begin the lists at the margin',
      );
    if (markers > 0 && indent > MOST_INDENT)
      return excess(`a list is indented by ${indent} columns`, `${MOST_INDENT}`);
    if (markers > 0 || BREAK.test(line)) {
      [brackets, emphasis] = [0, 0];
      signs = MOST_SIGNS.map(() => 0);
      open = NOTHING_OPEN;
    }
    if (!fenced) open = openAfter(line, open);
    steps += stepsThrough(line, open);
    if (steps > MOST_STEPS)
      return limitExceeded(
        placeBetween(source, start, end),
        'the text has too many marks that are opened and not closed in their paragraph (`<!--`, `<?`, `:name[`): the search for their ends takes too long',
        `${MOST_STEPS.toLocaleString('en-GB')} characters`,
        'close them, or write a backslash before the sign',
      );
    for (const [index, { pattern }] of MOST_SIGNS.entries())
      signs[index] = (signs[index] ?? 0) + countOf(line, pattern);
    const inline = measureInline(line, brackets);
    brackets = inline.left;
    emphasis += inline.emphasis;
    if (inline.deepest > MOST_BRACKETS)
      return excess('brackets are nested too deeply', `${MOST_BRACKETS} levels`);
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
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const QUOTE = /^ {0,3}>/;
const LIST = /^ {0,3}(?:([-+*])|\d{1,9}([.)]))[ \t]/;
const NO_LIST = { marks: '', indent: 0 };
const BLANK = /^[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
/** A blank line or a table's row: inline marks do not reach across it. */
const BREAK = /^[ \t]*(?:\||$)/;
