/**
 * The text as it is drawn. A few dashes that no font of ours has are drawn by the dash that looks the same,
 * and all kinds of space by the plain ones: narrow spaces get lost when a PDF's text is read back. Ligatures and units
 * of one character (℃) are drawn as their letters; hyphens and spaces that cannot be seen are left out. The rules of binding hold all of these for alike, so bound words stay what the source
 * says.
 */
export function drawnText(text: string): string {
  return text.replace(redrawn, (character) => drawnAs[character] ?? ' ');
}

/** A copy of the value in which every string is as it is drawn; the value itself when nothing changes. */
export function drawnValue<T>(value: T): T;
export function drawnValue(value: unknown): unknown {
  if (typeof value === 'string') return drawnText(value);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => drawnValue(item));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const drawn = entries.map(([key, item]): [string, unknown] => [key, drawnValue(item)]);
  return drawn.some(([, item], index) => item !== entries[index]?.[1]) ? Object.fromEntries(drawn) : value;
}

/** True for a code point that a browser shows nothing for, so that it needs no glyph. */
export function isInvisible(codePoint: number): boolean {
  return invisible.test(String.fromCodePoint(codePoint));
}

const redrawn =
  /[\u00ad\u200b\u2060\ufeff\u1680\u2000-\u200a\u2010-\u2012\u2015\u2028\u2029\u202f\u205f\u3000\u2103\u2109\u338e\u338f\u339d\u339e\u33a1\u33a5\u33a2\ufb00-\ufb06]/g;

/** What is not here is drawn as a space. */
const drawnAs: Readonly<Record<string, string>> = {
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
  '\ufeff': '',
  '\u2007': '\u00a0',
  '\u202f': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '\u2013',
  '\u2015': '\u2014',
  '\u2103': '°C',
  '\u2109': '°F',
  '\u338e': 'mg',
  '\u338f': 'kg',
  '\u339d': 'cm',
  '\u339e': 'km',
  '\u33a1': 'm²',
  '\u33a2': 'km²',
  '\u33a5': 'm³',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

// The Arabic letter mark and the Mongolian vowel separator are ignorable too, but a browser looks for a font.
const invisible = /[\t\n\r]|(?![\u061c\u180e])\p{Default_Ignorable_Code_Point}/u;
