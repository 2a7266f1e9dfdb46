import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import type { NumberValue } from '../../../../src/stages/bind/numbers/number-reading.ts';
import { readNumbers } from '../../../../src/stages/bind/numbers/read-numbers.ts';
import { statesValue } from '../../../../src/stages/bind/numbers/states-value.ts';

function states(text: string, value: NumberValue): boolean {
  return readNumbers(text, ENGLISH).some((reading) => statesValue(reading, value));
}

describe('statesValue', () => {
  it.each<[string, NumberValue]>([
    ['Twenty attacks', 20],
    ['3.000 individuals', 3000],
    ['3.000 individuals', 3],
    ['100%', 100],
    ['20-30 people', [20, 30]],
    ['20-30 people', 20],
    ['20-30 people', 30],
    ['two thirds', 0.67],
    ['two thirds', 0.667],
    ['one in five', 0.2],
    ['3 in 10,000', 3],
    ['12 out of 15', 12],
    ['12 out of 15', 15],
    ['1500', 1500],
    ['the 2017 attacks', 2017],
  ])('%s states %s', (text, value) => {
    expect(states(text, value)).toBe(true);
  });

  it.each<[string, NumberValue]>([
    ['Twenty attacks', 2],
    ['3,000 individuals', 3],
    ['20-30 people', 25],
    ['20-30 people', [20, 40]],
    ['20-30 people', [30, 20]],
    ['two thirds', 0.7],
    ['two thirds', 0.66],
    ['Twenty attacks', [20, 20]],
    ['third', 3],
    ['since 2017', 2017],
    ['MI5', 5],
    ['22 March 2017', 22],
    ['dozens', 12],
    ['10²', 10],
    ['10²', 102],
    ['1,130', 130],
    ['three out of five', 3],
    ['3 in 10,000', 10_000],
    ['95% CI', 95],
    ['One in twenty lorries', 20],
  ])('%s does not state %s', (text, value) => {
    expect(states(text, value)).toBe(false);
  });
});
