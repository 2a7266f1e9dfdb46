import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { periodNotStated } from '../../../ground/model/diagnostics.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { dateFollows } from '../dates/date-follows.ts';
import { issuedDate } from '../items/issued-date.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCases } from './rule.ts';

/**
 * The person who extracts works the period out, so it is doubted only when it neither appears in the document, nor
 * follows from the evidence, nor meets the time of publication.
 */
export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['PERIOD_NOT_STATED'],
  holds: 'The years of the period are in the document, follow from the evidence, or meet its date of issue.',
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
      yearsOf(parsed.date).every((year) => context.document.text.text.includes(year));
    return holds ? [] : [periodNotStated(placeOf('period'), String(period))];
  },
};

const figure = (period: string): string =>
  `figures:\n  left: { label: People who left, value: 800, period: ${period}, evidence: [{ quote: 800 people left in 2016 }] }`;

export const cases: RuleCases = {
  pass: [
    { source: 'Some said that 800 people left in 2016.', extraction: figure('2016') },
    { source: '800 people left in 2016.', front: 'issued: 2017-05-01', extraction: figure('2017') },
  ],
  fail: [{ source: 'Some said that 800 people left in 2016.', extraction: figure('2014'), at: '2014' }],
};

function meets(period: CalendarDate, issued: CalendarDate | undefined): boolean {
  if (issued?.earliest === undefined || issued.latest === undefined) return false;
  return (
    (period.earliest === undefined || period.earliest <= issued.latest) &&
    (period.latest === undefined || period.latest >= issued.earliest)
  );
}

function yearsOf(date: CalendarDate): readonly string[] {
  return [date.earliest, date.latest].flatMap((day) => (day === undefined ? [] : [day.slice(0, 4)]));
}
