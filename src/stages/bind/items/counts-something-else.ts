import type { FigureData } from '../../../ground/model/quantity.ts';
import { isTimeMeasure } from '../numbers/measures.ts';
import type { StatedNumber } from './stated-number.ts';

/**
 * Whether a number in the evidence plainly counts something else than the figure does: in `twenty attacks in
 * the last four years` the four are years, and a figure in attacks does not mean them. It takes both signs:
 * the number has a measure that the figure does not name, and another number in the evidence has its unit.
 */
export function countsSomethingElse(
  { number, language }: StatedNumber,
  { unit, label }: FigureData,
  stated: readonly StatedNumber[],
): boolean {
  if (number.measure === undefined || !isTimeMeasure(number.measure, language) || unit === undefined)
    return false;
  const { singular } = language.nouns;
  const measure = singular(number.measure);
  if (singular(unit.toLowerCase()).includes(measure) || label.toLowerCase().includes(measure)) return false;
  return stated.some(
    (other) =>
      other.number !== number && other.number.measure === undefined && other.number.values.length > 0,
  );
}
