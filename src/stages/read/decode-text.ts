import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { controlCharacter, notUtf8 } from '../../ground/model/diagnostics/characters.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { certainFix, likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import { LINE_ENDS } from '../../ground/model/line-ends.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { findMarkFlood, findRefused, MARKS_PER_LETTER, replaceRefused } from './refused-characters.ts';
import { placeBetween, type SourceText, sourceText } from './source-text.ts';

const MOST_BYTES = 5_000_000;

/**
 * Decodes a file strictly. CRLF, CR, NEL, U+2028 and U+2029 become LF before anything counts lines, so that
 * the same text gives the same places whatever it was saved with. A text with refused characters is handed
 * on beside the errors, with U+FFFD in their stead, for the other problems in it to be found.
 *
 * @param breaks what is made of form feeds and vertical tabs: a document that was taken out of a PDF has them between
 *   its pages, and they are read as spaces; elsewhere they are refused
 */
export function decodeText(file: SourceFile, breaks: 'refused' | 'spaces' = 'refused'): Outcome<SourceText> {
  if (file.bytes.byteLength > MOST_BYTES) return { value: undefined, diagnostics: [tooLarge(file)] };
  const decoded = decodeUtf8(file.bytes);
  if (decoded === undefined) return { value: undefined, diagnostics: [notUtf8(firstBadByte(file))] };
  const lines = decoded.replace(LINE_ENDS, '\n');
  const source = sourceText(file.path, breaks === 'spaces' ? lines.replace(/[\f\v]/g, ' ') : lines);
  const diagnostics: Diagnostic[] = findRefused(source.text).map(({ offset, name }) =>
    withoutCharacter(controlCharacter(placeBetween(source, offset, offset + 1), name)),
  );
  const flood = findMarkFlood(source.text);
  if (flood !== undefined) {
    diagnostics.push(tooManyMarks(placeBetween(source, flood.start, flood.end), flood.end - flood.start));
  }
  const clean = diagnostics.length === 0 ? source : sourceText(file.path, replaceRefused(source.text));
  return { value: clean, diagnostics };
}

/** What is no text of an author's goes; in a source it may stand for something, which a person has to look at. */
export function withoutCharacter(diagnostic: Diagnostic): Diagnostic {
  const { place } = diagnostic;
  if (place === undefined) return diagnostic;
  const fix = place.file.startsWith('sources/documents/') ? likelyFix : certainFix;
  return withFixes(diagnostic, fix('delete it', newText(place, '')));
}

/** More combining marks on one letter than any script needs. */
export function tooManyMarks(place: Parameters<typeof limitExceeded>[0], marks: number): Diagnostic {
  return limitExceeded(
    place,
    `${marks} combining marks are on one letter`,
    `${MARKS_PER_LETTER} marks`,
    'delete those that are not part of the word',
  );
}

function tooLarge(file: SourceFile): Diagnostic {
  const size = (file.bytes.byteLength / 1_000_000).toFixed(1);
  return limitExceeded(
    placeBetween(sourceText(file.path, ''), 0, 0),
    `${file.path} has ${size} MB`,
    '5 MB',
    'split it, or leave out what no quotation needs',
  );
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lenient decoding puts U+FFFD for what is not UTF-8; one that the file really holds is passed over. */
function firstBadByte(file: SourceFile): ReturnType<typeof placeBetween> {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  let byte = 0;
  let from = 0;
  for (let at = lenient.indexOf('\u{FFFD}'); at >= 0; at = lenient.indexOf('\u{FFFD}', at + 1)) {
    byte += Buffer.byteLength(lenient.slice(from, at));
    from = at;
    const genuine =
      file.bytes[byte] === 0xef && file.bytes[byte + 1] === 0xbf && file.bytes[byte + 2] === 0xbd;
    if (!genuine) break;
  }
  const before = lenient.slice(0, from).replace(/^\u{FEFF}/u, '');
  const source = sourceText(file.path, before.replace(LINE_ENDS, '\n'));
  return placeBetween(source, source.text.length, source.text.length);
}
