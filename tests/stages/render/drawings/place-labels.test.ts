import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Label,
  type PlacedLabel,
  placeLabels,
} from '../../../../src/stages/render/drawings/place-labels.ts';

const WIDTH = 170;
const label = fc.record({
  x: fc.double({ min: 0, max: WIDTH - 30, noNaN: true }),
  width: fc.double({ min: 1, max: 30, noNaN: true }),
});

describe('labels on an axis', () => {
  it('never overlap, never leave the drawing, and no leader runs through one', () => {
    const sides = fc.constantFrom<('right' | 'both')[]>('right', 'both');
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        sides,
        (labels, lanes, side) => {
          const placed = placeLabels(labels, WIDTH, lanes, side).flatMap((spot, index) =>
            spot === undefined ? [] : [{ ...spot, label: labels[index] as Label }],
          );
          for (const one of placed) {
            expect(one.x).toBeGreaterThanOrEqual(0);
            expect(one.x + one.label.width).toBeLessThanOrEqual(WIDTH);
            expect(one.lane).toBeLessThan(lanes);
            for (const other of placed) {
              if (one === other) continue;
              expect(one.lane === other.lane && overlaps(one, other)).toBe(false);
              const crosses =
                one.lane > other.lane &&
                one.label.x > other.x + 0.05 &&
                one.label.x < other.x + other.label.width - 0.05;
              expect(crosses).toBe(false);
            }
          }
        },
      ),
    );
  });

  it('all find a place on the right, given as many lanes as labels', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
        expect(placeLabels(labels, WIDTH, labels.length, 'right')).not.toContain(undefined);
      }),
    );
  });

  it('end at their leader when there is no room after it', () => {
    expect(placeLabels([{ x: 95, width: 20 }], 100, 1, 'both')).toEqual([{ x: 75, lane: 0 }]);
    expect(placeLabels([{ x: 95, width: 20 }], 100, 1, 'right')).toEqual([undefined]);
  });
});

type Placed = PlacedLabel & { readonly label: Label };

function overlaps(one: Placed, other: Placed): boolean {
  return one.x < other.x + other.label.width && other.x < one.x + one.label.width;
}
