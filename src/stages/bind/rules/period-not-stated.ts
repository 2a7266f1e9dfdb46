import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { periodDiffers, periodNotStated } from '../../../ground/model/diagnostics/dates.ts';
import { likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { dateFollows } from '../dates/date-follows.ts';
import { isSettled } from '../dates/date-is-stated.ts';
import type { DatedWords } from '../dates/dated-words.ts';
import { datesOfNumber } from '../dates/dates-of-number.ts';
import { daysOf } from '../dates/days-of.ts';
import { isEchoed } from '../dates/echoed-period.ts';
import { looksBack } from '../dates/looks-back.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { tenseOf } from '../dates/tense-of.ts';
import { isOtherTwoYears, liesOutside } from '../dates/two-year-period.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import { issuedDate } from '../items/issued-date.ts';
import type { StatedNumber } from '../items/stated-number.ts';
import { headOver } from '../items/table-units.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { authorLanguage, readingLanguage } from '../reading-language.ts';
import { surroundingsIn, wholeOf } from '../text/sentence-at.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/**
 * The person who extracts works the period out, so it is doubted only when it neither appears in the document, nor
 * follows from the evidence, nor meets the time of publication.
 */
export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['PERIOD_NOT_STATED', 'PERIOD_DIFFERS'],
  holds:
    'The period is that of the evidence or of the column’s head, if they have dates. Otherwise it follows from the evidence, is in the document (for a year, its digits are), or overlaps the document’s date of issue.',
  blind: 'Whether the number belongs to that period, if the document has several.',
  check: (subject) => {
    const { data, placeOf } = subject;
    const { period } = data;
    const parsed = period === undefined ? undefined : parseCalendarDate(String(period));
    if (parsed === undefined || 'reason' in parsed) return [];
    const found = checkPeriod(subject, parsed.date);
    if (found.length > 0) return found;
    // The label is wrong where the words agree with the period.
    const named = yearsNamed(data.label);
    return named.length > 0 && named.every((date) => liesOutside(date, parsed.date))
      ? [periodDiffers(placeOf('label'), named[0]?.text ?? '', String(period))]
      : [];
  },
};

/** What the words, the head of the column and the caption say against a period. */
function checkPeriod(
  { data, evidence, match, stated, context, placeOf }: FigureSubject,
  date: CalendarDate,
): readonly Diagnostic[] {
  const { period } = data;
  const issued = issuedDate(context.document);
  const words = evidence.map((one) => one.words).join('\n');
  const source = { words, issued, language: readingLanguage(context.document) };
  const differs = (stating: string): Diagnostic => {
    const place = placeOf('period');
    const diagnostic = periodDiffers(place, String(period), stating);
    // Of several dates in the words only a person knows which is meant.
    const given = dateFollows(date, 'stated', { ...source, words: stating }).write?.date;
    if (given === undefined) return diagnostic;
    return withFixes<Diagnostic>(
      { ...diagnostic, hint: `write \`period: ${given}\`, as the words do; new in rules 2` },
      likelyFix(`write \`period: ${given}\``, newValue(place, given)),
    );
  };
  const over = match === undefined ? undefined : headOver(match, context.document);
  // A column that is dated says of when its numbers are, whatever else is in the document.
  if (over !== undefined && isOfAnother(date, { ...source, words: over })) return [differs(over)];
  const caption =
    match === undefined || hasYear(over ?? '', source) ? undefined : captionOver(match, context.document);
  if (caption !== undefined && isOfAnother(date, { ...source, words: caption })) return [differs(caption)];
  const own = match === undefined ? undefined : wordsWithDates(match, evidence, context.documents);
  if (
    own !== undefined &&
    own.words !== words &&
    ((own.isBehind && !meets(date, issued)) || own.dates.length < readDates(words, source.language).length) &&
    isOfAnother(date, { ...source, words: own.words })
  )
    return [differs(own.words)];
  // The year in which the document is issued does not settle what its words say of a number.
  if (own !== undefined && isOtherTwoYears(date, own.dates) === true) return [differs(own.words)];
  // The year of a month is that of the document's own dates, or settled by its date of issue.
  if (own !== undefined && isOtherYear(date, own.dates, source))
    return [periodNotStated(placeOf('period'), String(period))];
  // Of two numbers the date may be that of the other.
  const isOnly = stated.filter(({ number }) => isQuantity(number)).length === 1;
  if (isOnly && isOfAnother(date, source) && !meets(date, issued)) return [differs(words)];
  const holds =
    meets(date, issued) ||
    (over !== undefined && dateFollows(date, 'stated', { ...source, words: over }).holds) ||
    dateFollows(date, 'stated', source).holds ||
    dateFollows(date, 'relative', source).holds ||
    isInDocument(date, context.document, source) ||
    evidence.some((one) => isEchoed(date, one.words, sentenceAround(one, context.document), source.language));
  return holds ? [] : [periodNotStated(placeOf('period'), String(period))];
}

/** The years that a label gives a number, on no side of them. */
function yearsNamed(label: string): readonly DateReading[] {
  return readDates(label, authorLanguage()).filter(
    ({ limit, perhaps, relation, year, financial, isAt }) =>
      limit === undefined &&
      relation === undefined &&
      perhaps !== true &&
      isAt === true &&
      (year !== undefined || financial !== undefined),
  );
}

/** Whether the head of a column says of when its numbers are: `2024`, and not `Change on 2024`. */
function hasYear(words: string, { language }: Pick<DatedWords, 'language'>): boolean {
  return readDates(words, language).length > 0;
}

/** The caption of the table that a number is in: `Table 1: Sessions by district, 2025`. */
function captionOver({ cell }: StatedNumber, { text }: Document): string | undefined {
  const row = cell === undefined ? undefined : text.paragraphs[cell.row - 1];
  const before = row?.head === undefined ? undefined : text.paragraphs[row.head - 2];
  const words = before === undefined ? '' : text.text.slice(before.start, before.end);
  const [first = ''] = words.toLowerCase().split(/[^\p{L}]/u);
  return authorLanguage().tables.captions.has(first) ? words : undefined;
}

const CAPTION = `Table 1: Sessions by district, 2025

| District | Sessions | Change on 2024 |
|---|---|---|
| Ellan | 212 | 7.4 |
| Garth | 118 | 2.3 |

In 2024 it was another.`;
const sessions = (period: string, label = 'Sessions in Ellan'): RuleCase => ({
  source: CAPTION,
  extraction: `figures:\n  one: { label: "${label}", value: 212, period: ${period}, evidence: Ellan 212 }`,
});

const DATED = `
| Town | 2023 | 2024 |
|---|---|---|
| Harwick | 11 | 12 |

In 2025 it was another.`;
const residents = (period: string): string =>
  `figures:\n  left: { label: Residents, value: 12, period: ${period}, evidence: [{ quote: Harwick 11 12 }] }`;

const figure = (period: string, source = '800 people left in 2016'): RuleCase => ({
  source: `Some said that ${source}.`,
  extraction: `figures:\n  left: { label: People who left, value: 800, period: ${period}, evidence: [{ quote: ${source} }] }`,
});

const back = (words: string): RuleCase => ({
  source: `In 2018 they counted again. ${words}.`,
  extraction: `figures:\n  one: { label: A figure, value: ${/800 (?:feet|tonnes)?/.exec(words)?.[0].trim()}, period: 2018, evidence: "${words}" }`,
});

const BUDGET = '| | 2023–24 | 2024–25 |\n|---|---|---|\n| Grant | 1,180 | 1,050 |\n\nOf 2025 and 2026.';
const grant = (value: string, period: string): RuleCase => ({
  source: BUDGET,
  extraction: `figures:\n  grant: { label: Grant, value: "${value}", period: ${period}, evidence: "Grant 1,180 1,050" }`,
});
const CUT = 'The grant will be cut by £90,000 in 2026–27';
const cut = (period: string): RuleCase => ({
  source: `${CUT}.`,
  front: 'issued: 2026-02-18',
  extraction: `figures:\n  cut: { label: Cut of the grant, value: "£90,000", period: ${period}, evidence: "${CUT}" }`,
});
const COST = 'A unit cost £141.50 in 2025, against £134.20 a year before';
const cost = (value: string, period: string): RuleCase => ({
  source: `${COST}. In 2024 it rained.`,
  extraction: `figures:\n  cost: { label: Cost of a unit, value: ${value}, period: ${period}, evidence: "${COST}" }`,
});

const echo = (period: string, words: string): RuleCase => ({
  source: `There were 1,284 cases between 1 April and 30 June 2025, ${words}.`,
  extraction: `figures:\n  before: { label: Cases, value: 947, period: ${period}, evidence: "${words}" }`,
});

export const cases: RuleCases = {
  pass: [
    sessions('2025'),
    sessions('2025', 'Sessions in Ellan in 2025'),
    sessions('2025-01/2025-12'),
    grant('1,180', '2023/2024'),
    grant('1,050', '2024/2025'),
    grant('1,050', '2024-04/2025-03'),
    cut('2026/2027'),
    cost('£141.50', '2025'),
    cost('£134.20', '2024'),
    figure('2016'),
    { source: DATED, extraction: residents('2024') },
    {
      source: 'In 2031 they spent £9 million, compared with £8 million in 2029.',
      extraction:
        'figures:\n  spent: { label: Spent, value: £9 million, period: 2031, evidence: [{ quote: "£9 million, compared with £8 million in 2029" }] }',
    },
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
    figure('2016', '800 people left in 2016 after 500 people in 2014'),
    figure('2016', 'the number rose from 500 people in 2014 to 800 people in 2016'),
    figure('2014', 'the number fell from 800 people in 2014 to 500 people in 2016'),
    { ...figure('2017-03', '800 people left in March'), front: 'issued: 2017-05-01' },
    { ...figure('2016-11', '800 people left in November'), front: 'issued: 2017-05-01' },
    { ...figure('2017-11', '800 people will leave in November'), front: 'issued: 2017-05-01' },
    back('The mill, rebuilt by hand, ground 800 sacks, more than in any year since it was bought in 2011'),
    back('The barn built in 2011 is 800 feet long'),
    back('The harvest of 800 tonnes was far below the average of 2009 to 2011'),
    back('They sold 800 loaves, fewer than in 2011'),
    echo('2024-34', 'up from 947 in the same quarter of 2024'),
    echo('2024-04-01/2024-06-30', 'up from 947 in the same period of 2024'),
    echo('2024-34', 'up from 947 a year earlier'),
  ],
  fail: [
    { ...sessions('2024'), at: '2024', code: 'PERIOD_DIFFERS' },
    { ...sessions('2023'), at: '2023', code: 'PERIOD_DIFFERS' },
    { ...grant('1,180', '2024/2025'), at: '2024/2025', code: 'PERIOD_DIFFERS' },
    { ...grant('1,050', '2023/2024'), at: '2023/2024', code: 'PERIOD_DIFFERS' },
    { ...grant('1,050', '2025/2026'), at: '2025/2026', code: 'PERIOD_DIFFERS' },
    { ...cut('2025/2026'), at: '2025/2026', code: 'PERIOD_DIFFERS' },
    { ...cut('2027/2028'), at: '2027/2028', code: 'PERIOD_DIFFERS' },
    { ...cost('£141.50', '2024'), at: '2024', code: 'PERIOD_DIFFERS' },
    { ...back('Of the barn 800 feet were built in 2011'), at: '2018', code: 'PERIOD_DIFFERS' },
    { ...back('The barn opened in 2011 with 800 sacks'), at: '2018', code: 'PERIOD_DIFFERS' },
    { ...back('The average of 2009 to 2011 was 800 tonnes'), at: '2018', code: 'PERIOD_DIFFERS' },
    { ...figure('2014'), at: '2014', code: 'PERIOD_DIFFERS' },
    {
      ...figure('2014', '800 people left in 2016 after 500 people in 2014'),
      at: '2014',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...figure('2014', 'the number rose from 500 people in 2014 to 800 people in 2016'),
      at: '2014',
      code: 'PERIOD_DIFFERS',
    },
    {
      ...figure('2016', 'the number fell from 800 people in 2014 to 500 people in 2016'),
      at: '2016',
      code: 'PERIOD_DIFFERS',
    },
    { ...figure('2016-03', '800 people left in March'), front: 'issued: 2017-05-01', at: '2016-03' },
    { ...figure('2018-03', '800 people left in March'), front: 'issued: 2017-05-01', at: '2018-03' },
    { ...figure('2017-11', '800 people left in November'), front: 'issued: 2017-05-01', at: '2017-11' },
    {
      source: DATED,
      extraction: residents('2023'),
      at: '2023',
      hint: 'as the words do',
      code: 'PERIOD_DIFFERS',
    },
    { source: DATED, extraction: residents('2025'), at: '2025', code: 'PERIOD_DIFFERS' },
    { ...figure('2024-36', '800 people left in Q3 2024'), at: '2024-36', code: 'PERIOD_DIFFERS' },
    {
      ...figure('2024-41', '800 people left in the first half of 2024'),
      at: '2024-41',
      code: 'PERIOD_DIFFERS',
    },
    { ...figure('2023-04/2024-03', '800 people left in 2024–25'), at: '2023-04', code: 'PERIOD_DIFFERS' },
    { ...figure('2024-23', '800 people left in the summer of 2024'), at: '2024-23', code: 'PERIOD_DIFFERS' },
    { ...echo('2024-35', 'up from 947 in the same quarter of 2024'), at: '2024-35' },
    { ...echo('2024-34', 'up from 947 before the storm'), at: '2024-34' },
    { ...echo('2023-34', 'up from 947 a year earlier'), at: '2023-34' },
    { ...figure('198X', '800 people left in the nineties'), at: '198X' },
  ],
};

interface NumberDates {
  readonly words: string;
  readonly dates: readonly DateReading[];
  /** They come between the number and the next one, and are no other's. */
  readonly isBehind: boolean;
}

/** The dates that the evidence gives a number, with the words that lead to them. */
function wordsWithDates(
  { span }: StatedNumber,
  evidence: readonly BoundEvidence[],
  documents: ReadonlyMap<string, Document>,
): NumberDates | undefined {
  for (const { document, pieces } of evidence) {
    const piece = pieces.find(({ start, end }) => start <= span.start && span.end <= end);
    const source = documents.get(document);
    if (piece === undefined || source === undefined) continue;
    const text = source.text.text.slice(piece.start, piece.end);
    const number = { start: span.start - piece.start, end: span.end - piece.start };
    const language = readingLanguage(source);
    const dates = datesOfNumber(text, number, language).filter((date) => !looksBack(date, text, language));
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const isBehind = first.span.start >= number.end;
    const from = isBehind ? number.end : Math.max(0, first.span.start - LEAD);
    return { words: text.slice(from, last.span.end).trim(), dates, isBehind };
  }
  return undefined;
}

/** UTF-16 units before a date that may say what it is: `the year to`. */
const LEAD = 30;

/** A month or a day without its year, where nothing near it gives that of the period. */
function isOtherYear(
  { earliest, precision }: CalendarDate,
  dates: readonly DateReading[],
  { words, issued, language }: DatedWords,
): boolean {
  const year = Number(earliest?.slice(0, 4));
  const isFine = precision === 'month' || precision === 'day';
  const isBare = dates.length > 0 && dates.every((one) => one.year === undefined && one.month !== undefined);
  if (!isFine || !isBare || Number.isNaN(year) || issued === undefined) return false;
  return !dates.some((one) => isSettled({ ...one, year }, year, issued, tenseOf({ words, language })));
}

/** Whether words have dates of their own, and none lies in the period or holds it. */
function isOfAnother(period: CalendarDate, source: DatedWords): boolean {
  const readings = readDates(source.words, source.language).filter(
    (date) =>
      (date.year !== undefined || date.financial !== undefined) &&
      date.limit === undefined &&
      date.perhaps !== true &&
      !looksBack(date, source.words, source.language),
  );
  const isOther = isOtherTwoYears(period, readings);
  if (isOther !== undefined) return isOther;
  if (readings.length === 0 || dateFollows(period, 'stated', source).holds) return false;
  return readings.every((reading) => {
    const days = daysOf(reading);
    if (days === undefined) return false;
    const [first, last] = days;
    const { earliest = first, latest = last } = period;
    const isWithin = first <= earliest && latest <= last;
    const holdsIt = earliest <= first && last <= latest;
    return !isWithin && !holdsIt;
  });
}

function meets(period: CalendarDate, issued: CalendarDate | undefined): boolean {
  if (issued?.earliest === undefined || issued.latest === undefined) return false;
  return (
    (period.earliest === undefined || period.earliest <= issued.latest) &&
    (period.latest === undefined || period.latest >= issued.earliest)
  );
}

function sentenceAround(evidence: BoundEvidence, document: Document): string {
  const { before, behind } = surroundingsIn(
    document.text,
    wholeOf(evidence.pieces),
    readingLanguage(document),
  );
  return `${before}${evidence.words}${behind}`;
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
