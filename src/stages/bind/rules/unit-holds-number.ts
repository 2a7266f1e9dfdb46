import { unitHoldsNumber } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import { sourceStatement, statementFix } from '../items/source-statement.ts';
import { sourceWords } from '../items/source-words.ts';
import { product } from '../numbers/multiplier.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { statesValue } from '../numbers/states-value.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['UNIT_HOLDS_NUMBER'],
  holds: 'The unit of a figure has no number and no multiplier in it, except in what a rate is counted per.',
  blind: 'A number within a name, such as CO2.',
  check: (subject) => {
    const { data, unit, evidence, placeOf } = subject;
    if (unit.number === undefined || evidence.length === 0) return [];
    const { match } = subject;
    return [
      withFixes(
        unitHoldsNumber(placeOf('unit'), data.unit ?? '', unit.number, remedy(subject)),
        match && statementFix(subject, match),
      ),
    ];
  },
};

const SOURCE = 'The county spent £212.7 million on roads, and 12 people per 100,000 moved there.';
const figure = (value: string, unit: string, quote: string): string => `
figures:
  one:
    label: A figure
    value: ${value}
    unit: ${unit}
    evidence: ${quote}`;

export const cases: RuleCases = {
  pass: [
    { source: SOURCE, extraction: figure('212700000', '£', 'spent £212.7 million on roads') },
    { source: SOURCE, extraction: figure('12', 'people per 100,000', '12 people per 100,000 moved') },
    {
      source: 'The plant emitted 40 tonnes of CO2.',
      extraction: figure('40', 'tonnes of CO2', 'emitted 40 tonnes of CO2'),
    },
  ],
  fail: [
    {
      source: SOURCE,
      extraction: figure('212.7', '£ million', 'spent £212.7 million on roads'),
      at: '£ million',
      hint: 'write `value: £212.7 million`, and delete `unit`',
    },
    {
      source: SOURCE,
      extraction: figure('212.7', '£m', 'spent £212.7 million on roads'),
      at: '£m',
      hint: 'write `value: £212.7 million`, and delete `unit`',
    },
    {
      source: 'Some 40,000 people left.',
      extraction: figure('40', 'thousand people', 'Some 40,000 people left'),
      at: 'thousand people',
      hint: 'write `value: 40,000`, and `unit: people`',
    },
    {
      source: 'They moved 40 containers of 20 feet.',
      extraction: figure('40', '20-foot containers', 'moved 40 containers'),
      at: '20-foot containers',
      hint: 'the label',
    },
  ],
};

function remedy(subject: FigureSubject): string {
  const { data, unit, stated, context } = subject;
  const { value } = data;
  if (unit.scale === 1) return 'say it in the label, and write `unit` without a number';
  const scaled = typeof value === 'number' ? product(value, unit.scale) : value;
  // The scale may be wrong, too: then the digits tell which number is meant.
  const meant =
    stated.find(({ number }) => statesValue(number, scaled)) ??
    stated.find(({ number, language }) =>
      readNumbers(number.text, language).some(
        ({ values: [own], text }) =>
          own === value || readNumbers(digitsOf(text), language)[0]?.values[0] === value,
      ),
    );
  if (meant?.above !== undefined || meant?.number.unit !== undefined) return sourceStatement(subject, meant);
  const words = meant === undefined ? String(scaled) : sourceWords(meant, context);
  const rest = (data.unit ?? '')
    .replace(unit.number ?? '', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return rest === ''
    ? `write \`value: ${words}\`, and delete \`unit\``
    : `write \`value: ${words}\`, and \`unit: ${rest}\``;
}

function digitsOf(text: string): string {
  return /[\p{N}.,]*\p{N}/u.exec(text)?.[0] ?? text;
}
