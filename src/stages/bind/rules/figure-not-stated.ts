import type { BoundEvidence } from '../../../ground/model/bound.ts';
import { figureNotStated } from '../../../ground/model/diagnostics/figures.ts';
import { certainFix, type Fix, likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import type { FigureData } from '../../../ground/model/quantity.ts';
import { convertValue } from '../../../ground/model/unit.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import type { ItemContext } from '../items/item-context.ts';
import { sourceStatement, statementFix } from '../items/source-statement.ts';
import { sourceWords } from '../items/source-words.ts';
import type { StatedNumber } from '../items/stated-number.ts';
import { cutNumbers } from '../items/stated-numbers.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { statesValue } from '../numbers/states-value.ts';
import { readingLanguage } from '../reading-language.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['FIGURE_NOT_STATED'],
  holds: 'One reading of a number in the evidence equals the value of the figure.',
  blind: 'What the number counts: the same number of something else, nearby, passes.',
  check: (subject) => {
    const { data, evidence, stated, match, unit, context, placeOf } = subject;
    // A number in the unit is told of by itself: with it, the value is another.
    if (evidence.length === 0 || match !== undefined || unit.number !== undefined) return [];
    const numbers = stated.map(({ number }) => number.text);
    const fix = statedFix(subject);
    const known = converted(subject) ?? inTable(subject) ?? explain(data, evidence, context);
    const instead = fix === undefined ? 'correct the value' : `${fix.title}, as the evidence does`;
    const hint = known ?? `${instead}; or quote the words that state it`;
    const problem = figureNotStated(placeOf('value'), describe(data), numbers, hint);
    return [withFixes(problem, fix)];
  },
};

const TABLE = `
| Programme | Spending (£ million) | Change (%) |
|---|---|---|
| Roads | 212.7 | 4.5 |
| Bridges | (12.3) | -2.1 |`;

const NET = `
Table 2: Spending, £ million

| Programme | Spending (net) |
|---|---|
| Roads | 12 |
| Bridges | − 3 |`;

const CAPTIONED = `
Table 1: Residents (thousands)

| Town | 2023 | 2024 |
|---|---|---|
| Harwick | 11 | 12 |`;

const ACCOUNTS = `
| Item | 2031, £000 | Change |
|---|---|---|
| Ticket sales | 910 | -14 |
| Running costs | (655) | +9 |
| Seats | 3,064 | −126 |`;

const named = (label: string, value: string, quote: string): string => `
figures:
  one:
    label: ${label}
    value: ${value}
    evidence: ${quote}`;

const tableFigure = (value: string, quote: string): string => `
figures:
  one:
    label: A cell
    value: ${value}
    evidence: ${quote}`;

export const cases: RuleCases = {
  pass: [
    ...['a third', 'a quarter'].map(
      (share): RuleCase => ({
        source: `Waits were ${share} shorter.`,
        extraction: `figures:\n  one: { label: Waits shorter by, value: ${share}, evidence: "Waits were ${share} shorter" }`,
      }),
    ),
    {
      source: 'There were 1,180 in 2023 and 900 in 2014.',
      extraction: 'figures:\n  one: { label: Cases, value: "1,180", evidence: "1,180 in 2023" }',
      narrative: 'There were 1,180 in 2023 [@one].',
    },
    {
      source: 'The county spent 2.4 million pounds on roads last year.',
      extraction:
        'figures:\n  roads: { label: Roads, value: 2400000, unit: pounds, evidence: [{ quote: spent 2.4 million pounds on roads }] }',
    },
    {
      source: 'Twenty attacks were stopped.',
      extraction:
        'figures:\n  stopped: { label: Attacks stopped, value: 20, evidence: [{ quote: Twenty attacks were stopped }] }',
    },
    {
      source: 'The county spent 2.4 million pounds on roads last year.',
      extraction: `
figures:
  roads:
    label: Roads
    value: 2.4 million pounds
    evidence: spent 2.4 million pounds on roads`,
    },
    ...['scheduled', 'planned', 'listed'].map(
      (word): RuleCase => ({
        source: `The line ran 212 of 640 ${word} trains.`,
        extraction: `figures:\n  one: { label: Trains in the timetable, value: 640, evidence: "ran 212 of 640 ${word} trains" }`,
      }),
    ),
    {
      source: 'The survey took 3 to 4 weeks.',
      extraction: `
figures:
  survey:
    label: The survey
    value: 3–4 weeks
    evidence:
      - The survey took 3 to 4 weeks`,
    },
    { source: TABLE, extraction: tableFigure('£212.7 million', 'Roads 212.7') },
    { source: TABLE, extraction: tableFigure('–£12.3 million', 'Bridges (12.3)') },
    { source: TABLE, extraction: tableFigure('4.5%', 'Roads 212.7 4.5') },
    { source: NET, extraction: tableFigure('£12 million', 'Roads 12') },
    { source: NET, extraction: tableFigure('-£3 million', 'Bridges − 3') },
    { source: CAPTIONED, extraction: tableFigure('12 thousand', 'Harwick 11 12') },
    { source: ACCOUNTS, extraction: named('Running costs', '£655,000', 'Running costs (655)') },
    { source: ACCOUNTS, extraction: named('Fall in seats', '126', 'Seats 3,064 −126') },
    { source: ACCOUNTS, extraction: named('Seats lost', '126', 'Seats 3,064 −126') },
    { source: TABLE, extraction: named('Decline of the change in bridges', '2.1%', 'Bridges (12.3) -2.1') },
  ],
  fail: [
    { source: ACCOUNTS, extraction: named('Seats', '126', 'Seats 3,064 −126'), at: '126' },
    { source: ACCOUNTS, extraction: named('Rise in seats', '126', 'Seats 3,064 −126'), at: '126' },
    { source: ACCOUNTS, extraction: named('Cost of seats', '126', 'Seats 3,064 −126'), at: '126' },
    {
      source: 'The line ran 212 of 640 planned trains.',
      extraction:
        'figures:\n  one: { label: Trains that ran, value: 640, evidence: "ran 212 of 640 planned trains" }',
      at: '640',
    },
    {
      source: 'She won 12 of her 19 races.',
      extraction:
        'figures:\n  one: { label: Races that she won, value: 19, evidence: "won 12 of her 19 races" }',
      at: '19',
    },
    {
      source: NET,
      extraction: tableFigure('12', 'Roads 12'),
      at: '12',
      hint: 'write `value: 12000000` and `unit: GBP`',
    },
    { source: NET, extraction: tableFigure('£3 million', 'Bridges − 3'), at: '£3' },
    {
      source: TABLE,
      extraction: tableFigure('£212.7', 'Roads 212.7'),
      at: '£212.7',
      hint: 'Spending (£ million)',
    },
    { source: TABLE, extraction: tableFigure('£12.3 million', 'Bridges (12.3)'), at: '£12.3' },
    { source: TABLE, extraction: tableFigure('4.5 million', 'Roads 212.7 4.5'), at: '4.5' },
    { source: CAPTIONED, extraction: tableFigure('12', 'Harwick 11 12'), at: '12' },
    {
      source: 'The new line is 2 km long.',
      extraction: `
figures:
  line:
    label: Length of the line
    value: 2000 m
    evidence: The new line is 2 km long`,
      at: '2000 m',
      hint: 'nothing is converted: record it as the source writes it, `value: 2 km`',
    },
    {
      source: 'The county spent 2.4 million pounds on roads last year.',
      extraction:
        'figures:\n  roads: { label: Roads, value: 2500000, evidence: [{ quote: spent 2.4 million pounds on roads }] }',
      at: '2500000',
    },
    {
      source: 'The county spent 2.4 million pounds on roads last year.',
      extraction:
        'figures:\n  roads: { label: Roads, value: 2.4, evidence: [{ quote: The county spent 2.4 }] }',
      at: '2.4,',
      hint: 'quote it whole',
    },
    {
      source: 'It erred by 10⁻³ metres.',
      extraction: tableFigure('10', 'It erred by 10⁻³ metres'),
      at: '10',
    },
    { source: 'Cut to 12⁻¹ too.', extraction: tableFigure('12', 'Cut to 12⁻¹ too'), at: '12' },
  ],
};

function describe({ value }: FigureData): string {
  return typeof value === 'number' ? grouped(value) : `${grouped(value[0])} to ${grouped(value[1])}`;
}

/** As people read it: 2,400,000,000. */
function grouped(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 20 });
}

/**
 * What converts to the same is written as the source has it, for certain. Another number is only likely to be meant, and
 * only where the evidence has one.
 */
function statedFix(subject: FigureSubject): Fix | undefined {
  const { stated, context, placeOf, id } = subject;
  const same = convertedNumber(subject);
  if (same === undefined) {
    const [only, ...others] = stated;
    if (only === undefined || others.length > 0 || !isQuantity(only.number)) return undefined;
    // The number of something else is no better for being the only one.
    if (statesValue(only.number, subject.data.value)) return undefined;
    const fix = statementFix(subject, only);
    return fix && likelyFix(fix.title, ...fix.changes);
  }
  const { content } = context.extraction;
  const words = sourceWords(same, context);
  const unit = { kind: 'delete', file: content.file, path: ['figures', id, 'unit'] } as const;
  const hasUnit = content.data.figures?.[id]?.unit !== undefined;
  return certainFix(
    `write \`value: ${words}\``,
    newValue(placeOf('value'), words),
    ...(hasUnit ? [unit] : []),
  );
}

/** `2000` metres where the source says 2 km: nothing is converted unseen. */
function converted(subject: FigureSubject): string | undefined {
  const same = convertedNumber(subject);
  if (same === undefined) return undefined;
  const words = sourceWords(same, subject.context);
  return `nothing is converted: record it as the source writes it, \`value: ${words}\` without \`unit\``;
}

function convertedNumber({ data, unit, stated }: FigureSubject): StatedNumber | undefined {
  const { value } = data;
  const given = unit.unit;
  if (given === undefined || typeof value !== 'number') return undefined;
  return stated.find(({ number }) =>
    number.values.some(
      (one) =>
        typeof one === 'number' &&
        number.level !== true &&
        number.unit !== undefined &&
        number.unit.name !== given.name &&
        convertValue(one, number.unit, given)?.toPrecision(6) === value.toPrecision(6),
    ),
  );
}

/** What the head or the caption of a table adds to a number is easily missed. */
function inTable(subject: FigureSubject): string | undefined {
  const { data, stated, context } = subject;
  const cells = stated.filter(({ above }) => above !== undefined);
  const [language] = cells.map((cell) => cell.language);
  const isGiven = ({ number }: StatedNumber): boolean =>
    language !== undefined &&
    readNumbers(number.text, language).some(({ values }) => values.some((value) => value === data.value));
  const one = cells.find(isGiven) ?? (stated.length === 1 ? cells[0] : undefined);
  const [span] = one?.above ?? [];
  if (one === undefined || span === undefined) return undefined;
  const words = context.document.text.text.slice(span.start, span.end);
  const means = `the table says “${words}” of it, so ${one.number.text} means ${list(one.number.values)}`;
  return `${means}: ${sourceStatement(subject, one).replace(/^.*?(?=write )/, '')}`;
}

function list(values: StatedNumber['number']['values']): string {
  return values.map((value) => (typeof value === 'number' ? String(value) : value.join(' to '))).join(' or ');
}

function explain(
  data: FigureData,
  evidence: FigureSubject['evidence'],
  { documents }: ItemContext,
): string | undefined {
  const form = data['as-printed'];
  const holds = ({ words, document }: BoundEvidence): boolean =>
    standsIn(words, form ?? '', readingLanguage(documents.get(document)));
  if (form !== undefined && !evidence.some(holds)) {
    return `\`as-printed\` has to appear in the quote, letter by letter: “${form}” does not`;
  }
  for (const one of evidence) {
    const document = documents.get(one.document);
    const cut = document === undefined ? undefined : cutNumbers(one, document)[0];
    if (cut !== undefined) return `the quote cuts “${cut.number.text}” in two: quote it whole`;
  }
  return undefined;
}
