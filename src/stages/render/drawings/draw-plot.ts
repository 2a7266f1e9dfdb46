import { line as d3Line } from 'd3-shape';
import type { ChartLine, ChartTick } from '../../../ground/model/blocks/chart.ts';
import type { Printed } from '../../../ground/model/content-parts.ts';
import { tickLabels } from './draw-axis.ts';
import { marker } from './marker.ts';
import { placeValues } from './place-values.ts';
import { escapeText, svgElement } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A field with lines over time: where it is, and what goes around it. Lengths are millimetres. */
export interface Plot {
  readonly lines: readonly ChartLine[];
  readonly ticks: readonly ChartTick[];
  readonly times: readonly ChartTick[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly letter: number;
  /** Room at the right for the names of the lines; nought without them. */
  readonly names: number;
  /** Whether the numbers of the scale are printed at the left. */
  readonly scale: boolean;
  /** The number of the first line: of its dashes and signs. */
  readonly first: number;
  /** Upright lines at every time, as slopes have them. */
  readonly uprights: boolean;
}

/** Gives the markup of a bound number, and notes that it is printed. */
export type PrintNumber = (printed: Printed) => string;

/** How wide the numbers of a scale are. */
export function scaleWidth(ticks: readonly ChartTick[], letter: number): number {
  return Math.max(...ticks.map(({ label }) => textWidth(label, letter))) + letter * 0.5;
}

/** Draws the field: the lines of the scale, the times under it, and each line with its values, and its name at its end. */
export function drawPlot(plot: Plot, print: PrintNumber): string {
  const { lines, ticks, times, width, height, letter, names, scale, first, uprights } = plot;
  const left = plot.x + (scale ? scaleWidth(ticks, letter) : 0);
  const right = plot.x + width - names;
  const inset = insetOf(plot);
  const atTime = (share: number): number => left + inset + share * (right - left - inset * 2);
  const top = plot.y + letter * 1.6;
  const bottom = plot.y + height - letter * 1.5;
  const atValue = (share: number): number => bottom - share * (bottom - top);
  const rule = (className: string, x1: number, y1: number, x2: number, y2: number): string =>
    svgElement('line', { class: className, x1, y1, x2, y2 });
  const path = d3Line<ChartLine['points'][number]>(
    ({ time }) => atTime(time),
    ({ value }) => atValue(value),
  ).digits(2);
  return [
    ...ticks.flatMap(({ at, label }, index) => [
      rule(index === 0 ? 'base' : 'grid', left, atValue(at), right, atValue(at)),
      ...(scale
        ? [
            svgElement(
              'text',
              { class: 'tick', x: left - letter * 0.5, y: atValue(at) + letter * 0.34, 'text-anchor': 'end' },
              [escapeText(label)],
            ),
          ]
        : []),
    ]),
    ...times.map(({ at }) =>
      uprights
        ? rule('upright', atTime(at), top, atTime(at), bottom)
        : rule('stroke', atTime(at), bottom, atTime(at), bottom + letter * 0.25),
    ),
    ...tickLabels(
      times.map(({ at, label }) => ({ x: atTime(at), label })),
      right,
      bottom + letter * 1.25,
      letter,
    ),
    ...lines.map(({ points }, index) =>
      svgElement('path', { class: `line line-${(first + index) % 6}`, d: path([...points]) ?? '' }),
    ),
    ...lines.flatMap(({ points }, index) =>
      points.map(({ time, value, end }) =>
        marker(atTime(time), atValue(value), first + index, letter * 0.55, end),
      ),
    ),
    ...valueLabels(plot, atTime, atValue, { left, right, top: plot.y, bottom }, print),
    ...(names > 0 ? nameLabels(plot, atTime, atValue, right) : []),
  ].join('');
}

/** Room at both sides, in which values of the first and last points can be. */
function insetOf({ lines, letter, width, names }: Plot): number {
  const widths = lines
    .flatMap(({ points }) => [points[0], points.at(-1)])
    .map((point) => textWidth(point?.printed?.text ?? '', letter));
  return Math.max(letter * 0.9, Math.min(Math.max(0, ...widths), (width - names) * 0.08));
}

/** On both sides of a value: read in a line, it is no part of a name or number that is on the same. */
const SPACE = '\u00a0';

/** The values of the points, where they have room. */
function valueLabels(
  { lines, letter }: Plot,
  atTime: (share: number) => number,
  atValue: (share: number) => number,
  field: Parameters<typeof placeValues>[1],
  print: PrintNumber,
): readonly string[] {
  const points = lines.map((line) =>
    line.points.map(({ time, value, printed }) => ({
      x: atTime(time),
      y: atValue(value),
      text: printed?.text ?? '',
      printed,
    })),
  );
  return placeValues(points, field, letter).flatMap(({ line, point, x, base }) => {
    const { printed } = points[line]?.[point] ?? {};
    if (printed === undefined) return [];
    const half = textWidth(printed.text, letter) / 2;
    // The lines of the scale end beside it.
    return [
      svgElement('rect', {
        class: 'behind',
        x: x - half,
        y: base - letter * 0.78,
        width: half * 2,
        height: letter * 0.9,
      }),
      svgElement('text', { class: 'value', x, y: base, 'text-anchor': 'middle' }, [
        SPACE,
        print(printed),
        SPACE,
      ]),
    ];
  });
}

/** What the sign of a line takes before its name, in letters' heights. */
export const SIGN = 1.1;

/** The name of each line, with its sign, beside its last point, apart from one another: lines may end at one place. */
function nameLabels(
  { lines, letter, names, y, height, first }: Plot,
  atTime: (share: number) => number,
  atValue: (share: number) => number,
  right: number,
): readonly string[] {
  const leading = letter * 1.15;
  const labels = lines
    .flatMap(({ name, points }, index) => {
      const last = points.at(-1);
      if (name === undefined || last === undefined) return [];
      const words = wrapText(name, letter, names - letter * (1 + SIGN));
      const tall = words.length * leading;
      return [
        {
          words,
          tall,
          line: first + index,
          x: atTime(last.time),
          point: atValue(last.value),
          top: atValue(last.value) - tall / 2,
        },
      ];
    })
    .toSorted((one, other) => one.point - other.point);
  const tops: number[] = [];
  let free = y;
  for (const { top, tall } of labels) {
    const at = Math.max(free, top);
    tops.push(at);
    free = at + tall + letter * 0.25;
  }
  // What does not fit at the bottom pushes up what is above it.
  let limit = y + height;
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    const tall = labels[index]?.tall ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, limit - tall);
    limit = (tops[index] ?? 0) - letter * 0.25;
  }
  return labels.flatMap(({ words, tall, line, x, point }, index) => {
    const top = tops[index] ?? 0;
    const start = right + letter * 0.9;
    return [
      svgElement('line', {
        class: 'leader',
        x1: x + letter * 0.6,
        y1: point,
        x2: start - letter * 0.2,
        y2: top + tall / 2,
      }),
      marker(start + letter * 0.3, top + tall / 2, line, letter * 0.55, 'exact'),
      ...words.map((word, row) =>
        svgElement('text', { class: 'name', x: start + letter * SIGN, y: top + (row + 0.8) * leading }, [
          escapeText(word),
        ]),
      ),
    ];
  });
}
