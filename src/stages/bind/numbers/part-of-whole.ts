import type { Language } from '../../../ground/language/language.ts';
import { isQuantity, type NumberReading } from './number-reading.ts';
import { isDash, splitTokens } from './split-tokens.ts';

/** A number that is said to be a part of another, as in `1,900 of the 6,300 homes were inspected`. */
export interface PartOfWhole {
  /** The part: 1,900. */
  readonly part: NumberReading;
  /** Whether it is what is taken out: `all but 70 of the 190`. */
  readonly isTakenOut: boolean;
  /** The beginnings of the words that say what is said of the part, or of all but it. */
  readonly said: readonly string[];
}

/** UTF-16 units before and behind the number that are looked at. */
const BEHIND = 80;
const AHEAD = 80;
const LETTERS = 4;

/**
 * What a text says of a part of a number, and so not of the number: `inspected` of the 6,300 in `1,900 of the 6,300
 * homes were inspected`.
 *
 * @param part the number before it
 */
export function partOfWhole(
  text: string,
  whole: NumberReading,
  part: NumberReading | undefined,
  language: Language,
): PartOfWhole | undefined {
  if (part === undefined || !isQuantity(part) || !isQuantity(whole)) return undefined;
  if (!leadsToWhole(text, part, whole, language)) return undefined;
  const behind = text.slice(whole.whole.end, whole.whole.end + AHEAD).split(/[.;:,!?]/)[0] ?? '';
  const before =
    /[^.;:,!?]*$/.exec(text.slice(Math.max(0, part.whole.start - BEHIND), part.whole.start))?.[0] ?? '';
  const isTakenOut = language.qualifiers.allBut.test(before.slice(-LONGEST));
  const verb = language.sense.finiteVerb.exec(behind);
  const said = verb === null ? [] : tellingWords(behind.slice(verb.index), language);
  return { part, isTakenOut, said: said.length > 0 || isTakenOut ? said : tellingWords(before, language) };
}

/** Letters of `all except`. */
const LONGEST = 12;

/** Whether only `of the` and an adjective stand between a number and another. */
function leadsToWhole(text: string, part: NumberReading, whole: NumberReading, language: Language): boolean {
  const between = text.slice(part.whole.end, whole.whole.start);
  if (between.length > LINK) return false;
  const { numbers, qualifiers } = language;
  const words = splitTokens(between, language);
  const of = words.findIndex(({ lower }) => numbers.of.has(lower));
  if (of < 0 || of > 2 || words.some((token) => token.kind !== 'word' && !isDash(token))) return false;
  const rest = words.slice(of + 1);
  return rest.length === 0 || (rest.length < 3 && qualifiers.determiners.has(rest[0]?.lower ?? ''));
}

/** UTF-16 units of `sheep out of their remaining`. */
const LINK = 40;

/** The beginnings of words that may tell what is said. */
export function tellingWords(text: string, language: Language): readonly string[] {
  const { helpers, passives } = language.speech;
  return splitTokens(text, language).flatMap(({ kind, lower }) =>
    kind === 'word' && lower.length >= LETTERS && !helpers.has(lower) && !passives.has(lower)
      ? [lower.slice(0, LETTERS)]
      : [],
  );
}
