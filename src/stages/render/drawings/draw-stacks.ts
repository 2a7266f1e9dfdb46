import type { ChartBar, ChartTick } from '../../../ground/model/blocks/chart.ts';
import { tickLabels } from './draw-axis.ts';
import { hatchedBox } from './hatch.ts';
import { escapeText, svgElement } from './svg.ts';
import { wrapText } from './wrap-text.ts';

/** Wholes as bars, their parts end to end in them, what is left white; a scale under them. Lengths are millimetres. */
export function drawStacks(
  bars: readonly ChartBar[],
  ticks: readonly ChartTick[],
  width: number,
  letter: number,
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
    const words = wrapText([whole.label, whole.period].filter(Boolean).join(', '), letter, right);
    words.forEach((line, row) => {
      drawn.push(
        svgElement('text', { class: 'name', x: 0.8, y: y + letter * (1 + row * 1.15) }, [escapeText(line)]),
      );
    });
    y += letter * (0.4 + words.length * 1.15);
    const end = at(Math.max(whole.to, ...parts.map(({ to }) => to)));
    drawn.push(
      svgElement('rect', { class: 'rest', x: at(0), y, width: end - at(0), height: thick }),
      ...parts.map(({ from, to, hatching }) =>
        hatchedBox({ x1: at(from), x2: at(to), y1: y, y2: y + thick }, hatching ?? 0),
      ),
    );
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
