import { expect, test } from 'vitest';
import { openPace } from '../../../src/doors/cli/pace.ts';

test('nothing is said before a few packs are made', () => {
  const pace = openPace(0);
  expect(pace.rate(0)).toBeUndefined();
  pace.worked(1000);
  pace.worked(2000);
  expect(pace.left(10, 2000)).toBeUndefined();
  pace.worked(3000);
  expect(pace.rate(3000)).toBeCloseTo(1 / 1000);
  expect(pace.left(10, 3000)).toBeCloseTo(10_000);
});

test('packs that come in bursts, as they are printed side by side, do not make it jump', () => {
  const pace = openPace(0);
  const told: number[] = [];
  for (let burst = 1; burst <= 50; burst++) {
    for (let pack = 0; pack < 3; pack++) pace.worked(burst * 600 + pack);
    told.push(pace.rate(burst * 600 + 2) ?? 0);
  }
  for (const rate of told) expect(rate).toBeCloseTo(3 / 600, 3);
});

test('packs that were up to date say nothing about the others', () => {
  const pace = openPace(0);
  for (let at = 0; at < 5000; at++) pace.idled(at);
  expect(pace.rate(5000)).toBeUndefined();
  for (let pack = 1; pack <= 5; pack++) {
    pace.worked(5000 + 200 * pack);
    pace.idled(5000 + 200 * pack);
  }
  expect(pace.rate(6000)).toBeCloseTo(1 / 200, 4);
});

test('it follows when packs get larger', () => {
  const pace = openPace(0);
  for (let pack = 1; pack <= 500; pack++) pace.worked(100 * pack);
  expect(pace.left(100, 50_000)).toBeCloseTo(10_000);
  for (let pack = 1; pack <= 40; pack++) pace.worked(50_000 + 1000 * pack);
  expect(pace.left(100, 90_000)).toBeCloseTo(100_000);
});

test('between packs the time left counts down, and grows when nothing comes any more', () => {
  const pace = openPace(0);
  for (let pack = 1; pack <= 10; pack++) pace.worked(1000 * pack);
  expect(pace.left(5, 10_000)).toBeCloseTo(5000);
  expect(pace.left(5, 10_500)).toBeCloseTo(4500);
  expect(pace.left(5, 40_000)).toBeCloseTo(20_000);
  expect(pace.left(5, 400_000)).toBeCloseTo(200_000);
  expect(pace.rate(40_000)).toBeCloseTo(10 / 40_000);
});
