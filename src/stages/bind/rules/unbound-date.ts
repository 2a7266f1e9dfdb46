import { unboundDate } from '../../../ground/model/diagnostics/dates.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import { findUnknownDates } from '../prose/find-unknown-dates.ts';
import { nearDate } from '../prose/near-words.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { dateHint, nearHint } from '../prose/prose-hints.ts';
import { sourceWordsFix } from '../prose/source-words-fix.ts';
import { turnedDates } from '../prose/turned-dates.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_DATE'],
  holds:
    'A date, a time or a weekday in the author’s text belongs to the item that the sentence cites: to its date or period, its evidence, the paragraph around that, or the document’s date of issue, if the sentence is about that time. It is no more precise than there; or it is listed in `own`. A title or a heading may have the dates of the documents and of what its section cites.',
  blind: 'Whether the date belongs to what the sentence is about.',
  check: (prose) =>
    findUnknownDates(prose)
      .filter(({ span }) => !prose.isOwn(span) && !isTurned(span, prose))
      .map(({ span, text }) => {
        // What a later sentence cites has dates of its own.
        const near =
          prose.isTrial || prose.isAside
            ? undefined
            : nearDate(span, prose, (written) => holdsInPlace(span, written, prose));
        const hint = near === undefined ? dateHint(prose) : nearHint(near, 'date', prose);
        return withFixes(
          unboundDate(prose.placeOf(span), text, hint),
          near === undefined ? undefined : sourceWordsFix(prose, span, near),
          ownFix(prose, span),
        );
      }),
};

/** Whether another date in the place of one is known there: what a hint says to write has been tried. */
function holdsInPlace({ start, end }: Span, written: string, prose: Prose): boolean {
  const text = prose.text.slice(0, start) + written + prose.text.slice(end);
  const last = start + written.length;
  return !findUnknownDates({ ...prose, text }).some(({ span }) => span.start < last && start < span.end);
}

/** That it is on the wrong side of its date is reported by itself. */
function isTurned({ start, end }: Span, prose: Prose): boolean {
  return turnedDates(prose).some(({ span }) => span.start < end && start < span.end);
}

const SOURCE = `The bridge opened on Tuesday 3 May 2016 at 2.30 p.m. and cost a great deal.

The tunnel closed in the third quarter of 2014. Traffic fell in the 1990s.`;
const extraction = `events:
  opened: { title: The bridge opened, date: 2016-05-03, evidence: [{ quote: The bridge opened on Tuesday 3 May 2016 }] }
  closed: { title: The tunnel closed, date: 2014-35, evidence: [{ quote: The tunnel closed in the third quarter of 2014 }] }`;

const says = (narrative: string, more: Partial<RuleCase> = {}): RuleCase => ({
  source: SOURCE,
  extraction,
  narrative,
  ...more,
});

const BUDGET = 'Spending rose in the financial year 2024–25, and the work ended by 2026.';
const budget: Partial<RuleCase> = {
  source: BUDGET,
  extraction: `claims:
  rose: { text: Spending rose., kind: reported, evidence: [{ quote: Spending rose in the financial year }] }`,
};
const STRIKE = 'Last month the crews walked out. They came back two weeks ago, on a Friday.';
const strike: Partial<RuleCase> = {
  source: STRIKE,
  front: 'issued: 2017-10-17',
  extraction: `claims:
  out: { text: The crews walked out., kind: reported, evidence: [{ quote: the crews walked out }] }`,
};

const ROWS = '| Service | 2023–24 | 2024–25 |\n|---|---|---|\n| Roads | 6.8 | 6.0 |';
const column = (value: string, sentence: string): RuleCase => ({
  source: `Table 1. Spending by service, as of June 2025 (£ million)\n\n${ROWS}`,
  extraction: `figures:\n  roads: { label: Roads, value: ${value}, evidence: Roads 6.8 6.0 }`,
  narrative: `${sentence} [@roads].`,
});

/** The paragraph has a date of something else. */
const aside = (narrative: string): RuleCase => ({
  source: 'The worst harvest, that of 1743, was poor. By the spring of 1744 the villagers had left.',
  front: 'issued: 1750-05-06',
  extraction: `claims:
  worst: { text: The worst harvest was poor., kind: reported, evidence: "The worst harvest, that of 1743" }`,
  narrative: `${narrative} [@worst].`,
});

const closed = (narrative: string): RuleCase => ({
  source: 'The harbour has closed three times since 1990.',
  front: 'issued: 2025-08-14',
  extraction: `claims:
  closed: { text: The harbour has closed., kind: reported, evidence: The harbour has closed three times since 1990 }`,
  narrative: `${narrative} [@closed].`,
});

const autumn = (narrative: string): RuleCase => ({
  source: 'The union wants the unit to reopen by the autumn. It was shut for the winter.',
  front: 'issued: 2033-03-24',
  extraction: `claims:
  wants: { text: The union wants it open., kind: reported, evidence: The union wants the unit to reopen by the autumn }`,
  narrative: `${narrative} [@wants].`,
});

/** `03/04/2025`, as a document of this language has it. */
const burned = (when: string, language: string | undefined, pack?: string): RuleCase => ({
  source: 'On 03/04/2025 a fire broke out.',
  ...(language === undefined ? {} : { front: `language: ${language}` }),
  extraction: `claims:
  fire: { text: A fire broke out., kind: reported, evidence: On 03/04/2025 a fire broke out }`,
  narrative: `The fire of ${when} was great [@fire].`,
  ...(pack === undefined ? {} : { settings: `language: ${pack}` }),
});

const queue = (narrative: string): RuleCase => ({
  source: 'The queue is 40 cars long, 12 fewer than a month ago.',
  front: 'issued: 2031-05-06',
  extraction: `figures:\n  cars: { label: Cars fewer in the queue, value: 12, evidence: "12 fewer than a month ago" }`,
  narrative: `${narrative} [@cars].`,
});

export const cases: RuleCases = {
  pass: [
    queue('There are 12 cars fewer than last month'),
    autumn('The union wants the unit open before the autumn'),
    autumn('The union wants the unit open in autumn'),
    burned('3 April 2025', 'en-GB'),
    burned('4 March 2025', 'en-US'),
    burned('3/4/2025', 'en-GB'),
    burned('3/4/2025', 'en-US', 'en-US'),
    burned('4/3/2025', 'en-US'),
    burned('03/04/2025', undefined),
    burned('2025', undefined),
    says('It opened on 3 May 2016 [@opened].'),
    {
      source: 'Spending was £4 million in 2029.\n\nIt was £6 million in 2031.',
      extraction: `figures:
  first: { label: Spending, value: £4 million, evidence: [{ quote: Spending was £4 million in 2029 }] }
  second: { label: Spending, value: £6 million, evidence: [{ quote: It was £6 million in 2031 }] }
  more: { label: Increase, derived: { difference: [second, first] } }`,
      narrative: 'From 2029 to 2031 it rose by :value[more] [@more].',
    },
    says('It opened in May 2016 [@opened].'),
    says('It opened in 2016 [@opened].'),
    says('It opened in spring 2016 [@opened].'),
    says('It opened in the second quarter of 2016 [@opened].'),
    says('It opened in the first half of 2016 [@opened].'),
    says('It opened on 3 May, in the afternoon [@opened].'),
    says('It opened on a Tuesday at 14:30 [@opened].'),
    says('On Tuesday, 3 May 2016, it opened [@opened].'),
    says('It opened in early May 2016 [@opened].'),
    says('It opened in the 2010s [@opened], in the 21st century.'),
    says('The tunnel closed in Q3 2014 [@closed].'),
    says('The tunnel closed in the second half of 2014 [@closed].'),
    says('The tunnel closed in late 2014, after traffic fell in the 1990s [@closed].'),
    aside('The worst harvest was that of 1743'),
    aside('After the harvest of 1743, by the spring of 1744, the villagers had left'),
    aside('By the spring of 1744 the villagers had left'),
    aside('The harvest was poor, said the report of 6 May 1750'),
    says('The tunnel closed. That was in 2014 [@closed].'),
    says('We met on 4 June 2019.', { settings: 'own: [4 June 2019]' }),
    says('As of 5 June 2020, the bridge is open [@opened].', { settings: 'date: 2020-06-05' }),
    says('# The bridge of 2016\n\nIt opened then [@opened].'),
    says('In 2014:\n\n- the tunnel closed [@closed]'),
    says('| Work | 2014 |\n|---|---|\n| Tunnel | closed [@closed] |'),
    says('Spending rose in 2024–25 [@rose].', budget),
    says('Spending rose in 2024/25 [@rose].', budget),
    says('The crews walked out in September 2017 [@out].', strike),
    says('The crews walked out last month [@out].', strike),
    says('The crews came back in early October 2017 [@out].', strike),
    says('By the report of 17 October 2017, the crews walked out [@out].', strike),
    column('£6.0 million', 'Roads took £6.0 million in 2024–25'),
    column('£6.8 million', 'Roads took £6.8 million in 2023–24'),
    column('£6.8 million', 'Roads took £6.8 million, by the count of June 2025'),
    closed('It has closed three times since 1990'),
    closed('Since 1990 it has closed three times'),
    closed('It has closed three times since the 1990s'),
    says('It opened every Friday and closed on Good Friday [@opened].'),
  ],
  fail: [
    { ...queue('There are 12 cars fewer than last year'), at: 'last year' },
    { ...autumn('The union wants the unit open by the spring'), at: 'spring' },
    { ...burned('4 March 2025', 'en-GB'), at: '4 March 2025' },
    { ...burned('4/3/2025', 'en-GB'), at: '4/3/2025' },
    { ...burned('3/4/2025', 'en-GB', 'en-US'), at: '3/4/2025' },
    { ...burned('3/4/2025', 'en-US'), at: '3/4/2025' },
    { ...burned('3 April 2025', undefined), at: '3 April 2025' },
    { ...burned('4 March 2025', undefined), at: '4 March 2025' },
    { ...aside('The worst harvest was that of 1744'), at: '1744' },
    { ...aside('The worst harvest was brought in on 6 May 1750'), at: '6 May 1750' },
    { ...column('£6.8 million', 'Roads took £6.8 million in 2024–25'), at: '2024–25' },
    { ...closed('It has closed three times in 1990'), at: '1990' },
    {
      ...closed('# Closures in the third quarter of 2025\n\nIt has closed three times since 1990'),
      at: 'third quarter',
    },
    { ...column('£6.0 million', 'Roads took £6.0 million in 2023–24'), at: '2023–24' },
    { ...says('It opened in June 2016 [@opened].'), at: 'June 2016' },
    { ...says('It opened on 13 May 2016 [@opened].'), at: '13 May 2016' },
    { ...says('It opened in 2014 [@opened].'), at: '2014', hint: 'cite the item' },
    { ...says('It opened in the 1990s [@opened].'), at: '1990s' },
    { ...says('It opened at 2.30 a.m. [@opened].'), at: '2.30 a.m.' },
    { ...says('It opened at 15:30 [@opened].'), at: '15:30' },
    { ...says('It opened on a Wednesday [@opened].'), at: 'Wednesday' },
    { ...says('It opened on Monday 3 May 2016 [@opened].'), at: 'Monday 3 May 2016' },
    { ...says('It opened in late May 2016 [@opened].'), at: 'May 2016' },
    { ...says('It opened in autumn 2016 [@opened].'), at: 'autumn 2016' },
    { ...says('It opened in Q1 2016 [@opened].'), at: 'Q1 2016' },
    { ...says('It opened in the 19th century [@opened].'), at: '19th century' },
    { ...says('The tunnel closed in August 2014 [@closed].'), at: 'August 2014' },
    { ...says('The tunnel closed in the first half of 2014 [@closed].'), at: 'first half of 2014' },
    { ...says('# The bridge of 2013\n\nIt opened then [@opened].'), at: '2013' },
    { ...says('Spending rose in 2023–24 [@rose].', budget), at: '2023–24' },
    { ...says('Spending rose in FY26 [@rose].', budget), at: 'FY26' },
    { ...says('The work ended in 2026 [@rose].', budget), at: '2026' },
    { ...says('The crews walked out in August 2017 [@out].', strike), at: 'August 2017' },
    { ...says('The crews walked out last year [@out].', strike), at: 'last year' },
    { ...says('Yesterday the crews walked out [@out].', strike), at: 'Yesterday' },
    {
      ...says('It opened.', { settings: 'subtitle: The works of 1987' }),
      at: 'The works of 1987',
    },
    {
      source: SOURCE,
      extraction: `claims:
  built: { text: The bridge opened in 2017., kind: reported, evidence: [{ quote: The bridge opened }] }`,
      at: 'The bridge opened in 2017',
    },
  ],
};
