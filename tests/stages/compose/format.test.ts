import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';
import { languageFor } from '../../../src/ground/language/language-for.ts';
import { parseCalendarDate } from '../../../src/ground/model/parse-calendar-date.ts';
import { formatDate } from '../../../src/stages/compose/format/format-date.ts';
import {
  formatQualifier,
  formatUnit,
  formatValue,
} from '../../../src/stages/compose/format/format-number.ts';

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
    ['201X', 'en-GB', '2010s'],
  ])('%s in %s is %s', (edtf, language, expected) => {
    const parsed = parseCalendarDate(edtf);
    expect('date' in parsed ? formatDate(parsed.date, languageFor(language)) : parsed.reason).toBe(expected);
  });
});

describe('formatValue', () => {
  it.each([
    [3000, 'people', 'en-GB', '3,000', 'people'],
    [1234567.5, undefined, 'en-US', '1,234,567.5', undefined],
    [100, '%', 'en-GB', '100%', undefined],
    [45.5, 'per cent', 'en-GB', '45.5%', undefined],
    [1200, '£', 'en-GB', '£1,200', undefined],
    [[20, 30] as const, 'people', 'en-GB', '20–30', 'people'],
  ])('%j %s in %s', (value, unit, language, text, rest) => {
    expect(formatValue(value, unit, languageFor(language))).toBe(text);
    expect(formatUnit(unit, languageFor(language))).toBe(rest);
  });

  it('puts the qualifier into words', () => {
    expect(formatQualifier('more-than', 'people', ENGLISH)).toBe('more than');
    expect(formatQualifier('fewer-than', '%', ENGLISH)).toBe('less than');
    expect(formatQualifier('exactly', undefined, ENGLISH)).toBeUndefined();
    expect(formatQualifier('between', undefined, ENGLISH)).toBeUndefined();
  });
});
