import type { Scalar } from 'yaml';
import { syntaxName, syntaxOf } from '../../ground/model/data-syntax.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { yamlCutsText } from '../../ground/model/diagnostics/values.ts';
import { likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { Place } from '../../ground/model/place.ts';
import { textField } from '../../ground/model/printed-fields.ts';

/**
 * Where YAML takes something else for the rest of a text: a comment after words without quotes, and escapes in
 * double quotes that become line breaks and tabs. `text` is the YAML, in which `placeOf` takes offsets.
 */
export function shortenedText(
  { range, type, value }: Scalar,
  field: string,
  text: string,
  placeOf: (start: number, end: number) => Place,
): readonly Diagnostic[] {
  const allowed = textField(field);
  if (allowed === undefined || !range || (typeof value !== 'string' && value !== null)) return [];
  const [start, end] = range;
  if (type === 'PLAIN' && (value !== null || start === end)) {
    const blank = /^[ \t]{0,200}(?=#)/.exec(text.slice(end, end + 201))?.[0];
    if (blank === undefined) return [];
    const comment = end + blank.length;
    const newline = text.indexOf('\n', comment);
    const last = newline < 0 ? text.length : newline;
    const whole = text.slice(start, last).trimEnd();
    const quoted = likelyFix(
      'put the whole text in quotes',
      newText(placeOf(start, start + whole.length), JSON.stringify(whole)),
    );
    return [
      withFixes(
        yamlCutsText(
          placeOf(comment, last),
          `YAML treats what follows \`#\` as a comment, and reads ${value === null ? 'nothing' : `only “${value}”`}`,
          'put the whole text in quotes; or write the comment on a line of its own',
        ),
        quoted,
      ),
    ];
  }
  if (type !== 'QUOTE_DOUBLE') return [];
  const raw = text.slice(start, end);
  for (const { index, 0: written } of raw.matchAll(ESCAPE)) {
    const made = madeBy(written);
    if (made === undefined || (made === 'a tab' ? allowed.tabs : allowed.lines)) continue;
    const place = placeOf(start + index, start + index + written.length);
    return [
      withFixes(
        yamlCutsText(
          place,
          `${syntaxName(place.file)} makes ${made} of \`${written}\` in double quotes`,
          syntaxOf(place.file) === 'json'
            ? 'a backslash that is meant is written `\\\\`, and a space stands for the end of a line'
            : 'a backslash that is meant is written `\\\\`; or put the text in single quotes, which know no escapes',
        ),
        likelyFix('write `\\\\`', newText({ ...place, end: place.start }, '\\')),
      ),
    ];
  }
  return [];
}

const ESCAPE = /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[\s\S])/g;

/** What an escape within double quotes stands for, when nobody would type it in one line. */
function madeBy(written: string): string | undefined {
  const point = written.length > 2 ? Number.parseInt(written.slice(2), 16) : NAMED.get(written.charAt(1));
  if (point === 0x09) return 'a tab';
  return point !== undefined && LINE_BREAKS.has(point) ? 'a line break' : undefined;
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['r', 0x0d],
  ['L', 0x2028],
  ['P', 0x2029],
]);
const LINE_BREAKS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x2028, 0x2029]);
