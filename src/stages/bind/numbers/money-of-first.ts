import type { Language } from '../../../ground/language/language.ts';
import type { NumberReading } from './number-reading.ts';
import { splitTokens } from './split-tokens.ts';

/** In `from 310 million euros to roughly 465 million` the money belongs to both. */
export function withMoneyOfFirst(
  text: string,
  numbers: readonly NumberReading[],
  language: Language,
): readonly NumberReading[] {
  return numbers.map((number, index) => {
    const first = numbers[index - 1];
    if (number.unit !== undefined || number.kind !== 'cardinal' || first?.unit?.family !== 'currency')
      return number;
    const { from, to } = language.numbers.ranges;
    const lead = splitTokens(text.slice(Math.max(0, first.whole.start - NEAR), first.whole.start), language);
    const between = splitTokens(text.slice(first.whole.end, number.whole.start), language);
    const [next] = splitTokens(text.slice(number.whole.end, number.whole.end + NEAR), language);
    const isFrom = lead.slice(-3).some(({ lower }) => from.has(lower));
    const isTo = to.has(between[0]?.lower ?? '') && between.length <= 4;
    const goesOn = next?.kind === 'word' && !language.units.rates.notBefore.has(next.lower);
    return isFrom && isTo && !goesOn ? { ...number, unit: first.unit } : number;
  });
}

/** UTF-16 units on either side, longer than the few words that are looked at. */
const NEAR = 60;
