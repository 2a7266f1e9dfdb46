import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../src/ground/model/calendar.ts';
import { parseCalendarDate } from '../../../src/ground/model/parse-calendar-date.ts';

function read(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if ('reason' in parsed) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.date;
}

describe('parseCalendarDate', () => {
  it.each([
    ['2017', 'year', '2017-01-01', '2017-12-31'],
    ['0100', 'year', '0100-01-01', '0100-12-31'],
    ['9999', 'year', '9999-01-01', '9999-12-31'],
    ['2017-10', 'month', '2017-10-01', '2017-10-31'],
    ['2017-02', 'month', '2017-02-01', '2017-02-28'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29'],
    ['2017-10-17', 'day', '2017-10-17', '2017-10-17'],
    ['2016-02-29', 'day', '2016-02-29', '2016-02-29'],
    ['2000-02-29', 'day', '2000-02-29', '2000-02-29'],
    ['1066-10-14', 'day', '1066-10-14', '1066-10-14'],
    ['2017-XX', 'year', '2017-01-01', '2017-12-31'],
    ['2017-XX-XX', 'year', '2017-01-01', '2017-12-31'],
    ['2017-10-XX', 'month', '2017-10-01', '2017-10-31'],
    ['201X', 'decade', '2010-01-01', '2019-12-31'],
    ['20XX', 'century', '2000-01-01', '2099-12-31'],
    ['2017-21', 'season', '2017-03-01', '2017-05-31'],
    ['2017-22', 'season', '2017-06-01', '2017-08-31'],
    ['2017-23', 'season', '2017-09-01', '2017-11-30'],
    ['2017-24', 'season', '2017-12-01', '2018-02-28'],
    ['2019-24', 'season', '2019-12-01', '2020-02-29'],
    ['2019-25', 'season', '2019-03-01', '2019-05-31'],
    ['2019-29', 'season', '2019-09-01', '2019-11-30'],
    ['2019-30', 'season', '2019-12-01', '2020-02-29'],
    ['2019-31', 'season', '2019-03-01', '2019-05-31'],
    ['2019-33', 'season', '2019-01-01', '2019-03-31'],
    ['2019-36~', 'season', '2019-10-01', '2019-12-31'],
    ['2019-38', 'season', '2019-05-01', '2019-08-31'],
    ['2019-41', 'season', '2019-07-01', '2019-12-31'],
    ['2019-33/2019-35', 'season', '2019-01-01', '2019-09-30'],
    ['{2014,2016}', 'year', '2014-01-01', '2016-12-31'],
    ['{2014..2016}', 'year', '2014-01-01', '2016-12-31'],
    ['{2014,2016-03..2016-05}', 'year', '2014-01-01', '2016-05-31'],
    ['{2017-06-03,2017-03-22}', 'day', '2017-03-22', '2017-06-03'],
    ['{2014..}', 'year', '2014-01-01', undefined],
    ['{..2014}', 'year', undefined, '2014-12-31'],
    ['[..2014-03]', 'month', undefined, '2014-03-31'],
    ['2013/2017', 'year', '2013-01-01', '2017-12-31'],
    ['2017/2017', 'year', '2017-01-01', '2017-12-31'],
    ['2017-10/2017', 'year', '2017-10-01', '2017-12-31'],
    ['2017-03-22/2017-06-03', 'day', '2017-03-22', '2017-06-03'],
    ['2013-11/2017-10-17', 'month', '2013-11-01', '2017-10-17'],
    ['2013/..', 'year', '2013-01-01', undefined],
    ['2013/', 'year', '2013-01-01', undefined],
    ['../2017', 'year', undefined, '2017-12-31'],
    ['/2017', 'year', undefined, '2017-12-31'],
    ['2017-24/2018', 'year', '2017-12-01', '2018-12-31'],
    ['201X/2024', 'decade', '2010-01-01', '2024-12-31'],
  ])('%s is a %s from %s to %s', (text, precision, earliest, latest) => {
    expect(read(text)).toMatchObject({ edtf: text, precision, earliest, latest });
  });

  it.each([
    ['2017-10', false, false],
    ['2017-10~', true, false],
    ['2017?', false, true],
    ['2017-10-17%', true, true],
    ['201X~', true, false],
    ['2017-22?', false, true],
    ['2013~/2017-10', true, false],
    ['2013/2017?', false, true],
    ['2013~/2017?', true, true],
    ['{2014~,2016}', true, false],
    ['{2014,2016}', false, false],
    ['[2014,2016]', false, true],
  ])('%s: approximate %s, uncertain %s', (text, approximate, uncertain) => {
    expect(read(text)).toMatchObject({ approximate, uncertain });
  });

  it('keeps the ends of an interval, and nothing for one that is open or unknown', () => {
    const { interval } = read('2013~/2017-10');
    expect(interval?.from).toMatchObject({ edtf: '2013~', approximate: true, interval: undefined });
    expect(interval?.to).toMatchObject({ edtf: '2017-10', approximate: false, latest: '2017-10-31' });
    expect(read('../2017').interval).toMatchObject({ from: undefined, to: { edtf: '2017' } });
    expect(read('2013/').interval).toMatchObject({ from: { edtf: '2013' }, to: undefined });
    expect(read('2013').interval).toBeUndefined();
    expect(read('{2013..2015}').interval).toBeUndefined();
  });

  it.each([
    ['', 'it is empty'],
    [' 2017', 'white space'],
    ['2017-10-17T10:00:00Z', 'time of day'],
    ['2017-02-30', 'day must be 01-28 for 2017-02'],
    ['2017-02-29', 'day must be 01-28'],
    ['2100-02-29', 'day must be 01-28'],
    ['2017-04-31', 'day must be 01-30'],
    ['2017-10-00', 'day must be 01-31'],
    ['2017-00', 'month must be 01-12'],
    ['2017-13', 'month must be 01-12'],
    ['2017-13-01', 'month must be 01-12'],
    ['2017-20', 'a month, 01 to 12, or a part of the year, 21 to 41'],
    ['2017-42', 'a month, 01 to 12, or a part of the year, 21 to 41'],
    ['2017-22-01', 'month must be 01-12'],
    ['2017/2013', 'the interval ends before it begins: 2017 is later than 2013'],
    ['2017-10/2017-03', 'ends before it begins'],
    ['2017-10-17/2017-10-16', 'ends before it begins'],
    ['{2016..2014}', 'the run ends before it begins'],
    ['2013/2017-02-30', 'day must be 01-28'],
    ['2013/2015/2017', 'one `/`'],
    ['/', 'at least one known end'],
    ['../..', 'at least one known end'],
    ['..', 'it is not of the form'],
    ['2013-2017', 'an interval is written with `/`: 2013/2017'],
    ['22/3/2017', 'the year comes first'],
    ['03/2017', 'the year comes first'],
    ['22-03-2017', 'the year comes first'],
    ['2017-6-3', 'have two: 2017-06-03'],
    ['17', 'a year has four digits'],
    ['20170', 'years run from 0100 to 9999'],
    ['0000', 'years run from 0100 to 9999'],
    ['0042-05-01', 'years run from 0100 to 9999'],
    ['-0500', 'years run from 0100 to 9999'],
    ['Y17000', 'years run from 0100 to 9999'],
    ['201x', 'a capital X'],
    ['2XXX', 'an X stands for'],
    ['1X99', 'an X stands for'],
    ['2017-1X', 'an X stands for'],
    ['156X-12-25', 'an X stands for'],
    ['?2017-10', 'at the end'],
    ['2017-?10', 'at the end'],
    ['2017?~', 'at the end'],
    ['2017-10~-17', 'at the end'],
    ['{2014', 'closed with `}`'],
    ['[2014}', 'closed with `]`'],
    ['{}', 'closed with `}`'],
    ['{2014,}', 'the members of a set'],
    ['{2014..,2016}', 'the members of a set'],
    ['{..}', 'the members of a set'],
    ['{2014..2015..2016}', 'the members of a set'],
    ['{2014-02-30}', 'day must be 01-28'],
    ['22 March 2017', 'it is not of the form'],
    ['March 2017', 'it is not of the form'],
    ['２０１７', 'it is not of the form'],
    ['1900S2', 'it is not of the form'],
  ])('refuses %s: %s', (text, reason) => {
    const parsed = parseCalendarDate(text);
    expect('reason' in parsed ? parsed.reason : 'accepted').toContain(reason);
  });

  it('gives a reason of one sentence', () => {
    for (const text of ['', '2017-02-30', '2017/2013', 'x', '201x', '{}', '2017-99']) {
      const parsed = parseCalendarDate(text);
      expect('reason' in parsed ? parsed.reason : text).toMatch(/^[^A-Z].*[^.]$/);
    }
  });
});
