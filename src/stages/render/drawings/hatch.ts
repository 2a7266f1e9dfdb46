import { svgElement } from './svg.ts';

/** A rectangle, in millimetres. */
export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Millimetres between the lines of a hatching. */
export const HATCH = 1.1;

/** Slanted lines, cut at the edges of the box: no clipping is needed. `rising` go up to the right. */
export function hatchLines({ x1, x2, y1, y2 }: Box, rising: boolean, gap: number = HATCH): readonly string[] {
  const height = y2 - y1;
  const lines: string[] = [];
  for (let x = x1 - height + gap; x < x2; x += gap) {
    const start = Math.max(x, x1);
    const end = Math.min(x + height, x2);
    if (end - start < 0.05) continue;
    const [near, far] = [start - x, end - x];
    lines.push(
      svgElement('line', {
        class: 'hatch',
        x1: start,
        y1: rising ? y2 - near : y1 + near,
        x2: end,
        y2: rising ? y2 - far : y1 + far,
      }),
    );
  }
  return lines;
}

/** A box with the hatching of its number: solid and white, then lines this way, that way, across, and dots of shade. */
export function hatchedBox(box: Box, hatching: number): string {
  const { x1, x2, y1, y2 } = box;
  const rect = (className: string): string =>
    svgElement('rect', { class: className, x: x1, y: y1, width: Math.max(0, x2 - x1), height: y2 - y1 });
  switch (hatching % 7) {
    case 0:
      return rect('fill dark');
    case 1:
      return [rect('fill white'), ...hatchLines(box, true)].join('');
    case 2:
      return rect('fill pale');
    case 3:
      return [rect('fill white'), ...hatchLines(box, false, HATCH * 2)].join('');
    case 4:
      return rect('fill white');
    case 5:
      return [rect('fill white'), ...hatchLines(box, true), ...hatchLines(box, false)].join('');
    default:
      return [rect('fill pale'), ...hatchLines(box, false)].join('');
  }
}
