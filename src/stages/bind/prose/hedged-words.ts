import type { Span } from '../../../ground/model/place.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { digitsOf } from './digits-of.ts';
import type { Prose } from './prose.ts';
import { roundedFrom } from './rounded-number.ts';

export interface HedgedWords {
  readonly words: string;
  /** How many digits of the number are left; nothing for a fraction or a range. */
  readonly digits: number | undefined;
  /** What the words take the place of. */
  readonly span: Span;
}

/**
 * The number with the word that says that it is a rounder one: `about £400 million`, of 398.1. Nothing where that would
 * not be true, or where a limit is given with it.
 */
export function hedgedWords(number: NumberReading, prose: Prose): HedgedWords | undefined {
  const { text, language } = prose;
  const [value] = number.values;
  const digits = number.kind === 'fraction' || typeof value !== 'number' ? undefined : digitsOf(value);
  const { qualifiers, span: limited } = readQualifier(text, number, language);
  const start = Math.min(number.whole.start, number.span.start);
  const isBare = limited.start >= start && qualifiers.length === 1 && qualifiers.includes('exactly');
  if (!isBare || roundedFrom(number, prose, ['about']).length === 0) return undefined;
  const about = language.printing.numbers.qualifier('about', number.unit !== undefined);
  const span = { start, end: number.span.end };
  const words = text.slice(start, span.end);
  const first = /^\p{Lu}(?:\p{Ll}| )/u.test(words) ? words.charAt(0).toLowerCase() : words.charAt(0);
  return about === undefined ? undefined : { words: `${about} ${first}${words.slice(1)}`, digits, span };
}
