/** What a font says its glyphs stand for: a text for each code (ISO 32000-1, 9.10.3). */
export type CharacterMap = ReadonlyMap<number, string>;

const SECTION = /begin(bfchar|bfrange)\n([\s\S]*?)endbf/g;
const CHARACTER = /^<([0-9A-F]+)> <([0-9A-F]*)>$/gm;
const RANGE = /^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>$/gm;
/** NUL and the byte order marks say nothing: Chromium writes NUL for a glyph that no character alone leads to. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const NOTHING = /[\u0000\uFEFF\uFFFE]/;
const PRIVATE = /\p{Co}/u;

/** Reads a map in the form that Chromium writes. */
export function readCharacterMap(source: string): CharacterMap {
  const texts = new Map<number, string>();
  for (const [, kind, body = ''] of source.matchAll(SECTION)) {
    if (kind === 'bfchar') {
      for (const [, code = '', text = ''] of body.matchAll(CHARACTER))
        texts.set(Number.parseInt(code, 16), fromHex(text));
      continue;
    }
    for (const [, first = '', last = '', text = ''] of body.matchAll(RANGE)) {
      const from = Number.parseInt(first, 16);
      for (let code = from; code <= Number.parseInt(last, 16); code++)
        texts.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - from));
    }
  }
  return texts;
}

/** Whether a text says which characters a glyph stands for: veraPDF asks the same. */
export function saysCharacters(text: string): boolean {
  return text !== '' && !NOTHING.test(text);
}

/** Whether a text has characters whose meaning nobody has agreed on. */
export function isPrivate(text: string): boolean {
  return PRIVATE.test(text);
}

/** The map with other texts for some of its codes, each of which has to have one of its own. */
export function withTexts(source: string, texts: CharacterMap): string {
  return source.replace(SECTION, (section, kind) =>
    kind === 'bfrange'
      ? section
      : section.replace(CHARACTER, (line: string, code: string) => {
          const text = texts.get(Number.parseInt(code, 16));
          return text === undefined ? line : `<${code}> <${toHex(text)}>`;
        }),
  );
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function toHex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}
