import type { Chart } from '../../../ground/model/blocks/chart.ts';
import { barScale } from './bar-scale.ts';
import type { DrawnOn } from './drawing-size.ts';
import { escapeText, svgElement } from './svg.ts';
import { textWidth } from './text-width.ts';

/** The numbers along a column of bars, as inline SVG. */
export function drawAxis({ ticks, scaleWords }: Chart, sheet: DrawnOn): string {
  const { width, letter, at } = barScale(sheet);
  const height = letter * 1.5;
  return svgElement(
    'svg',
    {
      class: 'bar-drawing axis-drawing',
      role: 'img',
      'aria-label': scaleWords,
      viewBox: `0 0 ${width.toFixed(2)} ${height.toFixed(2)}`,
      width: `${width.toFixed(2)}mm`,
      height: `${height.toFixed(2)}mm`,
      'font-size': letter,
    },
    [
      `<title>${escapeText(scaleWords)}</title>`,
      ...ticks.map(({ at: share }) =>
        svgElement('line', { class: 'grid', x1: at(share), y1: letter * 1.15, x2: at(share), y2: height }),
      ),
      ...tickLabels(
        ticks.map(({ at: share, label }) => ({ x: at(share), label })),
        width,
        letter,
        letter,
      ),
    ],
  );
}

/** Labels along a line, centred on their places and within the drawing; one that would touch another is left out. */
export function tickLabels(
  ticks: readonly { readonly x: number; readonly label: string }[],
  width: number,
  y: number,
  letter: number,
): readonly string[] {
  let free = Number.NEGATIVE_INFINITY;
  const last = ticks.at(-1);
  const lastStart = last === undefined ? width : placeOf(last, width, letter).start;
  return ticks.flatMap((tick) => {
    const { start, end, middle } = placeOf(tick, width, letter);
    // The last one says where the scale ends.
    if (start < free || (tick !== last && end + letter * 0.5 > lastStart)) return [];
    free = end + letter * 0.5;
    return [
      svgElement('text', { class: 'tick', x: middle, y, 'text-anchor': 'middle' }, [escapeText(tick.label)]),
    ];
  });
}

function placeOf(
  { x, label }: { readonly x: number; readonly label: string },
  width: number,
  letter: number,
): { readonly start: number; readonly end: number; readonly middle: number } {
  const half = textWidth(label, letter) / 2;
  const middle = Math.min(width - half, Math.max(half, x));
  return { start: middle - half, end: middle + half, middle };
}
