import type { ChartBar } from '../../../ground/model/blocks/chart.ts';
import { barScale } from './bar-scale.ts';
import type { DrawnOn } from './drawing-size.ts';
import { hatchedBox, hatchLines } from './hatch.ts';
import { svgElement } from './svg.ts';

/** What a bar has at least, so that a small figure beside a large one can be seen to be there. */
const LEAST = 0.3;

/**
 * One row of a chart, as inline SVG. All of a chart's rows share a scale, whose lines go through them. A part is
 * hatched, and drawn inside the outline of its whole; an end that is open has an arrow (`more than`), one that is not
 * reached is dashed (`at most`, `about`); a range of dots has a line between its ends. The label and the value beside
 * it say the same in words, so screen-reader users are spared the drawing.
 */
export function drawBar(bar: ChartBar, sheet: DrawnOn): string {
  const { width, letter, tail, at } = barScale(sheet);
  const height = letter * 1.35;
  // Through the white of the rows, so that they are lines and not strokes.
  const beyond = letter * 0.4;
  const grid = bar.ticks.map((tick) =>
    svgElement('line', { class: 'grid', x1: at(tick), y1: -beyond, x2: at(tick), y2: height + beyond }),
  );
  const base =
    bar.zero === undefined
      ? []
      : [
          svgElement('line', {
            class: 'base',
            x1: at(bar.zero),
            y1: -beyond,
            x2: at(bar.zero),
            y2: height + beyond,
          }),
        ];
  const drawn =
    bar.form === 'dot'
      ? dots(bar, at, height)
      : bar.form === 'part'
        ? [swatch(bar, letter, height)]
        : barParts(bar, at, height);
  const ends = Math.max(bar.from, bar.to);
  const open = bar.end === 'more' && bar.form !== 'part' ? [arrow(at(ends), tail, height)] : [];
  const isSwatch = bar.form === 'part';
  const size = isSwatch ? letter * 2.2 : width;
  return svgElement(
    'svg',
    {
      class: isSwatch ? 'bar-drawing swatch' : 'bar-drawing',
      'aria-hidden': 'true',
      viewBox: `0 0 ${fixed(size)} ${fixed(height)}`,
      width: `${fixed(size)}mm`,
      height: `${fixed(height)}mm`,
    },
    isSwatch ? drawn : [...grid, ...base, ...drawn, ...open],
  );
}

function barParts(bar: ChartBar, at: (share: number) => number, height: number): readonly string[] {
  const [from, end] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)].map(at) as [number, number];
  const to = Math.max(end, from + LEAST);
  const [top, thick] = [height * 0.14, height * 0.72];
  const box = (className: string, x1: number, x2: number): string =>
    svgElement('rect', { class: className, x: x1, y: top, width: x2 - x1, height: thick });
  const whole =
    bar.wholeFrom === undefined || bar.wholeTo === undefined
      ? []
      : [box('whole', at(bar.wholeFrom), Math.max(at(bar.wholeTo), at(bar.wholeFrom) + LEAST))];
  const soft = bar.end === 'about' || bar.end === 'less' ? ' soft' : '';
  if (bar.depth === 0) return [...whole, box(`bar${soft}`, from, to)];
  const hatched = hatchLines({ x1: from, x2: to, y1: top, y2: top + thick }, true);
  return [...whole, box(`part${soft}`, from, to), ...hatched];
}

/** A dot, or the two ends of a range with a line between them. */
function dots(bar: ChartBar, at: (share: number) => number, height: number): readonly string[] {
  const y = height / 2;
  const r = height * 0.2;
  const soft = bar.end === 'about' || bar.end === 'less' ? ' soft' : '';
  const ends = bar.from === bar.to ? [bar.from] : [bar.from, bar.to];
  return [
    ...(ends.length > 1
      ? [svgElement('line', { class: 'reach', x1: at(bar.from), y1: y, x2: at(bar.to), y2: y })]
      : []),
    ...ends.map((share) => svgElement('circle', { class: `dot${soft}`, cx: at(share), cy: y, r })),
  ];
}

/** The hatching of a part, beside its name; nothing beside the whole. */
function swatch({ hatching }: ChartBar, letter: number, height: number): string {
  if (hatching === undefined) return '';
  return hatchedBox({ x1: 0.2, x2: letter * 2, y1: height * 0.14, y2: height * 0.86 }, hatching);
}

function arrow(from: number, tail: number, height: number): string {
  const [y, barb] = [height / 2, height * 0.23];
  const tip = from + tail * 0.92;
  return svgElement('path', {
    class: 'open',
    d: [
      `M${fixed(from)} ${fixed(y)}H${fixed(tip)}`,
      `M${fixed(tip - barb)} ${fixed(y - barb)}L${fixed(tip)} ${fixed(y)}L${fixed(tip - barb)} ${fixed(y + barb)}`,
    ].join(''),
  });
}

function fixed(value: number): string {
  return value.toFixed(2);
}
