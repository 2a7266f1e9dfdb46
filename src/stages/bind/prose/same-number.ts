import { convertValue, type Unit } from '../../../ground/model/unit.ts';
import { isTimeMeasure } from '../numbers/measures.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { saysMinus } from '../numbers/says-minus.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';
import { percentOf, type SupportedNumber } from './support.ts';

/** Whether a number of the author's is one that its source has, in the same or in another form: `half` is 50 per cent. */
export function sameNumber(number: NumberReading, supported: SupportedNumber, prose: Prose): boolean {
  const { language } = prose;
  if (!supported.counts) return false;
  const { measure } = number;
  const isShort = supported.points && saysPoints(number, prose);
  const { percent, points } = isShort ? { percent: true, points: true } : percentOf(number);
  // Where both have a unit, it tells of the points.
  const isTold = number.unit !== undefined && supported.unit !== undefined;
  if (points !== supported.points && !isTold) return false;
  if (percent !== supported.percent) return !points && !supported.points && sameShare(number, supported);
  // Twenty years are not backed by twenty attacks.
  const isTime = measure !== undefined && isTimeMeasure(measure, language);
  const isSameTime =
    isTime &&
    (supported.measures.includes(language.nouns.singular(measure)) ||
      number.unit?.name === supported.unit?.name);
  const isConvertible = (): boolean =>
    supported.values.some((value) => isConverted(number, value, supported));
  // `15 years old`, of `the youngest was 15`.
  const isAgeInYears =
    number.age === true &&
    supported.mayBeAge === true &&
    number.unit?.name === language.units.ages.year?.name;
  if (isTime && !isSameTime && !isAgeInYears && !isConvertible()) return false;
  if (supported.age === true && countsThings(number, prose)) return false;
  const wanted = new Set(number.values.map(String));
  return (
    supported.values.some(
      (value) =>
        wanted.has(String(value)) ||
        (typeof value === 'number' &&
          value < 0 &&
          wanted.has(String(-value)) &&
          saysMinus(prose.text, language)),
    ) || isConvertible()
  );
}

/** `58 votes`, which an age of 58 does not back. */
function countsThings({ age, unit, whole }: NumberReading, { language, text }: Prose): boolean {
  const next = /^\s+(\p{L}+)/u.exec(text.slice(whole.end, whole.end + 40))?.[1]?.toLowerCase() ?? '';
  return (
    age === undefined &&
    unit === undefined &&
    (language.nouns.people.has(next) || language.nouns.isPlural(next))
  );
}

/** `Fell 2.3 points`, of percentage points. */
function saysPoints({ unit, whole }: NumberReading, { text, language }: Prose): boolean {
  const [next, second] = splitTokens(text.slice(whole.end, whole.end + NEXT), language);
  // `Half a point`
  const word = language.numbers.vagueArticle.has(next?.lower ?? '') ? second : next;
  return unit === undefined && language.numbers.percent.points.has(word?.lower ?? '');
}

/** Longer than any word that is looked for. */
const NEXT = 40;

/**
 * `120p` is £1.20, and `1.12 TWh` are 1,120 GWh: where only the point moves, the number is the same. So it is where a
 * clock or a calendar has whole units in one: four weeks are 28 days, and a month is no number of days.
 */
export function isConverted(
  { unit, values }: Pick<NumberReading, 'unit' | 'values'>,
  stated: SupportedNumber['values'][number],
  supported: Pick<SupportedNumber, 'unit'>,
): boolean {
  const from = supported.unit;
  if (unit === undefined || from === undefined || unit.name === from.name || typeof stated !== 'number')
    return false;
  if (unit.family !== 'currency' && !isDecimal(unit, from) && !areWholeTimes(unit, from)) return false;
  const other = convertValue(stated, from, unit);
  return other !== undefined && values.includes(other);
}

/** Whether so many of one unit of time always make one of the other. */
export function areWholeTimes(one: Unit, other: Unit): boolean {
  return WHOLE_TIMES.some((units) => units.has(one.name) && units.has(other.name));
}

const WHOLE_TIMES: readonly ReadonlySet<string>[] = [
  new Set(['second', 'minute', 'hour', 'day', 'week', 'fortnight']),
  new Set(['month', 'quarter', 'year', 'decade', 'century']),
];

/** Whether a power of ten leads from one unit to another. */
function isDecimal(one: Unit, other: Unit): boolean {
  if (one.family !== other.family || one.factor === undefined || other.factor === undefined) return false;
  const power = Math.log10(one.factor / other.factor);
  return Math.abs(power - Math.round(power)) < 1e-9;
}

/** `Half` is 50 per cent, and `nine in ten` is 90. Percentage points are no share. */
function sameShare({ kind, values }: NumberReading, supported: SupportedNumber): boolean {
  if (kind !== 'fraction' && supported.kind !== 'fraction') return false;
  const [ours, theirs] = kind === 'fraction' ? [100, 1] : [1, 100];
  return values.some(
    (value) =>
      typeof value === 'number' &&
      supported.values.some(
        (other) => typeof other === 'number' && Math.abs(value * ours - other * theirs) < 1e-9,
      ),
  );
}
