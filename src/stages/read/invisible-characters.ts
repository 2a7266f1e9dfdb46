/** A character that takes no room, so that nobody sees it, and what it is. */
export interface InvisibleCharacter {
  readonly offset: number;
  readonly length: number;
  /** Such as `U+200B (zero width space)`. */
  readonly name: string;
}

/**
 * Finds what nobody sees: marks of direction, tag characters, zero-width characters, variation selectors that select
 * nothing, and soft hyphens within a number. Joiners stay where a script or an emoji needs them, and a soft hyphen
 * between letters only says where a word may be divided.
 */
export function findInvisible(text: string): readonly InvisibleCharacter[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(EACH)]
    .filter(({ index, 0: character }) => !isNeeded(text, index, character))
    .map(({ index, 0: character }) => ({
      offset: index,
      length: character.length,
      name: describe(character),
    }));
}

const LIST =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2060-\\u2065\\u206A-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}';
const ANY = new RegExp(`[${LIST}]`, 'u');
const EACH = new RegExp(`[${LIST}]`, 'gu');

const SOFT_HYPHEN = '\u00ad';
const JOINERS = '\u200c\u200d';
const PICTURE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f|\u20e3)$/u;
/** Scripts whose letters change their shape, or hold together, by a joiner. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}]$/u;

function isNeeded(text: string, at: number, character: string): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at + character.length, at + character.length + 4);
  if (character === SOFT_HYPHEN) return !/[\p{N}.,]$/u.test(before) || !/^[\p{N}.,]/u.test(after);
  if (JOINERS.includes(character)) {
    const picture = PICTURE.test(before) && /^\p{Extended_Pictographic}/u.test(after);
    return picture || (JOINING.test(before) && JOINING.test(after)) || (JOINING.test(before) && after === '');
  }
  if (/[\ufe0e\ufe0f]/u.test(character)) return PICTURE.test(before) || /^\u20e3/u.test(after);
  if (/[\ufe00-\ufe0d\u180b-\u180f\u{E0100}-\u{E01EF}]/u.test(character)) return IDEOGRAPH.test(before);
  // The flags of England, Scotland and Wales are made of tag characters after a black flag.
  if (/[\u{E0061}-\u{E007F}]/u.test(character)) return isOfFlag(text.slice(0, at));
  return false;
}

function isOfFlag(before: string): boolean {
  return /\u{1F3F4}[\u{E0061}-\u{E007F}]{0,8}$/u.test(before.slice(-20));
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0xad, 'soft hyphen'],
  [0x34f, 'combining grapheme joiner'],
  [0x61c, 'Arabic letter mark'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2060, 'word joiner'],
  [0x2061, 'function application'],
  [0x2062, 'invisible times'],
  [0x2063, 'invisible separator'],
  [0x2064, 'invisible plus'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'zero width no-break space'],
]);

function describe(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const name =
    NAMES.get(code) ??
    (/[\ufe00-\ufe0f\u{E0100}-\u{E01EF}]/u.test(character)
      ? 'variation selector'
      : code >= 0xe0000
        ? 'tag character'
        : undefined);
  return name === undefined ? `U+${hex}` : `U+${hex} (${name})`;
}
