import type { Language } from '../../../ground/language/language.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { formatDayRange } from '../../../ground/model/day-range.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { yearPart, yearPartOf } from '../../../ground/model/year-parts.ts';

/**
 * A date as the pack's language writes it: `22 May 2017` or `May 22, 2017`; `about 2013`; `2015 (uncertain)`;
 * `2013–2017`; `since 2013`; `November 2015 to March 2016`; `third quarter of 2024`; `financial year 2024–25`.
 */
export function formatDate(date: CalendarDate, language: Language): string {
  if (date.isFinancialYear === true) return formatFinancialYear(date, language);
  if (date.interval !== undefined) return formatInterval(date.interval, language);
  const { about, uncertain } = language.printing.dates;
  const text = formatSingle(date, language);
  const hedged = date.approximate ? about(text) : text;
  return date.uncertain ? uncertain(hedged) : hedged;
}

function formatFinancialYear({ earliest = '', latest = '' }: CalendarDate, language: Language): string {
  return language.printing.dates.financialYear(`${earliest.slice(0, 4)}–${latest.slice(2, 4)}`);
}

function formatInterval({ from, to }: NonNullable<CalendarDate['interval']>, language: Language): string {
  const { fromTo, since, unknown, until } = language.printing.dates;
  if (from === undefined) return to === undefined ? unknown : until(formatDate(to, language));
  if (to === undefined) return since(formatDate(from, language));
  const [first, last] = [formatDate(from, language), formatDate(to, language)];
  const isYears = [first, last].every((text) => /^\d{4}$/.test(text));
  return isYears ? `${first}–${last}` : fromTo(first, last);
}

function formatSingle({ precision, earliest, latest, edtf }: CalendarDate, language: Language): string {
  const day = earliest ?? latest;
  if (day === undefined) return edtf;
  const [year = ''] = day.split('-');
  const lastYear = (latest ?? day).slice(0, 4);
  switch (precision) {
    case 'day':
      return formatDays(day, latest ?? day, language);
    case 'month':
      return dateFormat(language, 'month').format(new Date(day));
    case 'season':
      return formatYearPart(edtf, year, lastYear, language);
    case 'year':
      return year === lastYear ? plainYear(year) : `${plainYear(year)}–${plainYear(lastYear)}`;
    case 'decade':
      return `${year.slice(0, 3)}0s`;
    case 'century':
      return `${year}–${lastYear}`;
  }
}

/** EDTF writes the year 800 as `0800`. */
function plainYear(year: string): string {
  return year.replace(/^0+(?=\d)/, '');
}

function formatDays(first: string, last: string, language: Language): string {
  return daysIn(language)(`${first}/${last}`);
}

/** How many days: a source is cited by many packs, and its dates in many places. */
const REMEMBERED = 1_000;

const daysIn = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (days) => {
    const format = dateFormat(language, 'day');
    const [first = '', last = ''] = days.split('/');
    return first === last
      ? format.format(new Date(first))
      : formatDayRange(new Date(first), new Date(last), format);
  }),
);

/** A season over the turn of the year has two years. */
function formatYearPart(edtf: string, year: string, lastYear: string, language: Language): string {
  const part = yearPart(yearPartOf(edtf)?.code ?? 0);
  if (part === undefined) return edtf;
  const { parts, seasons } = language.printing.dates;
  if (part.kind !== 'season') return parts[part.kind](part.number, year);
  const { spring, summer, autumn, winter } = seasons;
  const name = [spring, summer, autumn, winter][part.number - 1];
  return year === lastYear ? `${name} ${year}` : `${name} ${year}–${lastYear.slice(2)}`;
}

function dateFormat({ printing }: Language, precision: 'day' | 'month'): Intl.DateTimeFormat {
  const { locale } = printing.dates;
  const key = `${locale} ${precision}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  });
  formats.set(key, made);
  return made;
}

const formats = new Map<string, Intl.DateTimeFormat>();
