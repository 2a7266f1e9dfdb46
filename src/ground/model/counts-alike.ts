import type { BoundFigure } from './bound.ts';

/**
 * Whether two figures without a unit count the same, as far as their tables tell: cells of one column do, and those
 * whose labels begin alike, such as `Roads, 2024` and `Roads, 2025`. Undefined where no table tells, or a unit does.
 */
export function countsAlike(one: BoundFigure, other: BoundFigure): boolean | undefined {
  if (hasUnit(one) || hasUnit(other)) return undefined;
  if (one.columnHead === undefined || other.columnHead === undefined) return undefined;
  return fold(one.columnHead) === fold(other.columnHead) || labelHead(one) === labelHead(other);
}

function hasUnit({ quantity }: BoundFigure): boolean {
  return quantity.unit !== undefined || quantity.rate !== undefined || quantity.counted !== undefined;
}

function labelHead({ data }: BoundFigure): string {
  return fold(data.label.split(/[,:;–—(]/)[0] ?? '');
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
