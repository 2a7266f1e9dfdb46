import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { quoted } from './wording.ts';

export function controlCharacter(place: Place, character: string): Diagnostic {
  return make(
    'CONTROL_CHARACTER',
    'error',
    place,
    `a control character that cannot be printed or that reorders text: ${character}`,
    'delete it',
  );
}

export function invisibleCharacter(place: Place, character: string): Diagnostic {
  return make(
    'INVISIBLE_CHARACTER',
    'error',
    place,
    `an invisible character in what is printed: ${character}`,
    'delete it, and type the word again',
  );
}

/** @param count how many there are in the whole source */
export function invisibleInSource(place: Place, character: string, count: number): Diagnostic {
  const more = count === 1 ? '' : `; this source has ${count} such characters`;
  return make(
    'INVISIBLE_IN_SOURCE',
    'warning',
    place,
    `an invisible character in a source: ${character}${more}`,
    'check that the original has it; delete it if it came in by copying',
  );
}

/** `fontPackage` is a package of fonts that has the characters, where one is known. */
export function missingGlyph(
  place: Place,
  characters: readonly string[],
  where: string,
  fontPackage?: string,
): Diagnostic {
  const [first = '', ...rest] = characters;
  const what = rest.length === 0 ? `character ${first}` : `characters ${characters.join(', ')}`;
  const hint =
    fontPackage === undefined
      ? 'give the template an @font-face with a unicode-range that covers it, or print less of the source: a shorter quotation, `::evidence` without its paragraph'
      : `run \`npm install ${fontPackage}\` in the workspace: Sourcebound finds its fonts there`;
  return make('MISSING_GLYPH', 'error', place, `no font has the ${what}, in ${where}`, hint);
}

export function mixedScript(place: Place, word: string, detail: string, hint?: string): Diagnostic {
  return make(
    'MIXED_SCRIPT',
    'error',
    place,
    `${quoted(word)} mixes scripts: ${detail}`,
    hint ?? 'type the word again; look-alike letters do not match the source',
  );
}

export function notUtf8(place: Place): Diagnostic {
  return make('NOT_UTF8', 'error', place, `${place.file} is not UTF-8 text`, 'save it again as UTF-8');
}

/** @param tag the first that was found */
export function sourceHtml(place: Place, tag: string): Diagnostic {
  return make(
    'SOURCE_HTML',
    'warning',
    place,
    `this looks like HTML: the tag \`${tag}\` is left out of the text of the source`,
    'convert the document to Markdown first, so that its tables and lists are kept',
  );
}
