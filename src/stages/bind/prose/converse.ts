import type { Language } from '../../../ground/language/language.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';
import { type DirectionReading, readDirections } from './read-directions.ts';

/** Two things of which a word sets the one against the other: `the harbour` is larger than `the dock`. */
interface Comparison {
  readonly word: DirectionReading;
  readonly subject: ReadonlySet<string>;
  readonly object: ReadonlySet<string>;
  /** `Than` follows; else the object is what is after the word. */
  readonly isOfThan: boolean;
  /** From the word to the end of the object. */
  readonly text: string;
}

/** Whether a word says from the other end what the evidence says: `the dock is smaller` of a larger harbour. */
export function isConverse(word: DirectionReading, prose: Prose): boolean {
  const said = comparisonOf(word, prose.text, prose.language);
  return (
    said !== undefined &&
    statedLike(said, prose).some(
      (stated) =>
        stated.word.side !== word.side &&
        (isExchanged(said, stated) || isOtherEnd(said, stated, prose.language)),
    )
  );
}

/** The words of the evidence where a text exchanges what it compares: `the dock is larger` of a larger harbour. */
export function whatIsExchanged(word: DirectionReading, prose: Prose): string | undefined {
  const said = word.denied ? undefined : comparisonOf(word, prose.text, prose.language);
  if (said === undefined || isTurnedElsewhere(said, prose)) return undefined;
  if (!(said.isOfThan || said.object.size === 0 || isPlace(word, prose.language))) return undefined;
  const stated = statedLike(said, prose).filter(
    ({ word: other, isOfThan }) => !other.denied && (isOfThan || isPlace(other, prose.language)),
  );
  const isAll = stated.every((other) => other.word.side === word.side && isExchanged(said, other));
  return isAll ? stated[0]?.text : undefined;
}

/** `Grew more slowly than supply`, where supply grew faster: the other word says the same from the other end. */
function isTurnedElsewhere({ word }: Comparison, prose: Prose): boolean {
  return readDirections(prose.text, prose.language).some(
    (other) => !other.isSign && other.span.start !== word.span.start && isConverse(other, prose),
  );
}

function isPlace({ text }: DirectionReading, { directions }: Language): boolean {
  return directions.sides.has(text.toLowerCase());
}

function statedLike({ word }: Comparison, { support, language }: Prose): readonly Comparison[] {
  return (support.statements ?? []).flatMap(({ words }) =>
    comparisonsIn(words, language).filter((one) => one.word.pair === word.pair && one.object.size > 0),
  );
}

/** What the one speaks of is what the other compares it with, and the other way round. */
function isExchanged(said: Comparison, stated: Comparison): boolean {
  if (!meet(said.subject, stated.object)) return false;
  // `The dock is the smaller of the two`.
  if (said.object.size === 0) return stated.isOfThan && !begins(stated.subject, said.subject);
  if (!meet(said.object, stated.subject)) return false;
  const isSameObject = begins(said.object, stated.object) || begins(stated.object, said.object);
  return stated.isOfThan || said.isOfThan
    ? !isSameObject
    : !isSameObject || !meet(said.subject, stated.subject);
}

/** `Nobody could buy a ticket`, of a railway that has sold none: somebody else, and the same thing. */
function isOtherEnd(said: Comparison, stated: Comparison, { directions }: Language): boolean {
  if (!directions.exchanges.has(said.word.pair)) return false;
  const all = new Set([...said.subject, ...said.object]);
  return (
    said.subject.size > 0 && stated.subject.size > 0 && !meet(stated.subject, all) && meet(all, stated.object)
  );
}

/** The first thing is what the object is: `men in Scarnish`. */
function begins(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [first] = one;
  return first !== undefined && other.has(first);
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((thing) => other.has(thing));
}

function comparisonOf(word: DirectionReading, text: string, language: Language): Comparison | undefined {
  return comparisonsIn(text, language).find(
    (one) => one.word.span.start === word.span.start && one.word.pair === word.pair,
  );
}

function comparisonsIn(text: string, language: Language): readonly Comparison[] {
  const { directions } = language;
  const readings = readDirections(text, language).filter(({ isSign }) => !isSign);
  if (readings.length === 0) return [];
  const tokens = splitTokens(text, language);
  const parts = partsOf(tokens, text, language);
  return parts.flatMap((part): readonly Comparison[] => {
    const end = part.at(-1)?.end ?? 0;
    const own = readings.filter(({ span }) => span.start >= (part[0]?.start ?? 0) && span.end <= end);
    const found: Comparison[] = [];
    for (const word of own) {
      const at = part.findIndex(({ start }) => start === word.span.start);
      const next = own.find(({ span }) => span.start > word.span.start)?.span.start ?? end + 1;
      const isComparative = directions.comparative.test(word.text);
      const than = part.findIndex(
        ({ lower, start }, index) => index > at && directions.than.has(lower) && start < next,
      );
      const last = isComparative ? found.findLast(({ isOfThan }) => isOfThan) : undefined;
      const others = own.map(({ span }) => span.start).filter((start) => start !== word.span.start);
      if (than >= 0 && isComparative) {
        const to = objectEnd(part, than + 1, language);
        found.push({
          word,
          subject: thingsIn(part.slice(0, than), [word.span.start], language),
          object: thingsIn(part.slice(than + 1, to), [], language),
          isOfThan: true,
          text: text.slice(word.span.start, part[to - 1]?.end ?? word.span.end),
        });
      } else if (last !== undefined) {
        // `Is larger than the old one and carries fewer cars`.
        found.push({ ...last, word, text: word.text });
      } else {
        const then = isComparative
          ? part.findIndex(({ lower, start }) => directions.than.has(lower) && start > word.span.start)
          : -1;
        // `Is older and larger than the dock`.
        const [from, to] =
          then >= 0
            ? [then + 1, objectEnd(part, then + 1, language)]
            : [at + 1, objectEnd(part, at + 1, language)];
        const isVerb = then < 0 && isRelation(word, language);
        found.push({
          word,
          subject: thingsIn(part.slice(0, then >= 0 ? then : at), [word.span.start, ...others], language),
          object: then >= 0 || isVerb ? thingsIn(part.slice(from, to), [], language) : new Set(),
          isOfThan: then >= 0,
          text: text.slice(word.span.start, part[to - 1]?.end ?? word.span.end),
        });
      }
    }
    return found;
  });
}

/** Words with two ends: what one buys another sells, and what is above has something below it. */
function isRelation({ pair, text }: DirectionReading, { directions }: Language): boolean {
  return directions.converses.has(pair) || directions.sides.has(text.toLowerCase());
}

/** The parts of a text that a mark or another clause divides. A comma does not: `the new ferry, the Sula, is larger`. */
function partsOf(tokens: readonly Token[], text: string, { sense }: Language): readonly (readonly Token[])[] {
  const clauses = new Set([...text.matchAll(sense.newClause)].map(({ index }) => index));
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'break' || /^[.;:!?]$/.test(token.lower) || clauses.has(token.start)) parts.push([]);
    parts.at(-1)?.push(token);
  }
  return parts;
}

function objectEnd(part: readonly Token[], from: number, { structure }: Language): number {
  const end = part.findIndex(
    ({ lower }, index) => index > from && (/^[,;:.!?]$/.test(lower) || structure.joins.has(lower)),
  );
  return end < 0 ? part.length : end;
}

const LEAST_LETTERS = 3;
/** Letters by which words are told apart: `ferry` is no `ferries`, but `woman` is not `women` either. */
const LETTERS = 5;

function thingsIn(
  tokens: readonly Token[],
  without: readonly number[],
  { speech, directions }: Language,
): ReadonlySet<string> {
  const empty = [
    speech.passives,
    speech.helpers,
    speech.determiners,
    speech.pronouns,
    speech.that,
    directions.than,
  ];
  return new Set(
    tokens.flatMap(({ kind, lower, start }) => {
      if (without.includes(start)) return [];
      if (kind !== 'word') return /\p{N}/u.test(lower) ? [lower] : [];
      if (
        lower.length < LEAST_LETTERS ||
        directions.standIns.has(lower) ||
        empty.some((words) => words.has(lower))
      )
        return [];
      return [lower.slice(0, LETTERS)];
    }),
  );
}
