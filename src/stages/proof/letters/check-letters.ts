import type { DrawnStretch, EmbeddedLetters } from '../own-form/read-own-form.ts';
import { readFontTables } from './font-tables.ts';
import { glyphOutline } from './glyph-outline.ts';
import { type GlyphTexts, glyphTexts } from './glyph-texts.ts';
import { readWoff2, type Woff2Font } from './woff2-font.ts';

/** A font whose letters are known for what they are. What is asked of it is read then. */
export interface KnownFace {
  /** Such as `Source Serif 4`. */
  readonly family: string;
  outlines(): readonly string[];
  texts(): GlyphTexts;
}

/** What was found of the letters of a PDF. */
export interface LettersReport {
  /** How many letters were compared. */
  readonly compared: number;
  /** The first letter that is said to be different from it is drawn, as a clause. */
  readonly wrong: string | undefined;
  /** The fonts whose letters are none that are known. */
  readonly unknown: readonly string[];
}

/** Opens a font that is known, when something of it is asked for. `read` gives a file in WOFF 2.0. */
export function knownFace(family: string, read: () => Uint8Array): KnownFace {
  let font: Woff2Font | undefined;
  let texts: GlyphTexts | undefined;
  const open = (): Woff2Font => {
    font ??= readWoff2(read());
    return font;
  };
  return {
    family,
    outlines: () => open().outlines,
    texts: () => {
      texts ??= glyphTexts(open().tables);
      return texts;
    },
  };
}

const LETTER = /[\p{L}\p{N}]/u;
/** Letters that are read from right to left, and the marks on letters. */
const TURNED =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}\u200c-\u200f]+$/u;

/**
 * Compares what the letters of a PDF are said to be with how they are drawn: each outline has to be one of a font that
 * is known, and to be drawn there for what a reader takes it for.
 *
 * @param faces the fonts that are known
 */
export function checkLetters(
  stretches: readonly DrawnStretch[],
  fonts: ReadonlyMap<number, EmbeddedLetters>,
  faces: readonly KnownFace[],
): LettersReport {
  const glyphs = new Map<number, Set<number>>();
  for (const stretch of stretches)
    for (const { font, code } of stretch.glyphs) {
      const known = glyphs.get(font) ?? new Set();
      known.add(code);
      glyphs.set(font, known);
    }
  const faceOf = new Map<number, KnownFace>();
  const unknown: string[] = [];
  for (const [font, codes] of glyphs) {
    const embedded = fonts.get(font);
    if (embedded?.file === undefined) continue;
    // A font calls itself by its family, whatever else.
    const name = embedded.name.replace(/^[A-Z]{6}\+/, '');
    const family = faces.filter((face) => name.startsWith(face.family.replaceAll(' ', '')));
    const face = findFace(embedded.file, codes, family);
    if (face) faceOf.set(font, face);
    else unknown.push(embedded.name);
  }
  let compared = 0;
  for (const { glyphs: drawn, text, said, page } of stretches) {
    const wrong = `page ${page} has letters that are said to be ${JSON.stringify(text.slice(0, 40))}, and are drawn as others`;
    const isDrawn = drawn.some(({ font }) => fonts.get(font)?.file === undefined);
    // A browser draws what it makes bolder itself: signs, and letters of others, as ours have cuts of their own.
    if (isDrawn && LETTER.test(text)) {
      const name =
        drawn.map(({ font }) => fonts.get(font)).find((one) => one?.file === undefined)?.name ?? '';
      if (!unknown.includes(name)) unknown.push(name);
      continue;
    }
    const texts = drawn.map(({ font, code }) => faceOf.get(font)?.texts().get(code));
    if (isDrawn || drawn.some(({ font }) => !faceOf.has(font))) continue;
    compared++;
    // What is read from right to left is painted the other way round.
    const isTurned = TURNED.test(text) && canBe(text, texts.toReversed());
    if (!isTurned && !canBe(text, texts) && !canBeMarked(text, texts)) return { compared, wrong, unknown };
    // Readers that pass over what the page says go by the font.
    const lie = said?.findIndex((one, index) => !canSay(one, texts[index]));
    if (said !== undefined && lie !== undefined && lie >= 0) {
      const own = JSON.stringify(said[lie]);
      return {
        compared,
        wrong: `page ${page} has a letter that its font says to be ${own}, and draws as another`,
        unknown,
      };
    }
  }
  return { compared, wrong: undefined, unknown };
}

function findFace(
  file: Uint8Array,
  codes: ReadonlySet<number>,
  faces: readonly KnownFace[],
): KnownFace | undefined {
  try {
    const tables = readFontTables(file);
    const outlines = [...codes].map((code) => [code, glyphOutline(tables, code)] as const);
    // What draws something tells fonts apart sooner.
    outlines.sort(([, one], [, other]) => (other?.length ?? 0) - (one?.length ?? 0));
    return faces.find((face) =>
      outlines.every(([code, outline]) => outline !== undefined && outline === face.outlines()[code]),
    );
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether glyphs, one after the other, can be drawn for a text. */
function canBe(text: string, glyphs: readonly (ReadonlySet<string> | undefined)[]): boolean {
  let ends = new Set([0]);
  for (const texts of glyphs) {
    const next = new Set<number>();
    for (const end of ends)
      for (const one of texts ?? []) if (text.startsWith(one, end)) next.add(end + one.length);
    ends = next;
  }
  return ends.has(text.length);
}

/** In how many ways the glyphs of one stretch may be read. */
const MOST_READINGS = 5_000;

/** Whether glyphs can be drawn for a text with marks: a font puts them together with letters, and in another order. */
function canBeMarked(text: string, glyphs: readonly (ReadonlySet<string> | undefined)[]): boolean {
  const wanted = marksInOrder(text);
  if (!/\p{M}/u.test(wanted)) return false;
  let readings: readonly string[] = [''];
  for (const texts of glyphs) {
    if (readings.length * (texts?.size ?? 0) > MOST_READINGS) return false;
    readings = readings.flatMap((before) => [...(texts ?? [])].map((one) => before + one));
  }
  return readings.some((one) => marksInOrder(one) === wanted);
}

/** A text taken apart into letters and marks, the vowel sign am of Thai and Lao as well, the marks of a letter sorted. */
function marksInOrder(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0E33\u0EB3]/g, (sign) => sign.normalize('NFKD'))
    .replace(/\p{M}{2,}/gu, (marks) => [...marks].sort().join(''));
}

/** U+034F is what `nameGlyphs` gives to a piece of a letter; NUL and nothing are what Chromium says of what it cannot tell. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['', '\0', '\u034F']);

function canSay(said: string, texts: ReadonlySet<string> | undefined): boolean {
  if (SAYS_NOTHING.has(said) || texts?.has(said)) return true;
  return [...(texts ?? [])].some((one) => marksInOrder(one) === marksInOrder(said));
}
