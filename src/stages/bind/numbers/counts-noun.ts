import type { Language } from '../../../ground/language/language.ts';
import type { NumberReading } from './number-reading.ts';

/** UTF-16 units after a number in which the noun is. */
const NEXT = 40;

/** Whether a noun in the plural is right after a number: `640 people`, `3 charges`. */
export function countsNoun(
  { whole, unit }: NumberReading,
  { text, language }: { readonly text: string; readonly language: Language },
): boolean {
  const next = /^ (\p{L}+)/u.exec(text.slice(whole.end, whole.end + NEXT))?.[1]?.toLowerCase();
  return (
    unit === undefined &&
    next !== undefined &&
    (language.nouns.people.has(next) || language.nouns.isPlural(next))
  );
}
