import { expect, test } from 'vitest';
import { collateLayout } from '../../../src/handouts/copies/imposition/collate-layout.ts';

const box = { left: 0, bottom: 0, right: 420, top: 595 };

test('every job fills whole sheets', () => {
  for (let pages = 1; pages <= 50; pages++) {
    const { value: sides = [] } = collateLayout().lay(Array.from({ length: pages }, () => box));
    expect(sides.length).toBe(2 * Math.ceil(pages / 2));
    const shown = sides.flatMap((side) => side.pages.map(({ page }) => page));
    expect(shown).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
    for (const { size } of sides) expect(size).toEqual({ width: 420, height: 595 });
  }
});
