import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import type { CalendarDate } from '../../../../src/ground/model/calendar.ts';
import { parseCalendarDate } from '../../../../src/ground/model/parse-calendar-date.ts';
import { readRelativeDates } from '../../../../src/stages/bind/dates/read-relative-dates.ts';

function calendar(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if ('reason' in parsed) throw new Error(parsed.reason);
  return parsed.date;
}

const TUESDAY = calendar('2017-10-17');

function read(text: string, issued: CalendarDate | undefined = TUESDAY): readonly unknown[] {
  return readRelativeDates(text, issued, ENGLISH).map((date) => [date.text, date.earliest, date.latest]);
}

describe('readRelativeDates', () => {
  it.each([
    ['in the last four years', 'last four years', '2013-10-17', '2017-10-17'],
    ['last seven months', 'last seven months', '2017-03-17', '2017-10-17'],
    ['the past 12 weeks', 'past 12 weeks', '2017-07-25', '2017-10-17'],
    ['the past year', 'past year', '2016-10-17', '2017-10-17'],
    ['in the past four years', 'past four years', '2013-10-17', '2017-10-17'],
    ['so far this year', 'this year', '2017-01-01', '2017-12-31'],
    ['the last 24 hours', 'last 24 hours', '2017-10-16', '2017-10-17'],
    ['the last fortnight', 'last fortnight', '2017-10-03', '2017-10-17'],
    ['the last couple of years', 'last couple of years', '2015-10-17', '2017-10-17'],
    ['the next five years', 'next five years', '2017-10-17', '2022-10-17'],
    ['this year', 'this year', '2017-01-01', '2017-12-31'],
    ['this year alone', 'this year alone', '2017-01-01', '2017-12-31'],
    ['last year', 'last year', '2016-01-01', '2016-12-31'],
    ['last month', 'last month', '2017-09-01', '2017-09-30'],
    ['last week', 'last week', '2017-10-09', '2017-10-15'],
    ['this week’s attack', 'this week’s', '2017-10-16', '2017-10-22'],
    ['next month', 'next month', '2017-11-01', '2017-11-30'],
    ['last decade', 'last decade', '2000-01-01', '2009-12-31'],
    ['last March', 'last March', '2017-03-01', '2017-03-31'],
    ['last October', 'last October', '2016-10-01', '2016-10-31'],
    ['last November', 'last November', '2016-11-01', '2016-11-30'],
    ['this summer', 'this summer', '2017-06-01', '2017-08-31'],
    ['last summer', 'last summer', '2017-06-01', '2017-08-31'],
    ['last autumn', 'last autumn', '2016-09-01', '2016-11-30'],
    ['last winter', 'last winter', '2016-12-01', '2017-02-28'],
    ['two weeks ago', 'two weeks ago', '2017-10-03', '2017-10-03'],
    ['a year ago', 'a year ago', '2016-10-17', '2016-10-17'],
    ['two and a half years ago', 'two and a half years ago', '2015-04-17', '2015-04-17'],
    ['half a year ago', 'half a year ago', '2017-04-17', '2017-04-17'],
    ['yesterday', 'yesterday', '2017-10-16', '2017-10-16'],
    ['the day before yesterday', 'the day before yesterday', '2017-10-15', '2017-10-15'],
    ['today', 'today', '2017-10-17', '2017-10-17'],
    ['this morning', 'this morning', '2017-10-17', '2017-10-17'],
    ['tomorrow', 'tomorrow', '2017-10-18', '2017-10-18'],
    ['on Friday', 'on Friday', '2017-10-13', '2017-10-13'],
    ['on Tuesday', 'on Tuesday', '2017-10-17', '2017-10-17'],
    ['last Tuesday', 'last Tuesday', '2017-10-03', '2017-10-10'],
    ['next Friday', 'next Friday', '2017-10-20', '2017-10-27'],
    ['Recently', 'Recently', '2016-10-17', '2017-10-17'],
    ['in recent weeks', 'recent weeks', '2017-08-15', '2017-10-17'],
    ['the last few years', 'last few years', '2008-10-17', '2017-10-17'],
    ['a few weeks ago', 'a few weeks ago', '2017-08-15', '2017-10-03'],
    ['several months ago', 'several months ago', '2017-01-17', '2017-08-17'],
    ['many years ago', 'many years ago', '0100-01-01', '2015-10-17'],
    ['weeks ago', 'weeks ago', '0100-01-01', '2017-10-03'],
  ])('%s', (text, words, earliest, latest) => {
    expect(read(text)).toEqual([[words, earliest, latest]]);
  });

  it.each([
    'since then',
    'so far',
    'in the past',
    'to date',
    'seven months earlier',
    'the following year',
    'the day before',
    'soon',
  ])('%s is vague', (text) => {
    expect(readRelativeDates(text, TUESDAY, ENGLISH)).toMatchObject([
      { precision: 'vague', earliest: undefined },
    ]);
  });

  it('has no bounds when nobody knows when it was said', () => {
    expect(readRelativeDates('in the last four years', undefined, ENGLISH)).toMatchObject([
      { text: 'last four years', precision: 'loose', unit: 'year', earliest: undefined, latest: undefined },
    ]);
  });

  it('spans all the days on which it may have been said', () => {
    expect(read('last month', calendar('2017'))).toEqual([['last month', '2016-12-01', '2017-11-30']]);
    expect(read('yesterday', calendar('2017-10'))).toEqual([['yesterday', '2017-09-30', '2017-10-30']]);
  });

  it('counts months by the calendar', () => {
    expect(read('one month ago', calendar('2017-03-31'))).toEqual([
      ['one month ago', '2017-02-28', '2017-02-28'],
    ]);
    expect(read('a year ago', calendar('2016-02-29'))).toEqual([['a year ago', '2015-02-28', '2015-02-28']]);
  });

  it('keeps within the calendar', () => {
    expect(read('in the last 999999999 years')).toEqual([
      ['last 999999999 years', '0100-01-01', '2017-10-17'],
    ]);
    expect(read('in the next 999,999,999,999 days')).toEqual([
      ['next 999,999,999,999 days', '2017-10-17', '9999-12-31'],
    ]);
  });

  it('leaves stated dates and other words alone', () => {
    const text =
      'on Monday 16 October 2017, at last, the last of them, next to it, in 34-years, this man, the year';
    expect(read(text)).toEqual([]);
  });
});
