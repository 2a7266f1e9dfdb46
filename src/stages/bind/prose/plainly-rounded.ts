import type { Unit } from '../../../ground/model/unit.ts';
import { digitsOf } from './digits-of.ts';

/** What is told of a number that may have been rounded. */
export interface RoundedAs {
  /** Whether it is in per cent, percentage points too. */
  readonly percent: boolean;
  readonly unit?: Unit;
  /** Whether the rounder number is a fraction in words: `a quarter`. */
  readonly isFraction: boolean;
}

/**
 * Whether a number may be called by a rounder one without a word that says so, since nobody takes the digits that are
 * left for more than they are: `£398 million`, of 398.1; `79 per cent`, of 78.6; `a quarter`, of 24.8 per cent. What is
 * counted to the last one (`61,840 offences`, `£1,568.20`) is not called 61,800, and neither is a part called all of it.
 */
export function isPlainlyRounded(
  value: number,
  round: number,
  { percent, unit, isFraction }: RoundedAs,
): boolean {
  if (round === 0 || value / round <= 0) return false;
  const off = Math.abs(value - round);
  if (isFraction) return percent && off <= HALF_A_POINT && (off <= FRACTION_OFF * round || isWhole(value));
  if (percent)
    return (
      Number.isInteger(round) && round !== 100 && off <= HALF_A_POINT && off <= PERCENT_OFF * Math.abs(round)
    );
  const isExact = Number.isInteger(value) || unit?.family === 'currency';
  if (isExact && Math.abs(value) < MILLION) return false;
  return Number(value.toPrecision(Math.max(LEAST_DIGITS, digitsOf(round)))) === round;
}

/** A number with this many digits is never off by more than half a per cent. */
export const LEAST_DIGITS = 3;
/** The share of itself by which a whole percentage may be off. */
export const PERCENT_OFF = 0.01;
/** Of percentages: what writing them without decimals takes away. */
export const HALF_A_POINT = 0.5;
export const FRACTION_OFF = 0.02;
const MILLION = 1_000_000;

/** A percentage without decimals may itself be that of the fraction: 12 per cent, of one in eight. */
function isWhole(percentage: number): boolean {
  return Number.isInteger(percentage);
}
