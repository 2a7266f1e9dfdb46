import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInOrder, roomFor, type Wish } from '../../../../src/stages/typeset/margin/place-in-order.ts';
import { growth } from '../../../support/growth.ts';

const HIGH = 100;
/** Whole numbers, and notes that have room. */
const wishes = (most: number, height: number) =>
  fc.array(
    fc.record({ top: fc.integer({ min: -20, max: 120 }), height: fc.integer({ min: 1, max: height }) }),
    {
      minLength: 1,
      maxLength: most,
    },
  );
const gaps = fc.integer({ min: 0, max: 3 });

/** How far notes are from where they would like to be: the sum of the squares. */
function cost(tops: readonly number[], notes: readonly Wish[]): number {
  return tops.reduce((sum, top, index) => sum + (top - (notes[index]?.top ?? 0)) ** 2, 0);
}

/** The least cost of all places at whole numbers, one note after the other. */
function leastCost(notes: readonly Wish[], low: number, high: number, gap: number): number {
  let best = new Map<number, number>([[low, 0]]);
  for (const { top, height } of notes) {
    const next = new Map<number, number>();
    for (const [from, sum] of best) {
      for (let at = from; at + height <= high; at++) {
        const end = at + height + gap;
        const value = sum + (at - top) ** 2;
        if (value < (next.get(end) ?? Number.POSITIVE_INFINITY)) next.set(end, value);
      }
    }
    best = next;
  }
  return Math.min(...best.values());
}

/** The least cost on a grid that is finer by the number of notes: there the best places are, means of whole numbers. */
function leastCostOnFineGrid(notes: readonly Wish[], high: number, gap: number): number {
  const fine = [1, 2, 3, 4]
    .slice(0, notes.length)
    .reduce((product, one) => product * (product % one === 0 ? 1 : one), 1);
  const scaled = notes.map(({ top, height }) => ({ top: top * fine, height: height * fine }));
  return leastCost(scaled, 0, high * fine, gap * fine) / fine ** 2;
}

describe('notes', () => {
  test('keep their order and the gaps between them, and lie within the stretch', () => {
    fc.assert(
      fc.property(wishes(12, 7), gaps, fc.integer({ min: 0, max: 9 }), (notes, gap, low) => {
        const high = low + Math.max(HIGH, roomFor(notes, gap));
        const tops = placeInOrder(notes, { low, high, gap });
        expect(tops).toHaveLength(notes.length);
        let end = low;
        for (const [index, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(end - 1e-6);
          end = top + (notes[index]?.height ?? 0) + gap;
        }
        expect(end - gap).toBeLessThanOrEqual(high + 1e-6);
      }),
    );
  });

  test('are as near to their lines as any way of placing them', () => {
    fc.assert(
      fc.property(wishes(4, 9), gaps, (notes, gap) => {
        const high = Math.max(40, roomFor(notes, gap));
        const found = cost(placeInOrder(notes, { low: 0, high, gap }), notes);
        expect(found).toBeCloseTo(leastCostOnFineGrid(notes, high, gap), 6);
      }),
      { numRuns: 150 },
    );
  });

  test('that have room are on their lines', () => {
    const notes = [10, 30, 60].map((top) => ({ top, height: 15 }));
    expect(placeInOrder(notes, { low: 0, high: HIGH, gap: 2 })).toEqual([10, 30, 60]);
  });

  test('that want the same line share the way', () => {
    const notes = [50, 50].map((top) => ({ top, height: 10 }));
    expect(placeInOrder(notes, { low: 0, high: HIGH, gap: 2 })).toEqual([44, 56]);
  });

  test('that crowd in their thousands are placed in the time of their number', () => {
    const place = (count: number): readonly number[] => {
      const notes = Array.from({ length: count }, (_, index) => ({
        top: ((index * 37) % count) * 50,
        height: 55,
      }));
      return placeInOrder(notes, { low: 0, high: count * 60, gap: 4 });
    };
    expect(place(10)).toHaveLength(10);
    expect(growth(place, { size: 5000, times: 8 })).toBeLessThan(24);
  });
});
