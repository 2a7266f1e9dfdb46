import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../../src/stages/render/drawings/spread-labels.ts';

describe('labels in two rows with slanted leaders', () => {
  it('stay at their points where there is room', () => {
    expect(
      spreadLabels(
        [10, 40, 70].map((x) => ({ x, width: 6 })),
        100,
      ),
    ).toEqual([
      { middle: 10, lane: 0 },
      { middle: 40, lane: 1 },
      { middle: 70, lane: 0 },
    ]);
  });

  it('share the room around points that are one', () => {
    const spread = spreadLabels(
      [50, 50, 50].map((x) => ({ x, width: 6 })),
      100,
    );
    expect(spread?.map(({ middle }) => Number(middle.toFixed(3)))).toEqual([46.4, 50, 53.6]);
  });

  it('are none where they do not fit', () => {
    expect(
      spreadLabels(
        [1, 2, 3, 4].map((x) => ({ x, width: 30 })),
        60,
      ),
    ).toBeUndefined();
  });

  it('keep their order, lie over no neighbour, leave leaders free and stay within the width', () => {
    const width = 160;
    const label = record({
      x: double({ min: 0, max: width, noNaN: true }),
      width: integer({ min: 3, max: 12 }),
    });
    assert(
      property(array(label, { minLength: 1, maxLength: 20 }), (labels) => {
        const spread = spreadLabels(labels, width);
        if (spread === undefined) return;
        const placed = labels
          .map((one, index) => ({
            ...one,
            middle: spread[index]?.middle ?? Number.NaN,
            lane: spread[index]?.lane,
          }))
          .toSorted((a, b) => a.middle - b.middle);
        for (const [index, one] of placed.entries()) {
          expect(one.middle - one.width / 2).toBeGreaterThan(-0.001);
          expect(one.middle + one.width / 2).toBeLessThan(width + 0.001);
          const [next, below] = [placed[index + 1], placed[index + 2]];
          if (next) {
            expect(next.x).toBeGreaterThanOrEqual(one.x);
            expect(next.lane).not.toBe(one.lane);
            expect(next.middle - one.middle).toBeGreaterThan(Math.max(one.width, next.width) / 2);
          }
          if (below) expect(below.middle - one.middle).toBeGreaterThan((one.width + below.width) / 2);
        }
      }),
    );
  });
});
