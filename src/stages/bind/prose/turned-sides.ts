import type { Direction } from '../../../ground/language/direction-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';
import { NEGATION_REACH } from './read-directions.ts';

/** On which side of something a text puts it: `under the age`. */
interface Side extends Direction {
  /** The word that it is a side of. */
  readonly of: string;
  readonly span: Span;
}

/** Where a text says `over the age` or `before testing`, and all that is cited says `under the age`, `after testing`. */
export function turnedSides({
  text,
  language,
  support,
}: Prose): readonly { readonly span: Span; readonly text: string; readonly stated: string }[] {
  const said = sidesIn(text, language);
  if (said.length === 0) return [];
  const statements = support.statements ?? [];
  const bare = bareSides(text, language);
  const statedBare = statements.flatMap(({ words }) => bareSides(words, language));
  const limits = limitsIn(text, language);
  // `Without a pilot they cannot`, where they can with one only: both are turned.
  const isBothTurned =
    turnsOne(text, language) && statements.every(({ words }) => !turnsOne(words, language));
  if (isBothTurned) return [];
  return said.flatMap((one) => {
    // `Over the age of 20` limits a number, which is compared with it.
    if (limits.some(({ start, end }) => start <= one.span.start && one.span.start < end)) return [];
    const isAlike = (other: Side): boolean => other.pair === one.pair && other.of === one.of;
    // Who writes of both sides compares them; of the other side with a pronoun, or with nothing after it.
    if (said.some((other) => isAlike(other) && other.side !== one.side)) return [];
    const isOther = ({ pair, side }: Direction): boolean => pair === one.pair && side !== one.side;
    const isSame = ({ pair, side }: Direction): boolean => pair === one.pair && side === one.side;
    if (bare.some(isOther) || statedBare.some(isSame)) return [];
    const stated = statements.flatMap(({ words }) =>
      sidesIn(words, language)
        .filter(isAlike)
        .map((side) => ({ ...side, words: words.slice(side.span.start, side.span.end) })),
    );
    const [first] = stated;
    if (first === undefined || stated.some(({ side }) => side === one.side)) return [];
    const around = statements.flatMap((statement) => sidesIn(statement.sentence(), language));
    if (around.some((other) => isAlike(other) && other.side === one.side)) return [];
    return [{ span: one.span, text: text.slice(one.span.start, one.span.end), stated: first.words }];
  });
}

/** A text denies what is not a side itself. */
function turnsOne(text: string, { sense }: Language): boolean {
  return sense.plainNegation.test(text);
}

/** The numbers of a text with the words that limit them. */
function limitsIn(text: string, language: Language): readonly Span[] {
  return readNumbers(text, language).flatMap((number) => {
    const { qualifiers, span } = readQualifier(text, number, language);
    return qualifiers.includes('exactly') ? [] : [span];
  });
}

/** How many small words may be between: `under the`. */
const BETWEEN = 2;
const LETTERS = 3;

/** The sides of what a text does not name again: `before it`, `both before and after`, `in the years before`. */
function bareSides(text: string, language: Language): readonly Direction[] {
  const { sides } = language.directions;
  const tokens = splitTokens(text, language);
  return tokens.flatMap(({ lower }, index): readonly Direction[] => {
    const side = sides.get(lower);
    const next = tokens[index + 1];
    const isBare = next?.kind !== 'word' || language.structure.joins.has(next.lower);
    return side !== undefined && (isBare || language.directions.standIns.has(next.lower)) ? [side] : [];
  });
}

function sidesIn(text: string, language: Language): readonly Side[] {
  const { sides } = language.directions;
  const tokens = splitTokens(text, language);
  return tokens.flatMap(({ lower, start }, index): readonly Side[] => {
    const side = sides.get(lower);
    const thing = side === undefined || isDenied(tokens, index) ? undefined : thingBehind(tokens, index);
    return side === undefined || thing === undefined
      ? []
      : [{ ...side, of: thing.of, span: { start, end: thing.end } }];
  });
}

/** `Have not fallen below the minimum`: what is denied says nothing of the other side. */
function isDenied(tokens: Tokens, index: number): boolean {
  const { directions, qualifiers } = tokens.language;
  for (let at = index - 1; at >= Math.max(0, index - NEGATION_REACH); at -= 1) {
    const word = lowerAt(tokens, at);
    if (tokens[at]?.kind !== 'word' || directions.parting.has(word)) return false;
    if (directions.negations.has(word) || qualifiers.isNegatedVerb(word)) return true;
  }
  return false;
}

function thingBehind(
  tokens: Tokens,
  index: number,
): { readonly of: string; readonly end: number } | undefined {
  const { speech, dates, nouns, numbers } = tokens.language;
  for (let at = index + 1; at <= index + 1 + BETWEEN; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || dates.months.has(token.lower)) return undefined;
    const isSmall = speech.notNames.has(token.lower) || numbers.articles.has(token.lower);
    if (isSmall || token.lower.length < LETTERS) continue;
    return { of: nouns.singular(lowerAt(tokens, at)), end: token.end };
  }
  return undefined;
}
