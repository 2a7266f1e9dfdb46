import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { periodNotStated } from '../../../ground/model/diagnostics.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { dateFollows } from '../dates/date-follows.ts';
import type { DatedWords } from '../dates/dated-words.ts';
import { issuedDate } from '../items/issued-date.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/**
 * The person who extracts works the period out, so it is doubted only when it neither appears in the document, nor
 * follows from the evidence, nor meets the time of publication.
 */
export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['PERIOD_NOT_STATED'],
  holds:
    'The period is in the evidence or follows from it, is in the document, of a year its digits, or meets its date of issue.',
  blind: 'Whether the number is of that period, when the document has several.',
  check: ({ data: { period }, evidence, context, placeOf }) => {
    const parsed = period === undefined ? undefined : parseCalendarDate(String(period));
    if (parsed === undefined || 'reason' in parsed) return [];
    const issued = issuedDate(context.document);
    const words = evidence.map((one) => one.words).join('\n');
    const source = { words, issued, language: readingLanguage(context.document) };
    const holds =
      meets(parsed.date, issued) ||
      dateFollows(parsed.date, 'stated', source).holds ||
      dateFollows(parsed.date, 'relative', source).holds ||
      isInDocument(parsed.date, context.document, source);
    return holds ? [] : [periodNotStated(placeOf('period'), String(period))];
  },
};

const figure = (period: string, source = '800 people left in 2016'): RuleCase => ({
  source: `Some said that ${source}.`,
  extraction: `figures:\n  left: { label: People who left, value: 800, period: ${period}, evidence: [{ quote: ${source} }] }`,
});

export const cases: RuleCases = {
  pass: [
    figure('2016'),
    { ...figure('2017'), front: 'issued: 2017-05-01' },
    figure('2024-35', '800 people left in Q3 2024'),
    figure('2024-35', '800 people left in the third quarter of 2024'),
    figure('2024-40', '800 people left in the first half of 2024'),
    figure('2024-04/2025-03', '800 people left in 2024–25'),
    figure('2024-07/2025-06', '800 people left in FY25'),
    figure('2024-04/2025-03', '800 people left in the year to March 2025'),
    figure('199X', '800 people left in the nineties'),
    figure('2014-22', '800 people left in the summer of 2014'),
    { ...figure('2016'), front: 'issued: 2017-05-01' },
  ],
  fail: [
    { ...figure('2014'), at: '2014' },
    { ...figure('2024-36', '800 people left in Q3 2024'), at: '2024-36' },
    { ...figure('2024-41', '800 people left in the first half of 2024'), at: '2024-41' },
    { ...figure('2023-04/2024-03', '800 people left in 2024–25'), at: '2023-04' },
    { ...figure('2024-23', '800 people left in the summer of 2024'), at: '2024-23' },
    { ...figure('198X', '800 people left in the nineties'), at: '198X' },
  ],
};

function meets(period: CalendarDate, issued: CalendarDate | undefined): boolean {
  if (issued?.earliest === undefined || issued.latest === undefined) return false;
  return (
    (period.earliest === undefined || period.earliest <= issued.latest) &&
    (period.latest === undefined || period.latest >= issued.earliest)
  );
}

/** A year may be anywhere in the document; what is finer is read in it as in the evidence. */
function isInDocument(period: CalendarDate, { text }: Document, source: DatedWords): boolean {
  const words = text.text;
  if (period.precision === 'year') return yearsOf(period).every((year) => words.includes(year));
  return dateFollows(period, 'stated', { ...source, words }).holds;
}

function yearsOf(date: CalendarDate): readonly string[] {
  return [date.earliest, date.latest].flatMap((day) => (day === undefined ? [] : [day.slice(0, 4)]));
}
