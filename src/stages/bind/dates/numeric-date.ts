import type { DigitOrder } from '../../../ground/language/date-words.ts';
import { isDash, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';
import { type DateMatch, isDay, type PlacedParts } from './date-parts.ts';

/**
 * A date in digits alone: `2017-03-22`, `2017/03`, `22/3/2017`, `22.3.17` (with a slash only), `03/2017`. Day
 * and month in either order are both read where both are possible and the language has no order. `2010-11` is a month and two years.
 */
export function numericDateAt(tokens: Tokens, index: number): DateMatch | undefined {
  if (tokens[index]?.kind !== 'digits') return undefined;
  const first = tokens[index]?.text ?? '';
  const second = gluedDigits(tokens, index + 1);
  if (second === undefined) return undefined;
  const third = gluedDigits(tokens, index + 3);
  if (third !== undefined) {
    if (gluedDigits(tokens, index + 5) !== undefined) return undefined;
    if (third.separator !== second.separator) return undefined;
    const full = threeParts(
      first,
      second.digits,
      third.digits,
      second.separator,
      tokens.language.dates.digitOrder,
    );
    return match(tokens, index, pastTimeOfDay(tokens, index + 5), full);
  }
  return match(tokens, index, index + 3, twoParts(first, second.digits, second.separator));
}

type Parts = Omit<PlacedParts, 'span'>;

function threeParts(
  a: string,
  b: string,
  c: string,
  separator: string,
  order: DigitOrder | undefined,
): Parts[] {
  if (a.length === 4 && b.length <= 2 && c.length <= 2) {
    return days(Number(a), [[Number(c), Number(b)]]);
  }
  if (a.length > 2 || b.length > 2) return [];
  if (c.length !== 4 && (c.length !== 2 || separator !== '/')) return [];
  const short = Number(c);
  const year = c.length === 4 ? short : short + (short <= 50 ? 2000 : 1900);
  const orders: [number, number][] = [[Number(a), Number(b)]];
  if (a !== b) orders.push([Number(b), Number(a)]);
  // With points the day is first, wherever dates are written so.
  const first = order ?? (separator === '.' ? 'day-first' : undefined);
  const possible = days(year, first === 'month-first' ? orders.toReversed() : orders);
  return first === undefined ? possible : possible.slice(0, 1);
}

function days(year: number, orders: readonly (readonly [number, number])[]): Parts[] {
  return orders
    .filter(([day, month]) => isYear(year) && isDay(day, month, year))
    .map(([day, month]) => ({ year, month, day }));
}

function twoParts(a: string, b: string, separator: string): Parts[] {
  if (a.length === 4 && b.length === 2 && separator === '-') {
    const [year, month] = [Number(a), Number(b)];
    if (!isYear(year) || month < 1 || month > 12) return [];
    // The second year of `2010-11` counts on from the first; `2017-03` cannot.
    const later = Math.floor(year / 100) * 100 + month;
    if (later <= year) return [{ year, month }];
    const one = later === year + 1 ? [{ financial: year }] : [];
    return [{ year, month }, ...one, { year }, { year: later }];
  }
  if (a.length <= 2 && b.length === 4 && separator === '/') {
    const [month, year] = [Number(a), Number(b)];
    return isYear(year) && month >= 1 && month <= 12 ? [{ year, month }] : [];
  }
  return [];
}

function isYear(year: number): boolean {
  return year >= 1000 && year <= 2199;
}

function match(tokens: Tokens, index: number, next: number, parts: readonly Parts[]): DateMatch | undefined {
  if (parts.length === 0 || isPartOfWord(tokens, next)) return undefined;
  const span = { start: tokens[index]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
  return { next, dates: parts.map((part) => ({ ...part, span })) };
}

function isPartOfWord(tokens: Tokens, index: number): boolean {
  return (
    isGlued(tokens, index) && ['word', 'script', 'foreign', 'fraction'].includes(tokens[index]?.kind ?? '')
  );
}

function gluedDigits(
  tokens: Tokens,
  index: number,
): { readonly digits: string; readonly separator: string } | undefined {
  const mark = tokens[index];
  const separator = isDash(mark) ? '-' : (mark?.text ?? '');
  if (separator !== '-' && separator !== '/' && separator !== '.') return undefined;
  if (!isGlued(tokens, index) || !isGlued(tokens, index + 1) || tokens[index + 1]?.kind !== 'digits') {
    return undefined;
  }
  return { digits: lowerAt(tokens, index + 1), separator };
}

/** Past `T10:30:00Z` after an ISO date. */
function pastTimeOfDay(tokens: Tokens, index: number): number {
  if (lowerAt(tokens, index) !== 't' || !isGlued(tokens, index)) return index;
  let next = index + 1;
  while (
    isGlued(tokens, next) &&
    (tokens[next]?.kind === 'digits' || /^[:.+z-]$/.test(lowerAt(tokens, next)))
  ) {
    next += 1;
  }
  return next;
}
