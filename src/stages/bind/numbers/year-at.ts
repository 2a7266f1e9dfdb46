import { countsPeople, isCountedNoun } from './counted-nouns.ts';
import { exponentAt } from './exponent-at.ts';
import { isTimeMeasure, measureAt } from './measures.ts';
import { currencyBefore } from './multiplier.ts';
import { isCapitalised, isDash, isGlued, joinedWord, lowerAt, type Tokens } from './split-tokens.ts';
import { unitAt } from './unit-at.ts';

/** A year, or the two years of `2013-2017` and `2015-16`. */
export interface YearMatch {
  /** The index of the token after it. */
  readonly next: number;
  readonly years: readonly { readonly index: number; readonly year: number }[];
  readonly kind: 'year' | 'cardinal';
  /** What else it can be. */
  readonly also: 'year' | 'cardinal' | undefined;
}

/**
 * A bare number from 1000 to 2099 at `index` that may be a year, with what the words around it say: `in 2017`
 * is a year, `1500 people` a count, `the 2017 attacks` most likely a year. Undefined for what is no year.
 */
export function yearAt(tokens: Tokens, index: number): YearMatch | undefined {
  const year = plainYear(tokens, index);
  if (year === undefined) return spelledYearAt(tokens, index);
  if (currencyBefore(tokens, index) !== undefined) return undefined;
  const first = { index, year };
  const second = secondYear(tokens, index + 1, year);
  const next = second?.next ?? index + 1;
  if (!isWhole(tokens, next) || isMeasured(tokens, next) || isDivided(tokens, next)) return undefined;
  if (second !== undefined) {
    if (countsPeople(tokens, next)) return undefined;
    return { next, years: [first, second], kind: 'year', also: undefined };
  }
  return { next, years: [first], ...decide(tokens, index, next, year) };
}

const PEOPLE_ONLY = { kind: 'cardinal', also: undefined } as const;
const COUNT_FIRST = { kind: 'cardinal', also: 'year' } as const;
const YEAR_FIRST = { kind: 'year', also: 'cardinal' } as const;
const YEAR_ONLY = { kind: 'year', also: undefined } as const;

function decide(tokens: Tokens, index: number, next: number, year: number): Pick<YearMatch, 'kind' | 'also'> {
  const {
    afterCount,
    nouns: yearNouns,
    before: beforeYear,
    beforeCount,
    determiners,
    ofThem,
  } = tokens.language.numbers.years;
  const prefixed = isDash(tokens[index - 1]) && isGlued(tokens, index);
  const before = lowerAt(tokens, prefixed ? index - 2 : index - 1);
  const after = lowerAt(tokens, next);
  if (countsPeople(tokens, next) || isCompared(tokens, index)) return PEOPLE_ONLY;
  // `in the worst year, 1743`
  if (before === ',' && yearNouns.has(lowerAt(tokens, index - 2))) return YEAR_ONLY;
  const yearWord = beforeYear.has(before);
  if (isCountedNoun(tokens, next)) {
    if (year < 1900) return COUNT_FIRST;
    const isOwned = determiners.has(before) || tokens.language.nouns.isPossessive(before);
    const named = isOwned || isCapitalised(tokens[index - 1]);
    return yearWord || named ? YEAR_FIRST : COUNT_FIRST;
  }
  if (beforeCount.has(before) || isTotal(tokens, index)) return COUNT_FIRST;
  if (yearWord) return YEAR_ONLY;
  const isOfThem = tokens.language.numbers.of.has(after) && ofThem.has(lowerAt(tokens, next + 1));
  if (isOfThem || afterCount.has(after)) return COUNT_FIRST;
  return YEAR_FIRST;
}

/** `2000 over 3`, with nothing after it, is a quotient. */
function isDivided(tokens: Tokens, index: number): boolean {
  const isOver = tokens.language.numbers.over.has(lowerAt(tokens, index));
  return isOver && tokens[index + 1]?.kind === 'digits' && tokens[index + 2]?.kind !== 'word';
}

/** `2000 years` and `1500-day`, but not `in 2017 second`. */
function isMeasured(tokens: Tokens, index: number): boolean {
  const measure = measureAt(tokens, index);
  if (measure === undefined) return unitAt(tokens, index)?.unit.family === 'currency';
  const { language } = tokens;
  return isGlued(tokens, index) || !isTimeMeasure(measure, language) || language.nouns.endsAsPlural(measure);
}

/** `more than 1500`, which `later than 2015` is not. */
function isCompared(tokens: Tokens, index: number): boolean {
  const { compared, than } = tokens.language.numbers.years;
  return than.has(lowerAt(tokens, index - 1)) && compared.has(lowerAt(tokens, index - 2));
}

function isTotal(tokens: Tokens, index: number): boolean {
  const { of, years } = tokens.language.numbers;
  return of.has(lowerAt(tokens, index - 1)) && years.totals.has(lowerAt(tokens, index - 2));
}

function plainYear(tokens: Tokens, index: number): number | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  return year >= 1000 && year <= 2099 ? year : undefined;
}

/** `-2017`, `–17`, `/16`, `to 2017` after a year. */
function secondYear(
  tokens: Tokens,
  index: number,
  first: number,
): { readonly next: number; readonly index: number; readonly year: number } | undefined {
  const { ranges, years } = tokens.language.numbers;
  const glued = isGlued(tokens, index) && isGlued(tokens, index + 1);
  const mark = tokens[index];
  const joins = isDash(mark) || (glued && mark?.text === '/') || years.joins.has(mark?.lower ?? '');
  if (!joins) return undefined;
  const full = plainYear(tokens, index + 1);
  if (ranges.and.has(mark?.lower ?? '') && !ranges.between.has(lowerAt(tokens, index - 2))) return undefined;
  if (full !== undefined) return full > first ? { next: index + 2, index: index + 1, year: full } : undefined;
  const digits = tokens[index + 1];
  if (!glued || digits?.kind !== 'digits' || digits.text.length !== 2) return undefined;
  const year = Math.floor(first / 100) * 100 + Number(digits.text);
  return year > first ? { next: index + 2, index: index + 1, year } : undefined;
}

/** False when something after the digits makes them another number: `1500.5`, `2000%`, `2017²`, `1500k`. */
function isWhole(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'break') return true;
  if (exponentAt(tokens, index) !== undefined) return false;
  const { multipliersOfYears, percent } = tokens.language.numbers;
  if (token.lower === '%' || percent.spelt.has(token.lower)) return false;
  if (percent.per.has(token.lower) && percent.cent.has(lowerAt(tokens, index + 1))) return false;
  if (multipliersOfYears.has(token.lower)) return false;
  if (token.gap !== 'none') return !(token.kind === 'fraction');
  if (token.kind !== 'mark') return false;
  const digitsBehind = isGlued(tokens, index + 1) && tokens[index + 1]?.kind === 'digits';
  return !(digitsBehind && (/^[.,':/]$/.test(token.lower) || isDash(token)));
}

/** `nineteen eighty-four`, `twenty seventeen`, `nineteen oh five`. */
function spelledYearAt(tokens: Tokens, index: number): YearMatch | undefined {
  const century = tokens.language.numbers.small.get(lowerAt(tokens, index)) ?? 0;
  if (century < 11 || century > 20) return undefined;
  const at = joinedWord(tokens, index + 1);
  const rest = twoDigits(tokens, at);
  if (rest === undefined || isMeasured(tokens, rest.next)) return undefined;
  // `Twenty twenty fifths` are shares.
  const { pluralDenominators } = tokens.language.numbers.fractions;
  if (pluralDenominators.has(lowerAt(tokens, joinedWord(tokens, rest.next)))) return undefined;
  const year = { index, year: century * 100 + rest.value };
  return { next: rest.next, years: [year], ...YEAR_ONLY };
}

function twoDigits(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  const { small, years } = tokens.language.numbers;
  const word = lowerAt(tokens, index);
  if (years.oh.has(word)) {
    const at = joinedWord(tokens, index + 1);
    const unit = small.get(lowerAt(tokens, at));
    return unit !== undefined && unit < 10 ? { next: at + 1, value: unit } : undefined;
  }
  const tens = small.get(word);
  if (tens === undefined || tens < 10) return undefined;
  const at = tens >= 20 ? joinedWord(tokens, index + 1) : -1;
  const unit = small.get(lowerAt(tokens, at));
  return unit !== undefined && unit < 10
    ? { next: at + 1, value: tens + unit }
    : { next: index + 1, value: tens };
}
