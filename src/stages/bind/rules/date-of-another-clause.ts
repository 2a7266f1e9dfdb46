import type { CalendarDate } from '../../../ground/model/calendar.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { dateOfAnother, periodDiffers } from '../../../ground/model/diagnostics/dates.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { type Clause, datedClauses, othersOf, tellingWords, tellsInstead } from '../dates/dated-clauses.ts';
import { datesOfNumber } from '../dates/dates-of-number.ts';
import { daysOf } from '../dates/days-of.ts';
import { isOutside, phraseOfNumber } from '../dates/phrase-of-number.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { liesOutside } from '../dates/two-year-period.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { statesValue } from '../numbers/states-value.ts';
import { isDateKnown } from '../prose/date-is-known.ts';
import type { Prose } from '../prose/prose.ts';
import { sourceWordsFix } from '../prose/source-words-fix.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['DATE_OF_ANOTHER', 'PERIOD_DIFFERS'],
  holds:
    'If the evidence has several dates, a clause of the author’s with one of them says what the evidence says about that date; and a number keeps the date that the evidence or the period of its figure gives it.',
  blind: 'Which date belongs to what, if the author uses other words or a clause has several dates.',
  check: (prose) => {
    if (readDates(prose.text, prose.language).length === 0) return ofOtherYears(prose);
    const statements = prose.support.statements ?? [];
    const all = statements.flatMap(({ words }) => readDates(words, prose.language));
    const ofPeriods = ofOtherPeriods(prose);
    if (ofPeriods.length > 0) return ofPeriods;
    const ofYears = ofOtherYears(prose);
    if (ofYears.length > 0) return ofYears;
    if (all.length === 0) return [];
    const clauses = statements.flatMap(({ words }) => datedClauses(words, prose.language));
    if (clauses.length < 2 && all.length < 2) return [];
    return [...ofOtherClauses(clauses, prose), ...ofOtherNumbers(prose)].slice(0, 1);
  },
};

function ofOtherClauses(clauses: readonly Clause[], prose: Prose): readonly Diagnostic[] {
  const { text, language } = prose;
  return datedClauses(text, language).flatMap((clause) => {
    const [date] = clause.readings;
    if (date === undefined || clause.readings.length > 1 || date.perhaps === true) return [];
    // `Before 3 May` gives no date to what was done.
    if (date.relation === 'before' || date.relation === 'after') return [];
    // `The penalty of August 2024` says nothing of what happened then.
    const [before] = splitTokens(clause.text.slice(0, date.span.start), language).slice(-1);
    if (language.dates.of.has(before?.lower ?? '')) return [];
    const own = clauses.filter(({ readings }) => readings.some((one) => isSame(one, date)));
    const [first] = own;
    if (first === undefined) return [];
    const bare = `${clause.text.slice(0, date.span.start)} ${clause.text.slice(date.span.end)}`;
    const told = tellingWords(bare, language);
    const other = othersOf(own, clauses).find((one) =>
      tellsInstead(told, own, one, { language, byVerb: true }),
    );
    const at = text.indexOf(date.text, text.indexOf(clause.text));
    const span = { start: at, end: at + date.text.length };
    return other === undefined || at < 0 || prose.isOwn(span)
      ? []
      : [dateOfAnother(prose.placeOf(span), date.text, { of: first.text, instead: other.text, hint: HINT })];
  });
}

const HINT = 'give what this says the date of its own clause, or say what was on this one';

/** The same as far as both say it. */
function isSame(one: DateReading, other: DateReading): boolean {
  const parts = ['year', 'month', 'day', 'season', 'financial'] as const;
  const both = parts.filter((part) => one[part] !== undefined && other[part] !== undefined);
  return both.length > 0 && both.every((part) => one[part] === other[part]);
}

/** A number that the evidence gives another date, which the sentence gives one of its others. */
function ofOtherNumbers(prose: Prose): readonly Diagnostic[] {
  const { text, language } = prose;
  return readNumbers(text, language)
    .filter(isQuantity)
    .flatMap((number) => {
      const said = datesOfNumber(text, number.span, language);
      const [date, ...more] = said;
      if (date === undefined || more.length > 0 || prose.isOwn(date.span)) return [];
      // What a citation does not have at all is reported where citations are exchanged.
      const stretch = prose.stretches?.find(
        ({ start, end }) => start <= date.span.start && date.span.end <= end,
      );
      if (stretch !== undefined && !isDateKnown(date, stretch.dates)) return [];
      const stated = (prose.support.statements ?? []).flatMap(({ words }) =>
        readNumbers(words, language)
          .filter((one) => isQuantity(one) && one.values.some((value) => number.values.includes(value)))
          .map((one) => ({ words, dates: datesOfNumber(words, one.span, language) })),
      );
      const [first] = stated;
      if (first === undefined || !stated.every(({ dates }) => isApart(date, dates))) return [];
      const others = (prose.support.statements ?? []).flatMap(({ words }) => readDates(words, language));
      if (!others.some((one) => isSame(one, date))) return [];
      const given = first.dates[0]?.text ?? '';
      const diagnostic = periodDiffers(prose.placeOf(date.span), date.text, `${number.text}, ${given}`);
      const isOnly = stated.length === 1 && first.dates.length === 1;
      return [withFixes(diagnostic, isOnly ? sourceWordsFix(prose, date.span, given) : undefined)];
    });
}

/** `Last year`, which counts from the date of the pack, with the number of a figure of another time. */
function ofOtherYears(prose: Prose): readonly Diagnostic[] {
  const { text, language } = prose;
  const numbers = numbersOfPeriods(prose);
  if (numbers.length === 0) return [];
  const said = prose.dates().find(({ isPack }) => isPack === true)?.days;
  if (said === undefined) return [];
  const found = numbers.flatMap(({ number, own }): readonly Diagnostic[] => {
    const phrase = phraseOfNumber(text, number.span.start, said, language);
    if (phrase === undefined || prose.isOwn(phrase.span)) return [];
    return own.every(({ period }) => isOutside(phrase, period))
      ? [periodDiffers(prose.placeOf(phrase.span), phrase.text, `${number.text}, ${own[0]?.given ?? ''}`)]
      : [];
  });
  return found.slice(0, 1);
}

interface NumberOfPeriods {
  readonly number: NumberReading;
  /** The figures of which it is the value, with their periods: all such figures have one. */
  readonly own: readonly { readonly given: string; readonly period: CalendarDate }[];
}

function numbersOfPeriods({ text, language, figures = [] }: Prose): readonly NumberOfPeriods[] {
  const periods = figures.flatMap(({ data }) => {
    const parsed = data.period === undefined ? undefined : parseCalendarDate(String(data.period));
    return parsed === undefined || 'reason' in parsed
      ? []
      : [{ data, given: String(data.period), period: parsed.date }];
  });
  if (periods.length === 0) return [];
  return readNumbers(text, language).flatMap((number): readonly NumberOfPeriods[] => {
    if (!isQuantity(number)) return [];
    const ofValue = figures.filter(({ data }) => statesValue(number, data.value));
    const own = periods.filter(({ data }) => ofValue.some((one) => one.data === data));
    return own.length > 0 && own.length === ofValue.length ? [{ number, own }] : [];
  });
}

/** A number that is the value of a figure that is cited, with a date outside the period of every such figure. */
function ofOtherPeriods(prose: Prose): readonly Diagnostic[] {
  const { text, language } = prose;
  const found = numbersOfPeriods(prose).flatMap(({ number, own }): readonly Diagnostic[] => {
    const given = own[0]?.given ?? '';
    const [date, ...more] = datesOfNumber(text, number.span, language);
    if (date === undefined || more.length > 0 || prose.isOwn(date.span) || date.limit !== undefined)
      return [];
    if (!own.every(({ period }) => liesOutside(date, period))) return [];
    const diagnostic = periodDiffers(prose.placeOf(date.span), date.text, `${number.text}, ${given}`);
    // Other periods are printed in words of which there are several.
    const isYear = own.length === 1 && /^\d{4}$/.test(given) && /^\d{4}$/.test(date.text);
    return [withFixes(diagnostic, isYear ? sourceWordsFix(prose, date.span, given) : undefined)];
  });
  return found.slice(0, 1);
}

/** All dates are known, and lie outside the days of one. */
function isApart(date: DateReading, others: readonly DateReading[]): boolean {
  const days = daysOf(date);
  return (
    days !== undefined &&
    others.length > 0 &&
    others.every((other) => {
      const theirs = daysOf(other);
      return theirs !== undefined && (theirs[1] < days[0] || days[1] < theirs[0]);
    })
  );
}

const says = (words: string, narrative: string): RuleCase => ({
  source: `${words}.`,
  extraction: `claims:\n  said: { text: It is so., kind: reported, evidence: "${words}" }`,
  narrative: `${narrative} [@said].`,
});
const AMENDED =
  'The application was received on 30 September 2024 and was amended twice, on 18 November 2024 and in January 2025';
const CLOSED = 'They opened an inquiry in May 2024 and closed it on 6 February 2025 at a hearing';
const DECIDED = 'The court decided on 14 May 2025 what the firm may charge from 1 April 2026';
const REVENUE = 'Revenue rises from £318 million in 2026 to £367 million in 2030';
const YEARS = 'Revenue rises from £318 million in 2026–27 to £367 million in 2030–31';
const FINE = 'A penalty that had been proposed in August 2024 was withdrawn';

const GIFTS = 'It collected 18,640 donations in 2025, up from 17,212 in 2024';
const gifts = (narrative: string): RuleCase => ({
  source: `${GIFTS}.\n\n| | 2023–24 | 2024–25 |\n|---|---|---|\n| Grant, £ thousand | 1,180 | 1,050 |`,
  extraction: `figures:
  now: { label: Donations, value: "18,640", period: 2025, evidence: "${GIFTS}" }
  then: { label: Donations, value: "17,212", period: 2024, evidence: "${GIFTS}" }
  old: { label: Grant, value: "£1,180 thousand", period: 2023/2024, evidence: "Grant, £ thousand 1,180" }
  new: { label: Grant, value: "£1,050 thousand", period: 2024/2025, evidence: "Grant, £ thousand 1,180 1,050" }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    gifts('It collected 18,640 donations in 2025 [@now], against 17,212 in 2024 [@then].'),
    gifts('It collected :value[now] donations in 2025 [@now].'),
    gifts('It collected 17,212 donations in 2024 and 18,640 in 2025 [@now; @then].'),
    gifts('The grant fell from £1,180 thousand in 2023–24 to £1,050 thousand in 2024–25 [@old; @new].'),
    gifts('The grant of 2024–25 was £1,050 thousand [@new].'),
    { ...gifts('Last year it collected 18,640 donations [@now].'), settings: 'date: 2026-02-01' },
    { ...gifts('Last year it collected :value[now] donations [@now].'), settings: 'date: 2026-02-01' },
    {
      ...gifts('It collected 18,640 donations [@now], more than in the year before last.'),
      settings: 'date: 2026-02-01',
    },
    gifts('It collected 17,212 and 18,640 donations in 2024 and 2025 respectively [@then; @now].'),
    gifts('In 2024 and 2025 it collected :value[then], then :value[now] donations [@then; @now].'),
    gifts('In 2024 and 2025 it collected :value[then] and :value[now] donations [@then; @now].'),
    says(AMENDED, 'The application was received on 30 September 2024'),
    says(AMENDED, 'The application was amended on 18 November 2024'),
    says(AMENDED, 'The application was received before 18 November 2024'),
    says(AMENDED, 'The application, received on 30 September 2024, was amended twice'),
    says(AMENDED, 'In September 2024 it came in, and in January 2025 it was amended again'),
    says(CLOSED, 'The inquiry was closed on 6 February 2025'),
    says(CLOSED, 'The inquiry of May 2024 ended at a hearing'),
    says(DECIDED, 'The decision of 14 May 2025 says what may be charged'),
    says(DECIDED, 'The new charges apply from 1 April 2026'),
    says(REVENUE, 'Revenue is £318 million in 2026 and £367 million in 2030'),
    says(REVENUE, 'In 2026 revenue is £318 million'),
    says(YEARS, 'Revenue is £318 million in 2026–27 and £367 million in 2030–31'),
    says(YEARS, 'Revenue, at £367 million in 2030/31, is high'),
    says(FINE, 'The penalty of August 2024 was withdrawn'),
    says(FINE, 'The penalty proposed in August 2024 was withdrawn'),
  ],
  fail: [
    {
      ...says(
        'Pipes laid between 1955 and 1965 burst three times a month',
        'Pipes laid in 1955 burst three times a month',
      ),
      at: '1955',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...gifts('Last year it collected 17,212 donations [@then].'),
      settings: 'date: 2026-02-01',
      at: 'Last year',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...gifts('This year it collected :value[now] donations [@now].'),
      settings: 'date: 2026-02-01',
      at: 'This year',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...gifts('It collected 18,640 and 17,212 donations in 2024 and 2025 respectively [@then; @now].'),
      at: '2024 and',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...gifts('It collected 18,640 donations in 2024 [@now], against 17,212 in 2025 [@then].'),
      at: '2024 [',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...gifts('It collected :value[then] donations in 2025 [@then].'),
      at: '2025 [',
      code: 'PERIOD_DIFFERS',
    },
    { ...gifts('It collected 17,212 donations in 2025 [@now].'), at: '2025 [', code: 'PERIOD_DIFFERS' },
    {
      ...gifts('The grant fell from £1,180 thousand in 2024–25 to £1,050 thousand in 2023–24 [@old; @new].'),
      at: '2024–25 to',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...gifts('The grant was £1,050 thousand in 2023–24 [@new; @old].'),
      at: '2023–24 [',
      code: 'PERIOD_DIFFERS',
    },
    { ...says(AMENDED, 'The application was received on 18 November 2024'), at: '18 November' },
    { ...says(AMENDED, 'The application was amended on 30 September 2024'), at: '30 September' },
    { ...says(CLOSED, 'The inquiry was opened on 6 February 2025'), at: '6 February' },
    { ...says(CLOSED, 'The inquiry was closed in May 2024'), at: 'May 2024', hint: 'its own clause' },
    { ...says(DECIDED, 'The new charges apply from 14 May 2025'), at: '14 May' },
    { ...says(DECIDED, 'The court decided on 1 April 2026'), at: '1 April' },
    { ...says(FINE, 'The penalty was withdrawn in August 2024'), at: 'August 2024' },
    { ...says(YEARS, 'Revenue is £367 million in 2026–27'), at: '2026–27', code: 'PERIOD_DIFFERS' },
    { ...says(REVENUE, 'Revenue is £367 million in 2026'), at: '2026', code: 'PERIOD_DIFFERS' },
    { ...says(REVENUE, 'In 2030 revenue is £318 million'), at: '2030', code: 'PERIOD_DIFFERS' },
    {
      source: `${CLOSED}.`,
      extraction: `claims:\n  said: { text: The inquiry was closed in May 2024., kind: reported, evidence: ${CLOSED} }`,
      at: 'The inquiry was closed',
    },
  ],
};
