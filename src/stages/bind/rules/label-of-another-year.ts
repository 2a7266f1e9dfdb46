import type { Language } from '../../../ground/language/language.ts';
import { periodDiffers } from '../../../ground/model/diagnostics/dates.ts';
import { datesOfNumber } from '../dates/dates-of-number.ts';
import { daysOf } from '../dates/days-of.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import { tableAround } from '../items/table-around.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { authorLanguage, readingLanguage } from '../reading-language.ts';
import { foldText } from '../text/fold.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['PERIOD_DIFFERS'],
  holds:
    'If a figure has no period, the only date in its label is not that of another column or of another number.',
  blind: 'A label with several dates; a date that the source does not give next to a number.',
  check: (subject) => {
    const { data, placeOf } = subject;
    // A period is compared with the words by itself.
    if (data.period !== undefined) return [];
    const language = authorLanguage();
    const [date, ...more] = datesIn(data.label, language);
    if (date === undefined || more.length > 0) return [];
    // `Before the cut of 2024`: when something else was.
    const [before] = splitTokens(data.label.slice(0, date.span.start), language).slice(-1);
    if (language.dates.of.has(before?.lower ?? '')) return [];
    const words = headInstead(subject, date) ?? timeInstead(subject, date);
    return words === undefined ? [] : [periodDiffers(placeOf('label'), date.text, words)];
  },
};

/** The head over the number, where it has another time and that of the label is over another column. */
function headInstead({ match, context }: FigureSubject, { text }: DateReading): string | undefined {
  const { text: source } = context.document;
  const cell = match?.cell;
  const table = cell && tableAround(source, source.paragraphs[cell.row - 1]);
  const head = table?.columns[cell?.column ?? -1];
  if (table === undefined || head === undefined || cell === undefined || cell.column === 0) return undefined;
  const language = readingLanguage(context.document);
  const timesOf = (words: string): readonly string[] =>
    datesIn(words, language).map((one) => foldText(one.text));
  const own = timesOf(head);
  const said = foldText(text);
  const isElsewhere = table.columns.some((one, index) => index > 0 && timesOf(one).includes(said));
  return own.length === 1 && !own.includes(said) && isElsewhere ? head : undefined;
}

/** The time that the words give the number, where they give that of the label to another. */
function timeInstead({ match, evidence, context }: FigureSubject, date: DateReading): string | undefined {
  if (match === undefined || match.cell !== undefined) return undefined;
  for (const { document, pieces } of evidence) {
    const source = context.documents.get(document);
    const piece = pieces.find(({ start, end }) => start <= match.span.start && match.span.end <= end);
    if (source === undefined || piece === undefined) continue;
    const words = source.text.text.slice(piece.start, piece.end);
    const language = readingLanguage(source);
    const number = { start: match.span.start - piece.start, end: match.span.end - piece.start };
    const [own, ...more] = datesOfNumber(words, number, language);
    if (own === undefined || more.length > 0 || own.limit !== undefined || !isApart(date, own))
      return undefined;
    return datesIn(words, language).some((one) => foldText(one.text) === foldText(date.text))
      ? words.slice(Math.min(number.start, own.span.start), Math.max(number.end, own.span.end))
      : undefined;
  }
  return undefined;
}

/** The times of a text that have a year, and are no limits. */
function datesIn(text: string, language: Language): readonly DateReading[] {
  const all = readDates(text, language).filter(
    ({ year, financial, limit, perhaps }) =>
      (year !== undefined || financial !== undefined) && limit === undefined && perhaps !== true,
  );
  // The years of `2026–27` are no times of their own.
  return all.filter(
    ({ span }) =>
      !all.some(
        (other) =>
          other.span !== span &&
          other.span.start <= span.start &&
          span.end <= other.span.end &&
          other.span.end - other.span.start > span.end - span.start,
      ),
  );
}

function isApart(one: DateReading, other: DateReading): boolean {
  const [first, second] = [daysOf(one), daysOf(other)];
  return first !== undefined && second !== undefined && (first[1] < second[0] || second[1] < first[0]);
}

const SOURCE = `Spending on roads fell from £96,000 in 2022 to £71,000 in 2024. In 2024 the mill made 90 tonnes.

| Service, £ million | 2024–25 | 2025–26 | Change on 2023–24 |
|---|--:|--:|--:|
| Roads | 14.7 | 13.9 | 0.8 |`;
const labelled = (label: string, value: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:\n  one: { label: "${label}", value: "${value}", evidence: "${quote}" }`,
});
const FELL = 'from £96,000 in 2022 to £71,000 in 2024';
const ROADS = 'Roads 14.7 13.9 0.8';

export const cases: RuleCases = {
  pass: [
    labelled('Spending on roads in 2022', '£96,000', FELL),
    labelled('Spending on roads in 2024', '£71,000', FELL),
    labelled('Spending on roads before the cut of 2024', '£96,000', FELL),
    labelled('Spending on roads, 2022, of the years 2022 to 2024', '£96,000', FELL),
    labelled('Made at the mill in 2024', '90 tonnes', 'In 2024 the mill made 90 tonnes'),
    labelled('Spending on roads, 2024–25', '£14.7 million', ROADS),
    labelled('Spending on roads, 2025–26', '£13.9 million', ROADS),
    labelled('Change in the spending on roads, 2023–24', '£0.8 million', ROADS),
  ],
  fail: [
    { ...labelled('Spending on roads in 2024', '£96,000', FELL), at: '"Spending' },
    { ...labelled('Spending on roads in 2022', '£71,000', FELL), at: '"Spending' },
    { ...labelled('Spending on roads, 2025–26', '£14.7 million', ROADS), at: '"Spending' },
    { ...labelled('Roads, 2024–25', '£13.9 million', ROADS), at: '"Roads' },
  ],
};
