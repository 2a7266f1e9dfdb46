import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import type { Place } from '../../ground/model/place.ts';

const SHOWN = 60;

/**
 * The first place where a text is not what it should be, with both wordings; nothing when it is the same.
 *
 * @param what what the text should be, such as `the evidence that the sources give`
 */
export function firstDifference(
  file: string,
  text: string,
  expected: string,
  what: string,
  hint: string,
): Diagnostic | undefined {
  if (text === expected) return undefined;
  let at = 0;
  while (at < text.length && text.charCodeAt(at) === expected.charCodeAt(at)) at++;
  const place = placeAt(file, text, at);
  const message = `${file} is not ${what}: line ${place.start.line} reads ${shown(text, at)}, and should read ${shown(expected, at)}`;
  return bundleDiffers(place, message, hint);
}

/** The place of the first line that holds some words; the start of the file when none does. */
export function placeOfWords(file: string, text: string, words: string): Place {
  const at = text.indexOf(words);
  return at < 0 ? placeAt(file, '', 0) : placeAt(file, text, at, words.length);
}

function placeAt(file: string, text: string, at: number, length = 1): Place {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(0, lineStart).split('\n').length;
  const column = at - lineStart + 1;
  return { file, start: { line, column }, end: { line, column: column + length } };
}

/** Some of the line around a place. */
function shown(text: string, at: number): string {
  if (at >= text.length) return 'nothing more';
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const found = text.indexOf('\n', at);
  const line = text.slice(
    Math.max(lineStart, at - SHOWN),
    Math.min(found < 0 ? text.length : found, at + SHOWN),
  );
  return line.trim() === '' ? 'an empty line' : `“${line.trim()}”`;
}
