import type { ChartBar } from '../../../ground/model/blocks/chart.ts';
import { type DrawnOn, drawingSize } from './drawing-size.ts';
import { svgElement } from './svg.ts';

/** The share of the text's width that bars may take. */
const SHARE = 0.4;
/** Millimetres between the lines of a hatching. */
const HATCH = 1.1;
/** What a bar has at least, so that a small figure beside a large one can be seen to be there. */
const LEAST = 0.3;

/**
 * One bar of a chart, as inline SVG. All of a chart's bars share a scale. A part is hatched, and drawn inside
 * the outline of its whole; an end that is open has an arrow (`more than`), one that is not reached is dashed
 * (`at most`, `about`). The label and the value beside it say the same in words, so readers who listen are
 * spared the drawing.
 */
export function drawBar(bar: ChartBar, sheet: DrawnOn): string {
  const { width: text, letter } = drawingSize(sheet);
  const width = text * SHARE;
  const tail = letter * 0.9;
  const height = letter * 1.35;
  // The tail of the longest bar has its room, too.
  const at = (share: number): number => 0.2 + share * (width - tail - 0.4);
  const [from, end] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)].map(at) as [number, number];
  const to = Math.max(end, from + LEAST);
  const [top, thick] = [height * 0.14, height * 0.72];
  const box = (className: string, x1: number, x2: number): string =>
    svgElement('rect', { class: className, x: x1, y: top, width: x2 - x1, height: thick });
  const parts: string[] = [
    svgElement('line', { class: 'base', x1: at(bar.zero), y1: 0, x2: at(bar.zero), y2: height }),
  ];
  if (bar.wholeFrom !== undefined && bar.wholeTo !== undefined) {
    parts.push(box('whole', at(bar.wholeFrom), Math.max(at(bar.wholeTo), at(bar.wholeFrom) + LEAST)));
  }
  const soft = bar.end === 'about' || bar.end === 'less';
  if (bar.depth > 0) {
    parts.push(box(soft ? 'part soft' : 'part', from, to), ...hatching(from, to, top, thick));
  } else {
    parts.push(box(soft ? 'bar soft' : 'bar', from, to));
  }
  if (bar.end === 'more') {
    const [y, barb] = [top + thick / 2, thick * 0.32];
    const tip = to + tail * 0.92;
    parts.push(
      svgElement('path', {
        class: 'open',
        d: [
          `M${fixed(to)} ${fixed(y)}H${fixed(tip)}`,
          `M${fixed(tip - barb)} ${fixed(y - barb)}L${fixed(tip)} ${fixed(y)}L${fixed(tip - barb)} ${fixed(y + barb)}`,
        ].join(''),
      }),
    );
  }
  return svgElement(
    'svg',
    {
      class: 'bar-drawing',
      'aria-hidden': 'true',
      viewBox: `0 0 ${fixed(width)} ${fixed(height)}`,
      width: `${fixed(width)}mm`,
      height: `${fixed(height)}mm`,
    },
    parts,
  );
}

function hatching(from: number, to: number, top: number, height: number): readonly string[] {
  const lines: string[] = [];
  // Slanted lines, cut at both ends of the box: no clipping is needed.
  for (let x = from - height + HATCH; x < to; x += HATCH) {
    const start = Math.max(x, from);
    const end = Math.min(x + height, to);
    if (end - start < 0.05) continue;
    lines.push(
      svgElement('line', {
        class: 'hatch',
        x1: start,
        y1: top + height - (start - x),
        x2: end,
        y2: top + height - (end - x),
      }),
    );
  }
  return lines;
}

function fixed(value: number): string {
  return value.toFixed(2);
}
