import { describe, expect, it } from 'vitest';
import { creepShift } from '../../../../src/handouts/copies/imposition/creep.ts';

describe('creep', () => {
  it('leaves the cover where it is and moves the others by a sheet’s thickness each', () => {
    expect([0, 1, 2, 10].map((depth) => creepShift(depth))).toEqual([0, 0.1, 0.2, 1]);
    expect(creepShift(3, 0.25)).toBe(0.75);
    expect(creepShift(19, 0)).toBe(0);
  });

  it.each([0.08, 0.1, 0.2])(
    'puts all pages of a closed booklet on each other, sheets of %d mm',
    (caliper) => {
      // Millimetres from the back of the spine. A page's outer edge, printed 148 from the fold of a sheet of 148.5.
      const cut = 148.5;
      for (let depth = 0; depth < 20; depth++) {
        const fold = depth * caliper;
        const foreEdge = fold + 148.5;
        const pageEdge = fold + 148 - creepShift(depth, caliper);
        expect(foreEdge).toBeGreaterThanOrEqual(cut);
        expect(pageEdge).toBeCloseTo(148, 9);
        expect(cut - pageEdge).toBeCloseTo(0.5, 9);
      }
    },
  );
});
