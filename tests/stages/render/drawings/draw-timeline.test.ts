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

  it('has every number of forty years in standard type', () => {
    const close = Array.from({ length: 40 }, (_, index) => 1870 + Math.floor(index / 3) * 2);
    const wide = Array.from({ length: 40 }, (_, index) => 1870 + Math.round(index * 3.8));
    const late = [1700, ...Array.from({ length: 39 }, (_, index) => 1980 + index)];
    for (const years of [close, wide, late]) {
      const entries = years.map((year, index) =>
        entry(`${year}-01-01`, `${year}-12-31`, { number: index + 1 }),
      );
      const svg = drawTimeline(
        entries,
        sampleContent({ paper: 'A4', typeSize: 'standard', language: 'en-GB' }),
      );
      for (const { number } of entries) expect(svg).toMatch(new RegExp(`>${number}</text>`));
    }
  });

  it.each(['clear', 'large'] as const)('stays on its page, with close-ups, too (%s)', (typeSize) => {
    const wide = Array.from({ length: 40 }, (_, index) => 1870 + Math.round(index * 3.8));
    const crowded = Array.from({ length: 40 }, (_, index) =>
      index < 20 ? 1914 + Math.floor(index / 4) : 1870 + Math.round(index * 3.7),
    ).toSorted((a, b) => a - b);
    for (const years of [wide, crowded]) {
      const svg = drawTimeline(
        years.map((year, index) => entry(`${year}-01-01`, `${year}-06-30`, { number: index + 1 })),
        sampleContent({ paper: 'A4', typeSize, language: 'en-GB' }),
      );
      expect(Number(/ height="(\d+)mm"/.exec(svg)?.[1])).toBeLessThan(230);
    }
  });

  it('names itself', () => {
    expect(draw(SPREAD.map((day) => entry(day)))).toMatch(
      /role="img" aria-label="Timeline to scale of 3 events from January 2015 to January 2017\./,
    );
  });
});
