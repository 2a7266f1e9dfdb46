import { parseJson } from '../../ground/edit/parse-json.ts';
import { controlCharacter, notUtf8 } from '../../ground/model/diagnostics/characters.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { jsonSyntax } from '../../ground/model/diagnostics/values.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { parseTable, separatorOf } from './parse-table.ts';
import type { ParsedValues } from './parsed-values.ts';
import { zoteroNote } from './zotero-note.ts';

/** How large a file may be, in bytes. */
const MOST_BYTES = 100_000_000;
/** Beyond this a problem is reported for its line, and not looked at more closely. */
const EXPLAINED = 2_000_000;

/** Parses a file of another program: UTF-8, or UTF-16 with a byte order mark, JSON, JSON Lines, CSV, or a note of Zotero. */
export function parseValues(bytes: Uint8Array, file: string): Outcome<ParsedValues> {
  if (bytes.length > MOST_BYTES) {
    const found = `the file has ${Math.ceil(bytes.length / 1_000_000)} MB`;
    const hint = 'export fewer annotations at a time';
    return failed(limitExceeded(wholeFile(file), found, `${MOST_BYTES / 1_000_000} MB`, hint));
  }
  const text = decode(bytes);
  if (text === undefined) return failed(notUtf8(wholeFile(file)));
  const nul = text.indexOf('\0');
  if (nul >= 0) return failed(controlCharacter(placeAt(file, text, nul, nul + 1), 'U+0000'));
  try {
    const value: unknown = JSON.parse(text);
    const line = 1 + countLines(text.slice(0, text.search(/\S/)));
    return { value: { text, isLines: false, values: [{ value, line }] }, diagnostics: [] };
  } catch {
    const note = zoteroNote(text);
    if (note !== undefined) return { value: note, diagnostics: [] };
    const separator = separatorOf(text);
    return separator === undefined ? parseLines(text, file) : parseTable(text, separator, file);
  }
}

function parseLines(text: string, file: string): Outcome<ParsedValues> {
  const values: { value: unknown; line: number }[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') {
      try {
        values.push({ value: JSON.parse(line), line: index + 1 });
      } catch {
        // A file whose first line is no value by itself is one value over several lines.
        const whole = values.length === 0;
        return failed(broken(file, text, whole ? text : line, whole ? 0 : start));
      }
    }
    start += line.length + 1;
  }
  if (values.length === 0) return failed(jsonSyntax(wholeFile(file), 'the file is empty', 'export it again'));
  return { value: { text, isLines: true, values }, diagnostics: [] };
}

/** Says where JSON breaks off, in a stretch of the text. */
function broken(file: string, text: string, part: string, start: number): ReturnType<typeof jsonSyntax> {
  const trimmed = part.replace(/\s+$/, '');
  const problem = trimmed.length <= EXPLAINED ? parseJson(trimmed).problems[0] : undefined;
  const from = start + Math.min(problem?.start ?? 0, Math.max(0, trimmed.length - 1));
  return jsonSyntax(
    placeAt(file, text, from, Math.max(from + 1, start + (problem?.end ?? 1))),
    part === text
      ? 'this is neither JSON nor JSON Lines, nor a table with a column `Quote`'
      : 'this line is not JSON',
    /^\s*[[{]/.test(part)
      ? 'export it again: nothing of the file is imported'
      : 'export it as JSON (from Hypothesis as JSON or CSV, a note of Zotero as Markdown): nothing of the file is imported',
  );
}

function decode(bytes: Uint8Array): string | undefined {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** The place of a stretch of the text. */
export function placeAt(file: string, text: string, start: number, end: number): Place {
  const at = (offset: number): Place['start'] => {
    const before = text.slice(0, offset);
    return { line: countLines(before) + 1, column: offset - before.lastIndexOf('\n') };
  };
  return { file, start: at(start), end: at(end) };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function failed(diagnostic: Outcome<never>['diagnostics'][number]): Outcome<never> {
  return { value: undefined, diagnostics: [diagnostic] };
}
