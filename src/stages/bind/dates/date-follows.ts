import type { Language } from '../../../ground/language/language.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { isStated, type Lack } from './date-is-stated.ts';
import type { DateParts } from './date-parts.ts';
import { addUnits } from './day-arithmetic.ts';
import { describeParts, partsOf } from './edtf-parts.ts';
import { type DateReading, readDates } from './read-dates.ts';
import { type RelativeDate, readRelativeDates } from './read-relative-dates.ts';

/** Whether a date follows from words; when it does not, why, and what to do about it. */
export interface DateVerdict {
  readonly holds: boolean;
  /** A clause without a full stop; empty when the date holds. */
  readonly reason: string;
  readonly hint: string;
}

/** Words of a document, and what they are read by. */
export interface DatedWords {
  readonly words: string;
  /** The day on which the document was issued. */
  readonly issued: CalendarDate | undefined;
  readonly language: Language;
}

const HOLDS: DateVerdict = { holds: true, reason: '', hint: '' };
const OUTSIDE = 'write `date-basis: outside` with a `note` that says where the date is known from';

/**
 * Whether a date follows from the words of a source. `stated`: every part that the date gives stands in the
 * words; a missing year may be settled by the day on which the document was issued. `relative`: the words count
 * from that day (`in the last four years`), and the date lies where they say. `Two years ago` is good to half
 * a unit, an approximate date to a whole one.
 */
export function dateFollows(
  date: CalendarDate,
  basis: 'stated' | 'relative',
  source: DatedWords,
): DateVerdict {
  return basis === 'stated' ? statedFollows(date, source) : relativeFollows(date, source);
}

function statedFollows(date: CalendarDate, source: DatedWords): DateVerdict {
  const { words, issued, language } = source;
  const readings = readDates(words, language);
  const wanted = partsOf(date);
  for (const parts of wanted) {
    const verdict = isStated(parts, readings, issued);
    if (!verdict.holds) {
      const subject = wanted.length > 1 ? `${describeParts(parts)} is not in the words; ` : '';
      const reason = `${subject}${statedReason(readings, verdict.nearest, verdict.lacks, issued)}`;
      return { holds: false, reason, hint: statedHint(source, verdict.lacks) };
    }
  }
  return HOLDS;
}

function statedReason(
  readings: readonly DateReading[],
  nearest: DateParts | undefined,
  lacks: Lack | undefined,
  issued: CalendarDate | undefined,
): string {
  if (readings.length === 0) return 'there is no date in the words';
  if (nearest === undefined || lacks === undefined) {
    const texts = [...new Set(readings.map((reading) => reading.text))];
    return `the words give ${texts.slice(0, 5).join(', ')}`;
  }
  const given = `the words give ${describeParts(nearest)} without a ${lacks}`;
  if (lacks !== 'year') return given;
  return issued?.latest === undefined
    ? `${given}, and the document has no date of issue to settle it`
    : `${given}, and the document's date of issue, ${issued.edtf}, settles another one`;
}

function statedHint({ words, issued, language }: DatedWords, lacks: Lack | undefined): string {
  if (readRelativeDates(words, issued, language).length > 0) {
    return 'write `date-basis: relative` if the date is worked out from the date of the document';
  }
  if (lacks === 'year' && issued === undefined) return `give the document its \`issued\` date, or ${OUTSIDE}`;
  return lacks === 'year' || lacks === undefined
    ? `quote the words that give the date, or ${OUTSIDE}`
    : `leave out the ${lacks}, or ${OUTSIDE}`;
}

function relativeFollows(date: CalendarDate, { words, issued, language }: DatedWords): DateVerdict {
  const phrases = readRelativeDates(words, issued, language);
  if (phrases.length === 0) {
    const reason = 'the words hold no phrase that counts from the date of the document, such as “last month”';
    return { holds: false, reason, hint: `quote the words that tell the time, or ${OUTSIDE}` };
  }
  if (issued?.earliest === undefined || issued.latest === undefined) {
    const reason = `“${phrases[0]?.text}” counts from the document's date of issue, which is not given`;
    return { holds: false, reason, hint: `give the document its \`issued\` date, or ${OUTSIDE}` };
  }
  const day = { first: issued.earliest, last: issued.latest };
  if (phrases.some((phrase) => isWithin(date, phrase, day))) return HOLDS;
  const meanings = phrases.map((phrase) => meaningOf(phrase, issued));
  return {
    holds: false,
    reason: `seen from ${issued.edtf}, ${meanings.join(', and ')}`,
    hint: `mend the date, or ${OUTSIDE}`,
  };
}

function meaningOf(phrase: RelativeDate, issued: CalendarDate): string {
  if (phrase.earliest === undefined || phrase.latest === undefined) {
    return `“${phrase.text}” is ${phrase.future ? 'not before' : 'not after'} ${issued.edtf}`;
  }
  const { earliest, latest } = phrase;
  return `“${phrase.text}” means ${earliest === latest ? earliest : `${earliest} to ${latest}`}`;
}

interface Issue {
  readonly first: string;
  readonly last: string;
}

function isWithin(date: CalendarDate, phrase: RelativeDate, issue: Issue): boolean {
  const from = date.earliest ?? '0000-01-01';
  const to = date.latest ?? '9999-12-31';
  if (phrase.future ? to < issue.first : from > issue.last) return false;
  if (phrase.earliest === undefined || phrase.latest === undefined || phrase.unit === undefined) return true;
  const { earliest, latest, unit } = phrase;
  const loose = phrase.precision === 'loose';
  const slack = !loose ? 0 : date.approximate || date.uncertain ? 1 : phrase.isStretch ? 0 : 0.5;
  const early = addUnits(earliest, -slack, unit);
  const late = addUnits(latest, slack, unit);
  if (date.interval === undefined || !loose || !phrase.isStretch) return from <= late && to >= early;
  // Of an interval both ends are meant: `the last four years` of October 2017 begin in 2013, or with 2014;
  // those of January 2017 may end with 2016.
  return (
    isNear(date.interval.from, early, addUnits(earliest, 1, unit)) &&
    isNear(date.interval.to, addUnits(latest, -0.5, unit), late)
  );
}

/** True when the date can fall between two days. */
function isNear(date: CalendarDate | undefined, first: string, last: string): boolean {
  return (
    date?.earliest !== undefined && date.latest !== undefined && date.earliest <= last && date.latest >= first
  );
}
