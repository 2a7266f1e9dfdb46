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

/**
 * Labels along a line, centred on their places and within the drawing: all of them, or every second, third and so on,
 * so that what is left out is left out evenly. The last is among them where that leaves three.
 */
export function tickLabels(
  ticks: readonly { readonly x: number; readonly label: string }[],
  width: number,
  y: number,
  letter: number,
): readonly string[] {
  const intervals = ticks.length - 1;
  const steps = Array.from({ length: Math.max(1, intervals) }, (_, index) => index + 1).filter((step) =>
    haveRoom(everyNth(ticks, step), width, letter),
  );
  const step =
    steps.find((one) => intervals % one === 0 && intervals / one > 1) ?? steps[0] ?? Math.max(1, intervals);
  const shown = everyNth(ticks, step);
  return (haveRoom(shown, width, letter) ? shown : shown.slice(-1)).map((tick) =>
    svgElement(
      'text',
      { class: 'tick', x: placeOf(tick, width, letter).middle, y, 'text-anchor': 'middle' },
      [escapeText(tick.label)],
    ),
  );
}

function everyNth<T>(ticks: readonly T[], step: number): readonly T[] {
  return ticks.filter((_, index) => index % step === 0);
}

function haveRoom(
  ticks: readonly { readonly x: number; readonly label: string }[],
  width: number,
  letter: number,
): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    const { end } = placeOf(tick, width, letter);
    return next === undefined || end + letter * 0.5 <= placeOf(next, width, letter).start;
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
