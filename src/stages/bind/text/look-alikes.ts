import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { readNumbers } from '../numbers/read-numbers.ts';

/** A word with letters that look like those of a Latin alphabet and are none of it. */
export interface LookAlike {
  readonly span: Span;
  readonly word: string;
  /** The first such letter. */
  readonly letter: string;
  /** Whether the word reads as a number to people, and as none to what reads numbers. */
  readonly isNumber: boolean;
}

/**
 * Finds words that mix Latin letters with look-alikes of another alphabet (`Тwenty`), and words that are made of
 * look-alikes alone and read as a number (`ѕіх`). Greek letters are signs of quantities, too: `Δt`, `IFNγ` and `kΩ`
 * are words as they should be, `twelνe` is none.
 */
export function findLookAlikes(text: string, language: Language): readonly LookAlike[] {
  // Few texts have a letter beyond the Latin ones.
  if (!STRANGE.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (!STRANGE.test(word)) return [];
    const letter = strangeLetter(word);
    const isNumber = isDisguised(word, language);
    const first = letter ?? (isNumber ? STRANGE.exec(word)?.[0] : undefined);
    if (first === undefined) return [];
    return [{ span: { start: index, end: index + word.length }, word, letter: first, isNumber }];
  });
}

const WORD = /[\p{L}\p{M}]+/gu;
const STRANGE = /[\u0131\u0250-\u1fff\u2c00-\u{10ffff}]/u;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/** Capitals that cannot be told from Latin ones, and the `o`. */
const GREEK_TWIN = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u;
/** A small Greek letter is a sign at the beginning or the end of a word, or between capitals. */
const GREEK_WITHIN = /(?<=[a-z])[αγεηικνρτυχω](?=[a-z])/u;

function strangeLetter(word: string): string | undefined {
  if (!LATIN.test(word)) return undefined;
  return (FOREIGN.exec(word) ?? GREEK_TWIN.exec(word) ?? GREEK_WITHIN.exec(word))?.[0];
}

function isDisguised(word: string, language: Language): boolean {
  const plain = word.normalize('NFKC').replace(/./gu, (letter) => TWINS.get(letter) ?? letter);
  if (plain === word || !/^[a-z]+$/i.test(plain)) return false;
  return readNumbers(word, language).length === 0 && readNumbers(plain, language).length > 0;
}

/** Letters that are read as Latin ones, each followed by the one that it is read as. */
const PAIRS =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwѵvӏlкkтtмmнhвbгrпnиu' +
  'АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԌGԜW' +
  'αaεeηnιiκkνvοoρpτtυuχxωwγy' +
  'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' +
  'ոnօoսuհhցgյjԼL' +
  'ᎠDᎡRᎢTᎬEᎳWᎪAᎩYᏒRᏚSᏞLᏟCᏤVᏂhᏅO' +
  'ıiᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';
const TWINS: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
