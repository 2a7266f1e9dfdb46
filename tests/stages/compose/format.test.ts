import { describe, expect, it } from 'vitest';
import { currencyNamed } from '../../../src/ground/language/currency-signs.ts';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';
import { languageFor } from '../../../src/ground/language/language-for.ts';
import { unitNamed } from '../../../src/ground/language/unit-symbols.ts';
import { parseCalendarDate } from '../../../src/ground/model/parse-calendar-date.ts';
import type { FigureQuantity } from '../../../src/ground/model/quantity.ts';
import { formatDate } from '../../../src/stages/compose/format/format-date.ts';
import { formatInText, formatQuantity } from '../../../src/ground/language/printed/format-number.ts';
import { formsOf } from '../../../src/stages/compose/format/forms-of.ts';
import { roundQuantity } from '../../../src/ground/language/printed/round-quantity.ts';

describe('formatDate', () => {
  it.each([
    ['2017-05-22', 'en-GB', '22 May 2017'],
    ['2017-05-22', 'en-US', 'May 22, 2017'],
    ['2015-11', 'en-GB', 'November 2015'],
    ['2015', 'en-GB', '2015'],
    ['2013~', 'en-GB', 'about 2013'],
    ['2013?', 'en-GB', '2013 (uncertain)'],
    ['2013%', 'en-GB', 'about 2013 (uncertain)'],
    ['2013/2017', 'en-GB', '2013–2017'],
    ['2013/..', 'en-GB', 'since 2013'],
    ['../2017-03', 'en-GB', 'until March 2017'],
    ['2015-11/2016-03-22', 'en-GB', 'November 2015 to 22 March 2016'],
    ['2014-21', 'en-GB', 'spring 2014'],
    ['2014-23', 'en-US', 'fall 2014'],
    ['2014-24', 'en-GB', 'winter 2014–15'],
    ['2014-29', 'en-GB', 'spring 2014'],
    ['2014-30', 'en-GB', 'summer 2014–15'],
    ['2014-35', 'en-GB', 'third quarter of 2014'],
    ['2014-38', 'en-GB', 'middle four months of 2014'],
    ['2014-40', 'en-GB', 'first half of 2014'],
    ['2014-33/2014-35~', 'en-GB', 'first quarter of 2014 to about third quarter of 2014'],
    ['2024-04/2025-03', 'en-GB', 'April 2024 to March 2025'],
    ['201X', 'en-GB', '2010s'],
  ])('%s in %s is %s', (edtf, language, expected) => {
    const parsed = parseCalendarDate(edtf);
    expect('date' in parsed ? formatDate(parsed.date, languageFor(language)) : parsed.reason).toBe(expected);
  });
});

const exactly = (value: FigureQuantity['value'], more: Partial<FigureQuantity> = {}): FigureQuantity => ({
  value,
  qualifier: 'exactly',
  ...more,
});
const USD = currencyNamed('USD');
const DOLLAR = currencyNamed('dollar');

describe('formatQuantity', () => {
  it.each([
    [exactly(3000, { counted: 'people' }), 'en-GB', '3,000', 'people'],
    [exactly(1234567.5), 'en-US', '1,234,567.5', undefined],
    [exactly(2 / 3), 'en-GB', '⅔', undefined],
    [exactly(8 + 2 / 3, { unit: unitNamed('g') }), 'en-GB', '8⅔', 'g'],
    [exactly(3, { unit: unitNamed('‰') }), 'en-GB', '3‰', undefined],
    [exactly(9.8, { unit: unitNamed('m/s²') }), 'en-GB', '9.8', 'm/s²'],
    [exactly(1 / 6, { unit: unitNamed('%') }), 'en-GB', '⅙%', undefined],
    [exactly([1 / 3, 2 / 3], { qualifier: 'between' }), 'en-GB', '⅓–⅔', undefined],
    [exactly(3 + 5 / 12), 'en-GB', '3\u00a05/12', undefined],
    [exactly((8 + 2 / 3) * 1e6, { scaled: true }), 'en-GB', '8⅔\u00a0million', undefined],
    [exactly(0.67), 'en-GB', '0.67', undefined],
    [exactly(0.666666666667), 'en-GB', '0.666666666667', undefined],
    [exactly(0.125), 'en-GB', '0.125', undefined],
    [exactly(3e-15), 'en-GB', '0.000000000000003', undefined],
    [exactly(5, { rate: { count: 1, of: 'kg⁻¹ K⁻¹' }, unit: unitNamed('J') }), 'en-GB', '5', 'J kg⁻¹ K⁻¹'],
    [exactly(100, { unit: unitNamed('%') }), 'en-GB', '100%', undefined],
    [exactly(3, { unit: unitNamed('%'), counted: 'of GDP' }), 'en-GB', '3%', 'of GDP'],
    [exactly(3, { unit: unitNamed('pp') }), 'en-GB', '3', 'percentage points'],
    [exactly(1, { unit: unitNamed('year') }), 'en-GB', '1', 'year'],
    [exactly(34, { unit: unitNamed('year') }), 'en-GB', '34', 'years'],
    [exactly(2.4, { unit: unitNamed('km') }), 'en-GB', '2.4', 'km'],
    [exactly(1200, { unit: currencyNamed('GBP') }), 'en-GB', '£1,200', undefined],
    [exactly(6.5, { unit: currencyNamed('GBP') }), 'en-GB', '£6.50', undefined],
    [exactly(-1234.5, { unit: DOLLAR }), 'en-GB', '−$1,234.50', undefined],
    [exactly([5, 7.25], { unit: DOLLAR, qualifier: 'between' }), 'en-GB', '$5.00–7.25', undefined],
    [exactly(0.125, { unit: DOLLAR }), 'en-GB', '$0.125', undefined],
    [exactly(212_700_000, { unit: DOLLAR, scaled: true }), 'en-GB', '$212.7\u00a0million', undefined],
    [
      exactly(3e9, { unit: currencyNamed('CHF'), scaled: true }),
      'en-GB',
      'CHF\u00a03\u00a0billion',
      undefined,
    ],
    [
      exactly(2_400_000, { unit: { family: 'currency', name: 'pound' }, scaled: true }),
      'en-GB',
      '2.4\u00a0million',
      'pounds',
    ],
    [exactly(-12_300_000, { unit: USD, scaled: true }), 'en-GB', '−US$12.3\u00a0million', undefined],
    [exactly([20, 30], { counted: 'people' }), 'en-GB', '20–30', 'people'],
    [exactly([4e6, 6e6], { unit: USD, scaled: true }), 'en-GB', 'US$4–6\u00a0million', undefined],
    [exactly([-4, 2], { unit: unitNamed('°C') }), 'en-GB', '−4 to 2', '°C'],
    [
      exactly(12, { counted: 'deaths', rate: { count: 100_000, of: 'person' } }),
      'en-GB',
      '12',
      'deaths per 100,000 people',
    ],
    [exactly(40, { unit: unitNamed('litre'), rate: { count: 1, of: 'day' } }), 'en-GB', '40', 'litres a day'],
    [exactly(2 / 3, { words: 'two thirds' }), 'en-GB', 'two thirds', undefined],
  ])('%j in %s', (quantity, language, amount, unit) => {
    expect(formatQuantity(quantity, languageFor(language))).toMatchObject({ amount, unit });
  });

  it('puts the qualifier into words', () => {
    const qualifierOf = (quantity: FigureQuantity): string | undefined =>
      formatQuantity(quantity, ENGLISH).qualifier;
    expect(qualifierOf({ ...exactly(3), qualifier: 'more-than' })).toBe('more than');
    expect(qualifierOf({ ...exactly(3), qualifier: 'fewer-than' })).toBe('fewer than');
    expect(qualifierOf({ ...exactly(3), unit: unitNamed('%'), qualifier: 'fewer-than' })).toBe('less than');
    expect(qualifierOf(exactly(3))).toBeUndefined();
    expect(qualifierOf({ ...exactly([2, 3]), qualifier: 'between' })).toBeUndefined();
  });
});

describe('formatInText', () => {
  const money = exactly(212_700_000, { unit: DOLLAR, scaled: true });
  const none = { unit: false, rate: false };
  it.each([
    [money, none, {}, '$212.7\u00a0million'],
    [money, none, { inFull: true as const }, '$212,700,000'],
    [money, { unit: true, rate: false }, {}, '212.7\u00a0million'],
    [money, none, { round: 2 }, '$210\u00a0million'],
    [exactly(53, { unit: unitNamed('%') }), { unit: true, rate: false }, {}, '53'],
    [exactly(34, { unit: unitNamed('year') }), none, {}, '34\u00a0years'],
    [exactly(3000, { counted: 'people' }), none, {}, '3,000'],
    [exactly(3260, { counted: 'people' }), none, { round: 1000 }, '3,000'],
  ])('%j %j %j', (quantity, written, style, amount) => {
    expect(formatInText(quantity, written, style, ENGLISH).amount).toBe(amount);
    expect(formsOf(quantity, ENGLISH)).toContain(amount);
  });

  it('says that a rounded number is about so much, unless its limit still holds', () => {
    expect(roundQuantity(exactly(812), 100)).toMatchObject({ value: 800, qualifier: 'about' });
    expect(roundQuantity(exactly(800), 100)).toMatchObject({ value: 800, qualifier: 'exactly' });
    expect(roundQuantity({ ...exactly(812), qualifier: 'more-than' }, 1)).toMatchObject({
      value: 800,
      qualifier: 'more-than',
    });
    expect(roundQuantity({ ...exactly(868), qualifier: 'more-than' }, 1)).toMatchObject({
      value: 900,
      qualifier: 'about',
    });
    expect(roundQuantity({ ...exactly([812, 868]), qualifier: 'between' }, 10)).toMatchObject({
      value: [810, 870],
      qualifier: 'about',
    });
  });
});
