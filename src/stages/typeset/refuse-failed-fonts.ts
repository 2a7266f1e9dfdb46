import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badTemplate } from '../../ground/model/diagnostics/template.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import type { Place } from '../../ground/model/place.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import type { FailedFont } from './in-page/find-failed-fonts.ts';

/**
 * Says which fonts the browser refuses: their text would be set in other typefaces without a word. The place is the font's
 * file, or the template, when its style sheets have the font.
 */
export function refuseFailedFonts(
  failed: readonly FailedFont[],
  { fontFiles = [], ownTemplate }: Pick<RenderedPack, 'fontFiles' | 'ownTemplate'>,
  place: Place,
): readonly Diagnostic[] {
  const files = new Set<string>();
  return failed.flatMap((face) => {
    const family = face.family.replace(/^["']|["']$/g, '');
    const named = fontFiles.filter(
      (font) => font.family === family && String(font.weight) === face.weight && font.style === face.style,
    );
    const font = named.find(({ unicodeRange }) => isSame(unicodeRange, face.unicodeRange)) ?? named[0];
    if (font === undefined)
      return [badTemplate(ownTemplate?.place ?? place, `the browser refuses the font \`${family}\``, HINT)];
    if (files.has(font.file)) return [];
    files.add(font.file);
    const start = { line: 1, column: 1 };
    const where = { file: font.file, start, end: start };
    return [badValue(where, 'the font is damaged or cut off: the browser refuses it', HINT)];
  });
}

const HINT = 'get the font again from where it comes from, or name another';

/** Browsers write a range in a form of their own. */
function isSame(one: string, other: string): boolean {
  const plain = (range: string): string => range.replace(/\s+/g, '').toUpperCase();
  return plain(one) === plain(other);
}
