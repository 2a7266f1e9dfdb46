import type { JsonProblem, ParsedJson } from '../../ground/edit/parse-json.ts';
import { DEEPEST } from '../../ground/edit/scan-yaml.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { jsonSyntax } from '../../ground/model/diagnostics/values.ts';
import { certainFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { Place, Span } from '../../ground/model/place.ts';

/** What is wrong, where, and what to do. */
interface Said extends Span {
  readonly message: string;
  readonly hint: string;
  /** What puts it right for certain. */
  readonly fix?: Span & { readonly title: string; readonly newText: string };
}

/** Says in plain words what is wrong with a JSON text: of what begins on one line only the first. */
export function explainJson(
  text: string,
  { problems, unclosed, tooDeep }: ParsedJson,
  placeOf: (start: number, end: number) => Place,
): readonly Diagnostic[] {
  if (tooDeep !== undefined) {
    const place = placeOf(tooDeep.start, tooDeep.end);
    return [limitExceeded(place, 'the JSON nests too deeply', `${DEEPEST} levels`)];
  }
  const said = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const problem of problems) {
    const { start, end, message, hint, fix } = explain(text, problem, unclosed.at(-1));
    const place = placeOf(start, Math.max(start, end));
    if (said.has(place.start.line)) continue;
    said.add(place.start.line);
    const change = fix && newText(placeOf(fix.start, fix.end), fix.newText);
    diagnostics.push(
      withFixes(jsonSyntax(place, message, hint), fix && change && certainFix(fix.title, change)),
    );
  }
  return diagnostics;
}

const QUOTE_IT = 'put the text in double quotes: "…", with \\" for a double quote inside';
const NAME_IN_QUOTES = 'the name of a field has to be in double quotes here';
const NAMED_VALUE = 'write `"name": value`';
const WHOLE_VALUES = 'a value is a text in double quotes, a number, true, false, null, [ … ] or { … }';

function explain(text: string, problem: JsonProblem, opened: (Span & { mark: string }) | undefined): Said {
  const { name, start, end } = problem;
  const before = text.slice(0, start).trimEnd();
  const mark = text.charAt(start);
  const at = { start, end };
  if ((mark === '}' || mark === ']') && before.endsWith(',')) {
    const comma = { start: before.length - 1, end: before.length };
    return {
      ...comma,
      message: `JSON allows no comma before the \`${mark}\` that closes`,
      hint: 'delete the comma',
      fix: { ...comma, title: 'delete the comma', newText: '' },
    };
  }
  if ("'‘’“”„«»".includes(mark) && mark !== '' && !name.includes('String')) {
    return { ...at, message: `\`${mark}\` opens no text in JSON`, hint: QUOTE_IT };
  }
  switch (name) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return {
        ...at,
        message: 'JSON has no comments',
        hint: 'delete it, or write the extraction as YAML, in which `#` begins a comment',
      };
    case 'UnexpectedEndOfString':
      return {
        start,
        end: endOfLine(text, start),
        message: 'the quotation mark that opens this text is never closed on its line',
        hint: 'close it with `"`; inside, a double quote is written `\\"` and a line break `\\n`',
      };
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return {
        ...at,
        message: 'a backslash in this text begins no escape that JSON knows',
        hint: 'write a backslash that is meant as `\\\\`',
        ...backslashFix(text, at),
      };
    case 'InvalidCharacter':
      return {
        ...at,
        message: 'this text has a tab or another control character in it',
        hint: 'write it as an escape, such as `\\t`, or use a space instead',
      };
    case 'CommaExpected':
      return {
        ...at,
        message: 'a comma is missing before this',
        ...(/[\d.]$/.test(before) && /[\d.,]/.test(mark)
          ? { hint: NUMBER }
          : { hint: 'write `,` after the value before it', ...commaFix(before, mark) }),
      };
    case 'ColonExpected':
      return {
        ...at,
        message: 'a colon is missing after the name of the field',
        hint: NAMED_VALUE,
      };
    case 'PropertyNameExpected':
      return {
        ...at,
        message: NAME_IN_QUOTES,
        hint: NAMED_VALUE,
      };
    case 'ValueExpected':
      if (text.trim() === '') return { ...at, message: 'the file is empty', hint: 'begin it with `{`' };
      return { ...at, message: 'a value is missing here', hint: WHOLE_VALUES };
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return explainOpen(problem, opened);
    case 'EndOfFileExpected':
      return {
        ...at,
        message: 'more follows the end of the value',
        hint: 'a file holds one value: `{` at its beginning, and the `}` that closes it at its end',
      };
    default:
      return explainSymbol(text, at);
  }
}

const NUMBER =
  'a number has digits, and perhaps a minus, a point and an exponent; put any other in double quotes, as its source writes it';

function explainOpen({ start, end, name }: JsonProblem, opened: (Span & { mark: string }) | undefined): Said {
  const close = name === 'CloseBraceExpected' ? '}' : ']';
  if (opened === undefined) {
    return { start, end, message: `\`${close}\` is missing here`, hint: `write \`${close}\` in its place` };
  }
  const closing = opened.mark === '{' ? '}' : ']';
  return {
    start: opened.start,
    end: opened.end,
    message: `the \`${opened.mark}\` that opens here is never closed`,
    hint: `close it with \`${closing}\``,
  };
}

function explainSymbol(text: string, { start, end }: Span): Said {
  const word = /^[^\s,:[\]{}"]{1,60}/.exec(text.slice(start, start + 60))?.[0] ?? text.slice(start, end);
  if (
    /[{,]\s*$/.test(text.slice(Math.max(0, start - 200), start)) &&
    /^\s*:/.test(text.slice(start + word.length))
  ) {
    return { start, end, message: NAME_IN_QUOTES, hint: NAMED_VALUE };
  }
  if (/^[-+.]?\d/.test(word) || /^(?:NaN|-?Infinity)$/.test(word)) {
    return { start, end, message: `\`${word}\` is not a number in JSON`, hint: NUMBER };
  }
  const meant = MEANT.get(word);
  return {
    start,
    end,
    message: `\`${word}\` is not a value in JSON`,
    hint: meant === undefined ? QUOTE_IT : `write \`${meant}\``,
    ...(meant !== undefined && {
      fix: { start, end: start + word.length, title: `write \`${meant}\``, newText: meant },
    }),
  };
}

/** Before a name or a text, a comma is all that can be missing. */
function commaFix(before: string, mark: string): Pick<Said, 'fix'> {
  const at = before.length;
  return mark === '"' || mark === '{' || mark === '['
    ? { fix: { start: at, end: at, title: 'write `,`', newText: ',' } }
    : {};
}

/** The backslash within a text that begins no escape. */
function backslashFix(text: string, { start, end }: Span): Pick<Said, 'fix'> {
  const at = [...text.slice(start, end).matchAll(/\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}|([\s\S]))/g)].find(
    (match) => match[1] !== undefined,
  );
  if (at === undefined) return {};
  const from = start + at.index;
  return { fix: { start: from, end: from + 1, title: 'write `\\\\`', newText: '\\\\' } };
}

/** What programs and people of other languages write. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['undefined', 'null'],
]);

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
