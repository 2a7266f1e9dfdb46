import type { Chart } from '../../../ground/model/blocks/chart.ts';
import { drawPlot, type PrintNumber, SIGN, scaleWidth } from './draw-plot.ts';
import { drawStacks } from './draw-stacks.ts';
import { type DrawnOn, drawingSize } from './drawing-size.ts';
import { escapeText, svgElement } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Of a line chart's width, its height; a slope is steeper. */
const FLAT = 0.34;
/** How high a drawing may be, by its width, so that it has room on a page under its head. */
const UPRIGHT = 1.05;
const TURNED = 0.42;
/** The share of the width that the names of lines may take. */
const NAMES = 0.3;

/**
 * A chart that is one drawing, as inline SVG: lines over time, slopes, small multiples, stacks. Nothing in it needs
 * colour, and a table beside it has its values.
 *
 * @param print of a number beside its point
 */
export function drawChart(chart: Chart, sheet: DrawnOn, print: PrintNumber): string {
  const { width, letter } = drawingSize(sheet);
  const { svg, height } = drawingOf(chart, width, letter, width * (sheet.turned ? TURNED : UPRIGHT), print);
  const label = chart.alternative ?? '';
  return svgElement(
    'svg',
    {
      class: 'chart-drawing',
      role: 'img',
      'aria-label': label,
      viewBox: `0 0 ${width} ${height.toFixed(2)}`,
      width: `${width}mm`,
      height: `${height.toFixed(2)}mm`,
      'font-size': letter,
    },
    [`<title>${escapeText(label)}</title>`, svg],
  );
}

function drawingOf(
  chart: Chart,
  width: number,
  letter: number,
  most: number,
  print: PrintNumber,
): { readonly svg: string; readonly height: number } {
  if (chart.kind === 'stacked') return drawStacks(chart, width, letter, print);
  if (chart.kind === 'multiples') return drawMultiples(chart, width, letter, most, print);
  const { lines, ticks, times } = chart;
  const isSlope = chart.kind === 'slope';
  const longest = Math.max(0, ...lines.map(({ name = '' }) => textWidth(name, letter)));
  const names = lines.length > 1 ? Math.min(width * NAMES, longest + letter * (1.6 + SIGN)) : 0;
  const height = Math.max(letter * 14, width * FLAT);
  const whole = isSlope ? Math.min(width, width * 0.45 + names) : width;
  return {
    svg: drawPlot(
      {
        ...{ lines, ticks, times, x: 0, y: 0, width: whole, height, letter, names },
        ...{ scale: true, first: 0, uprights: isSlope },
      },
      print,
    ),
    height,
  };
}

/** A small field for each line, all on one scale; the numbers of the scale at the left of each row. */
function drawMultiples(
  { lines, ticks, times }: Chart,
  width: number,
  letter: number,
  most: number,
  print: PrintNumber,
): { readonly svg: string; readonly height: number } {
  const gap = letter;
  const numbers = scaleWidth(ticks, letter);
  const across = Math.min(lines.length, Math.max(1, Math.floor((width - numbers) / (letter * 10))), 4);
  // Rows of nearly the same length: three and two, not four and one.
  const columns = Math.ceil(lines.length / Math.ceil(lines.length / across));
  const room = (width - numbers - gap * (columns - 1)) / columns;
  const titles = lines.map(({ name = '' }) => wrapText(name, letter, room));
  const rows = Math.ceil(lines.length / columns);
  const heads = Math.max(...titles.map((title) => title.length)) * letter * 1.15;
  const tall = Math.max(letter * 5, Math.min(letter * 11, most / rows - heads - gap));
  const svg: string[] = [];
  let y = 0;
  for (let start = 0; start < lines.length; start += columns) {
    const row = lines.slice(start, start + columns);
    const head =
      Math.max(...titles.slice(start, start + columns).map((title) => title.length)) * letter * 1.15;
    row.forEach((line, column) => {
      const x = column === 0 ? 0 : numbers + column * (room + gap);
      const field = column === 0 ? 0 : x;
      (titles[start + column] ?? []).forEach((words, place) => {
        const left = column === 0 ? numbers : x;
        svg.push(
          svgElement('text', { class: 'name', x: left, y: y + letter * (1 + place * 1.15) }, [
            escapeText(words),
          ]),
        );
      });
      svg.push(
        drawPlot(
          {
            lines: [line],
            ticks,
            times: [times[0], times.at(-1)].filter((time) => time !== undefined),
            ...{ x: field, y: y + head, width: column === 0 ? room + numbers : room, height: tall, letter },
            ...{ names: 0, scale: column === 0, first: 0, uprights: false },
          },
          print,
        ),
      );
    });
    y += head + tall + gap;
  }
  return { svg: svg.join(''), height: y };
}
