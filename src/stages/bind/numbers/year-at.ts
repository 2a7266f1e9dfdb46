import { countsPeople, isCountedNoun } from './counted-nouns.ts';
import { isTimeMeasure, measureAt } from './measures.ts';
import { currencyBefore } from './multiplier.ts';
import { SCALES, smallNumber } from './number-words.ts';
import { isCapitalised, isDash, isGlued, joinedWord, lowerAt, type Token } from './split-tokens.ts';

/** A year, or the two years of `2013-2017` and `2015-16`. */
export interface YearMatch {
  /** The index of the token behind it. */
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
export function yearAt(tokens: readonly Token[], index: number): YearMatch | undefined {
  const year = plainYear(tokens, index);
  if (year === undefined) return spelledYearAt(tokens, index);
  if (currencyBefore(tokens, index) !== undefined) return undefined;
  const first = { index, year };
  const second = secondYear(tokens, index + 1, year);
  const next = second?.next ?? index + 1;
  if (!isWhole(tokens, next) || isMeasured(tokens, next)) return undefined;
  if (second !== undefined) {
    if (countsPeople(tokens[next])) return undefined;
    return { next, years: [first, second], kind: 'year', also: undefined };
  }
  return { next, years: [first], ...decide(tokens, index, next, year) };
}

const PEOPLE_ONLY = { kind: 'cardinal', also: undefined } as const;
const COUNT_FIRST = { kind: 'cardinal', also: 'year' } as const;
const YEAR_FIRST = { kind: 'year', also: 'cardinal' } as const;
const YEAR_ONLY = { kind: 'year', also: undefined } as const;

const BEFORE_YEAR = new Set(
  `in since by of from until till during before after circa early late mid between to and year years spring summer
  autumn winter fall`.split(/\s+/),
);
const BEFORE_COUNT = new Set(
  `least most nearly almost some approximately roughly exactly another estimated further additional exceeding
  precisely only just`.split(/\s+/),
);
const DETERMINERS = new Set('the its his her their our this that these those'.split(' '));
const AFTER_COUNT = new Set('were are have new more extra further additional'.split(' '));

function decide(
  tokens: readonly Token[],
  index: number,
  next: number,
  year: number,
): Pick<YearMatch, 'kind' | 'also'> {
  const prefixed = isDash(tokens[index - 1]) && isGlued(tokens, index);
  const before = lowerAt(tokens, prefixed ? index - 2 : index - 1);
  const after = tokens[next];
  if (countsPeople(after) || isCompared(tokens, index)) return PEOPLE_ONLY;
  const yearWord = BEFORE_YEAR.has(before);
  if (isCountedNoun(after)) {
    if (year < 1900) return COUNT_FIRST;
    const named = DETERMINERS.has(before) || before.endsWith("'s") || isCapitalised(tokens[index - 1]);
    return yearWord || named ? YEAR_FIRST : COUNT_FIRST;
  }
  if (BEFORE_COUNT.has(before) || isTotal(tokens, index)) return COUNT_FIRST;
  if (yearWord) return YEAR_ONLY;
  const ofThem =
    after?.lower === 'of' && /^(?:the|them|whom|which|these|those)$/.test(lowerAt(tokens, next + 1));
  if (ofThem || AFTER_COUNT.has(after?.lower ?? '')) return COUNT_FIRST;
  return YEAR_FIRST;
}

/** `2000 years` and `1500-day`, but not `in 2017 second`. */
function isMeasured(tokens: readonly Token[], index: number): boolean {
  const measure = measureAt(tokens, index);
  if (measure === undefined) return false;
  return isGlued(tokens, index) || !isTimeMeasure(measure) || measure.endsWith('s');
}

/** `more than 1500`, which `later than 2015` is not. */
function isCompared(tokens: readonly Token[], index: number): boolean {
  return lowerAt(tokens, index - 1) === 'than' && /^(?:more|fewer|less)$/.test(lowerAt(tokens, index - 2));
}

function isTotal(tokens: readonly Token[], index: number): boolean {
  return lowerAt(tokens, index - 1) === 'of' && /^(?:total|excess|number)$/.test(lowerAt(tokens, index - 2));
}

function plainYear(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  return year >= 1000 && year <= 2099 ? year : undefined;
}

/** `-2017`, `–17`, `/16`, `to 2017` behind a year. */
function secondYear(
  tokens: readonly Token[],
  index: number,
  first: number,
): { readonly next: number; readonly index: number; readonly year: number } | undefined {
  const glued = isGlued(tokens, index) && isGlued(tokens, index + 1);
  const mark = tokens[index];
  const joins = isDash(mark) || (glued && mark?.text === '/') || /^(?:to|and)$/.test(mark?.lower ?? '');
  if (!joins) return undefined;
  const full = plainYear(tokens, index + 1);
  if (mark?.lower === 'and' && lowerAt(tokens, index - 2) !== 'between') return undefined;
  if (full !== undefined) return full > first ? { next: index + 2, index: index + 1, year: full } : undefined;
  const digits = tokens[index + 1];
  if (!glued || digits?.kind !== 'digits' || digits.text.length !== 2) return undefined;
  const year = Math.floor(first / 100) * 100 + Number(digits.text);
  return year > first ? { next: index + 2, index: index + 1, year } : undefined;
}

/** False when something behind the digits makes them another number: `1500.5`, `2000%`, `2017²`, `1500k`. */
function isWhole(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.kind === 'break') return true;
  if (token.lower === '%' || /^per-?cent$/.test(token.lower)) return false;
  if (token.lower === 'per' && lowerAt(tokens, index + 1) === 'cent') return false;
  if (SCALES.has(token.lower) || /^(?:bn|mn|tn|dozen)$/.test(token.lower)) return false;
  if (token.gap !== 'none') return !(token.kind === 'fraction');
  if (token.kind !== 'mark') return false;
  const digitsBehind = isGlued(tokens, index + 1) && tokens[index + 1]?.kind === 'digits';
  return !(digitsBehind && (/^[.,':/]$/.test(token.lower) || isDash(token)));
}

/** `nineteen eighty-four`, `twenty seventeen`, `nineteen oh five`. */
function spelledYearAt(tokens: readonly Token[], index: number): YearMatch | undefined {
  const century = smallNumber(lowerAt(tokens, index)) ?? 0;
  if (century < 11 || century > 20) return undefined;
  const at = joinedWord(tokens, index + 1);
  const rest = twoDigits(tokens, at);
  if (rest === undefined || isMeasured(tokens, rest.next)) return undefined;
  const year = { index, year: century * 100 + rest.value };
  return { next: rest.next, years: [year], ...YEAR_ONLY };
}

function twoDigits(
  tokens: readonly Token[],
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  const word = lowerAt(tokens, index);
  if (word === 'oh') {
    const at = joinedWord(tokens, index + 1);
    const unit = smallNumber(lowerAt(tokens, at));
    return unit !== undefined && unit < 10 ? { next: at + 1, value: unit } : undefined;
  }
  const tens = smallNumber(word);
  if (tens === undefined || tens < 10) return undefined;
  const at = tens >= 20 ? joinedWord(tokens, index + 1) : -1;
  const unit = smallNumber(lowerAt(tokens, at));
  return unit !== undefined && unit < 10
    ? { next: at + 1, value: tens + unit }
    : { next: index + 1, value: tens };
}
