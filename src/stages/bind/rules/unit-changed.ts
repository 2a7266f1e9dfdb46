import { unitChanged } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import { against, sourceStatement, statementFix } from '../items/source-statement.ts';
import { sourceWords } from '../items/source-words.ts';
import type { StatedNumber } from '../items/stated-number.ts';
import { type UnitChange, unitChange } from '../items/unit-change.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['UNIT_CHANGED'],
  holds:
    'The figure has the unit of its number in the source, and is counted per the same thing; a currency stays the same currency.',
  blind: 'What a number counts, if that is not a unit: people, vessels.',
  check: (subject) => {
    const { data, unit, match, context, placeOf } = subject;
    if (match === undefined || unit.number !== undefined) return [];
    const change = unitChange(subject, match, context.document, subject.stated);
    if (change === undefined) return [];
    const place = placeOf(data.unit === undefined || !hasUnit(subject) ? 'value' : 'unit');
    return [
      withFixes(
        unitChanged(place, describe(change, subject, match), remedy(change, subject, match)),
        hasNoUnit(change, match) ? undefined : statementFix(subject, match),
      ),
    ];
  },
};

/** Whether the extraction has a field `unit`: one within `value` is made a field of when it is read. */
function hasUnit({ id, context }: FigureSubject): boolean {
  return context.extraction.content.data.figures?.[id]?.unit !== undefined;
}

function describe(change: UnitChange, subject: FigureSubject, match: StatedNumber): string {
  const words = sourceWords(match, subject.context);
  switch (change.kind) {
    case 'lost':
      return `the source says “${words}”, and the figure leaves the unit out`;
    case 'added':
      return `the source names no unit of ${match.number.text}, and the figure has ${change.unit.name}`;
    case 'other':
      return `the source says “${words}”, and the figure has ${change.given.name}`;
    case 'rate':
      return change.rate === undefined
        ? `the source counts ${match.number.text} against nothing${match.number.rate === undefined ? '' : ' else'}, and the figure does`
        : `the source counts ${match.number.text} ${against(change.rate)}, and the figure does not`;
  }
}

/** What the source does not say of its number, it may say elsewhere. */
function hasNoUnit(change: UnitChange, match: StatedNumber): boolean {
  return (
    (change.kind === 'added' && match.number.rate === undefined) ||
    (change.kind === 'rate' && change.rate === undefined)
  );
}

function remedy(change: UnitChange, subject: FigureSubject, match: StatedNumber): string {
  if (change.kind === 'added' && match.number.rate === undefined)
    return 'delete the unit, or quote the words that name it right behind the number';
  if (change.kind === 'rate' && change.rate === undefined)
    return 'leave out what it is counted against, or quote the words that say it';
  return sourceStatement(subject, match);
}

const UNDER = `
| Programme | Spending | Change | Freight |
|---|---|---|---|
| | £ million | % | '000 tonnes |
| Roads | 212.7 | 4.5 | 31 |`;
const HEADS = `
| Plant | Change (percentage points) | Price (€/MWh) | Weight (tonnes) |
|---|---|---|---|
| North | 1.5 | 84 | 31 |`;

const figure = (value: string, quote: string, unit?: string): string => `
figures:
  one:
    label: A figure
    value: ${value}${unit === undefined ? '' : `\n    unit: ${unit}`}
    evidence: ${quote}`;

const TABLE = `
| Programme | Spending (£ million) | Share (%) | Days lost |
|---|---|---|---|
| Roads | 212.7 | 4.5 | 31 |`;

const ROWS = `| District | Cases | Rate (per 100,000) | Change (%) |
|---|---|---|---|
| Aldmoor | 412 | 28.4 | +41 |
| Dunmere | 193 | 12.6 | +35 |`;
const captioned = (caption: string): string => `${caption}\n\n${ROWS}`;
const ROSE = 'It has gone from 310 million euros to roughly 465 million, which is a lot.';

const leaking = (value: string): RuleCase => ({
  source:
    'Table 1: Leakage, million litres a day\n\n| Zone | 2029 | 2030 |\n|---|---|---|\n| Quay | 48 | 36 |',
  extraction: figure(value, 'Quay 48 36'),
});

const bridge = (value: string): RuleCase => ({
  source: 'The bridge will cost £2m to £3m.',
  extraction: figure(value, 'bridge will cost £2m to £3m'),
});

const PUPILS = `
| Measure | 2031 | Change |
|---|---|---|
| Spending per pupil, £ | 7,140 | +310 |
| Attendance, % | 93.2 | −1.8 points |`;
const measured = (label: string, value: string, quote: string): RuleCase => ({
  source: PUPILS,
  extraction: figure(value, quote).replace('A figure', label),
});

const barley = (value: string): RuleCase => ({
  source: 'Barley cost 9 per cent more per bushel than before.',
  extraction: figure(value, 'Barley cost 9 per cent more per bushel').replace('A figure', 'Rise of barley'),
});
const voter = (value: string): RuleCase => ({
  source: 'The vote cost £4.20 for each registered voter.',
  extraction: figure(value, 'vote cost £4.20 for each registered voter'),
});

const ceiling = (value: string): RuleCase => ({
  source: 'The ceiling of €15,000 should be reviewed each year.',
  extraction: figure(value, 'ceiling of €15,000 should be reviewed each year').replace('A figure', 'Ceiling'),
});

export const cases: RuleCases = {
  pass: [
    ceiling('€15,000'),
    {
      source: 'The toll of £3 is paid every day.',
      extraction: figure('£3 a day', 'toll of £3 is paid every day'),
    },
    {
      source: 'Coal makes 39 per cent of it, though it has lost 13 points since 2028.',
      extraction: figure('13 percentage points', 'it has lost 13 points').replace('A figure', 'Loss of coal'),
    },
    barley('9 per cent'),
    {
      source: 'It costs £14 for each answer.',
      extraction: figure('£14', '£14 for each answer').replace('A figure', 'Cost of an answer'),
    },
    voter('£4.20 per voter'),
    measured('Spending per pupil', '£7,140', 'Spending per pupil, £ 7,140'),
    measured('Fall in attendance', '1.8 percentage points', 'Attendance, % 93.2 −1.8 points'),
    leaking('36 million litres a day'),
    { source: 'The wall loses 0.18 W/(m²·K).', extraction: figure('0.18 W/m²K', 'loses 0.18 W/(m²·K)') },
    { source: 'It holds 250 cells/µL.', extraction: figure('250 cells/µL', 'holds 250 cells/µL') },
    { source: 'It holds 12 µg/m³.', extraction: figure('12 µg/m³', 'holds 12 µg/m³') },
    {
      source: 'It bears 4 per cent a year from 1 May.',
      extraction: figure('4 per cent a year', 'bears 4 per cent a year'),
    },
    { source: UNDER, extraction: figure('£212.7 million', 'Roads 212.7') },
    { source: UNDER, extraction: figure('4.5%', 'Roads 212.7 4.5') },
    { source: UNDER, extraction: figure('31 thousand tonnes', 'Roads 212.7 4.5 31') },
    { source: HEADS, extraction: figure('1.5', 'North 1.5', 'percentage points') },
    { source: HEADS, extraction: figure('84', 'North 1.5 84', '€ per MWh') },
    { source: HEADS, extraction: figure('31 tonnes', 'North 1.5 84 31') },
    { source: 'The noise reached 85 dB(A).', extraction: figure('85', 'noise reached 85 dB(A)', 'decibels') },
    { source: 'The town has 12 bars.', extraction: figure('12', 'town has 12 bars', 'bars') },
    { source: 'Support fell to 53 per cent.', extraction: figure('53', 'fell to 53 per cent', '"%"') },
    { source: 'Support fell to 53 per cent.', extraction: figure('53 %', 'fell to 53 per cent') },
    { source: 'It cost $40 million.', extraction: figure('$40 million', 'It cost $40 million') },
    { source: 'It cost $40 million.', extraction: figure('40000000', 'It cost $40 million', 'US dollars') },
    { source: 'It cost US$40 million.', extraction: figure('40000000', 'cost US$40 million', 'USD') },
    { source: 'It cost EUR 3 bn.', extraction: figure('3 billion euros', 'It cost EUR 3 bn') },
    { source: 'It took from 4 to 6 weeks.', extraction: figure('6', 'took from 4 to 6 weeks', 'weeks') },
    { source: 'Rates of 4 to 6 per cent.', extraction: figure('4–6 per cent', 'of 4 to 6 per cent') },
    { source: 'They make 20, 30 and 40 per cent.', extraction: figure('30%', 'make 20, 30 and 40 per cent') },
    {
      source: 'They moved 40,000 gross tonnes.',
      extraction: figure('40000', '40,000 gross tonnes', 'tonnes'),
    },
    {
      source: 'There were 12 cases per 100,000 people.',
      extraction: figure('12', '12 cases per 100,000 people', 'cases per 100,000'),
    },
    {
      source: 'The well gives 40 litres a day.',
      extraction: figure('40 litres a day', 'gives 40 litres a day'),
    },
    { source: 'Some 30 people left.', extraction: figure('about 30', 'Some 30 people left', 'vessels') },
    { source: TABLE, extraction: figure('212.7 million pounds', 'Roads 212.7') },
    { source: TABLE, extraction: figure('31 days', 'Roads 212.7 4.5 31') },
    { source: TABLE, extraction: figure('4.5', 'Roads 212.7 4.5', 'per cent') },
    {
      source: captioned('Table 1. Cases by district, second quarter of 2025'),
      extraction: figure('412', 'Aldmoor 412', 'cases'),
    },
    { source: captioned('Table 1. Cases, week 34'), extraction: figure('412', 'Aldmoor 412', 'cases') },
    {
      source: captioned('Table 1. Cases by district, by month'),
      extraction: figure('193 cases', 'Dunmere 193'),
    },
    { source: captioned('Cases'), extraction: figure('+41%', 'Aldmoor 412 28.4 +41') },
    { source: captioned('Cases'), extraction: figure('28.4 per 100,000', 'Aldmoor 412 28.4 +41') },
    { source: 'It was cut by a quarter.', extraction: figure('a quarter', 'It was cut by a quarter') },
    { source: 'It was cut by half.', extraction: figure('half', 'It was cut by half') },
    { source: 'It was cut by a third.', extraction: figure('a third', 'It was cut by a third') },
    { source: ROSE, extraction: figure('roughly 465 million euros', 'to roughly 465 million') },
    { source: ROSE, extraction: figure('310 million euros', 'from 310 million euros') },
    {
      source: 'There were 12 deaths per 100,000 people a year.',
      extraction: figure('12 per 100,000 people a year', '12 deaths per 100,000 people a year'),
    },
    {
      source: 'There were 12 deaths per 100,000 people a year.',
      extraction: figure('12', '12 deaths per 100,000 people a year', 'deaths per 100,000 people a year'),
    },
    { source: 'The flow was 4 m s⁻¹.', extraction: figure('4 m s⁻¹', 'flow was 4 m s⁻¹') },
    { source: 'The flow was 4 m s⁻¹.', extraction: figure('4 m/s', 'flow was 4 m s⁻¹') },
    { source: 'The dose was 5 mg kg⁻¹.', extraction: figure('5 mg per kg', 'dose was 5 mg kg⁻¹') },
    { source: 'The dose was 5 mg kg⁻¹.', extraction: figure('5 mg kg⁻¹', 'dose was 5 mg kg⁻¹') },
    { source: 'The dose was 5 mg kg⁻¹.', extraction: figure('5', 'dose was 5 mg kg⁻¹', 'mg/kg') },
    { source: 'It is 7 kg m⁻².', extraction: figure('7 kg/m²', 'It is 7 kg m⁻²') },
    { source: 'It is 9 kg/m².', extraction: figure('9 kg/m²', 'It is 9 kg/m²') },
    { source: 'It holds 12 µg/m³.', extraction: figure('12 µg/m³', 'It holds 12 µg/m³') },
    { source: 'It fell at 9.8 m/s².', extraction: figure('9.8 m/s²', 'fell at 9.8 m/s²') },
    { source: 'It fell at 9.8 m/s².', extraction: figure('9.8 m per s²', 'fell at 9.8 m/s²') },
    { source: 'It fell at 9.8 m s⁻².', extraction: figure('9.8 m s⁻²', 'fell at 9.8 m s⁻²') },
    { source: 'It takes 5 J kg⁻¹ K⁻¹.', extraction: figure('5 J kg⁻¹ K⁻¹', 'takes 5 J kg⁻¹ K⁻¹') },
    { source: 'The error was 10⁻³ metres.', extraction: figure('0.001', 'error was 10⁻³ metres', 'metres') },
    { source: 'The error was 10⁻³ metres.', extraction: figure('10⁻³ metres', 'error was 10⁻³ metres') },
    { source: 'Salt is at 3‰ here.', extraction: figure('3‰', 'Salt is at 3‰') },
    { source: 'Salt is at 3‰ here.', extraction: figure('3', 'Salt is at 3‰', '"‰"') },
    bridge('£2m to £3m'),
    bridge('£2 to £3 million'),
    bridge('£2m–£3m'),
    {
      source: 'It takes 4 weeks to 6 months.',
      extraction: figure('4 weeks to 6 months', 'takes 4 weeks to 6 months'),
    },
    { source: 'It went from £5 to 12 people.', extraction: figure('12', 'from £5 to 12 people') },
  ],
  fail: [
    { ...ceiling('€15,000 a year'), at: '€15,000 a year', hint: 'leave out what it is counted against' },
    {
      source: 'The toll of £3 is paid every day.',
      extraction: figure('£3', 'toll of £3 is paid every day'),
      at: '£3',
      hint: 'per day',
    },
    {
      source: 'The index stands at 390, though it has lost 13 points since 2028.',
      extraction: figure('13 percentage points', 'it has lost 13 points').replace('A figure', 'Loss'),
      at: '13 percentage',
    },
    { ...barley('9 per cent per bushel'), at: '9 per cent' },
    { ...voter('£4.20'), at: '£4.20', hint: 'per voter' },
    { ...measured('Spending', '£7,140', 'Spending per pupil, £ 7,140'), at: '£7,140' },
    { ...measured('Spending per school', '£7,140', 'Spending per pupil, £ 7,140'), at: '£7,140' },
    { ...measured('Fall in attendance', '1.8 per cent', 'Attendance, % 93.2 −1.8 points'), at: '1.8' },
    {
      source: 'There were 4 failures per 100 million train miles.',
      extraction: figure('4', '4 failures per 100 million train miles'),
      at: '4',
      hint: 'write `value: 4 per 100,000,000 train miles`',
    },
    { ...bridge('£2m to €3m'), at: '£2m', hint: 'write `value: £2m to £3m`' },
    { ...bridge('€2m to £3m'), at: '€2m', hint: 'write `value: £2m to £3m`' },
    { ...bridge('$2m–£3m'), at: '$2m' },
    {
      source: 'It takes 4 to 6 weeks.',
      extraction: figure('4 days to 6 weeks', 'takes 4 to 6 weeks'),
      at: '4 days',
    },
    { ...leaking('36 million litres'), at: '36 million' },
    { ...leaking('36 million litres a week'), at: '36 million' },
    { source: UNDER, extraction: figure('4.5', 'Roads 212.7 4.5'), at: '4.5', hint: '`unit: %`' },
    { source: HEADS, extraction: figure('1.5', 'North 1.5', '"%"'), at: '"%"', hint: '`unit: pp`' },
    { source: HEADS, extraction: figure('84', 'North 1.5 84', '€'), at: '€', hint: 'EUR per MWh' },
    { source: HEADS, extraction: figure('31', 'North 1.5 84 31', 'kg'), at: 'kg' },
    {
      source: 'The pressure reached 10.5 bar.',
      extraction: figure('10.5', 'pressure reached 10.5 bar', 'psi'),
      at: 'psi',
      hint: 'write `value: 10.5 bar`, and delete `unit`',
    },
    {
      source: 'The noise reached 85 decibels.',
      extraction: figure('85', 'noise reached 85 decibels'),
      at: '85',
      hint: '85 decibels',
    },
    {
      source: 'It cost €4 a head.',
      extraction: figure('4', 'It cost €4 a head', '£ a head'),
      at: '£ a head',
      hint: 'write `value: €4 per person`, and delete `unit`',
    },
    {
      source: 'Support fell to 53 per cent.',
      extraction: figure('53', 'fell to 53 per cent'),
      at: '53',
      hint: 'write `value: 53 per cent`',
    },
    {
      source: 'Support fell by 3 percentage points.',
      extraction: figure('3', 'fell by 3 percentage points', '"%"'),
      at: '"%"',
    },
    {
      source: 'Rates rose by 25 basis points.',
      extraction: figure('25%', 'rose by 25 basis points'),
      at: '25%',
    },
    {
      source: 'The firm has 40 sites.',
      extraction: figure('40', 'has 40 sites', 'per cent'),
      at: 'per cent',
    },
    { source: 'It cost $40 million.', extraction: figure('€40 million', 'It cost $40 million'), at: '€40' },
    {
      source: 'It cost $40 million.',
      extraction: figure('40 million', 'It cost $40 million'),
      at: '40 million',
    },
    {
      source: 'It cost HK$40 million.',
      extraction: figure('40000000', 'cost HK$40 million', 'dollars'),
      at: 'dollars',
    },
    { source: 'It took 3 years.', extraction: figure('3', 'It took 3 years', 'months'), at: 'months' },
    { source: 'It is 3 km long.', extraction: figure('3 miles', 'It is 3 km long'), at: '3 miles' },
    {
      source: 'There were 12 cases per 100,000 people.',
      extraction: figure('12', '12 cases per 100,000 people', 'cases'),
      at: 'cases',
      hint: 'per 100,000 people',
    },
    {
      source: 'There were 12 cases per 100,000 people.',
      extraction: figure('12', '12 cases per 100,000 people', 'cases per 10,000'),
      at: 'cases per 10,000',
    },
    {
      source: 'There were 12 cases.',
      extraction: figure('12', 'There were 12 cases', 'cases per 100,000'),
      at: 'cases per 100,000',
    },
    {
      source: 'The well gives 40 litres a day.',
      extraction: figure('40 litres', 'gives 40 litres a day'),
      at: '40 litres',
    },
    {
      source: captioned('Cases'),
      extraction: figure('412 per 100,000', 'Aldmoor 412 28.4 +41'),
      at: '412 per',
    },
    {
      source: captioned('Cases'),
      extraction: figure('193', 'Dunmere 193 12.6', 'cases per 100,000'),
      at: 'cases per',
    },
    { source: captioned('Cases'), extraction: figure('28.4%', 'Aldmoor 412 28.4 +41'), at: '28.4%' },
    {
      source: 'There were 12 deaths per 100,000 people.',
      extraction: figure('12 per 100,000 people a year', '12 deaths per 100,000 people'),
      at: '12 per',
    },
    {
      source: 'There were 12 deaths per 100,000 people.',
      extraction: figure('12', '12 deaths per 100,000 people', 'deaths per 100,000 people per month'),
      at: 'deaths per',
    },
    {
      source: 'There were 12 deaths per 100,000 people a year.',
      extraction: figure('12 per 100,000 people a month', '12 deaths per 100,000 people a year'),
      at: '12 per',
    },
    {
      source: ROSE,
      extraction: figure('roughly 465 million', 'to roughly 465 million'),
      at: 'roughly 465',
      hint: '465 million EUR',
    },
    { source: 'Salt is at 3‰ here.', extraction: figure('3', 'Salt is at 3‰'), at: '3', hint: '3‰' },
    { source: 'Salt is at 3‰ here.', extraction: figure('3%', 'Salt is at 3‰'), at: '3%', hint: '3‰' },
    {
      source: 'The flow was 4 m s⁻¹.',
      extraction: figure('4 m', 'flow was 4 m s⁻¹'),
      at: '4 m',
      hint: '`value: 4 m s⁻¹`',
    },
    {
      source: 'It is 7 kg m⁻².',
      extraction: figure('7 kg', 'It is 7 kg m⁻²'),
      at: '7 kg',
      hint: '7 kg per m²',
    },
    {
      source: 'The dose was 5 mg kg⁻¹.',
      extraction: figure('5 mg', 'dose was 5 mg kg⁻¹'),
      at: '5 mg',
      hint: '5 mg per kg',
    },
    { source: 'The dose was 5 mg kg-1.', extraction: figure('5 mg', 'dose was 5 mg kg-1'), at: '5 mg' },
    {
      source: 'It fell at 9.8 m/s².',
      extraction: figure('9.8 m per second', 'fell at 9.8 m/s²'),
      at: '9.8 m',
      hint: '9.8 m/s²',
    },
    {
      source: 'It takes 5 J kg⁻¹ K⁻¹.',
      extraction: figure('5 J per kg', 'takes 5 J kg⁻¹ K⁻¹'),
      at: '5 J',
      hint: '5 J kg⁻¹ K⁻¹',
    },
    {
      source: 'It fell at 9.8 metres per second squared.',
      extraction: figure('9.8 m/s', 'fell at 9.8 metres per second squared'),
      at: '9.8 m/s',
    },
    { source: 'It has 5 metres squared.', extraction: figure('5 m', 'has 5 metres squared'), at: '5 m' },
    { source: 'It has 5 kg m².', extraction: figure('5 kg', 'It has 5 kg m²'), at: '5 kg', hint: '5 kg ·m²' },
    {
      source: 'The wall loses 0.18 W/m²K.',
      extraction: figure('0.18 W/m²', 'loses 0.18 W/m²K'),
      at: '0.18',
      hint: '`value: 0.18 W/m²K`',
    },
    {
      source: 'Its clearance is 0.42 L/h/kg.',
      extraction: figure('0.42 L/h', 'clearance is 0.42 L/h/kg'),
      at: '0.42',
      hint: '`value: 0.42 L/h/kg`',
    },
    { source: 'It ran at 4 ms⁻¹.', extraction: figure('4 m', 'ran at 4 ms⁻¹'), at: '4 m', hint: '4 ms⁻¹' },
    { source: 'It is 5 km^2.', extraction: figure('5 km', 'It is 5 km^2'), at: '5 km' },
    { source: TABLE, extraction: figure('€212.7 million', 'Roads 212.7'), at: '€212.7' },
    { source: TABLE, extraction: figure('212.7 million', 'Roads 212.7'), at: '212.7' },
    { source: TABLE, extraction: figure('31 weeks', 'Roads 212.7 4.5 31'), at: '31 weeks' },
    { source: TABLE, extraction: figure('4.5', 'Roads 212.7 4.5'), at: '4.5' },
  ],
};
