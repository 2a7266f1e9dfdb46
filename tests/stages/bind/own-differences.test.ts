import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../support/rule-case.ts';

const SENTENCES = {
  's-27': 'The mill ground 880 sacks in 2027',
  's-28': 'The mill ground 930 sacks in 2028',
  'f-27': 'It took 64 fares in 2027',
  'f-28': 'It took 51 fares in 2028',
  'w-27': 'The race carried 75 litres a second in 2027',
  'w-28': 'The race carried 58 litres a second in 2028',
};
const VALUES: Record<string, string> = {
  's-27': '880 sacks',
  's-28': '930 sacks',
  'f-27': '64 fares',
  'f-28': '51 fares',
  'w-27': '75 litres a second',
  'w-28': '58 litres a second',
};
const LABELS: Record<string, string> = { s: 'Sacks ground', f: 'Fares taken', w: 'Water carried' };

const figures = Object.entries(SENTENCES).map(
  ([id, words]) =>
    `  ${id}: { label: ${LABELS[id.charAt(0)]}, value: ${VALUES[id]}, period: 20${id.slice(2)}, evidence: ${words} }`,
);

const found = (narrative: string): readonly string[] =>
  diagnosticsOf({
    source: Object.values(SENTENCES).join('. '),
    extraction: `figures:\n${figures.join('\n')}`,
    narrative,
  }).map(({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`);

it.each([
  'The race carried 17 litres a second less in 2028 [@w-27; @w-28].',
  'The race fell by 17 litres per second [@w-27; @w-28].',
  'Sacks rose by 50 [@s-27; @s-28], and fares fell by 13 [@f-27; @f-28].',
  'Sacks rose by 50 [@s-27][@s-28], and fares fell by 13 [@f-27] [@f-28].',
  'Fares fell by 20 per cent [@f-27; @f-28], and the race by 17 litres a second [@w-27; @w-28].',
])('a difference follows from the two figures that are cited for it: %s', (narrative) => {
  expect(found(narrative)).toEqual([]);
});

it.each([
  ['The race carried 18 litres a second less in 2028 [@w-27; @w-28].', ['UNBOUND_NUMBER 5:18']],
  ['The race carried 17 litres a day less in 2028 [@w-27; @w-28].', ['UNBOUND_NUMBER 5:18']],
  ['The race carried 17 litres a second [@w-27; @w-28].', ['UNBOUND_NUMBER 5:18']],
  [
    'Sacks rose by 13 [@s-27; @s-28], and fares fell by 50 [@f-27; @f-28].',
    ['FIGURES_TURNED 5:7', 'UNBOUND_NUMBER 5:15', 'UNBOUND_NUMBER 5:52'],
  ],
])('and from no others: %s', (narrative, codes) => {
  expect(found(narrative)).toEqual(codes);
});
