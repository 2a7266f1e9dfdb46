import type { Language } from '../../../ground/language/language.ts';
import type { RelativePhrase } from '../../../ground/language/relative-phrase.ts';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { lastAtOrBefore } from '../../../ground/model/line-index.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { parseCslDate } from '../../../ground/model/parse-csl-date.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { isUnclear } from '../dates/date-follows.ts';
import type { DateParts } from '../dates/date-parts.ts';
import { addUnits } from '../dates/day-arithmetic.ts';
import { daysOf } from '../dates/days-of.ts';
import { readClock } from '../dates/read-clock.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { type RelativeDate, readRelativeDates } from '../dates/read-relative-dates.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { issuedDate } from '../items/issued-date.ts';
import { wordsOverCells } from '../items/words-over-cells.ts';
import { readingLanguage } from '../reading-language.ts';
import { splitSentences } from './split-sentences.ts';

/** First and last day, ISO 8601. */
export type Days = readonly [string, string];

/** A date, a time of day or a weekday that prose may state, as far as it is known. */
export interface DateFact {
  readonly parts: DateParts;
  /** Absent without a year. */
  readonly days?: Days | undefined;
  /** Where it can be read in two ways, the words of the source: nothing else states it. */
  readonly form?: string;
  /** Its days are no sharp bounds: `two weeks ago`. */
  readonly loose?: boolean;
  /** The source's words count from the day of issue. */
  readonly phrase?: RelativePhrase;
  /** Minutes after midnight. */
  readonly minutes?: readonly number[];
  /** A day from which prose may count: when the document was issued, the date of the pack. */
  readonly isIssue?: boolean;
  /** Of those, the date of the pack. */
  readonly isPack?: boolean;
  /** Where it is in the text that it was read from. */
  readonly at?: number;
  /** It is the item's own, or is in its evidence. */
  readonly isOwn?: true;
  /** The words of another clause or sentence of the paragraph, of which it is the date. */
  readonly aside?: string;
}

/** What an item lends: its date or period, the paragraphs of its evidence, the dates and title of its document. */
export function datesOfItem(item: BoundItem, documents: ReadonlyMap<string, Document>): readonly DateFact[] {
  const own = item.kind === 'event' ? item.date : item.kind === 'figure' ? item.period : undefined;
  const paragraphs = new Map<string, Map<number, Span[]>>();
  for (const {
    document,
    paragraphs: [first, last],
    pieces,
  } of item.evidence) {
    const numbers = paragraphs.get(document) ?? new Map<number, Span[]>();
    for (let number = first; number <= last; number += 1)
      numbers.set(number, [...(numbers.get(number) ?? []), ...pieces]);
    paragraphs.set(document, numbers);
  }
  // A name without evidence is where the document names it.
  if (item.kind === 'entity' && item.evidence.length === 0) {
    paragraphs.set(item.document, new Map(item.paragraphs.map((number) => [number, []])));
  }
  const parts = item.kind === 'figure' ? (item.madeOf ?? []) : [];
  return [
    ...datesOf(own).map((fact): DateFact => ({ ...fact, isOwn: true })),
    ...parts.flatMap((part) => datesOfItem(part, documents)),
    ...[...paragraphs].flatMap(([id, numbers]) => {
      const document = documents.get(id);
      if (document === undefined) return [];
      const read = ([number, pieces]: readonly [number, readonly Span[]]): readonly DateFact[] =>
        withAsides(paragraphDates(document)(number), number, pieces, document);
      const over = wordsOverCells(item, document).flatMap((words) =>
        datesOfText(words, issuedDate(document), readingLanguage(document)),
      );
      return [...[...numbers].flatMap(read), ...over, ...datesOfDocument(document)];
    }),
  ];
}

/**
 * Says of each date of a paragraph whether it is in the evidence, or else in which clause of its sentence, or in
 * which other sentence. A semicolon ends a sentence here. Rows of a table have none.
 */
function withAsides(
  facts: readonly DateFact[],
  number: number,
  pieces: readonly Span[],
  document: Document,
): readonly DateFact[] {
  const { text } = document;
  const paragraph = text.paragraphs[number - 1];
  if (facts.length === 0 || pieces.length === 0 || paragraph === undefined || paragraph.kind === 'row')
    return facts;
  const { sentenceOf, partAround, clauseAround } = asideReader(document)(number);
  const own = pieces.map(({ start, end }) => [
    sentenceOf(start - paragraph.start),
    sentenceOf(end - 1 - paragraph.start),
  ]);
  const near = facts.filter(({ at = 0 }) => {
    const offset = paragraph.start + at;
    return pieces.some(({ start, end }) => start - REACH <= offset && offset <= end + REACH);
  });
  return near.map((fact): DateFact => {
    const at = fact.at ?? 0;
    const isOwn = pieces.some(
      ({ start, end }) => start <= paragraph.start + at && paragraph.start + at < end,
    );
    if (isOwn) return { ...fact, isOwn };
    const index = sentenceOf(at);
    const isNear = own.some(([first = 0, last = 0]) => first <= index && index <= last);
    const aside = isNear ? clauseAround(at) : partAround(at);
    return aside === undefined ? fact : { ...fact, aside };
  });
}

/** How far around evidence its paragraph lends dates, in UTF-16 units: what goes on for longer is none. */
const REACH = 4000;

/** The parts of a paragraph, from one full stop or semicolon to the next, and their clauses. */
interface Parts {
  sentenceOf(offset: number): number;
  partAround(offset: number): string;
  clauseAround(offset: number): string | undefined;
}

/** A paragraph is cut once for all that it lends dates to. */
const asideReader = onceFor((document: Document) => {
  const known = new Map<number, Parts>();
  return (number: number): Parts => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const made = partsOf(document, number);
    known.set(number, made);
    return made;
  };
});

function partsOf(document: Document, number: number): Parts {
  const { text } = document;
  const language = readingLanguage(document);
  const { start: first, end: last } = text.paragraphs[number - 1] ?? { start: 0, end: 0 };
  const words = text.text.slice(first, last);
  const ends = [...words.matchAll(/;/g)].map(({ index }) => index);
  const sentences = splitSentences(words.replaceAll('\n', ' '), language);
  const starts = [...sentences.map(({ start }) => start), ...ends].sort((a, b) => a - b);
  const clauses = new Map<number, readonly Span[]>();
  const sentenceOf = (offset: number): number => lastAtOrBefore(starts, offset);
  const spanOf = (index: number): Span => ({
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? words.length,
  });
  const clausesOf = (index: number): readonly Span[] => {
    const { start, end } = spanOf(index);
    const found = clauses.get(index) ?? splitClauses(words.slice(start, end), language);
    clauses.set(index, found);
    return found;
  };
  return {
    sentenceOf,
    partAround: (at) => {
      const { start, end } = spanOf(sentenceOf(at));
      return words.slice(start, end);
    },
    clauseAround: (at) => {
      const index = sentenceOf(at);
      const { start: from } = spanOf(index);
      const clause = clausesOf(index).find(({ start, end }) => from + start <= at && at < from + end);
      return clause === undefined ? undefined : words.slice(from + clause.start, from + clause.end);
    },
  };
}

/** An item's own date or period, and the dates in its evidence: not those that are only near it. */
export function ownDatesOf(item: BoundItem, documents: ReadonlyMap<string, Document>): readonly DateFact[] {
  const own = item.kind === 'event' ? item.date : item.kind === 'figure' ? item.period : undefined;
  return [
    ...datesOf(own),
    ...item.evidence.flatMap(({ document, words }) => {
      const found = documents.get(document);
      return found === undefined ? [] : datesOfText(words, issuedDate(found), readingLanguage(found));
    }),
  ];
}

/** When a document was issued, accessed and said, and what its titles say. */
export const datesOfDocument: (document: Document) => readonly DateFact[] = onceFor((document) => {
  const { issued, accessed, title, 'event-date': said, 'title-short': short } = document.front.data;
  const language = readingLanguage(document);
  return [
    ...[issued, said].flatMap((date) => issueDates(parseCslDate(date))),
    ...datesOf(parseCslDate(accessed)),
    ...[title, short ?? ''].flatMap((text) => datesOfText(text, issuedDate(document), language)),
  ];
});

/** Every date of a document, for what describes all of it. */
export function datesInDocument(document: Document): readonly DateFact[] {
  const read = paragraphDates(document);
  return [...document.text.paragraphs.flatMap(({ number }) => read(number)), ...datesOfDocument(document)];
}

/** A day from which prose may count. */
export function issueDates(date: CalendarDate | undefined): readonly DateFact[] {
  return datesOf(date).map((fact) => ({ ...fact, isIssue: true }));
}

/** A date with its ends. */
export function datesOf(date: CalendarDate | undefined): readonly DateFact[] {
  if (date === undefined) return [];
  const ends = [...datesOf(date.interval?.from), ...datesOf(date.interval?.to)];
  if (date.earliest === undefined || date.latest === undefined) return ends;
  return [{ parts: {}, days: [date.earliest, date.latest] }, ...ends];
}

/** Every date, time and weekday in a text, and what its phrases mean on the day of issue. */
export function datesOfText(
  text: string,
  issued: CalendarDate | undefined,
  language: Language,
): readonly DateFact[] {
  const readings = readDates(text, language);
  const years = yearsFor(readings, issued);
  return [
    ...readings.flatMap((reading) =>
      placed(factsOf(reading, years), reading).map(
        (fact): DateFact => (isUnclear(reading, readings) ? { ...fact, form: reading.text } : fact),
      ),
    ),
    ...readRelativeDates(text, issued, language).flatMap((phrase) =>
      placed(phraseFacts(phrase, readings), phrase),
    ),
    ...readClock(text, language).map(
      ({ minutes, weekday, span }): DateFact => ({
        parts: weekday === undefined ? {} : { weekday },
        minutes,
        at: span.start,
      }),
    ),
  ];
}

function placed(facts: readonly DateFact[], { span }: { readonly span: Span }): readonly DateFact[] {
  return facts.map((fact) => ({ ...fact, at: span.start }));
}

/** A paragraph is read once: texts never change. */
const paragraphDates = onceFor((document: Document) => {
  const known = new Map<number, readonly DateFact[]>();
  const [issued, language] = [issuedDate(document), readingLanguage(document)];
  return (number: number): readonly DateFact[] => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const { start, end } = document.text.paragraphs[number - 1] ?? { start: 0, end: 0 };
    const made = datesOfText(document.text.text.slice(start, end), issued, language);
    known.set(number, made);
    return made;
  };
});

/** The years that a date without one can have: those beside it, and that of the issue or the one before. */
function yearsFor(readings: readonly DateReading[], issued: CalendarDate | undefined): ReadonlySet<number> {
  const last = Number(issued?.latest?.slice(0, 4));
  const ofIssue = Number.isNaN(last) ? [] : [last, last - 1];
  return new Set([...readings.flatMap(({ year }) => year ?? []), ...ofIssue]);
}

function factsOf(reading: DateReading, years: ReadonlySet<number>): readonly DateFact[] {
  const days = daysOf(reading);
  if (days !== undefined) return [{ parts: reading, days }, ...lastBefore(reading)];
  const dated = [...years].map((year) => ({ parts: reading, days: daysOf({ ...reading, year }) }));
  return [{ parts: reading }, ...dated];
}

/** `Before 2028` is by the end of 2027. */
function lastBefore({
  limit,
  year,
  month,
  season,
  financial,
  decade,
  century,
}: DateReading): readonly DateFact[] {
  const isYear = [month, season, financial, decade, century].every((part) => part === undefined);
  if (limit !== 'before' || year === undefined || !isYear) return [];
  const parts = { year: year - 1, limit: 'by', stage: 'late' } as const;
  return [{ parts, days: daysOf(parts) }];
}

function phraseFacts(relative: RelativeDate, readings: readonly DateReading[]): readonly DateFact[] {
  const { phrase, earliest, latest, precision, unit } = relative;
  const bare = { parts: {}, phrase };
  if (phrase.shape === 'elsewhere') {
    const { count } = phrase;
    if (count === undefined) return [bare];
    return [
      bare,
      ...readings.flatMap((reading): DateFact[] => {
        const anchor = daysOf(reading);
        if (anchor === undefined) return [];
        return [{ parts: {}, loose: true, days: around(anchor, count, phrase.unit) }];
      }),
    ];
  }
  if (earliest === undefined || latest === undefined || unit === undefined || phrase.shape === 'range')
    return [bare];
  if (precision === 'exact') return [{ ...bare, days: [earliest, latest] }];
  // Of `the last four years` the beginning is a date, too.
  const first: DateFact = { parts: {}, loose: true, days: around([earliest, earliest], 0, unit) };
  return relative.isStretch ? [{ ...bare, days: [earliest, latest] }, first] : [{ ...bare, ...first }];
}

function around([first, last]: Days, count: number, unit: RelativeDate['unit'] & string): Days {
  const slack = unit === 'day' ? 0 : 0.5;
  return [addUnits(first, count - slack, unit), addUnits(last, count + slack, unit)];
}
