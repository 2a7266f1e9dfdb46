import type { Qualifier } from '../../model/qualifier.ts';
import type { FigureQuantity } from '../../model/quantity.ts';
import type { ValueStyle } from '../../model/value-style.ts';

/** What a value prints of its quantity. */
export function asStyled(quantity: FigureQuantity, { round }: ValueStyle): FigureQuantity {
  return round === undefined ? quantity : roundQuantity(quantity, round);
}

/**
 * A quantity rounded to significant digits (1 to 9) or to a multiple of a power of ten. What is rounded is about so
 * much, unless it has a limit that still holds: more than 812 is more than 800.
 */
export function roundQuantity(quantity: FigureQuantity, to: number): FigureQuantity {
  const { value, qualifier, words: _, ...rest } = quantity;
  if (typeof value !== 'number') {
    const ends = [roundTo(value[0], to), roundTo(value[1], to)] as const;
    const isSame = ends[0] === value[0] && ends[1] === value[1];
    if (isSame) return quantity;
    return ends[0] === ends[1]
      ? { ...rest, value: ends[0], qualifier: 'about' }
      : { ...rest, value: ends, qualifier: 'about' };
  }
  const rounded = roundTo(value, to);
  return rounded === value
    ? quantity
    : { ...rest, value: rounded, qualifier: limitOf(qualifier, value, rounded) };
}

function roundTo(value: number, to: number): number {
  if (to < 10) return Number(value.toPrecision(to));
  return Number((Math.round(value / to) * to).toPrecision(15));
}

function limitOf(qualifier: Qualifier, value: number, rounded: number): Qualifier {
  const holds =
    rounded < value
      ? qualifier === 'more-than' || qualifier === 'at-least'
      : qualifier === 'fewer-than' || qualifier === 'at-most';
  return holds ? qualifier : 'about';
}
