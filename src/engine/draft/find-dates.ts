import type { CalendarDate } from '../../ground/model/calendar.ts';
import type { Event } from '../../ground/model/generated/extraction.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { Span } from '../../ground/model/place.ts';
import { seasonMonths } from '../../stages/bind/dates/day-arithmetic.ts';
import { edtfOf } from '../../stages/bind/dates/edtf-parts.ts';
import { type DateReading, readDates } from '../../stages/bind/dates/read-dates.ts';
import { type RelativeDate, readRelativeDates } from '../../stages/bind/dates/read-relative-dates.ts';
import { issuedDate } from '../../stages/bind/items/issued-date.ts';
import { quotesAround } from './choose-quotes.ts';
import { type Passage, type Reading, type Sentence, sentenceAt } from './passages.ts';
import type { Period } from './period.ts';
import type { Candidate } from './proposal.ts';
import { titleEvent } from './title-event.ts';

/** A date of a passage, as it may be written down. Offsets are those of the canonical text. */
export interface FoundDate {
  readonly span: Span;
  /** The ways to write it, the best first. */
  readonly edtfs: readonly string[];
  readonly basis: 'stated' | 'relative';
  /** A day, which something happened on; other dates may be those of a figure. */
  readonly isDay: boolean;
  /** Why it is left to a person. */
  readonly doubt?: string;
}

/** Every date of a passage, stated or told from the day of issue. Headings and rows of tables tell of no events. */
export function findDates(
  { paragraph, text }: Passage,
  reading: Reading,
  around?: string,
): readonly FoundDate[] {
  if (paragraph.kind === 'row' || paragraph.kind === 'code') return [];
  const { document, language, words } = reading;
  const issued = issuedDate(document);
  const shift = (span: Span): Span => ({
    start: paragraph.start + span.start,
    end: paragraph.start + span.end,
  });
  const readings = readDates(text, language).filter(
    ({ perhaps, span, endsYear }) =>
      perhaps !== true &&
      !isHabit(text, span, reading) &&
      // Of `the three months to June 2025` June is the end, and no reader of binding knows the beginning.
      (endsYear === true ||
        words?.dates.endingBefore.test(text.slice(Math.max(0, span.start - 40), span.start)) !== true) &&
      // `In that month there were 6, in July 9`
      words?.dates.countInMonth.test(text.slice(Math.max(0, span.start - 4), span.end)) !== true,
  );
  const stated = joinRanges(text, oneEach(readings), { issued, around }, words).map((date) => ({
    ...date,
    span: shift(date.span),
  }));
  const relative = readRelativeDates(text, issued, language).flatMap((phrase): FoundDate[] => {
    if (isHabit(text, phrase.span, reading)) return [];
    // `will cross the coast on Friday`: the Friday before the day of issue is not meant.
    const isPast = (phrase.latest ?? '9999') < (issued?.latest ?? '');
    const isWrong = isPast && tenseOf(text, phrase.span, words) === 'future';
    const edtf = isNowadays(text, phrase, words) || isWrong ? undefined : edtfOfPhrase(phrase);
    return edtf === undefined
      ? []
      : [{ span: shift(phrase.span), edtfs: [edtf], basis: 'relative', isDay: phrase.unit === 'day' }];
  });
  const isFree = ({ span }: FoundDate): boolean =>
    stated.every((one) => one.span.end <= span.start || one.span.start >= span.end);
  return [...stated, ...relative.filter(isFree)].toSorted((a, b) => a.span.start - b.span.start);
}

/** `Prices rise each April`: no April that one could name. */
function isHabit(text: string, { start, end }: Span, { language: { dates }, words }: Reading): boolean {
  // `on the first Monday of the month`
  if (words?.dates.ofEach.test(text.slice(end, end + 24)) === true) return true;
  const [before = ''] = /\p{L}+(?=\s+$)/u.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  return dates.beforeHabit.has(before.toLowerCase());
}

/** Dates with two readings, `03/04/2025`: events that a draft leaves out, and says so. */
export function ambiguousDates({ paragraph, text }: Passage, { language }: Reading): readonly Candidate[] {
  if (paragraph.kind === 'row' || paragraph.kind === 'code') return [];
  const readings = readDates(text, language).filter(({ perhaps }) => perhaps !== true);
  const byText = groupBy(readings, ({ span }) => `${span.start} ${span.end}`);
  return [...byText.values()].flatMap((both): readonly Candidate[] => {
    const [first] = both;
    if (first === undefined || both.length < 2) return [];
    const words = text.slice(first.span.start, first.span.end);
    const edtfs = both.flatMap((one) => edtfOf(one) ?? []);
    return [
      {
        section: 'events',
        span: { start: paragraph.start + first.span.start, end: paragraph.start + first.span.end },
        paragraph: paragraph.number,
        words,
        name: words,
        edtfs,
        ways: () => [],
        doubt: `it can be read as ${edtfs.join(' or as ')}: write down the one that is meant`,
      },
    ];
  });
}

/** The dates that may be the period of a figure beside them. */
export function periodsOf(
  dates: readonly FoundDate[],
  { text }: Reading['document']['text'],
  { words }: Reading,
): readonly Period[] {
  return dates.flatMap(({ span, edtfs, isDay, doubt }) => {
    const [edtf] = edtfs;
    // `More than 40 in 2025`, `more than £40. In 2025`: a number or a full stop parts the date from the comparison.
    const [near = ''] = /[^\p{N}.;:!?]*$/u.exec(text.slice(Math.max(0, span.start - 30), span.start)) ?? [];
    const lead = near
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '');
    const isCompared = lead.slice(-2).some((word) => words?.comparing.has(word) === true);
    return edtf === undefined ||
      doubt !== undefined ||
      (isDay && !isStanding(text, span, words)) ||
      isCompared ||
      edtf.includes('..')
      ? []
      : [{ span, edtf }];
  });
}

/** `the reserve stood at £2.18 million on 31 March`, `On 31 December the Trust employed 47`: how it was on a day. */
function isStanding(text: string, { start, end }: Span, words: Reading['words']): boolean {
  const [before = ''] =
    /[^.;:!?]*(?:\d\.\d[^.;:!?]*)*$/u.exec(text.slice(Math.max(0, start - 120), start)) ?? [];
  const behind = text.slice(end, end + 90);
  if (words === undefined) return false;
  const { stateBefore, stateBehind, opening } = words.dates;
  return (
    stateBefore.test(before) ||
    (opening.test(text.slice(Math.max(0, start - 8), start)) && stateBehind.test(behind))
  );
}

/** An event for a date: what its sentence says of it. */
export function eventOf(date: FoundDate, passage: Passage, reading: Reading): readonly Candidate[] {
  const sentence = sentenceAt(passage, date.span.start);
  if (sentence === undefined) return [];
  // `Monday 22 January` over what happened then, `Rents in 2023` over a report, are no events of their own.
  const isHeading = passage.paragraph.kind === 'heading';
  if (isHeading && (!date.isDay || !sentence.words.some(({ tag }) => tag === 'VERB'))) return [];
  const { text } = reading.document.text;
  if (isByline(sentence, date, reading) || isAlone(sentence, date, text)) return [];
  if (isCompared(date, text, reading.words)) return [];
  // `Table 1. Emergency admissions, 2024` tells of no event.
  const isYearOnly = date.edtfs.every((edtf) => edtf.length === 4);
  if (isYearOnly && !sentence.words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return [];
  const titles = titleEvent(sentence, date.span, reading);
  const basis = date.basis === 'relative' ? { 'date-basis': 'relative' as const } : {};
  function* ways(): Generator<Event, void> {
    for (const title of titles) {
      for (const quote of quotesAround(date.span, passage, reading)) {
        for (const edtf of date.edtfs) yield { title, date: edtf, ...basis, evidence: [quote] };
      }
    }
  }
  const words = text.slice(date.span.start, date.span.end);
  const [name = words] = titles;
  const { span, edtfs } = date;
  const { doubt } = date;
  const found = { section: 'events', span, paragraph: passage.paragraph.number, words, name, edtfs } as const;
  return [doubt === undefined ? { ...found, ways } : { ...found, ways: () => [], doubt }];
}

/** `the most since 2008`, `the worst harvest since 1976`: of a figure that says how it compares, and no event. */
export function isSinceMost({ span, isDay }: FoundDate, text: string, words: Reading['words']): boolean {
  if (isDay || words === undefined) return false;
  const { since, mostSince } = words.dates;
  const first = /^\p{L}+/u.exec(text.slice(span.start, span.end))?.[0].toLowerCase();
  const own = first === since ? since : '';
  return mostSince.test(`${text.slice(Math.max(0, span.start - 70), span.start)}${own}`.trimEnd());
}

/**
 * `SKIVE, 16 September 2025.`, `Published 11 May 2025`, `By Ana Ruiz, 3 March 2025`: when the text was issued, which its
 * front matter says or ought to.
 */
function isByline(
  { words }: Sentence,
  { edtfs, span }: FoundDate,
  { document, words: known }: Reading,
): boolean {
  if (isUnderName(words, span, known)) return true;
  const verbs = words.filter(({ tag, text }) => tag === 'VERB' && /^\p{Ll}/u.test(text));
  const isIssued = words.some(({ lower }) => known?.dates.issuing.has(lower) === true);
  const isOther = verbs.some(({ lower }) => known?.dates.issuing.has(lower) !== true);
  const day = issuedDate(document)?.latest;
  const isToday =
    day !== undefined && edtfs.some((edtf) => edtf === day || (edtf.length === 7 && day.startsWith(edtf)));
  const isNote = words[0]?.text === '©' || words.some(({ lower }) => lower === known?.dates.rights);
  return (
    isNote ||
    (!isOther &&
      words.every(({ tag }) => tag !== 'AUX') &&
      ((isIssued && words.length < 20) || (isToday && words.length < 10)))
  );
}

/** Nothing but who wrote it, or where, and the day. */
function isUnderName(words: Sentence['words'], span: Span, known: Reading['words']): boolean {
  const others = words.filter(
    ({ start, end, tag }) => tag !== 'PUNCT' && (end <= span.start || start >= span.end),
  );
  const [first, ...rest] = others;
  const names = first?.lower === known?.wording.by ? rest : others;
  return names.length > 1 && names.length < 6 && names.every(({ tag }) => tag === 'PROPN');
}

/** The day below a headline, or over what happened then: nothing is said of it. */
function isAlone({ words }: Sentence, { span }: FoundDate, text: string): boolean {
  const [first, last] = [words[0]?.start ?? span.start, words.at(-1)?.end ?? span.end];
  const around = [text.slice(first, Math.max(first, span.start)), text.slice(Math.min(last, span.end), last)];
  return !around.some((words) => /[\p{L}\d]/u.test(words));
}

/**
 * `more than twice as many as in 2024`, `later than the one of 2019`, `to 2018 levels`: nothing is told of the time that
 * something is compared with.
 */
function isCompared({ span, isDay }: FoundDate, text: string, words: Reading['words']): boolean {
  if (words === undefined) return false;
  const { comparedBefore, measureBefore, measureBehind } = words.dates;
  const before = text.slice(Math.max(0, span.start - COMPARED), span.start);
  if (comparedBefore.test(before.slice(-40))) return true;
  return !isDay && (measureBefore.test(before) || measureBehind.test(text.slice(span.end, span.end + 40)));
}

/** How far before a date a comparison begins, in UTF-16 units. */
const COMPARED = 90;

/** Of two readings of one date, none is taken; of one within another, `27` of `2026/27`, the longer. */
function oneEach(readings: readonly DateReading[]): readonly DateReading[] {
  return readings.filter(
    (one) =>
      !readings.some(
        (other) => other !== one && other.span.start <= one.span.start && one.span.end <= other.span.end,
      ),
  );
}

function joinRanges(
  text: string,
  readings: readonly DateReading[],
  known: Known,
  words: Reading['words'],
): readonly FoundDate[] {
  let { around } = known;
  let told: number | undefined;
  // What a sentence with `will` tells of is to come.
  const edtfsIn = (reading: DateReading): readonly string[] => {
    const tense = isDue(text, reading.span, words) ? 'future' : tenseOf(text, reading.span, words);
    const edtfs = edtfsOf(reading, known.issued, tense);
    const near = around === undefined || reading.year !== undefined ? undefined : nearestTo(around, reading);
    if (reading.day !== undefined && reading.year !== undefined) [around] = edtfs;
    if (isBareYear(reading)) told = reading.year;
    // Where what is near says another year than binding goes by, neither is for a draft to choose.
    return near === undefined ? edtfs : [near];
  };
  const found: FoundDate[] = [];
  for (let index = 0; index < readings.length; index += 1) {
    const [one, next] = [readings[index], readings[index + 1]];
    if (one === undefined) continue;
    const between = next === undefined ? '' : text.slice(one.span.end, next.span.start);
    const isRange = next !== undefined && isRangeJoint(text, one.span.start, between, words);
    const ends = isRange
      ? edtfsIn(one).flatMap((from) =>
          edtfsIn(next)
            .filter((to) => from < to)
            .map((to) => `${from}/${to}`),
        )
      : [];
    if (next !== undefined && ends.length > 0) {
      found.push({
        span: { start: one.span.start, end: next.span.end },
        edtfs: ends,
        basis: 'stated',
        isDay: false,
      });
      index += 1;
      continue;
    }
    const edtfs = withLimit(one, edtfsIn(one));
    // `It made 14.6 GWh in 2025. On 19 February lightning struck`: written in March 2026, that is either of two days.
    const isEither = yearsOfTold(one, edtfs[0], told) && tenseOf(text, one.span, words) !== 'future';
    const doubt = `its paragraph names ${told}, and the day of issue makes it ${edtfs[0]}: write down the one that is meant`;
    if (edtfs.length > 0)
      found.push({
        span: one.span,
        edtfs,
        basis: 'stated',
        isDay: one.day !== undefined && edtfs[0]?.includes('/') !== true,
        ...(isEither && { doubt }),
      });
  }
  return found;
}

/** What tells the year of a date without one: when the document was issued, and the day of what it tells of. */
interface Known {
  readonly issued: CalendarDate | undefined;
  /** A day of the heading above, as EDTF. */
  readonly around: string | undefined;
}

function isBareYear({ year, month, season, limit }: DateReading): boolean {
  return year !== undefined && month === undefined && season === undefined && limit === undefined;
}

/** A day without a year could be of the year that its paragraph has just told of, or of the one after. */
function yearsOfTold(
  { day, year }: DateReading,
  edtf: string | undefined,
  told: number | undefined,
): boolean {
  return (
    day !== undefined && year === undefined && told !== undefined && edtf?.startsWith(`${told + 1}-`) === true
  );
}

/** `provided that work is finished by 30 May`: what is to be done by then. */
function isDue(text: string, { start }: Span, words: Reading['words']): boolean {
  return words?.dates.due.test(text.slice(Math.max(0, start - CLAUSE), start)) === true;
}

/** The year in which a day without one is nearest to a day that is known. */
function nearestTo(around: string, reading: DateReading): string | undefined {
  const year = Number(around.slice(0, 4));
  const day = Date.parse(around.slice(0, 10));
  if (reading.day === undefined || Number.isNaN(day)) return undefined;
  const away = (edtf: string): number => Math.abs(Date.parse(edtf.slice(0, 10)) - day);
  const [near] = [year, year - 1, year + 1]
    .flatMap((one) => edtfOf({ ...reading, year: one }) ?? [])
    .toSorted((a, b) => away(a) - away(b));
  // What is half a year away could be of either year.
  return near !== undefined && away(near) < NEAR_DAYS ? near : undefined;
}

const NEAR_DAYS = 100 * 86_400_000;

/** `to` joins the ends of a time, and `and` only after `between`. */
function isRangeJoint(text: string, start: number, between: string, words: Reading['words']): boolean {
  if (words === undefined) return false;
  const { rangeJoint, openJoint, rangeLead } = words.dates;
  return (
    rangeJoint.test(between) &&
    (between.trim() !== openJoint || rangeLead.test(text.slice(Math.max(0, start - 12), start)))
  );
}

/** `over`: it is past, whatever else its sentence tells. */
type Tense = 'past' | 'over' | 'future' | 'open';

/** `It was shown from 5 November and will go on tour`: by the clause of the date, or by the sentence where that says both or nothing. */
function tenseOf(text: string, { start, end }: Span, words: Reading['words']): Tense {
  const [before = ''] = words?.dates.clauseBefore.exec(text.slice(Math.max(0, start - CLAUSE), start)) ?? [];
  const [after = ''] = words?.dates.clauseBehind.exec(text.slice(end, end + CLAUSE)) ?? [];
  const clause = `${before}${text.slice(start, end)}${after}`;
  const isPast = words?.past.test(clause) === true && words.future.test(clause) === false;
  const sentence = sentenceAround(text, { start, end });
  // `Four nurses were moved in October` is no month to come, whatever binding makes of its preposition.
  if (isPast && words.dates.present.test(clause) === false) return 'over';
  if (words?.future.test(sentence) === true) return 'future';
  return words?.past.test(sentence) === false ? 'open' : 'past';
}

function sentenceAround(text: string, { start, end }: Span): string {
  const first = Math.max(0, start - SENTENCE);
  const from = text.slice(first, start).search(/[.!?]\s[^.!?]*$/);
  const to = text.slice(end, end + SENTENCE).search(/[.!?](?:\s|$)/);
  return text.slice(from < 0 ? first : first + from + 1, to < 0 ? end + SENTENCE : end + to);
}

/** No clause and no sentence reaches further from a date, in UTF-16 units. */
const CLAUSE = 400;
const SENTENCE = 800;

/** A date without a year is the last one before the day of issue; of what is to come, the next one; else the nearest. */
function edtfsOf(reading: DateReading, issued: CalendarDate | undefined, tense: Tense): readonly string[] {
  const own = edtfOf(reading);
  if (own !== undefined) return [...yearEnding(reading), own];
  const day = issued?.latest;
  const year = Number(day?.slice(0, 4));
  if (day === undefined || Number.isNaN(year)) return [];
  const all = [year, year - 1, year + 1].flatMap((one) => edtfOf({ ...reading, year: one }) ?? []);
  const isPast = (edtf: string): boolean => edtf <= day.slice(0, edtf.length);
  const past = all.filter(isPast);
  const coming = all.filter((edtf) => !isPast(edtf) || edtf === day.slice(0, edtf.length));
  // Better none than the year after: binding goes by the whole quotation.
  if (tense === 'over') return past;
  if (tense !== 'open') return tense === 'future' ? [...coming, ...past] : [...past, ...coming];
  const away = (edtf: string): number => Math.abs(Date.parse(edtf.slice(0, 10)) - Date.parse(day));
  return reading.day === undefined ? [...past, ...coming] : all.toSorted((a, b) => away(a) - away(b));
}

/** `the year to March 2025`: its twelve months, or those days. */
function yearEnding({ year, month, day, endsYear }: DateReading): readonly string[] {
  if (endsYear !== true || year === undefined || month === undefined) return [];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day !== undefined && day !== lastDay) return [];
  const from = edtfOf({ year: month === 12 ? year : year - 1, month: (month % 12) + 1 });
  const to = edtfOf({ year, month });
  return from === undefined || to === undefined ? [] : [`${from}/${to}`];
}

/** `since 1990` and `before 2019` are ends of a time. */
function withLimit({ limit }: DateReading, edtfs: readonly string[]): readonly string[] {
  if (limit === 'before') return [...edtfs, ...edtfs.map((edtf) => `../${edtf}`)];
  return limit === 'after' ? [...edtfs.map((edtf) => `${edtf}/..`), ...edtfs] : edtfs;
}

/** `Today it is licensed`: a day that opens its clause is no day. */
function isNowadays(text: string, { phrase, span, unit }: RelativeDate, words: Reading['words']): boolean {
  const isToday = unit === 'day' && phrase.shape === 'point' && phrase.count === 0;
  const isCalendarDay = unit === 'day' && phrase.shape === 'calendar' && phrase.shift === 0;
  const opens = /(?:^|[.;:,“"‘?!])\s*$/.test(text.slice(0, span.start));
  // `where 41 people work today`: how it is, not what happened.
  const [clause = ''] = /[^.;:,?!“”"]*$/.exec(text.slice(0, span.start)) ?? [];
  const [rest = ''] = /^[^.;:,?!“”"]*/.exec(text.slice(span.end)) ?? [];
  const isState =
    words !== undefined &&
    !words.past.test(`${clause} ${rest}`) &&
    !words.future.test(`${clause} ${rest}`) &&
    rest.trim() === '' &&
    !words.dates.happening.test(clause);
  return (isToday || isCalendarDay) && (opens || isState);
}

function edtfOfPhrase({ precision, unit, earliest, latest, phrase }: RelativeDate): string | undefined {
  if (precision === 'vague' || earliest === undefined || latest === undefined) return undefined;
  if (phrase.shape === 'span' || phrase.shape === 'range') return undefined;
  if (phrase.shape === 'season') return seasonOf(phrase.season, earliest, latest);
  if (unit === 'year') return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : undefined;
  if (unit === 'month') return earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : undefined;
  return unit === 'day' && earliest === latest ? earliest : undefined;
}

/** `next spring`, where every day of issue means the same one; a winter has the year in which it begins. */
function seasonOf(season: number, earliest: string, latest: string): string | undefined {
  const year = earliest.slice(0, 4);
  const days = seasonMonths(Number(year), season);
  return days[0] === earliest && days[1] === latest ? `${year}-${season}` : undefined;
}
