import type { Language } from '../../../ground/language/language.ts';
import type { Rate, Unit } from '../../../ground/model/unit.ts';
import { percentAt } from './multiplier.ts';
import { rateBehind } from './rate-at.ts';
import { splitTokens, type Tokens } from './split-tokens.ts';
import { unitAt } from './unit-at.ts';

/** What the words of a unit say. */
export interface UnitReading {
  /** Absent for a counted noun, such as `people`. */
  readonly unit: Unit | undefined;
  readonly rate: Rate | undefined;
}

/** Reads what a figure gives as its unit: `US dollars`, `% of GDP`, `deaths per 100,000`, `tonnes a year`. */
export function readUnit(text: string, language: Language): UnitReading {
  const tokens = splitTokens(text, language);
  const first = percentAt(tokens, 0) ?? unitAt(tokens, 0);
  return { unit: first?.unit, rate: rateOf(tokens, first?.next ?? 0) };
}

function rateOf(tokens: Tokens, from: number): Rate | undefined {
  for (let at = from; at < tokens.length; at += 1) {
    const found = rateBehind(tokens, at);
    if (found !== undefined) return found.rate;
  }
  return undefined;
}
