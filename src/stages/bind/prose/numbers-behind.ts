import type { NumberReading } from '../numbers/number-reading.ts';
import type { Prose } from './prose.ts';
import { roundedFrom } from './rounded-number.ts';
import { sameNumber } from './same-number.ts';
import type { SupportedNumber } from './support.ts';

/** The numbers of what is cited that one of the author's gives, as they are or rounded: `a quarter`, of 24.8 per cent. */
export function numbersBehind(number: NumberReading, prose: Prose): readonly SupportedNumber[] {
  const same = prose.support.numbers.filter((one) => sameNumber(number, one, prose));
  return same.length > 0 ? same : roundedFrom(number, prose);
}
