import { unitNamed } from '../../../ground/language/unit-symbols.ts';
import type { Rate } from '../../../ground/model/unit.ts';
import { digitLiteralAt, literalValues } from './digit-literal.ts';
import { startsNumber, wordNumberAt } from './number-words.ts';
import { type RateBar, type RatedNumber, rateBarAt } from './rating-verb.ts';
import { isDash, isGlued, lowerAt, type Tokens } from './split-tokens.ts';
import { unitAt } from './unit-at.ts';
import { isSymbol, productAt, raisedSymbolAt, unitPowersAt } from './unit-powers.ts';

/** What a number is counted against. */
export interface RateMatch {
  readonly rate: Rate;
  /** The index of its first token, and that of the token after it. */
  readonly start: number;
  readonly next: number;
  /** The indices of the number in it, and of the token after that. */
  readonly base?: { readonly start: number; readonly next: number };
}

/** Units of time after a slash, in every language. */
const SLASHED: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['h', 'hour'],
  ['d', 'day'],
  ['y', 'year'],
  ['a', 'year'],
]);

/** How many words may be between a number and what it is counted against: `12 new cases of flu per 1,000`. */
const REACH = 6;
const NEAR = 3;

/**
 * What the number that ends before `index` is counted against: `per 100,000`, `per head`, `a day`, `/km²`,
 * after its unit and what it counts.
 */
export function rateBehind(tokens: Tokens, index: number, number: RatedNumber = {}): RateMatch | undefined {
  // At the start of a text, it is the rest of one.
  if (tokens[index]?.text === '/' && (index === 0 || isGlued(tokens, index))) return slashedAt(tokens, index);
  const price = number.isMoney === true ? priceAt(tokens, index) : undefined;
  if (price !== undefined) return price;
  let bar: RateBar | undefined;
  for (let at = index; at <= index + REACH; at += 1) {
    // The `s⁻¹` of `4–6 m s⁻¹` is in its unit.
    if (at > index && unitAt(tokens, at)?.unit.family === 'speed') return undefined;
    const powers = unitPowersAt(tokens, at, at === index);
    if (powers !== undefined) return { ...powers, start: at };
    const found =
      countedSlashAt(tokens, at) ??
      setPhraseAt(tokens, at) ??
      perAt(tokens, at) ??
      (bar === undefined ? nearRateAt(tokens, index, at) : undefined);
    if (found !== undefined) return found;
    if (!canStandBetween(tokens, at)) return undefined;
    bar ??= rateBarAt(tokens, at, number);
    if (bar === 'all') return undefined;
  }
  return undefined;
}

/** `/km²`, `/h`, `/m²K`, `/(m²·K)`. */
function slashedAt(tokens: Tokens, index: number): RateMatch | undefined {
  if (tokens[index + 1]?.text === '(' && isGlued(tokens, index + 1)) return bracketedAt(tokens, index);
  const raised = raisedSymbolAt(tokens, index + 1);
  if (raised !== undefined && unitAt(tokens, index + 1) === undefined)
    return withProduct(tokens, { rate: { count: 1, of: raised.of }, start: index, next: raised.next });
  const of = SLASHED.get(tokens[index + 1]?.text ?? '');
  if (of === undefined) return withProduct(tokens, matchOf(tokens, index, index + 1));
  return withProduct(tokens, { rate: { count: 1, of, unit: unitNamed(of) }, start: index, next: index + 2 });
}

/**
 * What is counted against goes on: `/m²K`, `/kg·day`, `/h/kg`. It is a rate of its own, of which a part is another; no
 * word says it, and its name is as it is written.
 */
function withProduct(tokens: Tokens, match: RateMatch | undefined): RateMatch | undefined {
  if (match === undefined) return undefined;
  const next = productAt(tokens, match.next)?.next ?? secondSlashAt(tokens, match.next);
  if (next === undefined) return match;
  return withProduct(tokens, asWritten(tokens, { ...match, next }));
}

function secondSlashAt(tokens: Tokens, index: number): number | undefined {
  if (tokens[index]?.text !== '/' || !isGlued(tokens, index) || !isGlued(tokens, index + 1)) return undefined;
  const second = slashedAt(tokens, index);
  return second?.rate.unit === undefined ? undefined : second.next;
}

function bracketedAt(tokens: Tokens, index: number): RateMatch | undefined {
  const raised = raisedSymbolAt(tokens, index + 2);
  const first =
    raised?.next ?? unitAt(tokens, index + 2)?.next ?? (isSymbol(tokens, index + 2) ? index + 3 : undefined);
  if (first === undefined) return undefined;
  const match = withProduct(
    tokens,
    asWritten(tokens, { rate: { count: 1, of: '' }, start: index, next: first }),
  );
  return match !== undefined && tokens[match.next]?.text === ')'
    ? { ...match, next: match.next + 1 }
    : undefined;
}

function asWritten(tokens: Tokens, match: RateMatch): RateMatch {
  const words = tokens.slice(match.start, match.next).map(({ text }) => text);
  return { ...match, rate: { count: 1, of: words.join('').replaceAll(/[(.·⋅∙]/g, '') } };
}

/** `cells/µL`, `mmol/L`: after what is counted, where a unit follows. */
function countedSlashAt(tokens: Tokens, index: number): RateMatch | undefined {
  const isBetween =
    tokens[index]?.text === '/' &&
    isGlued(tokens, index) &&
    isGlued(tokens, index + 1) &&
    tokens[index - 1]?.kind === 'word';
  return isBetween && unitAt(tokens, index + 1) !== undefined ? slashedAt(tokens, index) : undefined;
}

/** `per 100,000 people`, `for every head`: what `per` at `index` counts against. */
export function perAt(tokens: Tokens, index: number): RateMatch | undefined {
  const { before, every, notPer, per } = tokens.language.units.rates;
  if (per.has(lowerAt(tokens, index))) {
    return notPer.has(lowerAt(tokens, index + 1)) ? undefined : matchOf(tokens, index, index + 1);
  }
  const isEvery = before.has(lowerAt(tokens, index)) && every.has(lowerAt(tokens, index + 1));
  return isEvery ? matchOf(tokens, index, index + 2) : undefined;
}

/** `a day`, `each month`, right after a unit. */
export function timeRateAt(tokens: Tokens, index: number): RateMatch | undefined {
  return nearRateAt(tokens, index, index);
}

function setPhraseAt(tokens: Tokens, start: number): RateMatch | undefined {
  const { set } = tokens.language.units.rates;
  const phrase = set
    .get(lowerAt(tokens, start))
    ?.find(({ words }) => words.every((word, offset) => lowerAt(tokens, start + offset) === word));
  if (phrase === undefined) return undefined;
  return { rate: { count: 1, of: phrase.of }, start, next: start + phrase.words.length };
}

/** `a day`, `each month`, `daily`, near the number. */
function nearRateAt(tokens: Tokens, index: number, at: number): RateMatch | undefined {
  const { adverbs, afterArticle, article, notAfter, notBefore, openAfter } = tokens.language.units.rates;
  if (at > index + NEAR) return undefined;
  const word = lowerAt(tokens, at);
  const dashed = isDash(tokens[at]) && article.has(lowerAt(tokens, at + 1)) ? 1 : 0;
  const noun = at + dashed + 1 + (dashed === 1 && isDash(tokens[at + 2]) ? 1 : 0);
  if ((dashed === 1 || article.has(word)) && afterArticle.has(lowerAt(tokens, noun))) {
    const behind = lowerAt(tokens, noun + 1);
    const goesOn = tokens[noun + 2]?.kind === 'word' || tokens[noun + 2]?.kind === 'digits';
    const isOpen = at === index && openAfter.has(behind) && goesOn;
    const isTime = notBefore.has(lowerAt(tokens, at - 1)) || (notAfter.has(behind) && !isOpen);
    return isTime ? undefined : matchOf(tokens, at, noun);
  }
  const of = adverbs.get(word);
  const next = tokens[at + 1];
  const isAdverb = of !== undefined && (next?.kind !== 'word' || notBefore.has(next.lower));
  return isAdverb ? { rate: { count: 1, of }, start: at, next: at + 1 } : undefined;
}

/** `9 guilders a bushel`, `46p a reply`: right after money, an article and any noun. */
function priceAt(tokens: Tokens, index: number): RateMatch | undefined {
  const { article, notAfter, notPriced } = tokens.language.units.rates;
  const noun = tokens[index + 1];
  if (!article.has(lowerAt(tokens, index)) || noun?.kind !== 'word' || noun.text !== noun.lower)
    return undefined;
  // `£5 each in Leeds`
  const isSmall = tokens.language.shares.ends.has(noun.lower);
  const isTime = isSmall || notAfter.has(lowerAt(tokens, index + 2)) || notPriced.has(noun.lower);
  return isTime ? undefined : matchOf(tokens, index, index + 1);
}

function matchOf(tokens: Tokens, start: number, at: number): RateMatch | undefined {
  const number = numberAt(tokens, at);
  const from = number?.next ?? at;
  const count = number?.value ?? 1;
  const base = number === undefined ? {} : { base: { start: at, next: from } };
  const unit = unitAt(tokens, from);
  if (unit !== undefined)
    return { ...base, rate: { count, of: unit.unit.name, unit: unit.unit }, start, next: unit.next };
  const raised = raisedSymbolAt(tokens, from);
  if (raised !== undefined) return { ...base, rate: { count, of: raised.of }, start, next: raised.next };
  const noun = number === undefined ? nounAt(tokens, from) : nounsAt(tokens, from);
  if (noun === undefined && number === undefined) return undefined;
  if (number !== undefined && noun?.of !== PERSON && isYear(tokens, at, number.value)) return undefined;
  return { ...base, rate: { count, of: noun?.of ?? PERSON }, start, next: noun?.next ?? from };
}

const PERSON = 'person';

/** `as per 2019` */
function isYear(tokens: Tokens, index: number, value: number): boolean {
  return tokens[index]?.text.length === 4 && value >= 1900 && value < 2100;
}

function numberAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  if (tokens[index]?.kind !== 'digits') {
    const words = wordNumberAt(tokens, index);
    return words === undefined ? undefined : scaledAt(tokens, words.next, words.value);
  }
  const literal = digitLiteralAt(tokens, index);
  const value = literalValues(literal, tokens.language.digits)?.[0];
  return value === undefined ? undefined : scaledAt(tokens, literal.next, value);
}

function scaledAt(
  tokens: Tokens,
  index: number,
  value: number,
): { readonly next: number; readonly value: number } {
  const scale = tokens.language.numbers.scales.get(lowerAt(tokens, index));
  return scale === undefined ? { next: index, value } : { next: index + 1, value: value * scale };
}

/** One noun: `head` with `of population` after it, `vehicle`. */
function nounAt(tokens: Tokens, index: number): { readonly next: number; readonly of: string } | undefined {
  const { dates, nouns, units } = tokens.language;
  if (tokens[index]?.kind !== 'word') return undefined;
  const word = lowerAt(tokens, index);
  const years = personTimeAt(tokens, index);
  if (years !== undefined) return years;
  // `For each registered elector` counts against an elector.
  const behind = tokens[index + 1];
  if (dates.pastEnding.test(word) && behind?.kind === 'word' && !units.rates.notBefore.has(behind.lower))
    return nounAt(tokens, index + 1);
  if (!units.rates.persons.has(word)) return { next: index + 1, of: nouns.singular(word) };
  let next = index + 1;
  while (units.rates.of.has(lowerAt(tokens, next)) && next < index + 3) next += 1;
  const isOf = next > index + 1 && units.rates.persons.has(lowerAt(tokens, next));
  return { next: isOf ? next + 1 : index + 1, of: PERSON };
}

/** `person-years`, `patient days`: a person for so long. */
function personTimeAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly of: string } | undefined {
  const { nouns, units } = tokens.language;
  const word = nouns.singular(lowerAt(tokens, index));
  if (!units.rates.persons.has(word) && !units.rates.afterArticle.has(word)) return undefined;
  const dash = isDash(tokens[index + 1]) ? 1 : 0;
  const time = unitAt(tokens, index + 1)?.unit ?? unitAt(tokens, index + 1 + dash)?.unit;
  if (dash === 0 || time?.family !== 'time') return undefined;
  return { next: index + 2 + dash, of: `${word}-${time.name}` };
}

/** The nouns after a number, up to the first in the plural: `live births`. */
function nounsAt(tokens: Tokens, index: number): { readonly next: number; readonly of: string } | undefined {
  const { nouns, units } = tokens.language;
  for (let at = index; at < index + NEAR && tokens[at]?.kind === 'word'; at += 1) {
    const word = lowerAt(tokens, at);
    if (units.rates.notBefore.has(word)) return undefined;
    const isPerson = units.rates.persons.has(word);
    const years = at === index ? personTimeAt(tokens, at) : undefined;
    if (years !== undefined) return years;
    if (isPerson && at === index) return { next: at + 1, of: PERSON };
    if (isPerson || nouns.people.has(word) || nouns.isPlural(word)) {
      const before = tokens.slice(index, at).map((token) => token.lower);
      return { next: at + 1, of: [...before, nouns.singular(word)].join(' ') };
    }
  }
  return undefined;
}

function canStandBetween(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || (token.gap === 'none' && token.kind === 'word')) return token !== undefined;
  if (isDash(token) || token.text === "'" || token.text === '’') return true;
  if (token.kind === 'digits') return isGlued(tokens, index);
  const { language } = tokens;
  return (
    token.kind === 'word' &&
    !language.units.rates.parting.has(token.lower) &&
    !startsNumber(token.lower, language)
  );
}
