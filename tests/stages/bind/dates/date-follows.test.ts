import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import type { CalendarDate } from '../../../../src/ground/model/calendar.ts';
import { parseCalendarDate } from '../../../../src/ground/model/parse-calendar-date.ts';
import { dateFollows } from '../../../../src/stages/bind/dates/date-follows.ts';

function calendar(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if ('reason' in parsed) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.date;
}

function follows(date: string, words: string, issued?: string, basis: 'stated' | 'relative' = 'stated') {
  return dateFollows(calendar(date), basis, {
    words,
    issued: issued === undefined ? undefined : calendar(issued),
    language: ENGLISH,
  });
}

describe('dateFollows: stated', () => {
  it.each([
    ['2017-03-22', 'on 22 March 2017'],
    ['2017-03-22', 'in 2017, on March 22,'],
    ['2017-03', 'on 22 March 2017'],
    ['2017', 'on 22 March 2017'],
    ['2017', 'in 2017'],
    ['2017~', 'around 2017'],
    ['2017?', 'the 2017 attacks'],
    ['2017', '2017 attacks on London'],
    ['2015-11-10', '10/11/2015, that is 10 November 2015'],
    ['2015', '10/11/2015'],
    ['2014-22', 'in the summer of 2014'],
    ['2014-22', 'in July 2014'],
    ['2014', 'in the summer of 2014'],
    ['199X', 'in the 1990s'],
    ['201X', 'in 2017'],
    ['18XX', 'in the 19th century'],
    ['2013/2017', 'from 2013 to 2017'],
    ['2015/2016', 'in 2015-16'],
    ['2013/..', 'since 2013'],
    ['2017-03/2017-06', 'from March to June 2017'],
    ['2017-03-22/2017-03-24', 'on 22-24 March 2017'],
    ['{2014,2016}', 'in 2014 and in 2016'],
    ['[2014,2016]', 'in 2014 or 2016'],
    ['2017-XX', 'in 2017'],
  ])('%s stands in “%s”', (date, words) => {
    expect(follows(date, words)).toEqual({ holds: true, reason: '', hint: '' });
  });

  it.each([
    ['2017-03-22', 'on 22 May 2017', 'the words give 22 May 2017'],
    ['2017-03-22', 'on 23 March 2017', 'the words give 23 March 2017'],
    ['2017-03-22', 'on 22 March 2016', 'the words give 22 March 2016'],
    ['2017-03-22', 'in March 2017', 'the words give March 2017 without a day'],
    ['2015-11-10', '10/11/2015', '“10/11/2015” can be read as 10 November 2015 and as 11 October 2015'],
    ['2015-10-11', '10/11/2015', '“10/11/2015” can be read as 10 November 2015 and as 11 October 2015'],
    ['2017-03', 'in 2017', 'the words give 2017 without a month'],
    ['2017-03', 'in spring 2017', 'the words give spring 2017'],
    ['2017-22', 'in March 2017', 'the words give March 2017'],
    ['2017-22', 'in 2017', 'the words give 2017 without a season'],
    ['2017', 'in 2016', 'the words give 2016'],
    ['2017', 'since the 2010s', 'the words give 2010s'],
    ['201X', 'in 2007', 'the words give 2007'],
    ['2017', 'First Paris, then Brussels', 'there is no date in the words'],
    ['2017', '3.000 individuals on page 2017', 'there is no date in the words'],
    ['2013/2017', 'since 2013', '2017 is not in the words; the words give 2013'],
    ['{2014,2016}', 'in 2014', '2016 is not in the words; the words give 2014'],
    ['2017-03-22', 'on 22 March', 'the words give 22 March without a year, and the document has no date'],
  ])('%s does not stand in “%s”: %s', (date, words, reason) => {
    const verdict = follows(date, words);
    expect(verdict.holds).toBe(false);
    expect(verdict.reason).toContain(reason);
    expect(verdict.hint).not.toBe('');
  });

  it.each([
    ['2017-03-22', 'on 22 March', '2017-10-17', true],
    ['2016-03-22', 'on 22 March', '2017-10-17', false],
    ['2018-03-22', 'on 22 March', '2017-10-17', false],
    ['2016-11', 'in November', '2017-10-17', true],
    ['2017-11', 'in November', '2017-10-17', true],
    ['2015-11', 'in November', '2017-10-17', false],
    ['2017-03', 'in March', '2017', true],
  ])('%s from “%s” issued %s: %s', (date, words, issued, holds) => {
    expect(follows(date, words, issued).holds).toBe(holds);
  });

  it('says which year the day of issue settles another one than', () => {
    expect(follows('2015-03-22', 'on 22 March', '2017-10-17').reason).toBe(
      "the words give 22 March without a year, and the document's date of issue, 2017-10-17, points to another one",
    );
  });

  it('hints at what helps', () => {
    expect(follows('2015-11', 'First Paris').hint).toContain('date-basis: outside');
    expect(follows('2013/2017', 'in the last four years', '2017-10-17').hint).toContain(
      'date-basis: relative',
    );
    expect(follows('2017-03-22', 'in March 2017').hint).toBe('write 2017-03, as the words say');
    expect(follows('2017-03-22', 'on 22 March').hint).toContain('`issued`');
  });
});

describe('dateFollows: relative', () => {
  it.each([
    ['2013/2017', 'in the last four years'],
    ['2014/2017', 'in the last four years'],
    ['2013-10/2017-10', 'in the last four years'],
    ['2013-10-17/2017-10-17', 'in the last four years'],
    ['2012~/2017', 'in the last four years'],
    ['2015', 'in the last four years'],
    ['2017-03/2017-10', 'in the last seven months'],
    ['2017-03', 'in the last seven months'],
    ['2017', 'five attacks this year alone'],
    ['2017-01/2017-09', 'five attacks this year alone'],
    ['2017', 'this year'],
    ['2017-09', 'last month'],
    ['2016', 'last year'],
    ['2017-10-03~', 'two weeks ago'],
    ['2017-10', 'two weeks ago'],
    ['2015', 'two years ago'],
    ['2017-10-16', 'yesterday'],
    ['2017-10-13', 'on Friday'],
    ['2017', 'Recently, fewer have returned'],
    ['2010', 'often many years ago'],
    ['2018', 'next year'],
    ['2017/2022', 'in the next five years'],
  ])('%s follows from “%s”', (date, words) => {
    expect(follows(date, words, '2017-10-17', 'relative')).toEqual({ holds: true, reason: '', hint: '' });
  });

  it.each([
    ['2012/2017', 'in the last four years', '“last four years” means 2013-10-17 to 2017-10-17'],
    ['2013/2016', 'in the last four years', 'means 2013-10-17 to 2017-10-17'],
    ['2016/2017', 'in the last four years', 'means 2013-10-17 to 2017-10-17'],
    ['2013/..', 'in the last four years', 'means 2013-10-17 to 2017-10-17'],
    ['2012', 'in the last four years', 'means 2013-10-17 to 2017-10-17'],
    ['2018', 'in the last four years', 'means 2013-10-17 to 2017-10-17'],
    ['2016', 'this year', '“this year” means 2017-01-01 to 2017-12-31'],
    ['2017-11', 'this year', '“this year” means 2017-01-01 to 2017-12-31'],
    ['2017-08', 'last month', '“last month” means 2017-09-01 to 2017-09-30'],
    ['2017-10-15', 'yesterday', '“yesterday” means 2017-10-16'],
    ['2017-10-20', 'on Friday', '“on Friday” means 2017-10-13'],
    ['2017-09-10', 'two weeks ago', '“two weeks ago” means 2017-10-03'],
    ['2018', 'Recently', '“Recently” means 2016-10-17 to 2017-10-17'],
    ['2017-03-22', 'in the last seven months', '“last seven months” gives no day'],
    ['2017-03/2017-09', 'this year', '“this year” gives no month'],
    ['2017-06-03', 'this year', '“this year” gives no day'],
    ['2017-10-03', 'two weeks ago', '“two weeks ago” gives no day'],
    ['2016', 'soon', '“soon” is not before 2017-10-17'],
    ['2017', 'five attacks', 'no phrase that counts from the date of the document'],
    ['2017', 'in 2017', 'no phrase that counts from the date of the document'],
  ])('%s does not follow from “%s”: %s', (date, words, reason) => {
    const verdict = follows(date, words, '2017-10-17', 'relative');
    expect(verdict.holds).toBe(false);
    expect(verdict.reason).toContain(reason);
    expect(verdict.hint).not.toBe('');
    // A slip has another remedy.
    expect(verdict.hint.includes('outside')).toBe(words === 'five attacks');
  });

  it('lets the years before be those that were over', () => {
    expect(follows('2013/2016', 'in the last four years', '2017-01-20', 'relative').holds).toBe(true);
  });

  it('needs to know when the document was issued', () => {
    const verdict = follows('2013/2017', 'in the last four years', undefined, 'relative');
    expect(verdict.holds).toBe(false);
    expect(verdict.reason).toContain("“last four years” counts from the document's date of issue");
    expect(verdict.hint).toContain('`issued`');
  });
});

describe('dateFollows: a habit', () => {
  it.each([
    ['2026-05-03', 'The bonus is paid on 2 May', '2026-06-10'],
    ['2026-05-03', 'Fees are collected on 2 May', '2026-06-10'],
    ['2026-05-03', 'The fair falls on 2 May every year', '2026-06-10'],
    ['2026-05-03', 'The prize goes out annually on 2 May', '2026-06-10'],
  ])('gives no year for %s in “%s”', (date, words, issued) => {
    const { hint, write } = follows(date, words, issued);
    expect(write).toBeUndefined();
    expect(hint).not.toMatch(/\d{4}/);
  });

  it('gives that of what was and of what is to come', () => {
    expect(follows('2026-05-03', 'The bonus was paid on 2 May', '2026-06-10').write?.date).toBe('2026-05-02');
    expect(follows('2026-05-03', 'It has been paid on 2 May', '2026-06-10').write?.date).toBe('2026-05-02');
  });
});
