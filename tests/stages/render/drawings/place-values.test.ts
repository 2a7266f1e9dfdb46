import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeValues } from '../../../../src/stages/render/drawings/place-values.ts';

const FIELD = { left: 0, right: 100, top: 0, bottom: 50 };
const LETTER = 2.8;

function points(...places: readonly (readonly [number, number])[]) {
  return places.map(([x, y]) => ({ x, y, text: '112' }));
}

describe('values beside their points', () => {
  it('are over them, and under them where a line or the edge is above', () => {
    const placed = placeValues([points([10, 30], [50, 30], [90, 30])], FIELD, LETTER);
    expect(placed.map(({ point, x }) => [point, x])).toEqual([
      [0, 10],
      [2, 90],
      [1, 50],
    ]);
    expect(placed.every(({ base }) => base < 30)).toBe(true);
    const [lowest] = placeValues([points([50, 1])], FIELD, LETTER);
    expect(lowest?.base).toBeGreaterThan(1);
    const valley = placeValues([points([10, 10], [50, 40], [90, 10])], FIELD, LETTER);
    expect(valley.find(({ point }) => point === 1)?.base).toBeGreaterThan(40);
  });

  it('are a little aside where a line rises or falls beside them', () => {
    const line = points([20, 45], [90, 5]).map((point) => ({ ...point, text: '112,000,000' }));
    const placed = placeValues([line], FIELD, LETTER);
    expect(placed.map(({ point }) => point)).toEqual([0, 1]);
    expect(placed[0]?.x).toBeLessThan(20);
  });

  it('are next to no other point: a value under one point, over which another has its own, would be taken for its', () => {
    const line = [
      { x: 10, y: 20, text: '208,000' },
      { x: 15, y: 19, text: '214,000' },
      { x: 20, y: 40, text: '40,000' },
      { x: 25, y: 36, text: '77,000' },
      { x: 60, y: 21, text: '196,000' },
    ];
    const placed = placeValues([line], FIELD, LETTER);
    expect(placed.length).toBeGreaterThan(1);
    for (const { point, x, base } of placed) {
      const away = line.map((one) => Math.hypot(one.x - x, one.y - base + LETTER * 0.33));
      expect(away.indexOf(Math.min(...away)), line[point]?.text).toBe(point);
    }
  });

  it('are left out where they have no place: the ends of lines come first', () => {
    const many = Array.from({ length: 60 }, (_, index) => [5 + index * 1.5, 25] as const);
    const placed = placeValues([points(...many)], FIELD, LETTER);
    expect(placed.length).toBeLessThan(60);
    expect(placed.slice(0, 2).map(({ point }) => point)).toEqual([0, 59]);
  });

  it('lie on no sign, no line and no other value, and stay within the field', () => {
    const share = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(
        array(array(share, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        (lines) => {
          const drawn = lines.map((values) =>
            points(...values.map((y, index) => [(100 * index) / (values.length - 1), 3 + y * 40] as const)),
          );
          const boxes = placeValues(drawn, FIELD, LETTER).map(({ x, base }) => ({
            left: x - 1,
            right: x + 1,
            top: base - LETTER * 0.7,
            bottom: base,
          }));
          for (const [index, one] of boxes.entries()) {
            expect(one.top).toBeGreaterThanOrEqual(FIELD.top);
            expect(one.bottom).toBeLessThanOrEqual(FIELD.bottom);
            for (const other of boxes.slice(index + 1)) {
              const apart =
                one.right <= other.left ||
                other.right <= one.left ||
                one.bottom <= other.top ||
                other.bottom <= one.top;
              expect(apart).toBe(true);
            }
            for (const line of drawn) {
              for (const [at, from] of line.entries()) {
                const inside =
                  from.x > one.left && from.x < one.right && from.y > one.top && from.y < one.bottom;
                expect(inside).toBe(false);
                const to = line[at + 1];
                if (to === undefined) continue;
                // Points along the stretch.
                for (let step = 0; step <= 40; step++) {
                  const x = from.x + ((to.x - from.x) * step) / 40;
                  const y = from.y + ((to.y - from.y) * step) / 40;
                  expect(x > one.left && x < one.right && y > one.top && y < one.bottom).toBe(false);
                }
              }
            }
          }
        },
      ),
    );
  });
});
