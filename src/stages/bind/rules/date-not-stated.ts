import { dateNotStated } from '../../../ground/model/diagnostics/dates.ts';
import { type Change, type Fix, likelyFix, withFixes } from '../../../ground/model/fix.ts';
import type { DataPath } from '../../../ground/model/located.ts';
import { type DateFields, dateFollows } from '../dates/date-follows.ts';
import { dateToldBefore } from '../dates/year-told-before.ts';
import { issuedDate } from '../items/issued-date.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'event'> = {
  on: 'event',
  codes: ['DATE_NOT_STATED'],
  holds:
    'The date is in the evidence, follows from it and the document’s own date, or is declared as `outside`.',
  blind: 'Whether a date that is in the evidence is the date of this event.',
  check: ({ id, data, date, evidence, context, placeOf }) => {
    const basis = data['date-basis'] ?? 'stated';
    if (basis === 'outside' || evidence.length === 0) return [];
    const words = evidence.map((one) => one.words).join('\n');
    const [issued, language] = [issuedDate(context.document), readingLanguage(context.document)];
    const [first] = evidence.flatMap(({ pieces }) => pieces);
    const toldBefore = () =>
      first === undefined ? undefined : dateToldBefore(context.document, first.start);
    const verdict = dateFollows(date, basis, { words, issued, language, toldBefore });
    if (verdict.holds) return [];
    const place = placeOf('date');
    const diagnostic = dateNotStated(place, String(data.date), verdict.reason, verdict.hint);
    return [withFixes(diagnostic, verdict.write && writeFix(['events', id], place.file, verdict.write))];
  },
};

/** Never certain: the evidence may be what is wrong. */
function writeFix(path: DataPath, file: string, fields: DateFields): Fix {
  const changes = Object.entries(fields).map(
    ([field, value]): Change =>
      value === null
        ? { kind: 'delete', file, path: [...path, field] }
        : { kind: 'set', file, path: [...path, field], value },
  );
  const written = Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`write \`${field}: ${value}\``],
  );
  const left = fields['date-basis'] === null ? ['leave out `date-basis`'] : [];
  return likelyFix([...written, ...left].join(' and '), ...changes);
}

const event = (
  words: string,
  date: string,
  more: Partial<RuleCase> & { readonly basis?: string } = {},
): RuleCase => ({
  ...more,
  source: `${words}.`,
  extraction: `events:
  it: { title: The event, date: "${date}", ${more.basis === undefined ? '' : `date-basis: ${more.basis}, `}evidence: [{ quote: "${words}" }] }`,
});
const OPENED = 'The bridge opened on 3 May 2016';
/** In a report of Tuesday 17 October 2017. */
const FIRE = 'On 03/04/2025 a fire broke out';
const fire = (date: string, language?: string, more = ''): RuleCase => ({
  ...event(FIRE, date, language === undefined ? {} : { front: `language: ${language}` }),
  source: `${FIRE}.${more}`,
});
const seen = (words: string, date: string): RuleCase =>
  event(words, date, { front: 'issued: 2017-10-17', basis: 'relative' });
const stated = (words: string, date: string): RuleCase => event(words, date, { front: 'issued: 2017-10-17' });

/** Of a report of October 2017. */
const told = (date: string, basis = 'stated'): RuleCase => {
  const { source, ...more } = event('It was lifted on 19 January', date, {
    front: 'issued: 2017-10-17',
    basis,
  });
  return { ...more, source: `The barge sank on 17 January 2015. ${source}` };
};

/** In the same report: the month is before the one that was told, so that the issue settles its year. */
const promised = (date: string): RuleCase => {
  const { source, ...more } = stated('A team began its work on 5 May', date);
  return { ...more, source: `A review was promised in November 2016, and dropped. ${source}` };
};

const plan = (date: string, quote: string): RuleCase => ({
  source: 'The hall will open on 3 February. It will stay shut until 5 May. The pool opened on 7 March.',
  front: 'issued: 2030-11-14',
  extraction: `events:\n  one: { title: A day, date: "${date}", evidence: "${quote}" }`,
});

export const cases: RuleCases = {
  pass: [
    plan('2031-02-03', 'The hall will open on 3 February'),
    plan('../2031-05-05', 'It will stay shut until 5 May'),
    event('It will not be delivered before the spring of 2027', '2027-21/..'),
    event('It opens in 2027 at the earliest', '2027/..'),
    event('It opens in 2027 at the latest', '2027'),
    event(OPENED, '2016-05-03'),
    event(OPENED, '2016-05'),
    fire('2025-04-03', 'en-GB'),
    fire('2025-04-03', 'en-AU'),
    fire('2025-03-04', 'en-US'),
    fire('2025-04-03', undefined, ' The report came on 28/04/2025.'),
    fire('2025-03-04', undefined, ' The report came on 03/28/2025.'),
    fire('2025-04-03', 'en-GB', ' The report came on 03/28/2025.'),
    fire('2025'),
    event('On 03/04/2025, that is 3 April 2025, a fire broke out', '2025-04-03'),
    event('On 03.04.2025 a fire broke out', '2025-04-03'),
    event('On 04/04/2025 a fire broke out', '2025-04-04'),
    event('On 28/04/2025 a fire broke out', '2025-04-28'),
    event('The bridge opened in Q3 2024', '2024-35'),
    event('The bridge opened in the third quarter of 2024', '2024'),
    event('The bridge opened in July 2024', '2024-35'),
    event('The bridge opened in the second half of 2024', '2024-41'),
    event('The bridge opened in spring 2024', '2024-21'),
    event('The bridge opened in the financial year 2024–25', '2024-04/2025-03'),
    event('The bridge opened in FY25', '2024-07/2025-06'),
    event('The company was in office from 2015 to 2019', '2015/2019'),
    event('The law has been in force since 2015', '2015/..'),
    event('The law has been in force since 2015', '2015'),
    event('It has closed three times since 1990', '1990/..'),
    event('The law will be in force by 2030', '2030'),
    event('The bridge stood before 1950', '../1950'),
    event('The bridge opened on Tuesday 3 May 2016', '2016-05-03'),
    stated('The bridge opened on Sunday 19 March', '2017-03-19'),
    stated('The bridge opened on 22 March', '2017-03-22'),
    seen('The bridge opened last month', '2017-09'),
    seen('The bridge opened last year', '2016'),
    seen('The bridge opened on 3 May last year', '2016-05-03'),
    seen('The bridge opened a few weeks ago', '2017-09'),
    seen('The bridge opened recently', '2017'),
    seen('The bridge opened on Friday', '2017-10-13'),
    seen('Work on the bridge resumes on Friday', '2017-10-20'),
    seen('The council will vote on Friday', '2017-10-20'),
    seen('The council meets on Friday to decide', '2017-10-20'),
    seen('The bridge was due to open on Friday', '2017-10-13'),
    seen('The board agreed to meet on Friday', '2017-10-20'),
    seen('On 1 March, after she had resigned in December, the mayor left', '2016-12'),
    seen('The board has called a meeting for 3 December', '2017-12-03'),
    seen('The bridge closes on 3 December', '2017-12-03'),
    seen('The toll is collected on 3 December', '2017-12-03'),
    stated('The talks were deferred until 12 November', '2017-11-12'),
    stated('The hearing was adjourned to 3 May', '2017-05-03'),
    seen('The council will build a bridge, and rejected a tunnel on Friday', '2017-10-13'),
    seen('The old bridge was built in 1903 and closes on Friday', '2017-10-20'),
    seen('The bridge opened two weeks ago', '2017-10-03~'),
    seen('The bridge opened on 3 May 2014, and closed two years later', '2016'),
    seen('The bridge opened so far this year', '2017-01/2017-10'),
    seen('The bridge opened this spring', '2017-21'),
    seen('The bridge closes this winter', '2017-24'),
    seen('The bridge closes this December', '2017-12'),
    seen('The bridge closes this Friday', '2017-10-20'),
    seen('The bridge closes next spring', '2018-21'),
    told('2015-01-19'),
    told('2015-01-19', 'relative'),
    stated('The repair took until 9 November', '2016-11-09'),
    stated('Two families moved from Ward 3 in November', '2016-11'),
    stated('The road is closed until 9 November', '2017-11-09'),
    stated('From 9 November the ferry sails twice a day', '2017-11-09'),
    told('2017-01-19'),
    promised('2017-05-05'),
  ],
  fail: [
    { ...plan('2031-03-07', 'The pool opened on 7 March'), at: '"2031-03-07"' },
    { ...plan('2032-02-03', 'The hall will open on 3 February'), at: '"2032', hint: 'write 2031-02-03' },
    {
      ...stated('The repair took until 9 November', '2017-11-09'),
      at: '"2017-11-09"',
      hint: 'write 2016-11-09',
    },
    { ...told('2014-01-19'), at: '"2014-01-19"', hint: '2015-01-19 or 2017-01-19' },
    { ...promised('2016-05-05'), at: '"2016-05-05"', hint: 'write 2017-05-05' },
    { ...told('2015-01-18'), at: '"2015-01-18"' },
    {
      ...event('It will not be delivered before the spring of 2027', '2027-21'),
      at: '"2027-21"',
      hint: 'write 2027-21/..',
    },
    { ...event('It will not be delivered before the spring of 2027', '../2027-21'), at: '"../2027-21"' },
    { ...event('It opens in 2027 at the earliest', '2027'), at: '"2027"', hint: 'write 2027/..' },
    { ...fire('2025-03-04', 'en-GB'), at: '"2025-03-04', hint: 'write 2025-04-03' },
    { ...fire('2025-04-03', 'en-US'), at: '"2025-04-03', hint: 'write 2025-03-04' },
    { ...fire('2025-04-03'), at: '"2025-04-03', hint: 'puts the day first (2025-04-03)' },
    { ...fire('2025-03-04', 'en'), at: '"2025-03-04', hint: 'puts the month first (2025-03-04)' },
    { ...fire('2025-03-04', undefined, ' The report came on 28/04/2025.'), at: '"2025-03-04' },
    {
      ...fire('2025-04-03', undefined, ' It came on 28/04/2025, and not on 04/28/2025.'),
      at: '"2025-04-03',
      hint: 'language: en-GB',
    },
    { ...event('It has closed three times since 1990', '1990'), at: '"1990' },
    { ...event('It is the lowest since 2016', '2016'), at: '"2016' },
    { ...event('It was closed for the first time since 1990', '1990'), at: '"1990' },
    { ...event(OPENED, '2016-05-13'), at: '"2016-05-13', hint: 'write 2016-05-03, as the words say' },
    { ...event('The bridge opened in May 2016', '2016-05-03'), at: '"2016-05-03', hint: 'write 2016-05' },
    { ...event('The bridge opened in Q3 2024', '2024-36'), at: '"2024-36', hint: 'write 2024-35' },
    { ...event('The bridge opened in Q3 2024', '2024-08'), at: '"2024-08', hint: 'write 2024-35' },
    { ...event('The bridge opened in spring 2024', '2024-04'), at: '"2024-04', hint: 'write 2024-21' },
    {
      ...event('The bridge opened in the financial year 2024–25', '2023-04/2024-03'),
      at: '"2023-04',
      hint: 'write 2024-04/2025-03',
    },
    {
      ...event('The plan came on 18 November 2024 and was amended in January 2025', '2025-01-15'),
      at: '"2025-01-15',
      hint: 'write 2025-01, as the words say',
    },
    { ...event('The bridge opened before 2019', '2019'), at: '"2019', hint: 'write ../2019' },
    { ...stated('The bridge opened on Monday 19 March', '2017-03-19'), at: '"2017-03-19' },
    { ...stated('The bridge opened last month', '2017-09'), at: '"2017-09', hint: 'date-basis: relative' },
    { ...stated('The bridge opened last month', '2017-08'), at: '"2017-08', hint: '2017-09' },
    {
      ...seen('The bridge opened last month', '2017-09-12'),
      at: '"2017-09-12',
      hint: 'is 2017-09: write that',
    },
    { ...seen('The bridge opened last year', '2016-05'), at: '"2016-05', hint: 'is 2016: write that' },
    { ...seen('The bridge opened two weeks ago', '2017-10-03'), at: '"2017-10-03', hint: 'is 2017-10-03~' },
    { ...seen('The bridge opened a few weeks ago', '2017-06'), at: '"2017-06' },
    { ...seen('The bridge opened a few weeks ago', '2017-09-12'), at: '"2017-09-12' },
    { ...seen('The bridge opened recently', '2015'), at: '"2015' },
    { ...seen('The bridge opened recently', '2017-08'), at: '"2017-08' },
    { ...seen('The bridge closes this winter', '2018-24'), at: '"2018-24' },
    { ...seen('The bridge closes this December', '2018-12'), at: '"2018-12' },
    { ...seen('The bridge opened last winter', '2017-24'), at: '"2017-24', hint: 'is 2016-24: write that' },
    { ...seen('The council will vote on Friday', '2017-10-13'), at: '"2017-10-13', hint: '2017-10-20' },
    { ...seen('On 1 March, after she had resigned in December, the mayor left', '2017-12'), at: '"2017-12' },
    { ...seen('The clerk will retire in December', '2016-12'), at: '"2016-12' },
    { ...seen('The bridge was bought on Friday', '2017-10-20'), at: '"2017-10-20', hint: '2017-10-13' },
    { ...seen('Work on the bridge resumes on Friday', '2017-10-21'), at: '"2017-10-21' },
    { ...seen('The bridge opened on Friday', '2017-10-12'), at: '"2017-10-12', hint: '2017-10-13' },
    { ...seen('The bridge opened last Friday', '2017-10-11'), at: '"2017-10-11' },
    { ...seen('The bridge closed two years later', '2016'), at: '"2016', hint: 'quote the words' },
    {
      ...event('The fair, opened on 4 May 2016, closed after 12 days', '2016-05-16'),
      at: '"2016-05-16',
      hint: 'counted from 4 May 2016 needs `date-basis: outside`',
    },
    {
      ...seen('The fair closed three weeks before the fire of 4 May 2016', '2016-04-13'),
      at: '"2016-04-13',
      hint: 'counted from 4 May 2016',
    },
    { ...event('The bridge opened', '2016'), at: '"2016', hint: 'date-basis: outside' },
  ],
};
