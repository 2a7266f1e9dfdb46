import { describe, expect, it } from 'vitest';
import { planNUp } from '../../../../src/handouts/copies/imposition/plan-n-up.ts';

const EVERY_COUNT = Array.from({ length: 200 }, (_, index) => index + 1);

describe.each([2, 4] as const)('a reading copy with %i pages to a side', (perSide) => {
  it.each(EVERY_COUNT)('of %i pages reads side by side, from the left and from the top', (pages) => {
    const plan = planNUp(pages, perSide);
    const sides = plan.flatMap(({ front, back }) => [front, back]);
    for (const side of sides) expect(side.length).toBe(perSide);
    const slots = plan.length * 2 * perSide;
    expect(sides.flat()).toEqual(
      Array.from({ length: slots }, (_, index) => (index < pages ? index + 1 : 'blank')),
    );
    // One sheet less would not hold them.
    expect(slots - 2 * perSide).toBeLessThan(pages);
  });

  it('of nothing has no sheets, and of half a page cannot be', () => {
    expect(planNUp(0, perSide)).toEqual([]);
    expect(() => planNUp(0.5, perSide)).toThrow(RangeError);
  });
});
