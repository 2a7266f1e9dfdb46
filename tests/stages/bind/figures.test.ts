import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';
import type { BoundFigure } from '../../../src/ground/model/bound.ts';
import { bindExtraction } from '../../../src/stages/bind/bind-extraction.ts';
import { dividedBy, exactly, minus, plus, rounded } from '../../../src/stages/bind/items/exact-arithmetic.ts';
import { readLabelUnit } from '../../../src/stages/bind/items/label-unit.ts';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { validateDocument } from '../../../src/stages/validate/validate-document.ts';
import { validateExtraction } from '../../../src/stages/validate/validate-extraction.ts';
import { sourceFile } from '../../support/source-file.ts';

const SOURCE = `The county spent about $40 million in 2025, up from $30.1 million in 2024. The rate rose from 4 per cent.
It ended at 6.5 per cent. The crews had 1,250 members, of whom 310 were women. Spending of more than £3 million was
expected, and then £2 million.`;

function bind(figures: string): {
  readonly figures: readonly BoundFigure[];
  readonly said: readonly string[];
} {
  const document = validateDocument(
    readDocument(sourceFile('sources/documents/a.md', `---\ntitle: T\n---\n${SOURCE}\n`)).value as never,
  ).value;
  const raw = readExtraction(
    sourceFile('sources/extractions/a.yaml', `document: a\nfigures:\n${figures}`),
  ).value;
  const extraction = raw && validateExtraction(raw);
  if (document === undefined || extraction?.value === undefined) {
    return { figures: [], said: (extraction?.diagnostics ?? []).map(({ message }) => message) };
  }
  const { value, diagnostics } = bindExtraction(extraction.value, new Map([['a', document]]));
  return {
    figures: (value?.items ?? []).filter((item) => item.kind === 'figure'),
    said: diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

const PARTS = `
  now: { label: Now, value: about $40 million, evidence: spent about $40 million in 2025 }
  before: { label: Before, value: $30.1 million, evidence: up from $30.1 million in 2024 }
  low: { label: Low, value: 4 per cent, evidence: rose from 4 per cent }
  high: { label: High, value: 6.5 per cent, evidence: ended at 6.5 per cent }
  members: { label: Members, value: 1250, unit: people, evidence: "had 1,250 members" }
  women: { label: Women, value: 310, unit: people, subset-of: members, evidence: of whom 310 were women }
  wives: { label: Wives, value: 310, unit: people, evidence: of whom 310 were women }
  most: { label: Most, value: more than £3 million, evidence: more than £3 million }
  rest: { label: Rest, value: £2 million, evidence: then £2 million }
`.slice(1);

describe('a derived figure', () => {
  const derived = (text: string): BoundFigure | undefined =>
    bind(`${PARTS}  made: { label: Made, ${text} }\n`).figures.find(({ id }) => id === 'made');
  test.each([
    ['derived: { difference: [now, before] }', 9_900_000, 'about', 'dollar'],
    ['derived: { difference: [rest, most] }', -1_000_000, 'fewer-than', 'GBP'],
    ['derived: { difference: [high, low] }', 2.5, 'exactly', 'pp'],
    ['derived: { sum: [most, rest] }', 5_000_000, 'more-than', 'GBP'],
    ['derived: { share: [women, members] }', 24.8, 'exactly', '%'],
    ['value: 25%, derived: { share: [women, members] }', 25, 'about', '%'],
    ['derived: { change: [before, now] }', 32.9, 'about', '%'],
    ['derived: { ratio: [rest, most] }', 0.67, 'fewer-than', undefined],
  ])('%s', (text, value, qualifier, unit) => {
    expect(derived(text)?.quantity).toMatchObject({ value, qualifier });
    expect(derived(text)?.quantity.unit?.name).toBe(unit);
  });

  test.each([
    ['derived: { sum: [women, members] }', 'SUM_OF_SUBSET'],
    ['derived: { sum: [wives, members] }', 'SUM_OF_SUBSET'],
    [
      'derived: { difference: [now, most] }',
      'BAD_VALUE `difference` cannot be worked out: they have different units',
    ],
    ['value: 31%, derived: { share: [women, members] }', 'DERIVED_DIFFERS the figures make 24.8 %, not 31%'],
    ['value: 24.8, derived: { sum: [most, rest] }', 'DERIVED_DIFFERS'],
  ])('%s is refused', (text, message) => {
    const { said } = bind(`${PARTS}  made: { label: Made, ${text} }\n`);
    expect(said).toEqual([expect.stringContaining(message)]);
  });

  test('may be derived from derived ones, in any order', () => {
    const { figures, said } = bind(
      `  all: { label: All, derived: { ratio: [more, before] } }\n  more: { label: More, derived: { difference: [now, before] } }\n${PARTS}`,
    );
    expect(said).toEqual([]);
    expect(figures.map(({ id }) => id).slice(0, 2)).toEqual(['all', 'more']);
    expect(figures[0]?.quantity).toMatchObject({ value: 0.33, qualifier: 'about' });
  });
});

describe('a value as it is written', () => {
  test.each([
    ['lots', 'there is no number'],
    ['4 and 6', '2 numbers'],
    ['"3.000"', 'can be read as'],
    ['5m', 'can be read as'],
    ['40 million in 2025', 'numbers'],
    ['dozens', 'cannot be read'],
    ['spent 40', 'more than a number'],
  ])('%s cannot be read', (value, message) => {
    const { said } = bind(
      `  one: { label: One, value: ${value}, evidence: spent about $40 million in 2025 }\n`,
    );
    expect(said).toEqual([expect.stringContaining(message)]);
  });
});

test('exact arithmetic keeps decimals', () => {
  expect(rounded(plus(exactly(0.1), exactly(0.2)), 12)).toEqual({ value: 0.3, exact: true });
  expect(rounded(minus(exactly(1e21), exactly(1)), 0).exact).toBe(true);
  expect(rounded(minus(exactly(1.1), exactly(2.2)), 1)).toEqual({ value: -1.1, exact: true });
  const third = dividedBy(exactly(-1), exactly(3));
  expect(third && rounded(third, 2)).toEqual({ value: -0.33, exact: false });
  expect(dividedBy(exactly(1), exactly(0))).toBeUndefined();
});

test.each([
  ['Spending (£ million)', 'GBP', 1e6],
  ['£m', 'GBP', 1e6],
  ['US$ bn', 'USD', 1e9],
  ['Share (%)', '%', 1],
  ['Thousands', undefined, 1e3],
  ["Residents ('000)", undefined, 1e3],
  ['Days lost', 'day', 1],
  ['Length, km', 'km', 1],
  ['Time in hours', 'hour', 1],
  ['Table 1: Amounts in £ million', 'GBP', 1e6],
])('%s says unit and scale', (text, unit, scale) => {
  const label = readLabelUnit(text, ENGLISH);
  expect([label?.unit?.name, label?.scale]).toEqual([unit, scale]);
});

test.each(['Day 1', 'Year', 'Programme', 'Projects over £1 million', '2024'])('%s says neither', (text) => {
  expect(readLabelUnit(text, ENGLISH)).toBeUndefined();
});
