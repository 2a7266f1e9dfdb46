import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measure } from '../../scripts/rules/measure.ts';
import { withRates } from '../../scripts/rules/rates-page.ts';
import { fallen, LEAST, ratesOfRun, readRecorded } from '../../scripts/rules/recorded-rates.ts';

const measured = measure();

it('tries enough to say something', () => {
  expect(measured.classes.length).toBeGreaterThanOrEqual(LEAST.classes);
  expect(measured.verdicts.length).toBeGreaterThanOrEqual(LEAST.distortions);
  expect(measured.honestVerdicts.length).toBeGreaterThanOrEqual(LEAST.honest);
  expect(measured.classes.filter(({ tried }) => tried === 0)).toEqual([]);
});

it('catches no less, and refuses no more honest work, than has been reached: `npm run rules -- --record`', () => {
  expect(fallen(ratesOfRun(measured), readRecorded())).toEqual([]);
});

it('has the rates of today in docs/rules.md: `npm run generate:docs`', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(withRates(page, measured)).toBe(page);
});

it('tells what is missed from what is caught', () => {
  const said = measured.verdicts.filter(({ result }) => result !== 'missed');
  expect(said.every(({ diagnostics }) => diagnostics.length > 0)).toBe(true);
  const missed = measured.verdicts.filter(({ result }) => result === 'missed');
  expect(missed.every(({ diagnostics, placed }) => diagnostics.length === 0 && !placed)).toBe(true);
});
