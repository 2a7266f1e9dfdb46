import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../../src/ground/model/blocks/timeline.ts';
import { drawTimeline } from '../../../../src/stages/render/drawings/draw-timeline.ts';
import { sampleContent } from '../sample-content.ts';

function entry(
  earliest: string | undefined,
  latest = earliest,
  more: Partial<TimelineEntry> = {},
): TimelineEntry {
  return {
    number: 1,
    ref: 'd:e',
    date: { ref: 'd:e', kind: 'date', text: 'x' },
    basis: undefined,
    certainty: 'certain',
    earliest,
    latest,
    orderOpen: false,
    title: 'Event',
    where: undefined,
    saidBy: undefined,
    note: undefined,
    evidence: [],
    ...more,
  };
}

const draw = (entries: readonly TimelineEntry[]): string =>
  drawTimeline(
    entries.map((one, index) => ({ ...one, number: index + 1 })),
    sampleContent({ paper: 'A4', typeSize: 'standard', language: 'en-GB' }),
  );

const SPREAD = ['2015-01-01', '2016-01-01', '2017-01-01'];

describe('a timeline to scale', () => {
  it('is not drawn for what a list says as well', () => {
    expect(draw(SPREAD.slice(0, 2).map((day) => entry(day)))).toBe('');
    expect(draw(SPREAD.map(() => entry('2015-01-01')))).toBe('');
    expect(draw([entry('2015-01-01'), entry(undefined), entry(undefined), entry(undefined)])).toBe('');
  });

  it('puts each event where its date is', () => {
    const places = [
      ...draw(SPREAD.map((day) => entry(day))).matchAll(/<circle class="certain" cx="([\d.]+)"/g),
    ];
    const [first = 0, second = 0, third = 0] = places.map((match) => Number(match[1]));
    // 365 days, then 366.
    expect((second - first) / (third - second)).toBeCloseTo(365 / 366, 3);
  });

  it('cuts no title beside room that nothing else takes, and one that is long makes one row more at most', () => {
    const title = 'The upper reservoir is emptied so that the outlet of its old dam can be looked at';
    const svg = draw(SPREAD.map((day, index) => entry(day, day, { title: index === 0 ? title : 'Event' })));
    expect(svg).toContain(`>1 ${title}</text>`);
    const height = (text: string): number => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(text)?.[1]);
    const ROW = 5;
    const short = draw(SPREAD.map((day) => entry(day, day, { title: 'Event' })));
    expect(height(svg) - height(short)).toBeLessThan(ROW);
  });

  it('shows how sure a date is by form', () => {
    const svg = draw([
      entry('2010-01-01'),
      entry('2012-01-01', '2014-12-31', { certainty: 'approximate' }),
      entry('2015-01-01', '2015-12-31', { certainty: 'uncertain' }),
      entry('2016-01-01', undefined, { latest: undefined }),
    ]);
    expect(svg).toContain('<rect class="approximate"');
    expect(svg).toContain('<rect class="uncertain"');
    expect(svg).toContain('<path class="open"');
    for (const words of ['a day', 'within this time', 'approximate', 'uncertain', 'end not known']) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).toContain('2 with an approximate or uncertain date');
  });

  it.each<[string, [string, string?][], string[], string[]]>([
    [
      'years among days',
      [['1897-01-01', '1897-12-31'], ['1934-05-04'], ['1990-02-02']],
      ['a day, or within a year'],
      ['a day', 'within this time'],
    ],
    [
      'years alone',
      [
        ['1897-01-01', '1897-12-31'],
        ['1934-01-01', '1934-12-31'],
        ['1990-01-01', '1990-12-31'],
      ],
      ['within a year'],
      ['a day', 'within this time'],
    ],
    [
      'a month among days',
      [['1897-06-01', '1897-06-30'], ['1934-05-04'], ['1990-02-02']],
      ['a day, or within a month'],
      ['a day'],
    ],
    ['days alone', [['1897-06-01'], ['1934-05-04'], ['1990-02-02']], [], ['a day']],
    [
      'decades over a thousand years',
      [['1000-01-01', '1009-12-31'], ['1500-01-01', '1509-12-31'], ['1990-02-02']],
      ['a day, or within 10 years'],
      ['a day'],
    ],
    [
      'a year that is long enough to be seen',
      [['2019-01-01', '2019-12-31'], ['2020-05-04'], ['2022-02-02']],
      ['a day', 'within this time'],
      [],
    ],
  ])('says in its key what a point and a bar are: %s', (_, dates, words, others) => {
    const svg = draw(dates.map(([from, to]) => entry(from, to)));
    for (const word of words) expect(svg).toContain(`>${word}</text>`);
    for (const word of others) expect(svg).not.toContain(`>${word}</text>`);
    expect(svg.includes('<rect class="certain"')).toBe(words.includes('within this time'));
  });

  it('shows a cluster larger, and labels it once', () => {
    const cluster = Array.from({ length: 8 }, (_, index) => entry(`2015-11-0${index + 1}`));
    const svg = draw([entry('2001-01-01'), ...cluster, entry('2020-01-01')]);
    expect(svg).toContain('Close-up of 1–8 November 2015');
    expect(svg).toContain('>8 events, below</text>');
    expect(svg.match(/>2 Event</g)).toHaveLength(1);
  });

  it('escapes titles, and cuts long ones at a word', () => {
    const svg = draw(SPREAD.map((day) => entry(day, day, { title: `<b>&" ${'word '.repeat(40)}` })));
    expect(svg).not.toContain('<b>');
    expect(svg).toMatch(/&lt;b&gt;&amp;&quot; word[^<]*…</);
  });

  const decades = (count: number): Readonly<Record<string, readonly number[]>> => ({
    close: Array.from({ length: count }, (_, index) => 1870 + Math.floor(index / 3) * 2),
    wide: Array.from({ length: count }, (_, index) => 1870 + Math.round(index * 3.8)),
    late: [1700, ...Array.from({ length: count - 1 }, (_, index) => 1980 + index)],
    crowded: Array.from({ length: count }, (_, index) =>
      index < count / 2 ? 1914 + Math.floor(index / 4) : 1870 + Math.round(index * 3.7),
    ).toSorted((a, b) => a - b),
  });

  /** The most that a drawing may take of a page between its margins, in millimetres. */
  const MOST = { A4: 180, Letter: 165, A5: 118, 'Half-letter': 124 } as const;

  describe.each(['A4', 'Letter', 'A5', 'Half-letter'] as const)('on %s', (paper) => {
    it.each(['standard', 'clear', 'large'] as const)(
      'has every number, of 12, 40 and 150 events, and ends on its page, in %s type',
      (typeSize) => {
        for (const count of [12, 40, 150]) {
          for (const [kind, years] of Object.entries(decades(count))) {
            const entries = years.map((year, index) =>
              entry(`${year}-01-01`, `${year}-06-30`, { number: index + 1, title: 'An event of many words' }),
            );
            const svg = drawTimeline(entries, sampleContent({ paper, typeSize, language: 'en-GB' }));
            const missing = entries.flatMap(({ number }) => (numbersIn(svg).has(number) ? [] : [number]));
            expect(missing, `${kind}, ${count}`).toEqual([]);
            expect(Number(/ height="(\d+)mm"/.exec(svg)?.[1])).toBeLessThanOrEqual(MOST[paper]);
          }
        }
      },
    );
  });

  it('cuts no title that has room on the page, and gives short ones a longer axis', () => {
    const days = ['2015-11-13', '2015-12-02', '2016-03-22', '2017-06-03'];
    const lengths = ['London Bridge attack', 'Riot'].map((title) => {
      const svg = draw(days.map((day) => entry(day, day, { title })));
      expect(svg).toContain(`>4 ${title}</text>`);
      return Number(/<line class="axis" x1="0" y1="[\d.]+" x2="([\d.]+)"/.exec(svg)?.[1]);
    });
    const [long = 0, short = 0] = lengths;
    expect(short).toBeGreaterThan(long + 15);
  });

  it('names itself', () => {
    expect(draw(SPREAD.map((day) => entry(day)))).toMatch(
      /role="img" aria-label="Timeline to scale of 3 events from January 2015 to January 2017\./,
    );
  });
});

/** The numbers of events that labels have: `7`, `7–9, 11`, `7 The title`. */
function numbersIn(svg: string): ReadonlySet<number> {
  const labels = [...svg.matchAll(/<text(?![^>]*class="tick")[^>]*>([^<]*)</g)].map(
    ([, words = '']) => words,
  );
  return new Set(
    labels.flatMap((words) => {
      const one = /^(\d+) (?!events, below)/.exec(words)?.[1];
      if (one !== undefined) return [Number(one)];
      if (!/^[\d–, ]+$/.test(words)) return [];
      return words.split(', ').flatMap((range) => {
        const [first = 0, last = first] = range.split('–').map(Number);
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });
    }),
  );
}
