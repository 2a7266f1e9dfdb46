import { describe, expect, it } from 'vitest';
import type { PdfBox } from '../../../../src/ground/pdf/page-form.ts';
import { bookletLayout } from '../../../../src/handouts/copies/imposition/booklet-layout.ts';
import type { LaidPage, Layout } from '../../../../src/handouts/copies/imposition/laid-side.ts';
import { nUpLayout } from '../../../../src/handouts/copies/imposition/n-up-layout.ts';

const boxOf = (width: number, height: number): PdfBox => ({ left: 0, bottom: 0, right: width, top: height });
const A5 = [420, 594.96] as const;
const A4 = [594.96, 841.92] as const;

function laid(layout: Layout, boxes: readonly PdfBox[], page: number): LaidPage {
  const { value, diagnostics } = layout.lay(boxes);
  expect(diagnostics).toEqual([]);
  const found = value?.flatMap(({ pages }) => pages).find((one) => one.page === page);
  if (found === undefined) throw new Error(`page ${page} is not laid`);
  return found;
}

/** Where a point of a page comes to be on the sheet. */
function at({ x, y, scale, turned }: LaidPage, px: number, py: number): readonly [number, number] {
  return turned ? [x - py * scale, y + px * scale] : [x + px * scale, y + py * scale];
}

describe.each([
  ['a booklet', bookletLayout({}), A5],
  ['two pages to a side', nUpLayout({ perSide: 2 }), A4],
  ['four pages to a side', nUpLayout({ perSide: 4 }), A4],
] as const)('%s', (_, layout, [width, height]) => {
  const standing = boxOf(width, height);
  const lying = boxOf(height, width);

  it.each([2, 3])('has page %i, which lies, turned within its place, its head on the left', (number) => {
    const boxes = [1, 2, 3, 4].map((page) => (page === number ? lying : standing));
    const page = laid(layout, boxes, number);
    expect(page.turned).toBe(true);
    const { clip } = page;
    const [headLeft, footRight] = [at(page, 0, width), at(page, height, 0)];
    expect(headLeft[0]).toBeGreaterThanOrEqual(clip.left - 0.6);
    expect(footRight[0]).toBeLessThanOrEqual(clip.right + 0.6);
    expect(headLeft[0]).toBeLessThan(footRight[0]);
    expect(headLeft[1]).toBeGreaterThanOrEqual(clip.bottom - 0.6);
    expect(footRight[1]).toBeLessThanOrEqual(clip.top + 0.6);
    // As large as those that stand.
    expect(page.scale).toBeCloseTo(laid(layout, boxes, 1).scale, 6);
  });

  it('leaves those that stand as they are', () => {
    const all = [standing, standing, standing, standing];
    const mixed = [standing, lying, standing, standing];
    expect(laid(layout, mixed, 4)).toEqual(laid(layout, all, 4));
  });
});
