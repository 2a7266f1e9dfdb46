import type { Qualifier } from '../../../ground/model/qualifier.ts';

/** Whether a ratio may be called by a fraction, under a limit. */
export function isRatioAs(ratio: number, fraction: number, limits: readonly Qualifier[]): boolean {
  const off = ratio / fraction - 1;
  if (Math.abs(off) < EXACT) return limits.includes('exactly') || limits.includes('about');
  if (Math.abs(off) > HEDGED) return false;
  const goesUp = limits.some((limit) => limit === 'more-than' || limit === 'at-least');
  const goesDown = limits.some((limit) => limit === 'fewer-than' || limit === 'at-most');
  if (goesUp || goesDown) return off > 0 ? goesUp : goesDown;
  return limits.includes('about');
}

/** Shares of a fraction by which a ratio may be off it: figures are rounded before they are printed. */
const EXACT = 0.005;
const HEDGED = 0.1;
