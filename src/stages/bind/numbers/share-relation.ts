import type { Language } from '../../../ground/language/language.ts';
import type { NumberReading } from './number-reading.ts';
import { lowerAt, splitTokens } from './split-tokens.ts';

/** What a share is to the thing that it is compared with: a part of it, or a difference from it. */
export type ShareRelation = 'part' | 'difference';

/** UTF-16 units after the number that are looked at. */
const AHEAD = 40;

/** `12 per cent of what it was` is a part, `12 per cent less than it was` a difference. */
export function shareRelation(
  text: string,
  { whole, kind, unit }: NumberReading,
  language: Language,
): ShareRelation | undefined {
  if (kind !== 'percent' && kind !== 'fraction' && unit?.family !== 'per-cent') return undefined;
  const tokens = splitTokens(text.slice(whole.end, whole.end + AHEAD), language);
  const { afterShares, than } = language.directions;
  if (afterShares.has(lowerAt(tokens, 0)) && than.has(lowerAt(tokens, 1))) return 'difference';
  return language.numbers.of.has(lowerAt(tokens, 0)) ? 'part' : undefined;
}
