import { ENGLISH } from '../../ground/language/en/english.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';

/**
 * The EDTF form of a date that is written in one of the usual ways: `17 October 2017`, `Oct. 2017`,
 * `c. 2017`, `31/10/2017`. Nothing when it could be read in two ways, such as `3/4/2017`.
 */
export function suggestDate(text: string): string | undefined {
  const words = text.trim().toLowerCase();
  const about = ENGLISH.dates.approximate.exec(words)?.[1];
  if (about !== undefined) {
    const date = /^\d{4}$/.test(about) ? about : suggestDate(about);
    return date === undefined ? undefined : `${date}~`;
  }
  const dayFirst = DAY_FIRST.exec(words);
  if (dayFirst) return assemble(dayFirst[3], monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(words);
  if (monthFirst) return assemble(monthFirst[3], monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const month = /^([a-z]{3,9})\.?\s+(\d{4})$/.exec(words);
  if (month) return assemble(month[2], monthNumber(month[1]));
  const both = readingsOf(words);
  return both.length === 1 ? both[0] : undefined;
}

/** The two dates, in EDTF, that a date in digits may be: `03/04/2025` with the day first, then with the month first. */
export function twoReadings(text: string): readonly [dayFirst: string, monthFirst: string] | undefined {
  const [dayFirst, monthFirst] = readingsOf(text.trim());
  return dayFirst === undefined || monthFirst === undefined ? undefined : [dayFirst, monthFirst];
}

function readingsOf(text: string): readonly string[] {
  const [, first, second, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const both = [
    assemble(year, Number(second), Number(first)),
    assemble(year, Number(first), Number(second)),
  ].flatMap((one) => one ?? []);
  return [...new Set(both)];
}

const ORDINAL = `(?:${[...ENGLISH.numbers.ordinalSuffixes].join('|')})?`;
const DAY_FIRST = new RegExp(`^(\\d{1,2})${ORDINAL}[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4})$`);
const MONTH_FIRST = new RegExp(`^([a-z]{3,9})\\.?\\s+(\\d{1,2})${ORDINAL},?\\s+(\\d{4})$`);

function monthNumber(name = ''): number {
  return ENGLISH.dates.shortMonths.get(name.slice(0, 3)) ?? 0;
}

function assemble(year: string | undefined, month: number, day?: number): string | undefined {
  if (year === undefined || !(month >= 1 && month <= 12)) return undefined;
  const parts = day === undefined ? [month] : [month, day];
  const date = [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
  // `31/04/2025` is no day.
  return 'date' in parseCalendarDate(date) ? date : undefined;
}
