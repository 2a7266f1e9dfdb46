import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolTriangle2,
} from 'd3-shape';
import type { ChartBar } from '../../../ground/model/blocks/chart.ts';
import { svgElement } from './svg.ts';

const filled = { shape: symbolCircle, hollow: false };

/** How lines are told apart without colour: the sign of a point, and the dashes between them. */
const STYLES: readonly { readonly shape: SymbolType; readonly hollow: boolean }[] = [
  filled,
  { shape: symbolSquare, hollow: true },
  { shape: symbolTriangle, hollow: false },
  { shape: symbolDiamond, hollow: true },
  { shape: symbolSquare, hollow: false },
  { shape: symbolTriangle2, hollow: true },
];

/** The sign of a point of a line, by the number of the line. An open end has an arrow, an approximate one a ring. */
export function marker(x: number, y: number, line: number, size: number, end: ChartBar['end']): string {
  const { shape, hollow } = STYLES[line % STYLES.length] ?? filled;
  const path = symbol(shape, size * size).digits(2)() ?? '';
  const place = `translate(${fixed(x)} ${fixed(y)})`;
  const sign = svgElement('path', { class: hollow ? 'marker hollow' : 'marker', d: path, transform: place });
  return sign + endSign(x, y, size, end);
}

function endSign(x: number, y: number, size: number, end: ChartBar['end']): string {
  if (end === 'exact') return '';
  if (end === 'about') return svgElement('circle', { class: 'ring', cx: x, cy: y, r: size * 1.05 });
  const up = end === 'more' ? -1 : 1;
  const [from, tip] = [y + up * size * 0.7, y + up * size * 2.2];
  const barb = size * 0.5;
  return svgElement('path', {
    class: 'open',
    d: `M${fixed(x)} ${fixed(from)}V${fixed(tip)}M${fixed(x - barb)} ${fixed(tip - up * barb)}L${fixed(x)} ${fixed(tip)}L${fixed(x + barb)} ${fixed(tip - up * barb)}`,
  });
}

function fixed(value: number): string {
  return value.toFixed(2);
}
