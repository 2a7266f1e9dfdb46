import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import type { DatedWords } from './dated-words.ts';
import { addDays, addUnits } from './day-arithmetic.ts';
import { daysOf } from './days-of.ts';
import { readDates } from './read-dates.ts';

/**
 * The date in the words from which a day is counted with a time that they give: `11 August`, of `begun on 11 August,
 * ended after nine days`. Whether the first day counts is open, so that the day may be off by one.
 */
export function countedFrom(
  { earliest, latest }: CalendarDate,
  { words, language }: DatedWords,
): string | undefined {
  if (earliest === undefined || earliest !== latest) return undefined;
  const times = readNumbers(words, language).flatMap((number) => {
    const [value] = number.values;
    const unit = UNITS.find((one) => one === number.unit?.name);
    return isQuantity(number) && typeof value === 'number' && unit !== undefined ? [{ value, unit }] : [];
  });
  if (times.length === 0) return undefined;
  const year = Number(earliest.slice(0, 4));
  return readDates(words, language).find((reading) => {
    const years = reading.year === undefined ? [year - 1, year, year + 1] : [reading.year];
    return years.some((one) => {
      const [from, to] = daysOf({ ...reading, year: one }) ?? [];
      if (from === undefined || from !== to) return false;
      return times.some(({ value, unit }) =>
        [value, -value].some((count) => {
          const day = addUnits(from, count, unit);
          return [addDays(day, -1), day, addDays(day, 1)].includes(earliest);
        }),
      );
    });
  })?.text;
}

const UNITS = ['day', 'week', 'month', 'year'] as const;
