import type { TimeUnit } from '../../../ground/language/relative-phrase.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { addUnits, daysBetween } from '../dates/day-arithmetic.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { figuresInTime } from './figures-in-time.ts';
import type { Prose } from './prose.ts';
import { isRatioAs } from './ratio-as.ts';

/** Whether a time is that between two dates that are cited, under a word that says so. */
export function isTimeBetween(value: number, number: NumberReading, prose: Prose): boolean {
  const { unit } = number;
  const name = unit?.name ?? '';
  if (!isTimeUnit(name) || !isSaidBetween(number, prose)) return false;
  const days = (prose.support.dates ?? []).flatMap(({ days: span }) =>
    span === undefined ? [] : [...new Set(span)],
  );
  const { qualifiers } = readQualifier(prose.text, number, prose.language);
  return days.some((day) => {
    const then = addUnits(day, value, name);
    return (
      days.includes(then) ||
      days.some((other) =>
        isTimeAs(daysBetween(day, other), daysBetween(day, then), { name, limits: qualifiers }),
      )
    );
  });
}

/** `In two years`, between figures of 2023 and of 2025. */
export function isYearsBetween(value: number, number: NumberReading, prose: Prose): boolean {
  if (number.unit?.name !== 'year' || number.age === true) return false;
  const yearOf = (day: string | undefined): number => Number(day?.slice(0, 4));
  return figuresInTime(prose).some(({ earlier, later }) =>
    [
      [earlier.period?.earliest, later.period?.earliest],
      [earlier.period?.latest, later.period?.latest],
    ].every(([from, to]) => yearOf(to) - yearOf(from) === value),
  );
}

/** UTF-16 units before and after a number that are looked at. */
const NEAR = 40;

/** `Six weeks after`, `ten months from May to March`, `took four months, until June`, `followed by 43 days`. */
function isSaidBetween({ span, whole }: NumberReading, { text, language }: Prose): boolean {
  const { directions, structure } = language;
  const behind = splitTokens(text.slice(whole.end, whole.end + NEAR), language).slice(0, BEHIND);
  const before = splitTokens(text.slice(Math.max(0, span.start - NEAR), span.start), language);
  return (
    behind.some(({ lower }) => structure.apart.has(lower) || structure.ends.has(lower)) ||
    directions.changes.by.has(before.at(-1)?.lower ?? '')
  );
}

/** How many words after a time may come before the one that says between what it is. */
const BEHIND = 5;

const UNITS: ReadonlySet<string> = new Set<TimeUnit>(['day', 'week', 'month', 'year']);

/** Whether days may be called by so many: `nearly two months after`, of 55; weeks and months are rounded without a word. */
function isTimeAs(
  days: number,
  round: number,
  { name, limits }: { readonly name: string; readonly limits: readonly Qualifier[] },
): boolean {
  if (days <= 0) return false;
  const isPlain = limits.every((limit) => limit === 'exactly') && name !== 'day' && name !== 'year';
  return isPlain ? Math.abs(days / round - 1) <= PLAIN : isRatioAs(days / round, 1, limits);
}

/** The share by which a number of weeks or months may be off without a word: 43 days are six weeks. */
const PLAIN = 0.05;

function isTimeUnit(name: string): name is Exclude<TimeUnit, 'season' | 'decade' | 'century'> {
  return UNITS.has(name);
}
