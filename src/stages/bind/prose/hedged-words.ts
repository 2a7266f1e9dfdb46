import type { Span } from '../../../ground/model/place.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { digitsOf } from './digits-of.ts';
import { followsFromCited } from './follows-from-cited.ts';
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
  if (!isBare) return undefined;
  const about = language.printing.numbers.qualifier('about', number.unit !== undefined);
  if (roundedFrom(number, prose, ['about']).length === 0 && !followsUnder(about, start, number, prose))
    return undefined;
  const span = { start, end: number.span.end };
  const words = text.slice(start, span.end);
  const first = /^\p{Lu}(?:\p{Ll}| )/u.test(words) ? words.charAt(0).toLowerCase() : words.charAt(0);
  return about === undefined ? undefined : { words: `${about} ${first}${words.slice(1)}`, digits, span };
}

/** Whether a number behind a hedge would follow from what is cited: `about a quarter`, of 46 and 62. */
function followsUnder(
  hedge: string | undefined,
  start: number,
  number: NumberReading,
  prose: Prose,
): boolean {
  if (hedge === undefined) return false;
  const text = `${prose.text.slice(0, start)}${hedge} ${prose.text.slice(start)}`;
  const moved = number.span.start + hedge.length + 1;
  const reading = readNumbers(text, prose.language).find(({ span }) => span.start === moved);
  return reading !== undefined && followsFromCited(reading, { ...prose, text });
}
