import type { Language } from '../../../ground/language/language.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import type { NumberReading } from './number-reading.ts';
import { readNumbers } from './read-numbers.ts';
import { lowerAt, splitTokens, type Tokens } from './split-tokens.ts';

/** Of what a share is one, as far as a text says it. */
export interface ShareWhole {
  /** The noun, in the singular and in lower case; nothing where only `those` or nothing stands for it. */
  readonly noun: string | undefined;
  /** The words before it that say which kind: `puffin` of `puffin chicks`. */
  readonly kinds: readonly string[];
  /** Its words as they are written. */
  readonly text: string;
  /** `All schools`, of which nothing is taken out. */
  readonly isAll: boolean;
  /** Words after it that say which of them: `that failed`. */
  readonly limits: readonly string[];
  /** `Of those`: some that were named before. */
  readonly isStandIn: boolean;
  /** The share itself is what the sentence speaks of: `12 per cent were told to improve`. */
  readonly isSubject: boolean;
  /** The words of its sentence and of the one before, in the singular: what it can mean at all. */
  near(): ReadonlySet<string>;
  /** The words of its sentence alone. */
  within(): ReadonlySet<string>;
}

/** UTF-16 units after and before a share in which its whole is looked for. */
const AHEAD = 80;
const BEHIND = 60;
/** How many words may belong to a noun: `of the county’s primary school pupils`. */
const WORDS = 6;

/** Whether a number is a share of something: a percentage or a fraction, and no percentage points. */
export function isShare({ kind, unit, rate }: NumberReading): boolean {
  if (rate !== undefined || unit?.family === 'percentage-points') return false;
  return kind === 'fraction' || kind === 'percent' || unit?.family === 'per-cent';
}

/** Of what a number is a share: `38 per cent of schools`, `three in ten puffin chicks`, `of those, 38 per cent`. */
export function shareWhole(text: string, number: NumberReading, language: Language): ShareWhole | undefined {
  if (!isShare(number) || language.shares.shares.size === 0) return undefined;
  const behind = wholeBehind(text, number, language);
  if (behind !== 'unread')
    return behind ?? wholeBefore(text, number, language) ?? nobody(text, number, language);
  return undefined;
}

/** The whole that a label names: `Share of pupils in debt`, `Puffin chicks that died`. */
export function wholeOfLabel(text: string, language: Language): ShareWhole | undefined {
  const tokens = splitTokens(text, language);
  const { ends, shares, relatives } = language.shares;
  const at = tokens.findIndex(({ lower }, index) => {
    return shares.has(lower) && language.numbers.of.has(lowerAt(tokens, index + 1));
  });
  if (at >= 0) return phraseAt(text, tokens, at + 2, language);
  const found = phraseAt(text, tokens, 0, language, true);
  if (found?.noun === undefined) return undefined;
  // `Puffins on Great Varn that died`
  const behind = tokens.slice(found.next, found.next + WORDS);
  const isLimited = ends.has(behind[0]?.lower ?? '');
  return isLimited || behind.some(({ lower }) => relatives.has(lower)) ? found : undefined;
}

interface Phrase extends ShareWhole {
  readonly next: number;
}

/** `Of that sum`: a whole in the singular is not read. */
function wholeBehind(
  text: string,
  number: NumberReading,
  language: Language,
): ShareWhole | 'unread' | undefined {
  const { end } = number.whole;
  const tokens = splitTokens(text.slice(end, end + AHEAD), language);
  const { of } = language.numbers;
  if (of.has(lowerAt(tokens, 0)))
    return phraseAt(text, tokens, 1, language, false, number.whole.start) ?? 'unread';
  // `Three in ten chicks`: what follows is what was counted.
  return number.kind === 'fraction' && number.ends !== undefined
    ? phraseAt(text, tokens, 0, language, false, number.whole.start)
    : undefined;
}

/** `Of the pupils, 38 per cent`; `of those, about 38 per cent`. */
function wholeBefore(text: string, number: NumberReading, language: Language): ShareWhole | undefined {
  const from = Math.max(0, number.whole.start - BEHIND);
  const before = text.slice(from, number.whole.start);
  const clause = /(?:^|[.;:!?—]\s*)([^.;:!?—]*)$/u.exec(before)?.[1] ?? '';
  const tokens = splitTokens(clause, language);
  if (!language.numbers.of.has(lowerAt(tokens, 0))) return undefined;
  return phraseAt(text, tokens, 1, language, false, number.whole.start);
}

function nobody(text: string, number: NumberReading, language: Language): ShareWhole {
  return {
    noun: undefined,
    kinds: [],
    text: '',
    isAll: false,
    limits: [],
    isStandIn: false,
    isSubject: isSubject(text, number, language),
    near: () =>
      wordsNear(text, number.whole.start, language, sharesBefore(text, number.whole.start, language) + 1),
    within: () => wordsNear(text, number.whole.start, language, 0),
  };
}

/** Whether a verb is right after the share: `12 per cent were told`, `and a fifth never came`. */
function isSubject(text: string, { whole }: NumberReading, language: Language): boolean {
  const clause = /^[^,.;:!?()]*/u.exec(text.slice(whole.end, whole.end + AHEAD))?.[0] ?? '';
  const [first, second] = splitTokens(clause, language);
  return [first, second].some((token) => token !== undefined && language.sense.finiteVerb.test(token.text));
}

/** What is named from a token on: up to the first noun in the plural that no other follows at once. */
function phraseAt(
  text: string,
  tokens: Tokens,
  from: number,
  language: Language,
  isStart = false,
  place = 0,
): Phrase | undefined {
  const { all, determiners, ends, relatives, standIns } = language.shares;
  const { nouns } = language;
  const kinds: string[] = [];
  const near = (): ReadonlySet<string> => wordsNear(text, place, language);
  const within = (): ReadonlySet<string> => wordsNear(text, place, language, 0);
  let isAll = false;
  for (let at = from; at < from + WORDS; at += 1) {
    const token = tokens[at];
    // `Of the 1,204 residents`
    if (at > from && (token?.kind === 'digits' || (token?.text === ',' && tokens[at + 1]?.kind === 'digits')))
      continue;
    if (token === undefined || token.kind !== 'word') return undefined;
    const { lower } = token;
    if (all.has(lower)) isAll = true;
    const next = lowerAt(tokens, at + 1);
    // `Of them textiles`; but `of those schools`
    const isAlone = standIns.has(lower) && !determiners.has(lower);
    const isLast =
      isAlone || (standIns.has(lower) && (next === '' || tokens[at + 1]?.kind !== 'word' || ends.has(next)));
    if (isLast && kinds.length === 0)
      return {
        noun: undefined,
        kinds,
        text: token.text,
        isAll,
        limits: [],
        isStandIn: true,
        isSubject: true,
        near,
        within,
        next: at + 1,
      };
    // `Of the senior ones`: which they are is said elsewhere.
    if (standIns.has(lower) && !determiners.has(lower)) return undefined;
    if (determiners.has(lower) || nouns.isPossessive(lower)) continue;
    if (ends.has(lower)) return undefined;
    // A name is none of a kind; at the start of a label every word may have a capital.
    const isPlain = token.text === lower || (isStart && at === from);
    // `Of the fund`, `of all recorded crime`: in the singular only so, and with nothing of the phrase after it.
    const isWhole =
      at > from &&
      (determiners.has(lowerAt(tokens, at - 1)) || isAll) &&
      (tokens[at + 1]?.kind !== 'word' || ends.has(next) || language.sense.finiteVerb.test(next));
    const isNoun = isPlain && (nouns.people.has(lower) || nouns.isPlural(lower) || isWhole);
    if (!isNoun) {
      kinds.push(nouns.singular(lower));
      continue;
    }
    const limits = relatives.has(next) ? limitsFrom(tokens, at + 2, language) : [];
    const words = tokens
      .slice(from, at + 1)
      .map((one) => one.text)
      .join(' ');
    return {
      noun: nouns.singular(lower),
      kinds,
      text: words,
      isAll,
      limits,
      isStandIn: false,
      isSubject: true,
      near,
      within,
      next: at + 1,
    };
  }
  return undefined;
}

/** Letters of the beginning of a word that tell it from others. */
const LETTERS = 4;

/** The beginnings of the words by which some of them are meant: `fail` of `that failed`. */
function limitsFrom(tokens: Tokens, from: number, language: Language): readonly string[] {
  const found: string[] = [];
  for (let at = from; at < from + WORDS; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (found.length > 0 && language.shares.ends.has(token.lower))) break;
    if (token.lower.length >= LETTERS && !language.shares.ends.has(token.lower))
      found.push(token.lower.slice(0, LETTERS));
  }
  return found;
}

/** How many sentences right before tell shares, too: what they are of may be named before the first of them. */
function sharesBefore(text: string, place: number, language: Language): number {
  const sentences = splitSentences(text, language).filter(({ end }) => end <= place);
  const other = sentences.findLastIndex(
    ({ start, end }) => !readNumbers(text.slice(start, end), language).some(isShare),
  );
  return sentences.length - 1 - other;
}

function wordsNear(text: string, place: number, language: Language, back = 1): ReadonlySet<string> {
  const sentences = splitSentences(text, language);
  const at = sentences.findIndex(({ start, end }) => start <= place && place < end);
  const words = sentences
    .slice(Math.max(0, at - back), at + 1)
    .flatMap(({ start, end }) => splitTokens(text.slice(start, end), language));
  return new Set(words.map(({ lower }) => language.nouns.singular(language.nouns.withoutPossessive(lower))));
}
