import { unitHoldsNumber } from '../../../ground/model/diagnostics.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import { sourceWords } from '../items/source-words.ts';
import { product } from '../numbers/multiplier.ts';
import { statesValue } from '../numbers/states-value.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['UNIT_HOLDS_NUMBER'],
  holds:
    'The unit of a figure has no number and no multiplier in it, but for what a rate is counted against.',
  blind: 'A number within a name, such as CO2.',
  check: (subject) => {
    const { data, unit, evidence, placeOf } = subject;
    if (unit.number === undefined || evidence.length === 0) return [];
    return [unitHoldsNumber(placeOf('unit'), data.unit ?? '', unit.number, remedy(subject))];
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

function remedy({ data, unit, stated, context }: FigureSubject): string {
  const { value } = data;
  const scaled = typeof value === 'number' ? product(value, unit.scale) : value;
  const meant = unit.scale === 1 ? undefined : stated.find(({ number }) => statesValue(number, scaled));
  if (unit.scale === 1) return 'say it in the label, and write `unit` without a number';
  const [only] = stated;
  // The scale may be wrong, too.
  if (meant === undefined && only !== undefined && stated.length === 1)
    return `the source says “${sourceWords(only, context)}”: write that as \`value\`, and \`unit\` without a number`;
  const words = meant === undefined ? String(scaled) : sourceWords(meant, context);
  if (meant?.number.unit !== undefined) return `write \`value: ${words}\`, and delete \`unit\``;
  const rest = (data.unit ?? '')
    .replace(unit.number ?? '', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return rest === ''
    ? `write \`value: ${words}\`, and delete \`unit\``
    : `write \`value: ${words}\`, and \`unit: ${rest}\``;
}
