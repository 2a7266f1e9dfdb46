import type { Picture } from './draw-pages.ts';

/** Pages side by side on one grey sheet. */
export function contactSheet(pages: readonly Picture[], columns: number): Picture {
  const gap = 8;
  const cell = {
    width: Math.max(...pages.map(({ width }) => width)) + gap,
    height: Math.max(...pages.map(({ height }) => height)) + gap,
  };
  const rows = Math.ceil(pages.length / columns);
  const width = columns * cell.width + gap;
  const height = rows * cell.height + gap;
  const grey = new Uint8Array(width * height).fill(136);
  for (const [index, page] of pages.entries()) {
    const left = gap + (index % columns) * cell.width;
    const top = gap + Math.floor(index / columns) * cell.height;
    for (let y = 0; y < page.height; y++) {
      grey.set(page.grey.subarray(y * page.width, (y + 1) * page.width), (top + y) * width + left);
    }
  }
  return { width, height, grey };
}
