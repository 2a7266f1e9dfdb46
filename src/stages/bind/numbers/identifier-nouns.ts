import { isCountedNoun } from './counted-nouns.ts';
import { ordinalAt } from './ordinal-words.ts';
import { isCapitalised, isGlued, lowerAt, type Tokens } from './split-tokens.ts';

/**
 * Whether the number at `index`, which ends before the token at `next`, belongs to a noun before it, as in
 * `page 4`, `Section 702`, `Vol. 62`, `No 10`, `#7`: a name, not a count. `many` is for nouns whose list goes
 * on: `Articles 5 and 6`.
 */
export function identifiesAt(tokens: Tokens, index: number, next: number): 'one' | 'many' | undefined {
  const before = tokens[index - 1];
  if (before === undefined || before.kind === 'break') return undefined;
  if (before.text === '§' || before.text === '¶') return 'many';
  if (before.text === '№' || (before.text === '#' && isGlued(tokens, index))) return 'one';
  const { coded } = tokens.language.names.identifiers;
  const hasColon = before.text === ':' && isGlued(tokens, index - 1);
  if (hasColon) return coded.has(lowerAt(tokens, index - 2)) ? 'one' : undefined;
  const hasStop = before.text === '.' && isGlued(tokens, index - 1);
  const nounIndex = hasStop ? index - 2 : index - 1;
  const noun = tokens[nounIndex];
  if (noun?.kind !== 'word') return undefined;
  const { abbreviated, always, capitalOnly, digitsOnly, everyday, plural } =
    tokens.language.names.identifiers;
  if (hasStop) return abbreviated.has(noun.lower) ? (plural.has(noun.lower) ? 'many' : 'one') : undefined;
  if (everyday.has(noun.lower) && !isCapitalised(noun) && !isLabel(tokens, nounIndex, next)) return undefined;
  // `In the first phase 12 were built`
  if (ordinalAt(tokens, nounIndex - 1) !== undefined) return undefined;
  if (plural.has(noun.lower)) return isYearAtEnd(tokens, index, next) ? undefined : 'many';
  if (always.has(noun.lower)) return 'one';
  if (!capitalOnly.has(noun.lower) || !isCapitalised(noun)) return undefined;
  return digitsOnly.has(noun.lower) && tokens[index]?.kind !== 'digits' ? undefined : 'one';
}

/** False for `that day 12 people died`, `in part two`, `they question 12 men`. */
function isLabel(tokens: Tokens, noun: number, next: number): boolean {
  if (isCountedNoun(tokens, next) || tokens[noun + 1]?.kind === 'word') return false;
  return !tokens.language.names.identifiers.beforeEveryday.has(lowerAt(tokens, noun - 1));
}

/** The head of a column, `Lines 2031`: a year at its end, and no line of that number. */
function isYearAtEnd(tokens: Tokens, index: number, next: number): boolean {
  const { text = '' } = tokens[index] ?? {};
  const behind = tokens[next];
  return (
    next === index + 1 && /^(?:19|20)\d\d$/.test(text) && (behind === undefined || behind.kind === 'break')
  );
}
