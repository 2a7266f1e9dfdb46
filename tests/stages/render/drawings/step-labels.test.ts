import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepLabels } from '../../../../src/stages/render/drawings/step-labels.ts';

describe('labels in steps with slanted leaders', () => {
  it('rise to the right, the first in the lowest row', () => {
    const stepped = stepLabels(
      [10, 40, 70, 80].map((x) => ({ x, width: 6 })),
      100,
      3,
    );
    expect(stepped?.map(({ lane }) => lane)).toEqual([2, 1, 0, 2]);
    expect(stepped?.map(({ start }) => start)).toEqual([10, 40, 70, 80]);
  });

  it('have room for more the more rows there are, and are none where they do not fit', () => {
    const labels = Array.from({ length: 12 }, () => ({ x: 50, width: 10 }));
    expect(stepLabels(labels, 40, 2)).toBeUndefined();
    expect(stepLabels(labels, 40, 6)).toHaveLength(12);
  });

  it('keep their order, lie over no other, leave leaders free and stay within the width', () => {
    const width = 160;
    const label = record({
      x: double({ min: 0, max: width, noNaN: true }),
      width: integer({ min: 3, max: 12 }),
    });
    assert(
      property(array(label, { minLength: 1, maxLength: 40 }), integer({ min: 3, max: 9 }), (labels, rows) => {
        const placed = stepLabels(labels, width, rows)?.map((place, index) => ({
          ...place,
          x: labels[index]?.x ?? Number.NaN,
          end: place.start + (labels[index]?.width ?? Number.NaN),
        }));
        for (const one of placed ?? []) {
          expect(one.start).toBeGreaterThan(-0.001);
          expect(one.end).toBeLessThan(width + 0.001);
          for (const other of placed ?? []) {
            if (other.x > one.x) expect(other.start).toBeGreaterThan(one.start);
            if (other.start <= one.start) continue;
            // On one row, beside it; below it, with a leader that is beside it.
            if (other.lane === one.lane) expect(other.start).toBeGreaterThan(one.end);
            if (other.lane > one.lane) expect(other.start).toBeGreaterThan(one.end - 0.001);
          }
        }
      }),
    );
  });
});
