import type { Language } from '../../../ground/language/language.ts';
import { isDenial } from './limit-negation.ts';
import { isTimeMeasure } from './measures.ts';
import { isQuantity, type NumberReading } from './number-reading.ts';
import { tellingWords } from './part-of-whole.ts';
import type { QualifierReading } from './read-qualifier.ts';
import { lowerAt, splitTokens, type Token, type Tokens } from './split-tokens.ts';

/** What a text denies of a number: `no plan for 400`, `did not spend the 3 million`. */
export interface DeniedNumber {
  /** From the negation to the number, both too. */
  readonly words: string;
  /** Whether there is no such number at all: `no plan for 400`. Else only what is said of it is denied. */
  readonly isWhole: boolean;
  /** Whether so many fewer are told of: `do without 12 lorries`. */
  readonly isForgone: boolean;
  /** The beginnings of the words that are denied: `spen`. */
  readonly denied: readonly string[];
}

/** UTF-16 units before the number that are looked at. */
const BEHIND = 100;
/** How many words may be between a negation and its number. */
const REACH = 7;

/** How the clause of a number denies it, where no qualifier says so. */
export function deniedNumber(
  text: string,
  number: NumberReading,
  limits: QualifierReading,
  language: Language,
): DeniedNumber | undefined {
  const isLimited = !limits.qualifiers.some((one) => one === 'exactly' || one === 'about');
  if (limits.denial !== undefined || isLimited || !isQuantity(number)) return undefined;
  // `It has not changed in 4 years`
  if (isTimeMeasure(number.measure, language)) return undefined;
  const end = Math.min(number.whole.start, limits.span.start);
  const from = Math.max(0, end - BEHIND);
  const tokens = splitTokens(text.slice(from, end), language);
  const found = denialBefore(tokens);
  if (found === undefined) return undefined;
  const start = from + (tokens[found.index]?.start ?? 0);
  const words = text.slice(start, number.whole.end);
  if (words.search(language.sense.affirming) >= 0) return undefined;
  // `No boat sails without two pumps` asks for two.
  const isWithout = language.qualifiers.withouts.has(found.word);
  if (isWithout && lastClause(text.slice(from, start)).search(language.sense.negation) >= 0) return undefined;
  const between = text.slice(from + (tokens[found.index]?.end ?? 0), end);
  const { finiteVerb } = language.sense;
  const last = lowerAt(tokens, tokens.length - 1);
  const isOf = language.numbers.of.has(last) || language.units.rates.before.has(last);
  const isForgone = isWithout && language.qualifiers.beforeWithout.has(lowerAt(tokens, found.index - 1));
  const isNone = found.isClause === true || (found.isNo && isOf && !finiteVerb.test(between));
  const said = language.qualifiers.withouts.has(found.word) ? text.slice(from, start) : between;
  return { words, isWhole: isNone || isForgone, isForgone, denied: tellingWords(lastClause(said), language) };
}

function lastClause(text: string): string {
  return /[^.;:,!?]*$/.exec(text)?.[0] ?? '';
}

interface Denial {
  readonly index: number;
  readonly word: string;
  readonly isNo: boolean;
  /** All that follows is denied: `denied that`. */
  readonly isClause?: true;
}

function denialBefore(tokens: Tokens): Denial | undefined {
  const { directions, qualifiers, speech } = tokens.language;
  for (let index = tokens.length - 1; index >= Math.max(0, tokens.length - REACH - 1); index -= 1) {
    const token = tokens[index];
    if (token === undefined || endsClause(token)) return undefined;
    const { lower } = token;
    // `Not yet`
    if (speech.that.has(lower)) return denialOfClause(tokens, index);
    const isAdverb = isDenial(lowerAt(tokens, index - 1), tokens.language);
    if (
      (directions.parting.has(lower) && !isAdverb) ||
      qualifiers.opaque.has(lower) ||
      directions.supposing.has(lower)
    )
      return undefined;
    const isNo = qualifiers.no.has(lower);
    if (!isNo && !isDenial(lower, tokens.language)) continue;
    const next = lowerAt(tokens, index + 1);
    const isNone = directions.afterNoNegation.has(next) || qualifiers.notDenied.has(next);
    return isNone || qualifiers.noTimes.has(next) ? undefined : { index, word: lower, isNo };
  }
  return undefined;
}

/** `Denied that`, `no evidence that`, `not true that`. */
function denialOfClause(tokens: Tokens, that: number): Denial | undefined {
  const { directions, qualifiers } = tokens.language;
  const isNot = (word: string): boolean => qualifiers.no.has(word) || isDenial(word, tokens.language);
  const isDenying = directions.doubting.has(lowerAt(tokens, that - 1));
  const index = isDenying ? that - 1 : that - 2;
  if (!isDenying && !isNot(lowerAt(tokens, index))) return undefined;
  // `Nobody doubts that`, `no doubt that`
  const isDoubled = isNot(lowerAt(tokens, index - 1)) || isNot(lowerAt(tokens, index - 2));
  if (isDoubled || qualifiers.notDenied.has(lowerAt(tokens, that - 1))) return undefined;
  return { index, word: lowerAt(tokens, index), isNo: true, isClause: true };
}

function endsClause({ kind, text }: Token): boolean {
  return kind === 'break' || (kind === 'mark' && /^[.,;:!?()–—]$/.test(text));
}
