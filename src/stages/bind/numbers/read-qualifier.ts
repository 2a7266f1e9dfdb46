import type { Span } from '../../../ground/model/place.ts';
import type { Qualifier } from './compare-qualifiers.ts';
import { isCountedNoun } from './counted-nouns.ts';
import { isTimeMeasure } from './measures.ts';
import type { NumberReading } from './number-reading.ts';
import { startsNumber } from './number-words.ts';
import { phrasesEndingIn, phrasesStartingWith, type QualifierPhrase } from './qualifier-phrases.ts';
import { isDash, lowerAt, splitTokens, type Token } from './split-tokens.ts';

/** How the words around a number limit it. */
export interface QualifierReading {
  /**
   * All that fit, the best first: `nearly 800` is about or fewer than 800. `exactly` when nothing limits the
   * number; empty when the words take it back in a way that no qualifier tells (`not exactly 12`).
   */
  readonly qualifiers: readonly Qualifier[];
  /** UTF-16 offsets of the number with the words that limit it. */
  readonly span: Span;
  readonly words: string;
}

/** Offsets are looked at this far around the number, so that many numbers in a long text stay cheap. */
const BEHIND = 120;
const AHEAD = 80;

/** The qualifier that a text puts on one of its numbers. Give the whole range, not one of its ends. */
export function readQualifier(text: string, number: NumberReading): QualifierReading {
  const before = wordsBefore(text, number);
  const after = wordsAfter(text, number);
  const range: Limit[] = number.kind === 'range' ? [{ qualifiers: ['between'] }] : [];
  const limits = [...range, ...before.limits, ...after.limits];
  const negated = before.negated || limits.some((limit) => limit.qualifiers.length === 0);
  const start = before.start;
  const end = after.end;
  return {
    qualifiers: negated ? [] : strongest(limits),
    span: { start, end },
    words: text.slice(start, end),
  };
}

interface Limit {
  readonly qualifiers: readonly Qualifier[];
}

/** Limits outweigh `about`, and both outweigh `just`: `just over an estimated 800` is more than 800. */
function strongest(limits: readonly Limit[]): readonly Qualifier[] {
  const weightOf = ({ qualifiers }: Limit): number => {
    if (qualifiers.includes('exactly')) return qualifiers.length > 1 ? 3 : 1;
    return qualifiers.includes('about') ? 2 : 3;
  };
  const most = Math.max(0, ...limits.map(weightOf));
  const best = limits.filter((limit) => weightOf(limit) === most).flatMap((limit) => limit.qualifiers);
  return best.length === 0 ? ['exactly'] : [...new Set(best)];
}

const DETERMINERS = new Set('the its their his her our these those this that'.split(' '));
const SMALL_WORDS = new Set([
  ...DETERMINERS,
  ...'a an another further additional extra other new total even reported reportedly'.split(' '),
]);
const NEGATIONS = new Set('not never cannot neither nor without'.split(' '));
const ADVERBS = new Set(
  `significantly much many far well slightly considerably quite even really necessarily substantially greatly
  markedly`.split(/\s+/),
);

function wordsBefore(
  text: string,
  number: NumberReading,
): { readonly limits: readonly Limit[]; readonly start: number; readonly negated: boolean } {
  const from = Math.max(0, number.span.start - BEHIND);
  const all = splitTokens(text.slice(from, number.span.start));
  const tokens = from > 0 ? all.slice(1) : all;
  const limits: Limit[] = [];
  let start = number.span.start;
  let small: string[] = [];
  let at = tokens.length - 1;
  for (let word = tokens[at]; word !== undefined; word = tokens[at]) {
    const phrase = phrasesEndingIn(word.lower).find((candidate) => endsAt(tokens, at, candidate));
    if (
      phrase !== undefined &&
      !(phrase.direct && small.some((other, index) => comesBetween(other, index)))
    ) {
      const first = at - phrase.words.length + 1;
      const not = isNegated(tokens, first - 1);
      limits.push({ qualifiers: not ? negation(phrase) : inContext(tokens, first, phrase, number) });
      start = from + (tokens[not ? first - 1 : first]?.start ?? 0);
      at = first - 1;
      small = [];
    } else if (isSmall(word) && small.length < 4) {
      small.push(word.lower);
      at -= 1;
    } else {
      break;
    }
  }
  const negated = limits.length === 0 && isNegated(tokens, at);
  return { limits, start, negated };
}

/** `over the 800` and `over a two-year period` hold no limit; `over a further 800` does. */
function comesBetween(word: string, distance: number): boolean {
  return DETERMINERS.has(word) || (distance === 0 && (word === 'a' || word === 'an'));
}

function isSmall(token: Token): boolean {
  return SMALL_WORDS.has(token.lower) || /^[\p{Sc}"“”'‘’]$/u.test(token.text);
}

function endsAt(tokens: readonly Token[], index: number, phrase: QualifierPhrase): boolean {
  const first = index - phrase.words.length + 1;
  return phrase.words.every((word, offset) => lowerAt(tokens, first + offset) === word);
}

/** `not`, `never`, `weren't` before a limit, with or without an adverb between. */
function isNegated(tokens: readonly Token[], index: number): boolean {
  const word = lowerAt(tokens, ADVERBS.has(lowerAt(tokens, index)) ? index - 1 : index);
  return NEGATIONS.has(word) || word.endsWith("n't");
}

function negation({ qualifiers, words }: QualifierPhrase): readonly Qualifier[] {
  if (qualifiers.includes('more-than')) return ['at-most'];
  if (qualifiers[0] === 'fewer-than') return ['at-least'];
  // `Not only 12` goes on to say more; it does not take the 12 back.
  return qualifiers[0] === 'exactly' && !/^(?:exactly|precisely)$/.test(words[0] ?? '') ? ['exactly'] : [];
}

const TELLING = new Set(
  `talk talks talked talking ask asks asked asking speak spoke spoken speaking know knows knew known hear heard
  think thinks thought tell told learn learned learnt warn warned worry worried concerned question questions
  questioned information detail details report reports story stories`.split(/\s+/),
);
const PHRASAL = new Set(
  'took take taken taking handed hand handing turned turn went gone going argued dispute row control'.split(
    ' ',
  ),
);

/** `over 34 years` and `asked about 12 attacks` may limit the number, or not. */
function inContext(
  tokens: readonly Token[],
  first: number,
  phrase: QualifierPhrase,
  number: NumberReading,
): readonly Qualifier[] {
  const [word] = phrase.words;
  const before = lowerAt(tokens, first - 1);
  const open =
    (word === 'over' && (isTimeMeasure(number.measure) || PHRASAL.has(before))) ||
    (word === 'about' && TELLING.has(before));
  return open ? [...phrase.qualifiers, 'exactly'] : phrase.qualifiers;
}

function wordsAfter(
  text: string,
  number: NumberReading,
): { readonly limits: readonly Limit[]; readonly end: number } {
  const from = number.span.end;
  const tokens = splitTokens(text.slice(from, from + AHEAD));
  const skips = isDash(tokens[0]) ? [0] : [0, 1, 2];
  for (const skip of skips) {
    if (skip > 0 && !isPlainWord(tokens[skip - 1])) break;
    const phrase = phrasesStartingWith(lowerAt(tokens, skip)).find((candidate) =>
      candidate.words.every((word, offset) => isWord(tokens, skip + offset, word)),
    );
    const next = skip + (phrase?.words.length ?? 0);
    if (phrase !== undefined && isEnd(tokens, next, skip, phrase)) {
      return { limits: [phrase], end: from + (tokens[next - 1]?.end ?? 0) };
    }
  }
  return { limits: [], end: from };
}

function isWord(tokens: readonly Token[], index: number, word: string): boolean {
  return word === '-' ? isDash(tokens[index]) : lowerAt(tokens, index) === word;
}

function isPlainWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && token.text === token.lower && !/^(?:or|and|in|of|to|the|but)$/.test(token.lower)
  );
}

/** `12 people or more` ends there; `12 people at least 5 of whom` and `800 plus 12` go on to another number. */
function isEnd(tokens: readonly Token[], next: number, skip: number, phrase: QualifierPhrase): boolean {
  const following = tokens[next];
  const single = phrase.words.length === 1 && skip > 0;
  if (single || following?.kind === 'digits' || startsNumber(following?.lower ?? '')) return false;
  return skip === 0 || !isCountedNoun(following);
}
