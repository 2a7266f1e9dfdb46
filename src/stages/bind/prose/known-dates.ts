import type { BoundItem } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { parseCslDate } from '../../../ground/model/parse-csl-date.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { readingLanguage } from '../reading-language.ts';

/** A date as far as it is known. */
export interface DateFact {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** Every date that a document states, in its text or its description. A document is read once. */
export const datesOfDocument: (document: Document) => readonly DateFact[] = onceFor((document) => {
  const { issued, accessed, title, note } = document.front.data;
  const language = readingLanguage(document);
  const made = [
    ...document.text.paragraphs.flatMap(({ start, end }) =>
      readDates(document.text.text.slice(start, end), language),
    ),
    ...[title, note ?? ''].flatMap((text) => readDates(text, language)),
  ].map(factOf);
  const described = [issued, accessed, document.front.data['event-date']].flatMap((date) =>
    datesOf(parseCslDate(date)),
  );
  return [...made, ...described];
});

/** The date of an event, or the period of a figure. */
export function datesOfItem(item: BoundItem): readonly DateFact[] {
  if (item.kind === 'event') return datesOf(item.date);
  return item.kind === 'figure' ? datesOf(item.period) : [];
}

/** The days at the ends of a date, no more precise than the date is. */
export function datesOf(date: CalendarDate | undefined): readonly DateFact[] {
  if (date === undefined) return [];
  if (date.interval !== undefined) return [...datesOf(date.interval.from), ...datesOf(date.interval.to)];
  return [date.earliest, date.latest].flatMap((day) => {
    if (day === undefined) return [];
    const [year, month, dayOfMonth] = day.split('-').map(Number);
    const precise = date.precision === 'day';
    return [
      {
        year,
        month: precise || date.precision === 'month' ? month : undefined,
        day: precise ? dayOfMonth : undefined,
      },
    ];
  });
}

/** Whether one of the facts says at least as much as a date in prose does. A century is no date. */
export function isKnown(date: DateReading, known: readonly DateFact[]): boolean {
  const { decade, perhaps } = date;
  const wanted = factOf(date);
  if (perhaps === true) return true;
  if (decade !== undefined)
    return known.some(({ year }) => year !== undefined && year - (year % 10) === decade);
  return known.some(
    (fact) =>
      (wanted.year === undefined || wanted.year === fact.year) &&
      (wanted.month === undefined || wanted.month === fact.month) &&
      (wanted.day === undefined || wanted.day === fact.day),
  );
}

function factOf({ year, month, day }: DateReading): DateFact {
  return { year, month, day };
}
