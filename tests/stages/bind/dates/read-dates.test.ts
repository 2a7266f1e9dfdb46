import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import { readDates } from '../../../../src/stages/bind/dates/read-dates.ts';

function read(text: string): readonly object[] {
  return readDates(text, ENGLISH).map(({ span: _span, kind: _kind, isAt: _isAt, ...parts }) => parts);
}

describe('readDates', () => {
  it.each([
    ['22 March 2017', { year: 2017, month: 3, day: 22 }],
    ['22 march 2017', undefined],
    ['22 MARCH 2017', { year: 2017, month: 3, day: 22 }],
    ['22 june 2017', { year: 2017, month: 6, day: 22 }],
    ['22 March, 2017', { year: 2017, month: 3, day: 22 }],
    ['22nd March 2017', { year: 2017, month: 3, day: 22 }],
    ['22nd of March', { month: 3, day: 22 }],
    ['twenty-second of May 2017', { year: 2017, month: 5, day: 22 }],
    ['22 Mar. 2017', { year: 2017, month: 3, day: 22 }],
    ['22-Mar-2017', { year: 2017, month: 3, day: 22 }],
    ['March 22', { month: 3, day: 22 }],
    ['March 22nd', { month: 3, day: 22 }],
    ['March 22, 2017', { year: 2017, month: 3, day: 22 }],
    ['Sept. 22 2018', { year: 2018, month: 9, day: 22 }],
    ['Monday 22 May 2017', { year: 2017, month: 5, day: 22, weekday: 1 }],
    ['Monday, May 22', { month: 5, day: 22, weekday: 1 }],
    ['Mon. 22 May', { month: 5, day: 22, weekday: 1 }],
    ["22 May '17", { year: 2017, month: 5, day: 22 }],
    ["22 May '97", { year: 1997, month: 5, day: 22 }],
    ['2017-03-22', { year: 2017, month: 3, day: 22 }],
    ['2017/03/22', { year: 2017, month: 3, day: 22 }],
    ['2017-03-22T10:30:00Z', { year: 2017, month: 3, day: 22 }],
    ['22/3/2017', { year: 2017, month: 3, day: 22 }],
    ['3/22/2017', { year: 2017, month: 3, day: 22 }],
    ['22.3.2017', { year: 2017, month: 3, day: 22 }],
    ['22-3-2017', { year: 2017, month: 3, day: 22 }],
    ['22/3/17', { year: 2017, month: 3, day: 22 }],
    ['3/3/2017', { year: 2017, month: 3, day: 3 }],
    ['2017-03', { year: 2017, month: 3 }],
    ['03/2017', { year: 2017, month: 3 }],
    ['Sept. 2018', { year: 2018, month: 9 }],
    ['March 2017', { year: 2017, month: 3 }],
    ['March of 2017', { year: 2017, month: 3 }],
    ['October', { month: 10 }],
    ['summer 2014', { year: 2014, season: 22 }],
    ['summer of 2014', { year: 2014, season: 22 }],
    ['winter of 2013-14', { year: 2013, season: 24 }],
    ['1990s', { decade: 1990 }],
    ["1990's", { decade: 1990 }],
    ["'90s", { decade: 1990 }],
    ['19th century', { century: 1800 }],
    ['Q3 2024', { year: 2024, season: 35 }],
    ['Q3/24', { year: 2024, season: 35 }],
    ['Q3 of 2024', { year: 2024, season: 35 }],
    ["Q3 '24", { year: 2024, season: 35 }],
    ['3Q24', { year: 2024, season: 35 }],
    ['2024Q3', { year: 2024, season: 35 }],
    ['2024-Q3', { year: 2024, season: 35 }],
    ['third quarter of 2024', { year: 2024, season: 35 }],
    ['third-quarter 2024', { year: 2024, season: 35 }],
    ['last quarter of 2024', { year: 2024, season: 36 }],
    ['Q3', { season: 35 }],
    ['H1 2024', { year: 2024, season: 40 }],
    ['first half of 2024', { year: 2024, season: 40 }],
    ['second half of the year', { season: 41 }],
    ['FY25', { financial: 2024 }],
    ['FY2024/25', { financial: 2024 }],
    ['FY24–25', { financial: 2024 }],
    ['financial year 2024–25', { financial: 2024 }],
    ['first half of a game', undefined],
    ['H1', undefined],
    ['H1N1 2009', undefined],
    ['nineteenth-century', { century: 1800 }],
    ['nineteen eighty-four', { year: 1984 }],
    ['30 February 2017', undefined],
    ['31 June', undefined],
    ['29 February 2017', undefined],
    ['29 February 2016', { year: 2016, month: 2, day: 29 }],
  ])('%s', (text, parts) => {
    if (parts === undefined) expect(read(text)).not.toContainEqual(expect.objectContaining({ text }));
    else expect(read(text)).toEqual([{ text, ...parts }]);
  });

  it.each([
    ['in early 2016', [2016]],
    ['mid-2016', [2016]],
    ['since 2013', [2013]],
    ['2013-2017', [2013, 2017]],
    ['2015-16', [2015, 2016]],
    ['2015/16', [2015, 2016]],
    ['from 2013 to 2017', [2013, 2017]],
    ['between 2013 and 2017', [2013, 2017]],
    ['the 2017 attacks', [2017]],
  ])('%s has the years %j', (text, years) => {
    expect(readDates(text, ENGLISH).flatMap((date) => date.year ?? [])).toEqual(years);
  });

  it('gives both readings of a date in digits, and of a month that may be a year', () => {
    expect(read('10/11/2015')).toEqual([
      { text: '10/11/2015', year: 2015, month: 11, day: 10 },
      { text: '10/11/2015', year: 2015, month: 10, day: 11 },
    ]);
    expect(read('2010-11')).toEqual([
      { text: '2010-11', year: 2010, month: 11 },
      { text: '2010-11', financial: 2010 },
      { text: '2010-11', year: 2010 },
      { text: '2010-11', year: 2011 },
    ]);
  });

  it('reads the days of a run, and lends them month and year', () => {
    const run = [
      { text: '22', year: 2017, month: 3, day: 22 },
      { text: '24 March 2017', year: 2017, month: 3, day: 24 },
    ];
    expect(read('22-24 March 2017')).toEqual(run);
    expect(read('between 22 and 24 March 2017')).toEqual(run);
    expect(read('March 22-24, 2017')).toEqual([
      { text: 'March 22', year: 2017, month: 3, day: 22 },
      { text: '24, 2017', year: 2017, month: 3, day: 24 },
    ]);
    expect(read('22 March to 3 June 2017')).toEqual([
      { text: '22 March', year: 2017, month: 3, day: 22 },
      { text: '3 June 2017', year: 2017, month: 6, day: 3, relation: 'until' },
    ]);
    expect(read('March to June 2017')).toEqual([
      { text: 'March', year: 2017, month: 3 },
      { text: 'June 2017', year: 2017, month: 6, relation: 'until' },
    ]);
    expect(read('in March. Then in June 2017')).toEqual([
      { text: 'March', month: 3 },
      { text: 'June 2017', year: 2017, month: 6 },
    ]);
  });

  it('tells May and March from verbs', () => {
    expect(read('They may march. May I? March on.')).toEqual([]);
    expect(read('in May, last March')).toEqual([
      { text: 'May', month: 5 },
      { text: 'March', month: 3 },
    ]);
  });

  it('reads what stands before a date', () => {
    expect(read('early in late May 2016, by the end of 2019, before 2020, mid-2021')).toEqual([
      { text: 'May 2016', year: 2016, month: 5, stage: 'late' },
      { text: '2019', year: 2019, stage: 'late', limit: 'by', relation: 'by' },
      { text: '2020', year: 2020, limit: 'before', relation: 'before' },
      { text: '2021', year: 2021, stage: 'mid' },
    ]);
    expect(read('the year to March 2025; the twelve months ended 30 June 2024')).toMatchObject([
      { year: 2025, month: 3, endsYear: true },
      { year: 2024, month: 6, endsYear: true },
    ]);
  });

  it('takes no other numeral for a date', () => {
    expect(read('Section 2017, MI5, 9/11, 3.000 people, 10:30, 1.2.3, page 1999, 1500 people')).toEqual([]);
    expect(read('https://example.org/2017-03-22')).toEqual([]);
    expect(read('12 people in her nineties')).toEqual([]);
    expect(read('2017 arrests')).toEqual([{ text: '2017', year: 2017, perhaps: true }]);
  });

  it('reads every day of the calendar back, in every form', () => {
    const forms = ['d Month y', 'Month d, y', 'dth of Month y', 'd Mon y', 'y-MM-DD', 'd/m/y', 'd.m.y'];
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), (date, form) => {
        const [year, month, number] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const name = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
        const text = form
          .replace('MM', String(month).padStart(2, '0'))
          .replace('DD', String(number).padStart(2, '0'))
          .replace(/\bd(?=th|\b)/, String(number))
          .replace(/\bm\b/, String(month))
          .replace('y', String(year).padStart(4, '0'))
          .replace('Month', name)
          .replace(/\bMon\b/, name.slice(0, 3));
        expect(readDates(`On ${text} it began.`, ENGLISH)).toContainEqual(
          expect.objectContaining({ text, year, month, day: number }),
        );
      }),
      { numRuns: 500 },
    );
  });
});
