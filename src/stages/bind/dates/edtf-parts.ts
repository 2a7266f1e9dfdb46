import { ENGLISH } from '../../../ground/language/en/english.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { yearPart } from '../../../ground/model/year-parts.ts';
import type { DateParts } from './date-parts.ts';

/**
 * The dates that an EDTF date is made of, each as the parts that it gives: one for a plain date, the known ends
 * of an interval, the members of a set. `2017-XX` gives its year alone.
 */
export function partsOf(date: CalendarDate): readonly DateParts[] {
  if (date.interval !== undefined) {
    return [date.interval.from, date.interval.to].flatMap((end) => (end === undefined ? [] : partsOf(end)));
  }
  return date.edtf
    .replace(/[[\]{}]/g, '')
    .split(/,|\.\./)
    .filter((member) => member !== '')
    .map(singleParts);
}

/** Words for the parts, for a diagnostic: `22 March 2017`, `summer 2014`, `third quarter of 2024`, `the 1990s`. */
export function describeParts(parts: DateParts): string {
  if (parts.decade !== undefined) return `the ${parts.decade}s`;
  if (parts.century !== undefined) return `the century from ${parts.century}`;
  const { printing } = ENGLISH;
  if (parts.financial !== undefined) {
    return printing.dates.financialYear(`${parts.financial}–${String(parts.financial + 1).slice(2)}`);
  }
  const part = parts.season === undefined ? undefined : yearPart(parts.season);
  if (part !== undefined && part.kind !== 'season') {
    return printing.dates.parts[part.kind](part.number, String(parts.year ?? 'a year'));
  }
  const { monthNames, seasonNames } = ENGLISH.dates;
  const season = part === undefined ? undefined : seasonNames[part.number - 1];
  const month = parts.month === undefined ? undefined : monthNames[parts.month - 1];
  return [parts.day, month ?? season, parts.year].filter((one) => one !== undefined).join(' ');
}

/** The EDTF of the parts, which have a year; a financial year is taken to begin in April. */
export function edtfOf({
  year,
  month,
  day,
  season,
  financial,
  decade,
  century,
}: DateParts): string | undefined {
  if (decade !== undefined) return `${decade / 10}X`;
  if (century !== undefined) return `${century / 100}XX`;
  if (financial !== undefined) return `${financial}-04/${financial + 1}-03`;
  if (year === undefined) return undefined;
  const parts = [month ?? season, month === undefined ? undefined : day];
  return [year, ...parts.flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0')))].join(
    '-',
  );
}

function singleParts(text: string): DateParts {
  const [year = '', middle = '', day = ''] = text.replace(/[?~%]$/, '').split('-');
  if (year.endsWith('XX')) return { century: Number(year.slice(0, 2)) * 100 };
  if (year.endsWith('X')) return { decade: Number(year.slice(0, 3)) * 10 };
  const known = { year: Number(year) };
  if (middle === '' || middle === 'XX') return known;
  const second = Number(middle);
  if (second > 12) return { ...known, season: second };
  return day === '' || day === 'XX'
    ? { ...known, month: second }
    : { ...known, month: second, day: Number(day) };
}
