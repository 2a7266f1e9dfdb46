import { expect, test } from 'vitest';
import { isInside } from '../../../src/stages/proof/geometry.ts';

const size = 8.32;
const page = { left: 48, right: 529.9, bottom: 71, top: 771 };

/** A letter on the baseline, `right` points to the left of the clip's edge. */
function letter(advance: number, right: number): boolean {
  return isInside(page, page.right - right - advance, 500, advance, 0, 0, size);
}

test('a narrow letter at the edge of the page is whole though its advance ends beyond', () => {
  // An “i” at the end of a line, as Chromium set it: its stem is far from the edge.
  expect(letter(2.05, -0.35)).toBe(true);
});

test('a letter that is cut through is not', () => {
  expect(letter(2.05, -1)).toBe(false);
  expect(letter(7, -2)).toBe(false);
  expect(letter(2.05, 0)).toBe(true);
});
