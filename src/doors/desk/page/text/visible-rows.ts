/** The rows that are drawn, and the room that those before and after them take, in CSS pixels. */
export interface VisibleRows {
  readonly from: number;
  /** One past the last. */
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

export interface ViewOptions {
  readonly heights: readonly number[];
  readonly top: number;
  readonly height: number;
  /** How much more is drawn above and below, in CSS pixels. */
  readonly beyond: number;
}

/** Which rows of a long list are near enough to what is seen to be drawn. */
export function visibleRows({ heights, top, height, beyond }: ViewOptions): VisibleRows {
  let from = 0;
  let before = 0;
  while (from < heights.length - 1 && before + (heights[from] ?? 0) < top - beyond) {
    before += heights[from] ?? 0;
    from += 1;
  }
  let to = from;
  let bottom = before;
  while (to < heights.length && bottom < top + height + beyond) {
    bottom += heights[to] ?? 0;
    to += 1;
  }
  const after = heights.slice(to).reduce((sum, one) => sum + one, 0);
  return { from, to, before, after };
}

/** Where a row begins. */
export function topOfRow(heights: readonly number[], row: number): number {
  return heights.slice(0, row).reduce((sum, one) => sum + one, 0);
}

/** How high a paragraph will be, before it has been drawn. */
export function guessHeight(characters: number, lineHeight: number, perLine: number): number {
  return Math.max(1, Math.ceil(characters / Math.max(20, perLine))) * lineHeight + 12;
}
