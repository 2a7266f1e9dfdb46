import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, ticksBetween } from '../../../../src/stages/render/drawings/time-scale.ts';

const ticks = (from: string, to: string, most: number, language = 'en-GB') =>
  ticksBetween(dayOf(from), dayOf(to), most, language).map(({ label }) => label);

describe('the ticks of a time', () => {
  it.each([
    ['2015-11-12', '2015-11-16', 9, ['12 Nov 2015', '13 Nov', '14 Nov', '15 Nov', '16 Nov']],
    ['2015-11-03', '2015-11-19', 1, ['3 Nov 2015', '10 Nov', '17 Nov']],
    ['2015-12-29', '2016-01-02', 9, ['29 Dec 2015', '30 Dec', '31 Dec', '1 Jan 2016', '2 Jan']],
    ['2015-11-12', '2016-02-20', 6, ['Dec 2015', 'Jan 2016', 'Feb 2016']],
    ['2015-11-12', '2018-03-01', 6, ['Jan 2016', 'Jul 2016', 'Jan 2017', 'Jul 2017', 'Jan 2018']],
    ['1605-11-05', '2020-01-01', 6, ['1700', '1800', '1900', '2000']],
    ['0800-01-01', '2020-01-01', 4, ['1000', '1500', '2000']],
    ['0033-04-03', '0070-08-01', 5, ['40', '50', '60', '70']],
  ])('from %s to %s, at most %i', (from, to, most, expected) => {
    expect(ticks(from, to, most)).toEqual(expected);
  });

  it('are written in the language of the pack', () => {
    expect(ticks('2015-11-12', '2015-11-13', 3, 'en-US')).toEqual(['Nov 12, 2015', 'Nov 13']);
  });

  it('are on days, months and years, where the time begins and ends between days', () => {
    const ticks = (from: number, to: number, most: number): readonly (readonly [string, string])[] =>
      ticksBetween(from, to, most, 'en-GB').map(({ day, label }) => [dateOf(day).toISOString(), label]);
    const day = dayOf('2015-11-12');
    expect(ticks(day - 0.6, day + 2.6, 9)).toEqual([
      ['2015-11-12T00:00:00.000Z', '12 Nov 2015'],
      ['2015-11-13T00:00:00.000Z', '13 Nov'],
      ['2015-11-14T00:00:00.000Z', '14 Nov'],
    ]);
    // Before 1970, too, where days count backwards.
    const early = dayOf('1605-11-05');
    expect(ticks(early - 0.6, early + 1.6, 9)).toEqual([
      ['1605-11-05T00:00:00.000Z', '5 Nov 1605'],
      ['1605-11-06T00:00:00.000Z', '6 Nov'],
    ]);
    expect(ticks(day - 1.5, day + 16.5, 2).map(([, label]) => label)).toEqual([
      '11 Nov 2015',
      '18 Nov',
      '25 Nov',
    ]);
    const property = fc.property(fc.double({ min: -600_000, max: 300_000, noNaN: true }), (from) => {
      for (const { day } of ticksBetween(from, from + 40.5, 12, 'en-GB')) expect(day).toBe(Math.round(day));
    });
    fc.assert(property);
  });

  it('are in order, within the time, and no more than about as many as wanted', () => {
    const day = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('2999-01-01') });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 500_000 }),
        fc.integer({ min: 2, max: 20 }),
        (from, length, most) => {
          const days = ticksBetween(from, from + length, most, 'en-GB').map((tick) => tick.day);
          expect(days).toEqual(days.toSorted((a, b) => a - b));
          for (const one of days) expect(one >= from && one <= from + length).toBe(true);
          expect(days.length).toBeLessThanOrEqual(Math.max(most + 2, 13));
        },
      ),
    );
  });
});
