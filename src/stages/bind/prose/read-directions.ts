import type { Direction } from '../../../ground/language/direction-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { lowerAt, splitTokens, type Token } from '../numbers/split-tokens.ts';

/** A word of a text that says a direction. */
export interface DirectionReading extends Direction {
  /** `did not rise`, `failed to rise`. */
  readonly denied: boolean;
  readonly text: string;
  readonly span: Span;
}

/** A negation is at most this many words before the word that it denies. */
export const NEGATION_REACH = 4;

/** The words of a text that say which way something went, or on which side it is. */
export function readDirections(text: string, language: Language): readonly DirectionReading[] {
  const { words } = language.directions;
  if (words.size === 0) return [];
  const tokens = splitTokens(text, language);
  const idle = new Set<number>();
  return tokens.flatMap((token, index): readonly DirectionReading[] => {
    for (const at of idiomAt(tokens, index, language)) idle.add(at);
    const directions = words.get(token.lower);
    if (directions === undefined || idle.has(index) || isElsewhere(tokens, index, language)) return [];
    const denied = isDenied(tokens, index, language);
    const span = { start: token.start, end: token.end };
    return directions.map((direction) => ({ ...direction, denied, text: token.text, span }));
  });
}

/** Whether what a text says cannot be so where its source says the other. */
export function contradicts(said: DirectionReading, stated: DirectionReading): boolean {
  if (said.pair !== stated.pair) return false;
  // What did not rise need not have fallen: only the plain opposite, and a plain word and its denial, exclude each other.
  if (said.side === stated.side) return said.denied !== stated.denied;
  return !said.denied && !stated.denied;
}

/** The indices of an idiom's words. */
function idiomAt(tokens: readonly Token[], index: number, { directions }: Language): readonly number[] {
  const idiom = directions.idioms
    .get(lowerAt(tokens, index))
    ?.find(({ words }) => words.every((word, offset) => lowerAt(tokens, index + offset) === word));
  return idiom?.words.map((_, offset) => index + offset) ?? [];
}

/** A limit of a number is compared with the number, and `up` by itself is no direction. */
function isElsewhere(tokens: readonly Token[], index: number, language: Language): boolean {
  const { limits, than, beforeAmounts, amounts } = language.directions;
  const word = lowerAt(tokens, index);
  const next = than.has(lowerAt(tokens, index + 1)) ? index + 2 : index + 1;
  if (limits.has(word)) return isNumber(tokens[next], language);
  if (!beforeAmounts.has(word)) return false;
  return !amounts.has(lowerAt(tokens, index + 1)) && !isNumber(tokens[index + 1], language);
}

function isNumber(token: Token | undefined, { numbers }: Language): boolean {
  if (token === undefined) return false;
  if (token.kind !== 'word') return token.kind !== 'break' && !/^[.,;:!?)]$/.test(token.text);
  const { lower } = token;
  return [numbers.units, numbers.teens, numbers.tens, numbers.scales, numbers.groups].some((words) =>
    words.has(lower),
  );
}

function isDenied(tokens: readonly Token[], index: number, { directions, qualifiers }: Language): boolean {
  for (let at = index - 1; at >= 0 && at >= index - NEGATION_REACH; at--) {
    const word = lowerAt(tokens, at);
    if (tokens[at]?.kind !== 'word' || directions.parting.has(word)) return false;
    if (directions.negations.has(word) || qualifiers.isNegatedVerb(word)) {
      return !directions.afterNoNegation.has(lowerAt(tokens, at + 1));
    }
    if (directions.denying.has(word) && directions.to.has(lowerAt(tokens, at + 1)) && at + 2 === index)
      return true;
  }
  return false;
}
