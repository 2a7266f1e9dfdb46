import type { LaidSide, Layout } from './laid-side.ts';
import { boxSize } from './sheet-size.ts';

/**
 * Pages as they are, one to a side. A job with an odd number of them ends with a blank side, so that the next
 * begins on a sheet of its own when the printer prints on both sides.
 */
export function collateLayout(): Layout {
  return {
    suffix: ' (all copies)',
    duplex: 'DuplexFlipLongEdge',
    lay: (boxes) => {
      const sides = boxes.map((box, index): LaidSide => {
        const size = boxSize(box);
        const clip = { left: 0, bottom: 0, right: size.width, top: size.height };
        return {
          size,
          marks: '',
          pages: [{ page: index + 1, x: -box.left, y: -box.bottom, scale: 1, clip }],
        };
      });
      const last = sides.at(-1);
      const blank = sides.length % 2 === 1 && last ? [{ ...last, pages: [] }] : [];
      return { value: [...sides, ...blank], diagnostics: [] };
    },
  };
}
