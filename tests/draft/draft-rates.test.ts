import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { totalOf, withDraftRates } from '../../scripts/draft/describe-draft.ts';
import { measureDraft, type Share } from '../../scripts/draft/measure-draft.ts';

const measured = await measureDraft();
const all = totalOf(measured);
const rate = ({ part, whole }: Share): number => part / whole;

test('there is enough to say something of', () => {
  expect(measured.length).toBeGreaterThanOrEqual(4);
  expect(all.words).toBeGreaterThan(2_500);
  expect(all.numbers.whole).toBeGreaterThan(200);
  expect(all.dates.whole).toBeGreaterThan(60);
});

test('a draft finds 95 % of the numbers and of the dates, and of quotations and names no less', () => {
  expect(rate(all.numbers)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.dates)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.quotations)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.speakers)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.names)).toBeGreaterThanOrEqual(0.95);
});

test('a person keeps three of five proposals as they are', () => {
  expect(rate(all.kept)).toBeGreaterThanOrEqual(0.6);
});

test('docs/drafting.md has the shares of today: `npm run generate:docs`', () => {
  const page = readFileSync(new URL('../../docs/drafting.md', import.meta.url), 'utf8');
  expect(withDraftRates(page, measured)).toBe(page);
});
