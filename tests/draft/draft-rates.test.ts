import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { totalOf, withDraftRates } from '../../scripts/draft/describe-draft.ts';
import { folderNamed, measureDraft, type ROUNDS, type Share } from '../../scripts/draft/measure-draft.ts';

const measured = await measureDraft();
const unseen = await ofRound('unseen');
const second = await ofRound('second');
const third = await ofRound('third');
const fourth = await ofRound('fourth');
const fifth = await ofRound('fifth');
const sixth = await ofRound('sixth');
const seventh = await ofRound('seventh');
const all = totalOf(measured);
const rate = ({ part, whole }: Share): number => part / whole;

async function ofRound(round: (typeof ROUNDS)[number]): Promise<ReturnType<typeof totalOf>> {
  return totalOf(await measureDraft(folderNamed(round)));
}

test('there is enough to say something of', () => {
  expect(measured.length).toBeGreaterThanOrEqual(8);
  expect(all.words).toBeGreaterThan(3_500);
  expect(all.numbers.whole).toBeGreaterThan(300);
  expect(all.dates.whole).toBeGreaterThan(90);
});

test('a draft finds 95 % of the numbers and of the dates, and of quotations and names no less', () => {
  expect(rate(all.numbers)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.dates)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.quotations)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.speakers)).toBeGreaterThanOrEqual(0.95);
  expect(rate(all.names)).toBeGreaterThanOrEqual(0.95);
});

test('a person keeps seven of ten proposals as they are', () => {
  expect(rate(all.kept)).toBeGreaterThanOrEqual(0.7);
});

test('of texts that nothing was chosen for it finds nine of ten numbers and dates; four of ten proposals are kept', () => {
  expect(unseen.numbers.whole).toBeGreaterThan(100);
  expect(rate(unseen.numbers)).toBeGreaterThanOrEqual(0.9);
  expect(rate(unseen.dates)).toBeGreaterThanOrEqual(0.9);
  expect(rate(unseen.kept)).toBeGreaterThanOrEqual(0.4);
});

test('of four more texts, for which only mechanisms were improved, it finds nine of ten numbers; two of three are kept', () => {
  expect(second.numbers.whole).toBeGreaterThan(150);
  expect(rate(second.numbers)).toBeGreaterThanOrEqual(0.9);
  expect(rate(second.dates)).toBeGreaterThanOrEqual(0.85);
  expect(rate(second.names)).toBeGreaterThanOrEqual(0.95);
  expect(rate(second.kept)).toBeGreaterThanOrEqual(0.65);
});

test('of a decision notice and a chapter of an annual report it finds nine of ten numbers; two of three are kept', () => {
  expect(third.numbers.whole).toBeGreaterThan(90);
  expect(rate(third.numbers)).toBeGreaterThanOrEqual(0.9);
  expect(rate(third.dates)).toBeGreaterThanOrEqual(0.85);
  expect(rate(third.kept)).toBeGreaterThanOrEqual(0.65);
});

test('of a weather warning and a charity’s review, as they were first measured, nine of ten numbers; half is kept', () => {
  expect(fourth.numbers.whole).toBeGreaterThan(60);
  expect(rate(fourth.numbers)).toBeGreaterThanOrEqual(0.9);
  expect(rate(fourth.dates)).toBeGreaterThanOrEqual(0.85);
  expect(rate(fourth.kept)).toBeGreaterThanOrEqual(0.45);
});

test('of an auditor’s report nine of ten numbers and dates; half is kept', () => {
  expect(fifth.words).toBeGreaterThan(600);
  expect(rate(fifth.numbers)).toBeGreaterThanOrEqual(0.95);
  expect(rate(fifth.dates)).toBeGreaterThanOrEqual(0.95);
  expect(rate(fifth.names)).toBeGreaterThanOrEqual(0.95);
  expect(rate(fifth.kept)).toBeGreaterThanOrEqual(0.55);
});

test('of a letter to members nine of ten numbers and names; half is kept', () => {
  expect(sixth.words).toBeGreaterThan(600);
  expect(rate(sixth.numbers)).toBeGreaterThanOrEqual(0.93);
  expect(rate(sixth.dates)).toBeGreaterThanOrEqual(0.85);
  expect(rate(sixth.names)).toBeGreaterThanOrEqual(0.95);
  expect(rate(sixth.kept)).toBeGreaterThanOrEqual(0.5);
});

test('of a newspaper’s business page and a hospital’s review nine of ten numbers; six of ten are kept', () => {
  expect(seventh.words).toBeGreaterThan(1_700);
  expect(rate(seventh.numbers)).toBeGreaterThanOrEqual(0.93);
  expect(rate(seventh.dates)).toBeGreaterThanOrEqual(0.8);
  expect(rate(seventh.names)).toBeGreaterThanOrEqual(0.9);
  expect(rate(seventh.kept)).toBeGreaterThanOrEqual(0.6);
});

test('docs/drafting.md has the shares of today: `npm run generate:docs`', () => {
  const page = readFileSync(new URL('../../docs/drafting.md', import.meta.url), 'utf8');
  expect(withDraftRates(page, measured)).toBe(page);
});
