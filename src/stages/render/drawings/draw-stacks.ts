import type { ChartBar, ChartTick } from '../../../ground/model/blocks/chart.ts';
import { tickLabels } from './draw-axis.ts';
import type { PrintNumber } from './draw-plot.ts';
import { hatchedBox } from './hatch.ts';
import { escapeText, svgElement } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Wholes as bars, their parts end to end in them, what is left white; a scale under them. Lengths are millimetres.
 *
 * @param print of a number in its part or beside the name of its whole, where that has room
 */
export function drawStacks(
  { bars, ticks }: { readonly bars: readonly ChartBar[]; readonly ticks: readonly ChartTick[] },
  width: number,
  letter: number,
  print: PrintNumber,
): { readonly svg: string; readonly height: number } {
  const right = width - letter * 1.5;
  const at = (share: number): number => 0.2 + share * (right - 0.4);
  const thick = letter * 2;
  let y = 0;
  const drawn: string[] = [];
  bars.forEach((whole, index) => {
    if (whole.depth > 0) return;
    const next = bars.findIndex((bar, place) => place > index && bar.depth === 0);
    const parts = bars.slice(index + 1, next < 0 ? undefined : next);
    const words = wrapText(
      [whole.label, whole.period].filter(Boolean).join(', '),
      letter,
      right - valueWidth(whole, letter) - letter,
    );
    words.forEach((line, row) => {
      const top = y + letter * (0.2 + row * 1.15);
      // The lines of the scale end beside it.
      drawn.push(
        svgElement('rect', {
          class: 'behind',
          x: 0.6,
          y: top,
          width: textWidth(line, letter) + 0.4,
          height: letter,
        }),
        svgElement('text', { class: 'name', x: 0.8, y: y + letter * (1 + row * 1.15) }, [escapeText(line)]),
      );
    });
    const behind = 0.8 + textWidth(words.at(-1) ?? '', letter) + letter * 0.5;
    const room = [behind, behind + valueWidth(whole, letter) + letter * 0.5] as const;
    drawn.push(valueWithin(whole, room, y + letter * (words.length * 1.15 - 0.15), { letter, print }));
    y += letter * (0.4 + words.length * 1.15);
    const end = at(Math.max(whole.to, ...parts.map(({ to }) => to)));
    drawn.push(
      svgElement('rect', { class: 'rest', x: at(0), y, width: end - at(0), height: thick }),
      ...parts.map(({ from, to, hatching }) =>
        hatchedBox({ x1: at(from), x2: at(to), y1: y, y2: y + thick }, hatching ?? 0),
      ),
    );
    const base = y + thick / 2 + letter * 0.34;
    for (const part of parts)
      drawn.push(valueWithin(part, [at(part.from), at(part.to)], base, { letter, print }));
    y += thick + letter * 0.6;
  });
  const grid = ticks.map(({ at: share }, index) =>
    svgElement('line', { class: index === 0 ? 'base' : 'grid', x1: at(share), y1: 0, x2: at(share), y2: y }),
  );
  const labels = tickLabels(
    ticks.map(({ at: share, label }) => ({ x: at(share), label })),
    width,
    y + letter,
    letter,
  );
  return { svg: [...grid, ...drawn, ...labels].join(''), height: y + letter * 1.4 };
}

/** A value in the middle of its room; nothing where it has none, or where words such as `more than` belong before it. */
function valueWithin(
  { value, qualifier, end }: ChartBar,
  [from, to]: readonly [number, number],
  base: number,
  { letter, print }: { readonly letter: number; readonly print: PrintNumber },
): string {
  const wide = valueWidth({ value }, letter);
  if (qualifier !== undefined || end !== 'exact' || to - from < wide + letter * 0.49) return '';
  const x = (from + to) / 2;
  return [
    svgElement('rect', {
      class: 'behind',
      x: x - wide / 2,
      y: base - letter * 0.95,
      width: wide,
      height: letter * 1.25,
    }),
    svgElement('text', { class: 'value', x, y: base, 'text-anchor': 'middle' }, [SPACE, print(value), SPACE]),
  ].join('');
}

function valueWidth({ value }: Pick<ChartBar, 'value'>, letter: number): number {
  return textWidth(value.text, letter) + letter * 0.5;
}

/** On both sides of a value: read in a line, it is no part of the number of the next part. */
const SPACE = '\u00a0';
