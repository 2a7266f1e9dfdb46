import type { Language } from '../../../ground/language/language.ts';
import type { QualifierPhrase } from '../../../ground/language/qualifier-words.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { lowerAt, type Token, type Tokens } from './split-tokens.ts';

/** What denies a limit, and the index of its first word. */
export interface Negation {
  readonly index: number;
  /** `soft` denies for the most part: `rarely exceeds`; with `open` nobody knows whether the limit is denied. */
  readonly kind: 'full' | 'soft' | 'clause' | 'open';
}

/** How many words may be between a negation and the limit that it turns round. */
const REACH = 7;
/** How many of them may be verbs and nouns of any kind: `may not borrow more than`. */
const UNKNOWN = 2;
/** And between the head of a clause, `at no time`, and the limit. */
const CLAUSE = 12;

/**
 * What denies the limit whose first word is at `first`: `did not fall below`, `failed to reach`, `at no time above`. Two
 * negations cancel each other.
 */
export function negationOf(tokens: Tokens, first: number, phrase: QualifierPhrase): Negation | undefined {
  const { adverbs, carriers, no, opaque, softNegations } = tokens.language.qualifiers;
  if (limitsPersons(tokens, first, phrase)) return undefined;
  let found: Negation | undefined;
  let count = 0;
  let unknown = 0;
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const word = lowerAt(tokens, at);
    const isNo = no.has(word) && (at < first - 1 || phrase.negated.length > 0);
    if (isDenial(word, tokens.language) || isNo) {
      count += 1;
      found = { index: at, kind: isNo && at < first - 1 ? 'clause' : 'full' };
    } else if (softNegations.has(word)) {
      return { index: at, kind: 'soft' };
    } else if (!carriers.has(word) && !adverbs.has(word)) {
      unknown += 1;
      if (unknown > UNKNOWN || phrase.negated.length === 0 || opaque.has(word) || tokens[at]?.kind !== 'word')
        break;
    }
  }
  if (count > 0) return count % 2 === 1 ? found : undefined;
  return phrase.negated.length === 0 ? undefined : clauseNegation(tokens, first);
}

/**
 * What a negation makes of a limit on the time for which something is not so. `Without heat for more than 24 hours` and
 * `has not been cleaned for over a year` leave the limit as it is; `did not last for more than` and `may not park for more
 * than` deny it; `no bus ran for more than` may do either.
 */
export function overTime(
  tokens: Tokens,
  first: number,
  negation: Negation | undefined,
): Negation | undefined {
  const { adverbs, allowing, carriers, lasting, no, perfects, withouts } = tokens.language.qualifiers;
  if (negation === undefined || !lasting.has(lowerAt(tokens, first - 1))) return negation;
  const { index } = negation;
  const between = tokens.slice(index + 1, first - 1).map(({ lower }) => lower);
  // `May be without`, but not `may have been without`.
  const isAllowed = [index - 2, index - 1, index].some((at) => allowing.has(lowerAt(tokens, at)));
  if (isAllowed || between.some((word) => allowing.has(word))) return negation;
  const word = lowerAt(tokens, index);
  // `Did not last for more than`: nothing is said but the time. `Without pay` may be a verb to the lists.
  if (between.every((one) => carriers.has(one) || adverbs.has(one)))
    return withouts.has(word) && between.length > 0 ? { index, kind: 'open' } : negation;
  if (withouts.has(word) || perfects.has(word) || perfects.has(lowerAt(tokens, index - 1))) return undefined;
  // `The flats had no heat for more than`, against `No bus ran for more than`, in which the clause begins with it.
  const isObject = no.has(word) && carriers.has(lowerAt(tokens, index - 1));
  return isObject ? undefined : { index, kind: 'open' };
}

/** `Children under six`: the limit says who is meant, whatever is denied of them. */
function limitsPersons(tokens: Tokens, first: number, { direct, words }: QualifierPhrase): boolean {
  const { nouns, units } = tokens.language;
  const noun = lowerAt(tokens, first - 1);
  const isAge = units.ages.age.has(words.at(-1) ?? '') || units.ages.age.has(words.at(-2) ?? '');
  return (
    (direct || isAge) &&
    (nouns.people.has(noun) || units.ages.persons.has(nouns.singular(noun)) || units.ages.them.has(noun))
  );
}

/** What a phrase says under a negation. */
export function negatedBy(
  negation: Negation | undefined,
  phrase: QualifierPhrase,
  plain: () => readonly Qualifier[],
): readonly Qualifier[] {
  if (negation === undefined) return plain();
  if (negation.kind === 'open') return [...plain(), ...phrase.negated];
  return negation.kind === 'soft' ? [] : phrase.negated;
}

/** `not`, `never`, `weren't` before a number, with or without an adverb between. */
export function isNegated(tokens: readonly Token[], index: number, language: Language): boolean {
  const { adverbs, beforeWithout, negations, withouts } = language.qualifiers;
  const at = adverbs.has(lowerAt(tokens, index)) ? index - 1 : index;
  const word = lowerAt(tokens, at);
  // `Do without 12 lorries`: so many are saved.
  if (withouts.has(word) && beforeWithout.has(lowerAt(tokens, at - 1))) return false;
  return negations.has(word) || language.qualifiers.isNegatedVerb(word);
}

/** `Not`, `weren't`, `failed`. */
export function isDenial(word: string, { qualifiers }: Language): boolean {
  return qualifiers.negations.has(word) || qualifiers.isNegatedVerb(word) || qualifiers.denials.has(word);
}

/** `At no time did the number exceed`, `No attack killed more than`: the clause begins with its negation. */
function clauseNegation(tokens: Tokens, first: number): Negation | undefined {
  const { negations, no, noTimes, notDenied } = tokens.language.qualifiers;
  for (let at = first - 1; at >= Math.max(0, first - CLAUSE); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'break' || (token?.kind === 'mark' && /^[.,;:!?()]$/.test(token.text)))
      return undefined;
    if (!no.has(token?.lower ?? '')) continue;
    const next = lowerAt(tokens, at + 1);
    if (noTimes.has(next) && !negations.has(next)) return { index: at, kind: 'clause' };
    const before = tokens[at - 1];
    const isHead = before === undefined || before.kind === 'break' || /^[.,;:!?]$/.test(before.text);
    return isHead && !notDenied.has(next) ? { index: at, kind: 'clause' } : undefined;
  }
  return undefined;
}
