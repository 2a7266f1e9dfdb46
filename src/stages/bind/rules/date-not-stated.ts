import { dateNotStated } from '../../../ground/model/diagnostics.ts';
import { dateFollows } from '../dates/date-follows.ts';
import { issuedDate } from '../items/issued-date.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'event'> = {
  on: 'event',
  codes: ['DATE_NOT_STATED'],
  holds:
    'The date is in the evidence, follows from it and the document’s own date, or is declared as `outside`.',
  blind: 'Whether a date that is in the evidence is the date of this event.',
  check: ({ data, date, evidence, context, placeOf }) => {
    const basis = data['date-basis'] ?? 'stated';
    if (basis === 'outside' || evidence.length === 0) return [];
    const words = evidence.map((one) => one.words).join('\n');
    const [issued, language] = [issuedDate(context.document), readingLanguage(context.document)];
    const verdict = dateFollows(date, basis, { words, issued, language });
    if (verdict.holds) return [];
    return [dateNotStated(placeOf('date'), String(data.date), verdict.reason, verdict.hint)];
  },
};

const event = (date: string, more = ''): string =>
  `events:\n  opened: { title: The bridge opened, date: ${date}, ${more}evidence: [{ quote: The bridge opened on 3 May 2016 }] }`;

export const cases: RuleCases = {
  pass: [
    { source: 'The bridge opened on 3 May 2016.', extraction: event('2016-05-03') },
    { source: 'The bridge opened on 3 May 2016.', extraction: event('2016-05') },
  ],
  fail: [{ source: 'The bridge opened on 3 May 2016.', extraction: event('2016-05-13'), at: '2016-05-13' }],
};
