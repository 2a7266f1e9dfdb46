import type { FigureQuantity } from './quantity.ts';

/** The same for quantities that one scale can show: `%` and `per cent`, however they are written. */
export function unitKey({ unit, rate, counted }: FigureQuantity): string {
  const fold = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return JSON.stringify([unit?.name ?? '', fold(counted ?? ''), rate?.count ?? 0, rate?.of ?? '']);
}
