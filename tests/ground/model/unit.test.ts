import { describe, expect, it } from 'vitest';
import { currencyNamed } from '../../../src/ground/language/currency-signs.ts';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';
import { unitNamed } from '../../../src/ground/language/unit-symbols.ts';
import { compareUnits, convertValue, isSameRate, type Unit } from '../../../src/ground/model/unit.ts';
import { readUnit } from '../../../src/stages/bind/numbers/read-unit.ts';

function unit(text: string): Unit {
  const { unit: found } = readUnit(text, ENGLISH);
  if (found === undefined) throw new Error(`${text} is no unit`);
  return found;
}

describe('compareUnits', () => {
  it.each([
    ['US dollars', 'US$', 'same'],
    ['US dollars', '$', 'finer'],
    ['dollars', 'US$', 'looser'],
    ['US dollars', 'A$', 'other'],
    ['US dollars', '£', 'other'],
    ['dollars', '£', 'other'],
    ['pounds', '£', 'same'],
    ['pounds', 'lb', 'same'],
    ['pounds', 'euros', 'other'],
    ['yen', '¥', 'finer'],
    ['pence', '£', 'scaled'],
    ['cents', 'US dollars', 'scaled'],
    ['cents', '£', 'other'],
    ['km', 'kilometres', 'same'],
    ['miles', 'km', 'scaled'],
    ['km', 'km²', 'other'],
    ['per cent', 'percentage points', 'other'],
    ['°C', '°F', 'other'],
    ['weeks', 'months', 'scaled'],
  ])('%s for %s: %s', (given, stated, verdict) => {
    expect(compareUnits(unit(given), unit(stated))).toBe(verdict);
  });
});

describe('convertValue', () => {
  it('leads from one unit of a family to another', () => {
    expect(convertValue(5, unitNamed('km'), unitNamed('m'))).toBe(5000);
    expect(convertValue(30, unitNamed('month'), unitNamed('year'))).toBe(2.5);
    expect(convertValue(250, unit('pence'), currencyNamed('GBP'))).toBe(2.5);
    expect(convertValue(5, unitNamed('km'), unitNamed('km'))).toBe(5);
    expect(convertValue(5, unitNamed('km'), unitNamed('kg'))).toBeUndefined();
    expect(convertValue(5, unitNamed('°C'), unitNamed('°F'))).toBeUndefined();
  });
});

describe('isSameRate', () => {
  const rate = (text: string) => readUnit(text, ENGLISH).rate;

  it.each([
    ['per 100,000 people', 'per 100,000', true],
    ['per head', 'per capita', true],
    ['a year', 'per annum', true],
    ['per 1,000 live births', 'per 1,000 live births', true],
    ['per 100,000', 'per 1,000', false],
    ['per 1,000 live births', 'per 1,000', false],
    ['a day', 'a week', false],
    ['people', 'per head', false],
    ['people', 'visitors', true],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameRate(rate(one), rate(other))).toBe(same);
  });
});
