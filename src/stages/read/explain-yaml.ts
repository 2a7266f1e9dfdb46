import type { YAMLError } from 'yaml';
import { DEEPEST, type OpenedToken, type RefusedToken, type YamlScan } from '../../ground/edit/scan-yaml.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { yamlSyntax } from '../../ground/model/diagnostics/values.ts';
import { newText, withFixes } from '../../ground/model/fix.ts';
import type { Place } from '../../ground/model/place.ts';
import { WIDE_AFTER_COLON, withoutBlank } from './misread-text.ts';

/** A problem and the stretch of the YAML text that it is about. */
interface Explained {
  readonly start: number;
  readonly end: number;
  readonly make: (place: Place, placeOf: (start: number, end: number) => Place) => Diagnostic;
}

/**
 * Says in plain words what is wrong with a YAML text. One mistake makes the parser complain several times:
 * of what begins on one line only the first is kept. `placeOf` takes offsets in the YAML text.
 */
export function explainYaml(
  text: string,
  scan: YamlScan,
  errors: readonly YAMLError[],
  placeOf: (start: number, end: number) => Place,
): readonly Diagnostic[] {
  const explained = [
    ...scan.refused.map(explainRefused),
    ...upToTab(errors).map((error) => explain(text, scan, error)),
  ];
  const said = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const { start, end, make } of explained) {
    const place = placeOf(start, end);
    if (said.has(place.start.line)) continue;
    said.add(place.start.line);
    diagnostics.push(make(place, placeOf));
  }
  return diagnostics;
}

/** A tab that indents a line puts whatever follows in a wrong place, and has others below it. */
function upToTab(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tab = errors.findIndex(({ code }) => code === 'TAB_AS_INDENT');
  return tab < 0 ? errors : errors.slice(0, tab + 1);
}

const QUOTE_IT = 'put the text in quotes: "…", or \'…\' when it has double quotes in it';
const WRITE_OUT = `write the value out where it is wanted, or ${QUOTE_IT}`;

function explainRefused({ kind, text, start, end }: RefusedToken): Explained {
  const say = (message: string, hint: string): Explained => syntax({ start, end }, message, hint);
  switch (kind) {
    case 'alias':
      return say(`\`${text}\` is an alias in YAML, and aliases are not allowed`, WRITE_OUT);
    case 'anchor':
      return say(`\`${text}\` is an anchor in YAML, and anchors are not allowed`, WRITE_OUT);
    case 'tag':
      return say(`\`${text}\` is a tag in YAML, and tags are not allowed`, QUOTE_IT);
    case 'directive':
      return say(`\`${text}\` is a YAML directive, and directives are not allowed`, 'delete the line');
    case 'depth':
      return {
        start,
        end,
        make: (place) => limitExceeded(place, 'the YAML nests too deeply', `${DEEPEST} levels`),
      };
  }
}

function explain(text: string, scan: YamlScan, error: YAMLError): Explained {
  const [start, end] = error.pos;
  const span = { start, end };
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return explainTab(text, span);
    case 'BAD_DQ_ESCAPE':
      return syntax(
        span,
        `\`${escapeAt(text, start)}\` is not an escape that YAML knows`,
        'in double quotes a backslash is written `\\\\`; single quotes need no escapes',
        {
          title: 'write `\\\\`',
          certain: true,
          edits: [{ start, end: start + 1, newText: '\\\\' }],
        },
      );
    case 'BAD_SCALAR_START':
      if (text.startsWith('```', start)) return fence({ start, end: endOfLine(text, start) });
      return syntax(
        span,
        `a text without quotes cannot begin with “${text.charAt(start)}”`,
        QUOTE_IT,
        quoteRest(text, start),
      );
    case 'BLOCK_IN_FLOW':
      return syntax(span, 'a text with a colon and a space in it has to be in quotes here', QUOTE_IT);
    case 'KEY_OVER_1024_CHARS':
      return syntax(
        { start, end: start + 1 },
        'the name before this `:` is too long',
        'names are short words',
      );
    case 'NON_STRING_KEY':
      return syntax(span, 'a list or map cannot be the name of a field', 'write a short word');
    case 'BAD_INDENT':
      return explainIndent(text, scan, error, span);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return explainNested(text, span);
    case 'MISSING_CHAR':
      return explainMissing(text, scan, error, span);
    case 'MULTILINE_IMPLICIT_KEY':
      return explainLine(text, span);
    case 'UNEXPECTED_TOKEN':
      return explainUnexpected(text, error, span);
    default:
      return syntax(span, `this is not YAML: ${lowerFirst(error.message)}`);
  }
}

function explainTab(text: string, { start }: Extent): Explained {
  const at = text.indexOf('\t', start);
  const from = at < 0 || at > endOfLine(text, start) ? start : at;
  const [tabs = ''] = /^\t+/.exec(text.slice(from, from + 100)) ?? [];
  const more = text
    .slice(endOfLine(text, from))
    .split('\n')
    .filter((line) => /^ *\t/.test(line)).length;
  const others =
    more === 0
      ? ''
      : `, and do the same in ${more === 1 ? 'the line' : `the ${more} lines`} below that ${more === 1 ? 'has' : 'have'} one`;
  return syntax(
    { start: from, end: from + Math.max(tabs.length, 1) },
    'a tab indents this line, and YAML allows only spaces',
    `use spaces instead${others}`,
    tabsAsSpaces(text),
  );
}

function explainIndent(text: string, scan: YamlScan, error: YAMLError, span: Extent): Explained {
  const bracket = /^Flow (map|sequence)/.exec(error.message)?.[1];
  const mark = bracket === 'map' ? '{' : '[';
  const opened = bracket === undefined ? undefined : lastBefore(scan.unclosed, span.end, mark);
  if (opened !== undefined) {
    const close = mark === '{' ? '}' : ']';
    return syntax(
      opened,
      `the \`${mark}\` that opens here is never closed`,
      `close it with \`${close}\`; put a text that begins with \`${mark}\` in quotes`,
    );
  }
  const from = span.start + (/^\s*/.exec(text.slice(span.start, span.start + 200))?.[0].length ?? 0);
  if (/^-[^\s-]/.test(text.slice(from, from + 2))) {
    return syntax(
      { start: from, end: from + 1 },
      'a dash without a space after it does not begin a list entry',
      'put a space after the dash',
      { title: 'put a space after the dash', certain: true, edits: [insertAt(from + 1, ' ')] },
    );
  }
  return syntax(
    span,
    'this line does not begin in the same column as those it belongs with',
    'indent the lines of one map or list alike',
  );
}

function explainNested(text: string, { start }: Extent): Explained {
  const end = endOfLine(text, start);
  if (text.charAt(start) === '?') {
    return syntax({ start, end }, 'a text without quotes cannot begin with “?” and a space', QUOTE_IT);
  }
  if (/:(?:\s|$)/.test(text.slice(start, end))) {
    return syntax(
      { start, end },
      'a text with a colon and a space in it has to be in quotes',
      QUOTE_IT,
      quoteRest(text, start),
    );
  }
  return syntax(
    { start, end },
    'this value goes on in a line below that looks like a field of its own',
    'begin that line in the column of this field; put a longer text in quotes',
  );
}

function explainLine(text: string, { start }: Extent): Explained {
  const line = { start, end: endOfLine(text, start) };
  const written = text.slice(start, line.end);
  const blank = withoutBlank(written);
  if (blank !== undefined) {
    const at = start + written.indexOf(':') + 1;
    const title = 'put a space after the colon';
    return syntax(line, blank.message, blank.hint, { title, certain: true, edits: [insertAt(at, ' ')] });
  }
  const colon = /^[\w-]+\s*([：﹕︓=])/u.exec(written)?.[1];
  if (colon !== undefined) {
    return syntax(
      line,
      `\`${colon}\` is not a colon of YAML`,
      'write `name: value`, with a plain colon and a space',
      colonFix(written, start),
    );
  }
  const wide = WIDE_AFTER_COLON.exec(written)?.[1];
  if (wide !== undefined) {
    return syntax(
      line,
      'a no-break space or another wide one follows the colon, and YAML knows only the plain one',
      `write a plain space after \`${wide}\``,
      {
        title: 'use a plain space instead',
        certain: true,
        edits: [{ start: start + wide.length, end: start + wide.length + 1, newText: ' ' }],
      },
    );
  }
  if (/^(?:```|~~~)/.test(written)) {
    return fence(line);
  }
  if (/^-\s/.test(text.slice(start, start + 2))) {
    return syntax(
      line,
      'a list begins where a field is expected',
      'indent it further than the name it belongs to',
    );
  }
  return syntax(
    line,
    'this line is not of the form `name: value`',
    'put a colon and a space after the name; a text over several lines begins after `>` or is in quotes',
  );
}

/** A whole file that was copied out of Markdown. */
function fence(line: Extent): Explained {
  return syntax(
    line,
    'this line fences code in Markdown, and the whole file is YAML',
    'delete the line, and the other one that fences',
  );
}

function explainMissing(text: string, scan: YamlScan, error: YAMLError, span: Extent): Explained {
  if (error.message.startsWith('Missing closing')) {
    const opened = lastBefore(scan.quoted, span.start);
    const mark = opened?.mark ?? '"';
    const from = opened?.start ?? span.start;
    return syntax(
      { start: from, end: endOfLine(text, from) },
      'the quotation mark that opens this text is never closed',
      mark === '"'
        ? closingHint(text.slice(from, endOfLine(text, from)))
        : "close it with `'`; a single quote or apostrophe inside is written twice: ''",
    );
  }
  const above = text.slice(0, span.start).trimEnd();
  const mark = /[:-] ([|>])[-+\d]*$/.exec(above.slice(-20))?.[1];
  if (mark !== undefined) {
    return syntax(
      { start: span.start, end: endOfLine(text, span.start) },
      `the text after \`${mark}\` is not indented`,
      'indent its lines further than the name of its field',
    );
  }
  if (error.message.startsWith('Implicit map keys')) {
    return syntax(
      { start: span.start, end: endOfLine(text, span.start) },
      'this line has no colon after its name',
      'write `name: value`; a text that runs on over several lines is indented further than its name',
    );
  }
  return syntax(span, `this is not YAML: ${lowerFirst(error.message)}`);
}

function explainUnexpected(text: string, error: YAMLError, span: Extent): Explained {
  const { start, end } = span;
  const before =
    text
      .slice(Math.max(0, start - 500), start)
      .trimEnd()
      .at(-1) ?? '';
  if (before === '"' || before === "'") {
    const other = before === '"' ? "'" : '"';
    if (
      before === "'" &&
      /\p{L}'$/u.test(text.slice(Math.max(0, start - 4), start)) &&
      /^\p{L}/u.test(text.slice(start, start + 2))
    )
      return syntax(
        span,
        'the apostrophe before this closes the text in single quotes',
        'put the text in double quotes: "…"; or write the apostrophe twice: \'\'',
      );
    return syntax(
      span,
      'more text follows the closing quotation mark',
      `put the whole text in quotes, such as ${other}${before}two words${before} and more${other}`,
    );
  }
  if (before === ']' || before === '}') {
    const kind = before === ']' ? 'list' : 'map';
    return syntax(span, `more text follows the \`${before}\` that closes a ${kind}`, QUOTE_IT);
  }
  if (before === '|' || before === '>') {
    return syntax(span, `the text after \`${before}\` begins on the next line`, QUOTE_IT);
  }
  if (text.charAt(start) === '-' && error.message.includes('block-seq-ind')) {
    return syntax(
      { start, end: start + 1 },
      'a list cannot begin on this line',
      'begin it on the next line, indented; put a text that begins with a dash in quotes',
    );
  }
  const mark = text.charAt(start);
  if (mark === ']' || mark === '}') {
    return syntax({ start, end }, `\`${mark}\` closes nothing that is open`, `delete it; or ${QUOTE_IT}`);
  }
  return syntax({ start, end }, `this is not YAML: ${lowerFirst(error.message)}`, QUOTE_IT);
}

/** A curly mark looks as if it closed the text. */
function closingHint(line: string): string {
  const curly = /[“”„]/u.exec(line)?.[0];
  return curly === undefined
    ? 'close it with `"`; a double quote inside is written `\\"`'
    : `close it with a straight \`"\`: \`${curly}\` closes none`;
}

/** `=` may be meant as it is; a wide colon is a colon. */
function colonFix(written: string, start: number): YamlFix | undefined {
  const [, name = '', sign] = /^([\w-]+\s*)([：﹕︓])\s*/u.exec(written) ?? [];
  if (sign === undefined) return undefined;
  const from = start + name.length;
  const behind = /^\s/.test(written.slice(name.length + 1)) ? ':' : ': ';
  return {
    title: 'write a plain colon',
    certain: true,
    edits: [{ start: from, end: from + 1, newText: behind }],
  };
}

function insertAt(at: number, newText: string): YamlFix['edits'][number] {
  return { start: at, end: at, newText };
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** @param fix what would put it right, in offsets of the YAML */
function syntax({ start, end }: Extent, message: string, hint?: string, fix?: YamlFix): Explained {
  return {
    start,
    end,
    make: (place, placeOf) =>
      withFixes(
        yamlSyntax(place, message, hint),
        fix && {
          title: fix.title,
          certain: fix.certain,
          changes: fix.edits.map((edit) => newText(placeOf(edit.start, edit.end), edit.newText)),
        },
      ),
  };
}

interface YamlFix {
  readonly title: string;
  readonly certain: boolean;
  readonly edits: readonly (Extent & { readonly newText: string })[];
}

/**
 * The text from an offset to the end of its line in double quotes. Nothing within brackets, where the text may end
 * sooner, nor where a comment may follow.
 */
function quoteRest(text: string, start: number): YamlFix | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const written = text.slice(start, endOfLine(text, start)).trimEnd();
  const before = text.slice(line, start);
  const opensValue = /^[ \t]*(?:- +)*(?:[A-Za-z][\w-]*: +)?$/.test(before);
  if (!opensValue || written === '' || /\s#|^["'[{|>&*!]/.test(written)) return undefined;
  const goesOn = /^\n[ \t]+\S/.test(text.slice(endOfLine(text, start)));
  const indent = before.search(/\S|$/);
  const next = /^\n([ \t]*)\S/.exec(text.slice(endOfLine(text, start)))?.[1] ?? '';
  if (
    goesOn &&
    next.length > indent &&
    !/^\n\s*(?:- |[\w-]+:(?:\s|$))/.test(text.slice(endOfLine(text, start)))
  )
    return undefined;
  const newText = JSON.stringify(written);
  return {
    title: 'put the text in quotes',
    certain: true,
    edits: [{ start, end: start + written.length, newText }],
  };
}

/**
 * Two spaces for each tab that indents a line: for certain, where tabs indent all lines, so that each keeps its depth.
 */
function tabsAsSpaces(text: string): YamlFix {
  const indents = [...text.matchAll(/^([ \t]+)(?=\S)/gm)];
  const isAllTabs = indents.every(([, blank = '']) => !blank.includes(' '));
  const edits = indents
    .filter(([, blank = '']) => blank.includes('\t'))
    .map(({ index, 1: blank = '' }) => ({
      start: index,
      end: index + blank.length,
      newText: blank.replaceAll('\t', '  '),
    }));
  return { title: 'put two spaces in the place of each tab', certain: isAllTabs, edits };
}

function lastBefore(tokens: readonly OpenedToken[], offset: number, mark?: string): OpenedToken | undefined {
  return tokens.findLast((token) => token.start < offset && (mark === undefined || token.mark === mark));
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function escapeAt(text: string, start: number): string {
  return text.slice(start, start + 2);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
