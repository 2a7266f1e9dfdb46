import type { DatedEvent } from './dated-event.ts';
import { svgElement } from './svg.ts';

/** Where a sign is, in millimetres: its first and last day, its middle line, the height of its row. */
export interface SignPlace {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly row: number;
}

/** What a sign takes of its row, with a little room on either side. */
export function signWidth(
  { open }: DatedEvent,
  { from, to, row }: Omit<SignPlace, 'y'>,
): { readonly start: number; readonly end: number } {
  const half = row * 0.42;
  const tail = row * 1.6;
  return {
    start: (to - from > 2 * half ? from : (from + to) / 2 - half) - (open === 'from' ? tail : 0) - 0.15,
    end: (to - from > 2 * half ? to : (from + to) / 2 + half) + (open === 'to' ? tail : 0) + 0.15,
  };
}

/** Half of a sign's height, in heights of its row. */
const HALF = 0.36;

/** Whether a time is long enough to be seen as a bar. */
export function isDrawnAsBar({ from, to, row }: Omit<SignPlace, 'y'>): boolean {
  return to - from > 2 * row * HALF;
}

/**
 * A point for a day, a bar for a longer time. Certain is filled, approximate is dashed, uncertain is hollow; an
 * end that is open has an arrow. A time too short to be seen as a bar is a point.
 */
export function drawSign(event: DatedEvent, { from, to, y, row }: SignPlace): string {
  const half = row * HALF;
  const isBar = isDrawnAsBar({ from, to, row });
  const shape = isBar
    ? svgElement('rect', {
        class: event.certainty,
        x: from,
        y: y - half * 0.62,
        width: to - from,
        height: half * 1.24,
      })
    : svgElement('circle', { class: event.certainty, cx: (from + to) / 2, cy: y, r: half });
  if (event.open === undefined) return shape;
  const way = event.open === 'to' ? 1 : -1;
  const start = (event.open === 'to' ? to : from) + way * (isBar ? 0 : half);
  const tip = start + way * row * 1.2;
  const barb = half * 0.7;
  const arrow = svgElement('path', {
    class: 'open',
    d: `M${fixed(start)} ${fixed(y)}H${fixed(tip)}M${fixed(tip - way * barb)} ${fixed(y - barb)}L${fixed(tip)} ${fixed(y)}L${fixed(tip - way * barb)} ${fixed(y + barb)}`,
  });
  return shape + arrow;
}

function fixed(value: number): string {
  return value.toFixed(2);
}
