import type { Direction } from '../../../ground/language/direction-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { isCapitalised, lowerAt, splitTokens, type Token, type Tokens } from '../numbers/split-tokens.ts';

/** A word of a text, or the sign of a number, that says a direction. */
export interface DirectionReading extends Direction {
  /** `did not rise`, `failed to rise`. */
  readonly denied: boolean;
  /** The negations before it in its clause, near enough to deny it or not, in lower case. */
  readonly negations: ReadonlySet<string>;
  readonly isSign: boolean;
  readonly text: string;
  readonly span: Span;
}

/** A negation is at most this many words before the word that it denies. */
export const NEGATION_REACH = 4;

/** How many texts: those of a long pack and its documents. */
const REMEMBERED = 1_500;

/** The words of a text that say which way something went, or on which side it is. */
export function readDirections(text: string, language: Language): readonly DirectionReading[] {
  return directionsAndKinds(text, language).filter(({ isKind }) => isKind !== true);
}

/** The same with the kinds of people and things that exclude each other: `men`, `women`. */
export function directionsAndKinds(text: string, language: Language): readonly DirectionReading[] {
  return language.directions.words.size === 0 ? [] : directionReader(language)(text);
}

const directionReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scanDirections(text, language)),
);

function scanDirections(text: string, language: Language): readonly DirectionReading[] {
  const tokens = splitTokens(text, language);
  const idle = new Set<number>();
  return tokens.flatMap((token, index): readonly DirectionReading[] => {
    for (const at of idiomAt(tokens, index)) idle.add(at);
    if (idle.has(index)) return [];
    const phrase = phraseAt(tokens, index);
    const split = phrase === undefined ? splitPhraseAt(tokens, index) : undefined;
    const last = split?.last ?? index + (phrase?.words.length ?? 1) - 1;
    for (let at = split === undefined ? index + 1 : last; at <= last; at++) idle.add(at);
    const span = { start: token.start, end: tokens[last]?.end ?? token.end };
    const sign = signAt(tokens, index);
    if (sign !== undefined)
      return [{ ...sign, denied: false, negations: NONE, isSign: true, text: token.text, span }];
    const directions = (phrase ?? split)?.directions ?? directionsAt(tokens, index);
    if (directions.length === 0 || isSupposed(tokens, index)) return [];
    const denial = denialOf(tokens, index);
    if (denial !== undefined && isLimited(tokens, index)) return [];
    const text = textFrom(tokens, denial ?? index, last);
    const negations = negationsBefore(tokens, index);
    return directions.map((one) => ({
      ...one,
      denied: denial !== undefined,
      negations,
      isSign: false,
      text,
      span,
    }));
  });
}

/** Whether a text denies, or says that somebody does: what it goes on to name is not said to be so. */
export function denies(text: string, language: Language): boolean {
  const { directions, qualifiers } = language;
  return splitTokens(text, language).some(
    ({ lower }) =>
      directions.negations.has(lower) || directions.doubting.has(lower) || qualifiers.isNegatedVerb(lower),
  );
}

/** Whether what a text says cannot be so where its source says the other. */
export function contradicts(said: DirectionReading, stated: DirectionReading): boolean {
  if (said.pair !== stated.pair) return false;
  // What did not rise need not have fallen: the plain opposites exclude each other, and a word and its denial.
  if (said.side === stated.side) return said.denied !== stated.denied && !isOneDenial(said, stated);
  return !said.denied && !stated.denied;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether the one that is not denied has the same negation before it, too far away to be sure: `pupils without proof
 * excluded`, and `pupils without proof of vaccination were excluded`.
 */
function isOneDenial(said: DirectionReading, stated: DirectionReading): boolean {
  return [...said.negations].some((word) => stated.negations.has(word));
}

/** The indices of an idiom's words. */
function idiomAt(tokens: Tokens, index: number): readonly number[] {
  const idiom = tokens.language.directions.idioms
    .get(lowerAt(tokens, index))
    ?.find(({ words }) => words.every((word, offset) => lowerAt(tokens, index + offset) === word));
  return idiom?.words.map((_, offset) => index + offset) ?? [];
}

/** A phrase that says a direction: `turned down`. */
function phraseAt(
  tokens: Tokens,
  index: number,
): { readonly words: readonly string[]; readonly directions: readonly Direction[] } | undefined {
  return tokens.language.directions.phrases
    .get(lowerAt(tokens, index))
    ?.find(({ words }) => words.every((word, offset) => lowerAt(tokens, index + offset) === word));
}

/** The most words between the two of a phrase. */
const SPLIT = 6;

/**
 * A phrase of two words with others between them: `voted by 31 to 22 against`. In `turned the offer down` the last word is
 * read by itself, as a direction.
 */
function splitPhraseAt(
  tokens: Tokens,
  index: number,
): { readonly last: number; readonly directions: readonly Direction[] } | undefined {
  const { phrases, splitting, words: single } = tokens.language.directions;
  const candidates =
    phrases
      .get(lowerAt(tokens, index))
      ?.filter(
        ({ words: [, last = '', ...more] }) => more.length === 0 && last !== '' && !single.has(last),
      ) ?? [];
  const next = tokens[index + 1];
  if (candidates.length === 0 || !(next?.kind === 'digits' || splitting.has(next?.lower ?? '')))
    return undefined;
  for (let at = index + 2; at <= index + 1 + SPLIT; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' && token?.kind !== 'digits') return undefined;
    const found = candidates.find(({ words }) => words[1] === token.lower);
    if (found !== undefined) return { last: at, directions: found.directions };
  }
  return undefined;
}

/** The sign of a share: that of a temperature is no change. */
function signAt(tokens: Tokens, index: number): Direction | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.kind !== 'mark' || next?.kind !== 'digits' || next.gap !== 'none') return undefined;
  if (index > 0 && token.gap === 'none' && tokens[index - 1]?.kind !== 'mark') return undefined;
  let end = index + 1;
  while (tokens[end + 1]?.gap === 'none' && /^(?:[.,]|\d+)$/.test(lowerAt(tokens, end + 1))) end++;
  return isShare(tokens, end + 1) ? tokens.language.directions.signs.get(token.text) : undefined;
}

function isShare(tokens: Tokens, index: number): boolean {
  const { percent } = tokens.language.numbers;
  const word = lowerAt(tokens, index);
  return word === '%' || [percent.spelt, percent.per, percent.percentage].some((words) => words.has(word));
}

function directionsAt(tokens: Tokens, index: number): readonly Direction[] {
  const { directions, numbers } = tokens.language;
  const word = lowerAt(tokens, index);
  const before = lowerAt(tokens, index - 1);
  const shared = directions.afterShares.get(word);
  const { percent } = numbers;
  const isBehindShare = before === '%' || percent.cent.has(before) || percent.spelt.has(before);
  if (shared !== undefined && isBehindShare) return [shared];
  const isNone = isElsewhere(tokens, index) || isInName(tokens, index);
  return isNone ? [] : (directions.words.get(word) ?? []);
}

/** `The Fell Valley line`, within a sentence in lower case. */
function isInName(tokens: Tokens, index: number): boolean {
  const isPart = (at: number): boolean => tokens[at]?.kind === 'word' && isCapitalised(tokens[at]);
  if (!isPart(index) || !(isPart(index + 1) || isPart(index - 1))) return false;
  // At the start of a sentence every word has a capital, in a title most have.
  const start = tokens.findLastIndex(
    ({ kind, text }, at) => at < index && kind !== 'word' && /^[.:!?]?$/u.test(text),
  );
  const others = tokens.filter(({ kind, lower }, at) => kind === 'word' && at !== index && lower.length > 3);
  return index > start + 1 && others.some(({ text, lower }) => text === lower);
}

/** A limit of a number is compared with the number, and `up` by itself is no direction. */
function isElsewhere(tokens: Tokens, index: number): boolean {
  const { limits, than, beforeAmounts, amounts, motion } = tokens.language.directions;
  const word = lowerAt(tokens, index);
  const next = than.has(lowerAt(tokens, index + 1)) ? index + 2 : index + 1;
  if (limits.has(word)) return isNumber(tokens, next);
  if (!beforeAmounts.has(word) || motion.has(lowerAt(tokens, index - 1))) return false;
  return !amounts.has(lowerAt(tokens, index + 1)) && !isNumber(tokens, index + 1);
}

function isNumber(tokens: Tokens, index: number): boolean {
  const token: Token | undefined = tokens[index];
  if (token === undefined) return false;
  if (token.kind !== 'word') return token.kind !== 'break' && !/^[.,;:!?)]$/.test(token.text);
  const { units, teens, tens, scales, groups } = tokens.language.numbers;
  return [units, teens, tens, scales, groups].some((words) => words.has(token.lower));
}

/** Whether the clause up to the word only supposes it, or is denied as a whole: `denied that the rota had been cut`. */
function isSupposed(tokens: Tokens, index: number): boolean {
  const { directions, speech } = tokens.language;
  for (let at = index - 1; at >= 0 && tokens[at]?.kind !== 'break'; at--) {
    if (/^[.,;:!?–—]$/.test(lowerAt(tokens, at))) return false;
    if (directions.supposing.has(lowerAt(tokens, at))) return true;
    if (speech.that.has(lowerAt(tokens, at)) && directions.doubting.has(lowerAt(tokens, at - 1))) return true;
  }
  return false;
}

/** The index of the word that denies the one at an index; nothing when none does. */
function denialOf(tokens: Tokens, index: number): number | undefined {
  const { directions, qualifiers } = tokens.language;
  // `not borrow more than 60`: what is denied is the limit.
  const next = lowerAt(tokens, index + 1);
  if (directions.limits.has(next) && directions.than.has(lowerAt(tokens, index + 2))) return undefined;
  for (let at = index - 1; at >= 0 && at >= index - NEGATION_REACH; at--) {
    const word = lowerAt(tokens, at);
    if (tokens[at]?.kind !== 'word' || directions.parting.has(word)) return undefined;
    // `Did not fall below the minimum` denies no minimum.
    if (directions.sides.has(word) && !directions.negations.has(word)) return undefined;
    if (directions.negations.has(word) || qualifiers.isNegatedVerb(word)) {
      return directions.afterNoNegation.has(lowerAt(tokens, at + 1)) ? undefined : at;
    }
    const isNext = at + 2 === index && directions.to.has(lowerAt(tokens, at + 1));
    if (isNext && directions.denying.has(word)) return at;
    // `Denies having been paid`.
    if (directions.doubting.has(word) && directions.afterDoubt.has(lowerAt(tokens, at + 1))) return at;
  }
  return undefined;
}

/** `Will not open before 2028`: it is shut until then, and opens then. */
function isLimited(tokens: Tokens, index: number): boolean {
  for (let at = index + 1; at <= index + NEGATION_REACH && tokens[at]?.kind === 'word'; at++) {
    if (tokens.language.dates.denied.has(lowerAt(tokens, at))) return true;
  }
  return false;
}

/** The negations between the last mark that divides the text and an index. */
function negationsBefore(tokens: Tokens, index: number): ReadonlySet<string> {
  const { directions, qualifiers } = tokens.language;
  const found = new Set<string>();
  for (let at = index - 1; at >= 0 && !/^[.;:!?–—]$/.test(lowerAt(tokens, at)); at--) {
    if (tokens[at]?.kind === 'break') break;
    const word = lowerAt(tokens, at);
    if (directions.negations.has(word) || qualifiers.isNegatedVerb(word)) found.add(word);
  }
  return found.size === 0 ? NONE : found;
}

/** The words from one index to another, with one space between them where there is any. */
function textFrom(tokens: Tokens, from: number, to: number): string {
  let text = '';
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    if (token !== undefined) text += `${at > from && token.gap !== 'none' ? ' ' : ''}${token.text}`;
  }
  return text;
}
