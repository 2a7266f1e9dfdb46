import { countsPeople, isCountedNoun } from '../numbers/counted-nouns.ts';
import { smallOrdinalAt } from '../numbers/ordinal-words.ts';
import { isDash, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';
import { monthAt, seasonAt, weekdayAt } from './calendar-words.ts';
import { type DateMatch, type DateParts, isDay, type PlacedParts } from './date-parts.ts';
import { longPeriodAt } from './long-periods.ts';
import { numericDateAt } from './numeric-date.ts';
import { yearAfter } from './year-after.ts';
import { yearPartAt } from './year-part-at.ts';

/**
 * A date that starts at `index`, in any usual form. Bare years are not among them: whether four digits
 * are a year depends on the words around them.
 */
export function dateAt(tokens: Tokens, index: number): DateMatch | undefined {
  return yearPartAt(tokens, index) ?? otherDateAt(tokens, index);
}

/** The same where it is known that no part of a year starts at `index`. */
export function otherDateAt(tokens: Tokens, index: number): DateMatch | undefined {
  const weekday = weekdayAt(tokens, index, true);
  if (weekday !== undefined) {
    const comma = tokens[weekday.next]?.text === ',' ? 1 : 0;
    const the = tokens.language.dates.the.has(lowerAt(tokens, weekday.next + comma)) ? 1 : 0;
    const date = dayAndMonthAt(tokens, weekday.next + comma + the);
    return date === undefined ? undefined : named(date, tokens[index]?.start ?? 0, weekday.value);
  }
  return dayAndMonthAt(tokens, index) ?? longPeriodAt(tokens, index) ?? seasonOfYearAt(tokens, index);
}

function dayAndMonthAt(tokens: Tokens, index: number): DateMatch | undefined {
  return numericDateAt(tokens, index) ?? dayFirstAt(tokens, index) ?? monthFirstAt(tokens, index);
}

/** `22 March 2017`, `the 22nd of March`, `22-24 March`, `22-Mar-2017`. */
function dayFirstAt(tokens: Tokens, index: number): DateMatch | undefined {
  const first = dayAt(tokens, index);
  if (first === undefined) return undefined;
  const days = daysFrom(tokens, first);
  const last = days.at(-1) ?? first;
  const of = tokens.language.dates.of.has(lowerAt(tokens, last.next)) && last.ordinal ? 1 : 0;
  const dash = isDash(tokens[last.next]) && isGlued(tokens, last.next) ? 1 : 0;
  const month = monthAt(tokens, last.next + of + dash);
  if (month === undefined) return undefined;
  const year = yearAfter(tokens, month.next);
  const common = { month: month.value, ...year?.parts };
  const next = year?.next ?? month.next;
  return match(
    tokens,
    days.map((day) => [day.index, day === last ? next : day.next, { ...common, day: day.value }]),
  );
}

/** `9, 10 and 16` of October: commas divide days where a last one is joined to them. */
function daysFrom(tokens: Tokens, first: Day): readonly Day[] {
  const listed = [first];
  let last = first;
  while (tokens[last.next]?.text === ',') {
    const day = dayAt(tokens, last.next + 1);
    if (day === undefined) break;
    listed.push(day);
    last = day;
  }
  const comma = tokens[last.next]?.text === ',' ? 1 : 0;
  const joined = secondDay(tokens, last.next + comma);
  if (joined !== undefined) return [...listed, joined];
  const second = secondDay(tokens, first.next);
  return second === undefined ? [first] : [first, second];
}

/** `March 22, 2017`, `March 22-24`, `March 2017`, `March`. */
function monthFirstAt(tokens: Tokens, index: number): DateMatch | undefined {
  const month = monthAt(tokens, index);
  if (month === undefined) return undefined;
  const the = tokens.language.dates.the.has(lowerAt(tokens, month.next)) ? 1 : 0;
  const first = dayAt(tokens, month.next + the);
  const bare = { month: month.value };
  if (first === undefined || (the === 1 && !first.ordinal)) {
    const year = yearAfter(tokens, month.next);
    return match(tokens, [[index, year?.next ?? month.next, { ...bare, ...year?.parts }]]);
  }
  const second = secondDay(tokens, first.next);
  const last = second ?? first;
  const year = yearAfter(tokens, last.next);
  if (year === undefined && countsSomething(tokens, index, last)) {
    return match(tokens, [[index, month.next, bare]]);
  }
  const common = { ...bare, ...year?.parts };
  const next = year?.next ?? last.next;
  if (second === undefined) return match(tokens, [[index, next, { ...common, day: first.value }]]);
  return match(tokens, [
    [index, first.next, { ...common, day: first.value }],
    [second.index, next, { ...common, day: second.value }],
  ]);
}

/** `In March 12 people died` has a month and a count; `the March 12 attacks` a day. */
function countsSomething(tokens: Tokens, index: number, day: Day): boolean {
  if (day.ordinal || tokens[day.next]?.gap === 'none') return false;
  const { on, the } = tokens.language.dates;
  const before = lowerAt(tokens, index - 1);
  const isNamed = the.has(before) || on.has(before);
  return countsPeople(tokens, day.next) || (isCountedNoun(tokens, day.next) && !isNamed);
}

/** `summer 2014`, `the winter of 2013-14`, `spring, 2016`. */
function seasonOfYearAt(tokens: Tokens, index: number): DateMatch | undefined {
  const season = seasonAt(tokens, index);
  const year = season === undefined ? undefined : yearAfter(tokens, season.next);
  if (season === undefined || year === undefined) return undefined;
  return match(tokens, [[index, year.next, { season: season.value, ...year.parts }]]);
}

interface Day {
  readonly index: number;
  readonly next: number;
  readonly value: number;
  /** Written `22nd` or `twenty-second`. */
  readonly ordinal: boolean;
}

function dayAt(tokens: Tokens, index: number): Day | undefined {
  const ordinal = smallOrdinalAt(tokens, index);
  if (ordinal !== undefined)
    return isDay(ordinal.value, 1, undefined) ? { index, ...ordinal, ordinal: true } : undefined;
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  const behind = tokens[index + 1];
  const divided =
    /^[.,:/]$/.test(behind?.text ?? '') && isGlued(tokens, index + 1) && isGlued(tokens, index + 2);
  const letters = behind?.kind !== 'mark' && behind?.kind !== 'break' && isGlued(tokens, index + 1);
  if ((divided && tokens[index + 2]?.kind === 'digits') || letters || behind?.text === '%') return undefined;
  const value = Number(token.text);
  return isDay(value, 1, undefined) ? { index, next: index + 1, value, ordinal: false } : undefined;
}

/** The second day of `22-24 March` or `22 and 23 March`. */
function secondDay(tokens: Tokens, index: number): Day | undefined {
  const mark = lowerAt(tokens, index);
  const joins = isDash(tokens[index]) || mark === '/' || tokens.language.dates.joinsDays.has(mark);
  return joins ? dayAt(tokens, index + 1) : undefined;
}

function match(
  tokens: Tokens,
  found: readonly (readonly [number, number, DateParts])[],
): DateMatch | undefined {
  if (!found.every(([, , { day, month, year }]) => day === undefined || isDay(day, month ?? 1, year))) {
    return undefined;
  }
  const dates = found.map(
    ([from, next, parts]): PlacedParts => ({
      ...parts,
      span: { start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 },
    }),
  );
  return { next: found.at(-1)?.[1] ?? 0, dates };
}

/** A date from its weekday on. */
function named(date: DateMatch, start: number, weekday: number): DateMatch {
  const [first, ...rest] = date.dates;
  if (first === undefined) return date;
  // Both readings of a numeric date share one place.
  const shared = rest.map((other) =>
    other.span.start === first.span.start ? { ...other, weekday, span: { ...other.span, start } } : other,
  );
  return { ...date, dates: [{ ...first, weekday, span: { ...first.span, start } }, ...shared] };
}
