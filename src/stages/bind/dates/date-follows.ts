import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { countedFrom } from './counted-from.ts';
import { isStated, type Lack } from './date-is-stated.ts';
import type { DateParts } from './date-parts.ts';
import type { DatedWords, ToldMonth } from './dated-words.ts';
import { daysOf } from './days-of.ts';
import { describeParts, edtfOf, partsOf } from './edtf-parts.ts';
import { isFinancialYear } from './financial-year.ts';
import { type DateReading, readDates } from './read-dates.ts';
import { readRelativeDates } from './read-relative-dates.ts';
import { relativeFollows, suggestRelative } from './relative-follows.ts';
import { isHabit, tenseOf } from './tense-of.ts';

/** Whether a date follows from words; when it does not, why, and what to do about it. */
export interface DateVerdict {
  readonly holds: boolean;
  /** A clause without a full stop; empty when the date holds. */
  readonly reason: string;
  readonly hint: string;
  /** The fields that the hint says to write, where it leaves nothing to choose; null for one to leave out. */
  readonly write?: DateFields;
}

/** Fields of an event that give its date. */
export interface DateFields {
  readonly date?: string;
  readonly 'date-basis'?: 'relative' | null;
}

/** What to do, and the fields that it comes to. */
type Advice = Pick<DateVerdict, 'hint' | 'write'>;

const HOLDS: DateVerdict = { holds: true, reason: '', hint: '' };
const QUOTE = 'quote the words that give the date';
/** For dates of which the words say nothing: never a remedy for a slip. */
const OUTSIDE =
  'a date that the source does not give needs `date-basis: outside` and a `note` that says where it is known from';

/**
 * Whether a date follows from the words of a source. `stated`: every part that the date gives is in the
 * words; a missing year may be settled by the day on which the document was issued, or by a weekday. `relative`:
 * the words count from that day (`in the last four years`), and the date lies where they say, no finer than they do.
 */
export function dateFollows(
  date: CalendarDate,
  basis: 'stated' | 'relative',
  source: DatedWords,
): DateVerdict {
  const verdict = basis === 'stated' ? statedFollows(date, source) : relativeVerdict(date, source);
  const told = verdict.holds ? undefined : source.toldBefore?.();
  if (told === undefined) return verdict;
  const settled = settledBy(told, date, source);
  if (settled.length === 0) return verdict;
  if (partsOf(date).every((parts) => isStated(parts, settled, source.issued).holds)) return HOLDS;
  return orAsTold(verdict, settled, told);
}

/**
 * Days and months without a year, in the year that the paragraph tells of before: it goes on from there. Nothing where
 * the words give a year themselves, or where the month comes before the one that was told: that may be of either year.
 */
function settledBy(
  told: ToldMonth,
  date: CalendarDate,
  { words, language }: DatedWords,
): readonly DateReading[] {
  const all = readDates(words, language);
  if (all.some(({ year }) => year !== undefined)) return [];
  return all.flatMap((reading) =>
    reading.month !== undefined && reading.month >= told.month && isLimitFor(reading.limit, date)
      ? [{ ...reading, year: told.year }]
      : [],
  );
}

/** What is told before may be what something is compared with, so that the issue may settle the year as well. */
function orAsTold(verdict: DateVerdict, settled: readonly DateReading[], told: ToldMonth): DateVerdict {
  const dates = new Set(settled.flatMap((reading) => edtfOf(reading) ?? []));
  const reason = `the words give ${textsOf(settled)} without a year, and their paragraph names ${describeParts(told)} before them`;
  const byIssue = verdict.write?.date;
  if (byIssue !== undefined) dates.add(byIssue);
  const [only, ...more] = dates;
  if (only === undefined) return verdict;
  return more.length === 0
    ? {
        holds: false,
        reason,
        hint: `write ${only}, as the words say`,
        write: { date: only },
      }
    : {
        holds: false,
        reason,
        hint: whichOf([...dates]),
      };
}

/** Of several dates that the words may mean only the author knows which it is. */
function whichOf(dates: readonly string[]): string {
  return `write the one that is the date of this event: ${dates.join(' or ')}`;
}

function statedFollows(date: CalendarDate, source: DatedWords): DateVerdict {
  const { words, issued, language } = source;
  const all = readDates(words, language);
  const unclear = all.find((reading) => isUnclear(reading, all) && daysOf(reading)?.[0] === date.earliest);
  if (unclear !== undefined && date.precision === 'day') {
    const others = all.filter((reading) => !isUnclear(reading, all));
    if (!partsOf(date).every((parts) => isStated(parts, others, issued, tenseOf(source)).holds))
      return unclearVerdict(unclear, all);
  }
  if (isFinancialYear(date, all) || isWholePeriod(date, all)) return HOLDS;
  const readings = all.filter(({ limit }) => isLimitFor(limit, date));
  const wanted = partsOf(date);
  for (const parts of wanted) {
    const verdict = isStated(parts, readings, issued, tenseOf(source));
    if (!verdict.holds) {
      const subject = wanted.length > 1 ? `${describeParts(parts)} is not in the words; ` : '';
      const limits = readings.length === 0 && all.length > 0;
      const reason = limits
        ? `the words give ${textsOf(all)} as a limit, not as its date`
        : `${subject}${statedReason(readings, verdict.nearest, verdict.lacks, issued)}`;
      return { holds: false, reason, ...statedHint(date, source, verdict.lacks) };
    }
  }
  return HOLDS;
}

/** `3/4/2025` where nothing says whether the day or the month comes first. */
export function isUnclear(reading: DateReading, all: readonly DateReading[]): boolean {
  return all.some(
    ({ span, month, day }) =>
      span.start === reading.span.start && month === reading.day && day === reading.month && month !== day,
  );
}

function unclearVerdict(unclear: DateReading, all: readonly DateReading[]): DateVerdict {
  const readings = all.filter(({ span }) => span.start === unclear.span.start);
  const [dayFirst, monthFirst] = readings.map((reading) => `${describeParts(reading)}`);
  const [one, other] = readings.map((reading) => daysOf(reading)?.[0] ?? '');
  return {
    holds: false,
    reason: `“${unclear.text}” can be read as ${dayFirst} and as ${monthFirst}`,
    hint: `write \`language: en-GB\` in the front matter of the document if it puts the day first (${one}), or \`en-US\` if it puts the month first (${other})`,
  };
}

/** `2029-07/2029-09` is the third quarter of 2029. */
function isWholePeriod(
  { interval, earliest, latest }: CalendarDate,
  readings: readonly DateReading[],
): boolean {
  return (
    interval !== undefined &&
    readings.some((reading) => {
      const days = reading.limit === undefined ? daysOf(reading) : undefined;
      return days !== undefined && days[0] === earliest && days[1] === latest;
    })
  );
}

/** `Before 2019` is not 2019, but the end of a time that is open at the other; before a day is a last day. */
function isLimitFor(limit: DateReading['limit'], { interval, precision }: CalendarDate): boolean {
  if (limit === 'before' && interval === undefined && precision === 'day') return true;
  if (limit === 'before') return interval !== undefined && interval.from === undefined;
  return limit !== 'after' || (interval !== undefined && interval.to === undefined);
}

function textsOf(readings: readonly DateReading[]): string {
  return [...new Set(readings.map((reading) => reading.text))].slice(0, 5).join(', ');
}

function statedReason(
  readings: readonly DateReading[],
  nearest: DateParts | undefined,
  lacks: Lack | undefined,
  issued: CalendarDate | undefined,
): string {
  if (readings.length === 0) return 'there is no date in the words';
  if (nearest === undefined || lacks === undefined) return `the words give ${textsOf(readings)}`;
  const given = `the words give ${describeParts(nearest)} without a ${lacks}`;
  if (lacks !== 'year') return given;
  return issued?.latest === undefined
    ? `${given}, and the document has no date of issue to settle it`
    : `${given}, and the document's date of issue, ${issued.edtf}, points to another one`;
}

/** Each remedy has been tried: what it says to write holds. */
function statedHint(date: CalendarDate, source: DatedWords, lacks: Lack | undefined): Advice {
  const { words, issued, language } = source;
  const phrases = readRelativeDates(words, issued, language);
  if (phrases.length > 0 && relativeFollows(date, source) === undefined) {
    const hint = 'write `date-basis: relative`: the date is worked out from the date of the document';
    return { hint, write: { 'date-basis': 'relative' } };
  }
  const counted = countedHint(date, source);
  if (counted !== undefined) return counted;
  const readings = readDates(words, language);
  const dates = likeDates(suggestStated(readings, source), date, source);
  const [only, ...more] = dates;
  if (only !== undefined && more.length === 0)
    return { hint: `write ${only.edtf}, as the words say`, write: { date: only.edtf } };
  if (only !== undefined)
    return {
      hint: whichOf(dates.map(({ edtf }) => edtf)),
    };
  if (readings.length > 0 && lacks === 'year') {
    const hint =
      issued === undefined
        ? 'give the document its `issued` date, which settles the year, or quote words that give it'
        : 'quote words that give the year';
    return { hint };
  }
  const relative = suggestRelative(phrases, source);
  if (relative !== undefined)
    return {
      hint: `${relative.hint}, with \`date-basis: relative\``,
      write: { date: relative.edtf, 'date-basis': 'relative' },
    };
  return { hint: readings.length > 0 || phrases.length > 0 ? QUOTE : `${QUOTE}; ${OUTSIDE}` };
}

/** What the words count from a date of theirs is not that date: `begun on 11 August, ended after nine days`. */
function countedHint(date: CalendarDate, source: DatedWords): Advice | undefined {
  const from = countedFrom(date, source);
  return from === undefined
    ? undefined
    : {
        hint: `a date that is counted from ${from} needs \`date-basis: outside\` and a \`note\` that says how`,
      };
}

/** Of several dates those that are as fine as the one that was given; for a stretch of time, the two as its ends. */
function likeDates(
  dates: readonly Suggestion[],
  { edtf, interval }: CalendarDate,
  source: DatedWords,
): readonly Suggestion[] {
  if (dates.length < 2) return dates;
  if (interval?.from !== undefined && interval.to !== undefined) {
    const [from, to] = dates.map((one) => one.edtf).sort();
    const both = `${from}/${to}`;
    const parsed = parseCalendarDate(both);
    const holds = dates.length === 2 && 'date' in parsed && holdsStated(parsed.date, source);
    return holds ? [{ text: dates.map(({ text }) => text).join(' and '), edtf: both }] : dates;
  }
  // `January 2025` is what is meant by a day of that month.
  const around = dates.filter((one) => one.edtf.length >= MONTH && edtf.startsWith(`${one.edtf}-`));
  if (around.length > 0) return around;
  const alike = dates.filter((one) => one.edtf.length === edtf.length && !one.edtf.includes('/'));
  return alike.length === 0 ? dates : alike;
}

/** The length of `2025-01`. */
const MONTH = 7;

interface Suggestion {
  readonly text: string;
  readonly edtf: string;
}

function suggestStated(readings: readonly DateReading[], source: DatedWords): readonly Suggestion[] {
  const found = new Map<string, string>();
  const given = new Set(readings.flatMap(({ year }) => year ?? []));
  for (const reading of readings.filter(({ perhaps }) => perhaps !== true)) {
    for (const edtf of candidates(reading, given, source)) {
      const parsed = parseCalendarDate(edtf);
      if (!('date' in parsed) || found.has(edtf) || !holdsStated(parsed.date, source)) continue;
      found.set(edtf, reading.text);
      // A day without a year may be of either, where nothing tells whether it is past.
      if (reading.year !== undefined || given.size > 0) break;
    }
  }
  return [...found].slice(0, 4).map(([edtf, text]) => ({ edtf, text }));
}

/** What a reading can be written as; without a year, that of the words, or where they have none those around the issue. */
function candidates(reading: DateReading, given: ReadonlySet<number>, source: DatedWords): readonly string[] {
  const { latest } = source.issued ?? {};
  const year = Number(latest?.slice(0, 4));
  // `There will be no rise before 1 April`, said in November: the next one.
  const isAhead = tenseOf(source) === 'ahead';
  const around = Number.isNaN(year) ? [] : isAhead ? [year, year + 1] : [year, year - 1, year + 1];
  const open = isHabit(source) ? [] : around;
  const years = given.size === 0 ? open : given.size === 1 ? [...given] : [];
  const isGone = (one: DateParts): boolean =>
    isAhead && given.size === 0 && latest !== undefined && (daysOf(one)?.[1] ?? latest) < latest;
  const parts =
    edtfOf(reading) === undefined
      ? years.map((one) => ({ ...reading, year: one })).filter((one) => !isGone(one))
      : [reading];
  return parts.flatMap((one) => {
    const edtf = edtfOf(one) ?? [];
    if (reading.limit === 'before') return `../${edtf}`;
    return reading.limit === 'after' ? `${edtf}/..` : edtf;
  });
}

function holdsStated(date: CalendarDate, { words, issued, language }: DatedWords): boolean {
  const all = readDates(words, language);
  if (isFinancialYear(date, all) || isWholePeriod(date, all)) return true;
  const readings = all.filter(({ limit }) => isLimitFor(limit, date));
  return partsOf(date).every(
    (parts) => isStated(parts, readings, issued, tenseOf({ words, language })).holds,
  );
}

function relativeVerdict(date: CalendarDate, source: DatedWords): DateVerdict {
  const { words, issued, language } = source;
  const reason = relativeFollows(date, source);
  if (reason === undefined) return HOLDS;
  const phrases = readRelativeDates(words, issued, language);
  return { holds: false, reason, ...relativeHint(date, phrases, source) };
}

function relativeHint(
  date: CalendarDate,
  phrases: ReturnType<typeof readRelativeDates>,
  source: DatedWords,
): Advice {
  if (holdsStated(date, source))
    return { hint: 'leave out `date-basis`: the date is in the words', write: { 'date-basis': null } };
  const counted = countedHint(date, source);
  if (counted !== undefined) return counted;
  const readings = readDates(source.words, source.language);
  // Of words with a date of their own it is open from which day they count.
  if (phrases.length > 0 && readings.some(({ year }) => year !== undefined)) return { hint: QUOTE };
  const suggestion = suggestRelative(phrases, source);
  if (suggestion !== undefined) return { hint: suggestion.hint, write: { date: suggestion.edtf } };
  if (phrases.length > 0 && source.issued === undefined)
    return { hint: 'give the document its `issued` date' };
  // Words that count from a day do not speak of the day that they name besides.
  const dates = phrases.length > 0 ? [] : suggestStated(readings, source);
  const [only, ...more] = dates;
  if (only !== undefined && more.length === 0)
    return {
      hint: `write ${only.edtf}, without \`date-basis\`: the words say ${only.text}`,
      write: { date: only.edtf, 'date-basis': null },
    };
  if (only !== undefined)
    return {
      hint: `leave out \`date-basis\`, and ${whichOf(dates.map(({ edtf }) => edtf))}`,
    };
  return { hint: phrases.length > 0 ? QUOTE : `${QUOTE}; ${OUTSIDE}` };
}
