import type { Language } from '../../../ground/language/language.ts';
import type { NumberReading } from './number-reading.ts';
import type { QualifierReading } from './read-qualifier.ts';
import { splitTokens, type Tokens } from './split-tokens.ts';

/** What a number is to a change: where it began, where it ended, or how great it was. */
export type ChangeRole = 'from' | 'to' | 'by';

/** UTF-16 units before the number that are looked at. */
const BEHIND = 160;
const AHEAD = 80;
/** How many words may be between a verb and its number: `fell by 2.3 percentage points, the third time, to 86.4%`. */
const REACH = 14;

/**
 * Its role, where the sentence has a verb or a noun of change: `fell by 2.3 points to 86.4%`, `an increase of 7.5%`.
 *
 * @param limits the words that limit the number: `to about 40`
 */
export function changeRole(
  text: string,
  number: NumberReading,
  limits: QualifierReading,
  language: Language,
): ChangeRole | undefined {
  const { changes } = language.directions;
  const start = Math.min(number.whole.start, limits.span.start);
  const from = Math.max(0, start - BEHIND);
  const tokens = splitTokens(text.slice(from, start), language);
  let at = tokens.length - 1;
  while (at >= 0 && language.qualifiers.small.has(tokens[at]?.lower ?? '')) at -= 1;
  const word = tokens[at]?.lower ?? '';
  if (changes.of.has(word)) return changes.nouns.has(tokens[at - 1]?.lower ?? '') ? 'by' : undefined;
  if (changes.by.has(word)) return isOfChange(tokens, at, language) ? 'by' : undefined;
  if (changes.to.has(word) && changes.making.has(tokens[at - 1]?.lower ?? '')) return undefined;
  if (changes.to.has(word)) return isOfChange(tokens, at, language) ? 'to' : undefined;
  if (changes.from.has(word)) {
    const behind = splitTokens(text.slice(number.whole.end, number.whole.end + AHEAD), language);
    return isOfChange(tokens, at, language) || leadsToChange(behind, language) ? 'from' : undefined;
  }
  // `Fell 2.3 points`, `up 8 %`: what goes up 8 may be stairs.
  const isShare = number.unit?.family === 'per-cent' || number.unit?.family === 'percentage-points';
  return isShare && changes.verbs.has(word) && !endsIdiom(tokens, at) ? 'by' : undefined;
}

/** `Made up 29 per cent` */
function endsIdiom(tokens: Tokens, index: number): boolean {
  const idioms = tokens.language.directions.idioms.get(tokens[index - 1]?.lower ?? '') ?? [];
  return idioms.some(({ words }) => words.length === 2 && words[1] === tokens[index]?.lower);
}

/** Whether a verb or a noun of change comes before, in the same sentence. */
function isOfChange(tokens: Tokens, index: number, { directions }: Language): boolean {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || endsSentence(tokens, at)) return false;
    if (directions.changes.verbs.has(token.lower) || directions.changes.nouns.has(token.lower)) return true;
  }
  return false;
}

/** `From 14.1, the rate rose to 19.2`. */
function leadsToChange(tokens: Tokens, { directions }: Language): boolean {
  const end = tokens.findIndex((_, at) => endsSentence(tokens, at));
  return tokens
    .slice(0, end < 0 ? REACH : Math.min(end, REACH))
    .some(({ lower }) => directions.changes.verbs.has(lower));
}

/** The point of `2.3` ends none. */
function endsSentence(tokens: Tokens, index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.kind === 'break') return true;
  return /^[.;:!?]$/.test(token?.text ?? '') && !(next?.kind === 'digits' && next.gap === 'none');
}
