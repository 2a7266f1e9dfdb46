import { expect, test } from 'vitest';
import { NO_MARGIN, solveMargin } from '../../../../src/stages/typeset/margin/solve-margin.ts';

const HEIGHT = 1_000;

/** A page of text with notes of one line of it each, and below the text something that takes the whole width. */
function solved(notes: number, { noteHeight = 95, below = 600 } = {}) {
  const names = Array.from({ length: notes }, (_, index) => `n${index}`);
  const places = new Map(names.map((name, index) => [`m-${name}`, { page: 3, top: 20 + index * 10 }]));
  return solveMargin(
    {
      notes: names.map((anchor) => ({ anchor, mark: `m-${anchor}` })),
      edges: [
        { anchor: 'text', opens: true },
        { anchor: 'table', opens: false },
      ],
      height: HEIGHT,
      width: 600,
    },
    {
      sizes: new Map(names.map((name) => [name, { height: noteHeight, drop: 0 }])),
      places: new Map([...places, ['text', { page: 3, top: 0 }], ['table', { page: 3, top: below }]]),
      pages: 4,
    },
    NO_MARGIN,
  );
}

/** The page of each note, and where it begins there. */
function placesOf({ notes }: ReturnType<typeof solved>) {
  return [...notes.values()].map(({ shift, isLeft }, index) => {
    const top = 20 + index * 10 + shift;
    return { page: 3 + Math.floor(top / HEIGHT), top: top % HEIGHT, isLeft };
  });
}

test('notes that go on for pages beyond their text are on the outer side of each, and none is over its edge', () => {
  const margin = solved(27);
  const placed = placesOf(margin);
  expect(new Set(placed.map(({ page }) => page))).toEqual(new Set([3, 4, 5]));
  for (const { page, top, isLeft } of placed) {
    expect(isLeft, `page ${page}`).toBe(page % 2 === 0);
    expect(top + 95).toBeLessThanOrEqual(HEIGHT);
  }
  const last = placed.at(-1);
  const end = ((last?.page ?? 0) - 3) * HEIGHT + (last?.top ?? 0) + 95;
  const table = 600 + (margin.rooms.get('table')?.height ?? 0);
  expect(table).toBeGreaterThan(end);
  expect(table).toBeLessThan(end + 15);
});

test('room that ends on its page is as high as what the notes lack', () => {
  const margin = solved(7);
  expect(placesOf(margin).every(({ page, isLeft }) => page === 3 && !isLeft)).toBe(true);
  expect(margin.rooms.get('table')).toEqual({ height: 7 * 95 + 6 * 2 - 594 + 1, startsPage: false });
});

test('a note that is higher than a page does not keep others from their places', () => {
  const placed = placesOf(solved(3, { noteHeight: 1_100 }));
  expect(placed.map(({ page }) => page)).toEqual([3, 4, 5]);
});
