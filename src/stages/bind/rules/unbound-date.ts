import { unboundDate } from '../../../ground/model/diagnostics.ts';
import type { Span } from '../../../ground/model/place.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { isKnown } from '../prose/known-dates.ts';
import type { Prose } from '../prose/prose.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_DATE'],
  holds: 'A date in the author’s text is a date of the documents or of the pack.',
  blind: 'Whether it is the date of what the sentence is about.',
  check: (prose) =>
    unknownDates(prose)
      .filter(({ span }) => !prose.isOwn(span))
      .map(({ span, text }) => unboundDate(prose.placeOf(span), text)),
};

const extraction = `events:
  opened: { title: The bridge opened, date: 2016-05-03, evidence: [{ quote: The bridge opened on 3 May 2016 }] }`;

export const cases: RuleCases = {
  pass: [
    {
      source: 'The bridge opened on 3 May 2016.',
      extraction,
      narrative: 'It opened in May 2016 [@opened].',
    },
  ],
  fail: [
    {
      source: 'The bridge opened on 3 May 2016.',
      extraction,
      narrative: 'It opened in June 2016 [@opened].',
      at: 'June 2016',
    },
  ],
};

/** The dates that nothing has. `10/11/2015` reads in two ways, of which one is enough. */
function unknownDates({ text, language, dates: known }: Prose): readonly DateReading[] {
  const dates = readDates(text, language).filter(({ century }) => century === undefined);
  const isBackedAt = ({ start }: Span): boolean =>
    dates.some((date) => date.span.start === start && isKnown(date, known));
  return dates.filter(({ span }, index) => !isBackedAt(span) && dates[index - 1]?.span.start !== span.start);
}
