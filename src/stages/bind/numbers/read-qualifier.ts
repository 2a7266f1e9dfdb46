import type { Language } from '../../../ground/language/language.ts';
import type { QualifierPhrase } from '../../../ground/language/qualifier-words.ts';
import type { WordSet } from '../../../ground/language/word-list.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { isCountedNoun } from './counted-nouns.ts';
import { isDenial, isNegated, negatedBy, negationOf, overTime } from './limit-negation.ts';
import { isTimeMeasure } from './measures.ts';
import type { NumberReading } from './number-reading.ts';
import { startsNumber } from './number-words.ts';
import { isDash, lowerAt, splitTokens, type Token, type Tokens } from './split-tokens.ts';

/** How the words around a number limit it. */
export interface QualifierReading {
  /**
   * All that fit, the best first: `nearly 800` is about or fewer than 800. `exactly` when nothing limits the
   * number; empty when the words take it back in a way that no qualifier tells (`not exactly 12`).
   */
  readonly qualifiers: readonly Qualifier[];
  /** The words that take it back: `none of`, `all but`, `not`. */
  readonly denial?: string;
  /** UTF-16 offsets of the number with the words that limit it. */
  readonly span: Span;
  readonly words: string;
}

/** Offsets are looked at this far around the number, so that many numbers in a long text stay cheap. */
const BEHIND = 120;
const AHEAD = 80;
/** A tag of HTML is looked for so far back: they hold long styles. */
const TAG = 2_000;

/** The qualifier that a text puts on one of its numbers. Give the whole range, not one of its ends. */
export function readQualifier(text: string, number: NumberReading, language: Language): QualifierReading {
  if (isOfVote(text, number)) return { qualifiers: ['exactly'], span: number.span, words: number.text };
  const before = wordsBefore(text, number, language);
  const after = wordsAfter(text, number, language);
  const range: Limit[] = number.kind === 'range' ? [{ qualifiers: ['between'] }] : [];
  const limits = [...range, ...before.limits, ...after.limits];
  const negated = before.denial !== undefined || limits.some((limit) => limit.qualifiers.length === 0);
  const start = before.start;
  const end = after.end;
  return {
    qualifiers: negated ? [] : strongest(limits),
    ...(before.denial === undefined ? {} : { denial: before.denial }),
    span: { start, end },
    words: text.slice(start, end),
  };
}

/** `The plan passed 5–2`: it was no more than five who voted for it. */
function isOfVote(text: string, { kind, values: [value], span }: NumberReading): boolean {
  const other = /^[-–—](\d{1,6})(?!\d)/u.exec(text.slice(span.end, span.end + 8))?.[1];
  return kind === 'cardinal' && typeof value === 'number' && other !== undefined && value > Number(other);
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

function wordsBefore(
  text: string,
  number: NumberReading,
  language: Language,
): { readonly limits: readonly Limit[]; readonly start: number; readonly denial: string | undefined } {
  // Neither money nor a sign between them hides a limit: `about US$40 million`, `about −16.8 per cent`.
  const opening = Math.min(number.whole.start, number.span.start);
  const from = Math.max(0, opening - BEHIND);
  const all = splitTokens(text.slice(from, opening), language);
  const tokens = from > 0 ? Object.assign(all.slice(1), { language }) : all;
  const { before, small: smallWords } = language.qualifiers;
  const limits: Limit[] = [];
  let start = number.span.start;
  let small: string[] = [];
  let at = tokens.length - 1;
  let voided: readonly string[] | undefined;
  for (let word = tokens[at]; word !== undefined; word = tokens[at]) {
    const phrase = before.get(word.lower)?.find((candidate) => endsAt(tokens, at, candidate));
    if (
      phrase !== undefined &&
      !isPartOfMark(text, from + word.start, word) &&
      !(phrase.direct && small.some((other, distance) => comesBetween(other, distance, language))) &&
      !isOfKnown(phrase, small, language)
    ) {
      const first = at - phrase.words.length + 1;
      const denied = negationOf(tokens, first, phrase);
      const isTime = isTimeMeasure(number.measure, language);
      const negation = isTime ? overTime(tokens, first, denied) : denied;
      const behind = text.slice(number.whole.end, number.whole.end + AHEAD);
      limits.push({
        qualifiers: negatedBy(negation, phrase, () =>
          inContext(phrase, lowerAt(tokens, first - 1), number, { behind, language }),
        ),
      });
      start = from + (tokens[negation?.index ?? first]?.start ?? 0);
      at = (negation?.index ?? first) - 1;
      small = [];
      if (negation?.kind === 'clause') break;
    } else if (word.text === ')' && pastAside(tokens, at) !== undefined) {
      // `about (net) 5 million`
      at = pastAside(tokens, at) ?? at - 1;
    } else if (voidedBy(tokens, at) !== undefined) {
      voided = voidedBy(tokens, at);
      start = from + (tokens[at - (voided?.length ?? 1) + 1]?.start ?? 0);
      break;
    } else if ((smallWords.has(word.lower) || isSmallMark(word)) && small.length < 4) {
      small.push(word.lower);
      at -= 1;
    } else {
      break;
    }
  }
  // `not the 65 litres that were promised`: there were 65 promised.
  const isNamed = small.some((word) => language.qualifiers.determiners.has(word));
  const isDenied = limits.length === 0 && !isNamed && isNegated(tokens, at, language);
  if (isDenied) start = from + (tokens[at]?.start ?? 0);
  return { limits, start, denial: voided?.join(' ') ?? (isDenied ? 'not' : undefined) };
}

/** `Fewer than the 530,000 of last year` compares with a number that is known, and limits none. */
function isOfKnown({ words }: QualifierPhrase, small: readonly string[], language: Language): boolean {
  const { directions, prose, qualifiers } = language;
  return (
    directions.than.has(words.at(-1) ?? '') &&
    !words.some((word) => prose.negation.test(word)) &&
    small.some((word) => qualifiers.determiners.has(word))
  );
}

/** `over the 800` and `over a two-year period` hold no limit; `over a further 800` does. */
function comesBetween(word: string, distance: number, { qualifiers }: Language): boolean {
  return qualifiers.determiners.has(word) || (distance === 0 && qualifiers.articles.has(word));
}

function isSmallMark(token: Token): boolean {
  return /^[\p{Sc}"“”'‘’]$/u.test(token.text);
}

function endsAt(tokens: readonly Token[], index: number, phrase: QualifierPhrase): boolean {
  const first = index - phrase.words.length + 1;
  return phrase.words.every((word, offset) => lowerAt(tokens, first + offset) === word);
}

/** `over 34 years`, `asked about 12 attacks` and `passed 12 laws` may limit the number, or not. */
function inContext(
  { open, qualifiers }: QualifierPhrase,
  before: string,
  number: NumberReading,
  { behind, language }: { readonly behind: string; readonly language: Language },
): readonly Qualifier[] {
  if (open === undefined) return qualifiers;
  const counted = (): boolean =>
    splitTokens(behind, language)
      .slice(0, 3)
      .some(({ lower }) => open.counting?.has(lower));
  const isOpen =
    open.behind.has(before) || (open.time && isTimeMeasure(number.measure, language)) || counted();
  return isOpen ? [...qualifiers, 'exactly'] : qualifiers;
}

/** The index before `(net)`, when what ends at `index` is a bracket of a few words. */
function pastAside(tokens: readonly Token[], index: number): number | undefined {
  for (let at = index - 1; at >= index - 4 && tokens[at] !== undefined; at -= 1) {
    if (tokens[at]?.text === '(') return at - 1;
    if (tokens[at]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** `none of the 12`, `all but two`: the number states nothing. */
function voidedBy(tokens: Tokens, index: number): readonly string[] | undefined {
  const { some, voiding } = tokens.language.qualifiers;
  const phrase = voiding.get(lowerAt(tokens, index))?.find(({ words }) => {
    const first = index - words.length + 1;
    return words.every((word, offset) => lowerAt(tokens, first + offset) === word);
  });
  if (phrase === undefined) return deniedAny(tokens, index);
  const isSome = phrase !== undefined && some.has(lowerAt(tokens, index - phrase.words.length));
  return isSome ? undefined : phrase?.words;
}

/** `It was not found in any of the 26 hospitals`, within a clause. */
function deniedAny(tokens: Tokens, index: number): readonly string[] | undefined {
  const { anyOf } = tokens.language.qualifiers;
  if (anyOf.length === 0) return undefined;
  if (!anyOf.every((word, offset) => lowerAt(tokens, index - anyOf.length + 1 + offset) === word))
    return undefined;
  for (let at = index - anyOf.length; at >= Math.max(0, index - CLAUSE); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break' || /^[.,;:!?]$/.test(token.text)) return undefined;
    if (isDenial(token.lower, tokens.language)) return anyOf;
  }
  return undefined;
}

/** How many words back a denial reaches `any of`. */
const CLAUSE = 10;

/** A `>` that ends a tag or is the head of an arrow is no “more than”. */
function isPartOfMark(text: string, offset: number, { text: mark }: Token): boolean {
  if (mark !== '>') return false;
  if (/[-=−–—>]/.test(text.charAt(offset - 1))) return true;
  const before = text.slice(Math.max(0, offset - TAG), offset);
  const tag = before.slice(before.lastIndexOf('<'));
  return /^<[/!]?[A-Za-z]/.test(tag) && !tag.includes('>');
}

function wordsAfter(
  text: string,
  number: NumberReading,
  language: Language,
): { readonly limits: readonly Limit[]; readonly end: number } {
  const { end: from } = number.whole;
  const tokens = splitTokens(text.slice(from, from + AHEAD), language);
  const { after, parting } = language.qualifiers;
  const skips = isDash(tokens[0]) ? [0] : [0, 1, 2];
  for (const skip of skips) {
    if (skip > 0 && !isPlainWord(tokens[skip - 1], parting)) break;
    const phrase = after
      .get(lowerAt(tokens, skip))
      ?.find(({ words }) => words.every((word, offset) => isWord(tokens, skip + offset, word)));
    const next = skip + (phrase?.words.length ?? 0);
    if (phrase !== undefined && isEnd(tokens, next, skip, phrase)) {
      return { limits: [phrase], end: from + (tokens[next - 1]?.end ?? 0) };
    }
  }
  return { limits: [], end: number.span.end };
}

function isWord(tokens: Tokens, index: number, word: string): boolean {
  return word === '-' ? isDash(tokens[index]) : lowerAt(tokens, index) === word;
}

function isPlainWord(token: Token | undefined, parting: WordSet): boolean {
  return token?.kind === 'word' && token.text === token.lower && !parting.has(token.lower);
}

/** `12 people or more` ends there; `12 people at least 5 of whom` and `800 plus 12` go on to another number. */
function isEnd(tokens: Tokens, next: number, skip: number, phrase: QualifierPhrase): boolean {
  const following = tokens[next];
  const single = phrase.words.length === 1 && skip > 0;
  if (phrase.tolerance) return skip === 0;
  if (single || following?.kind === 'digits' || startsNumber(following?.lower ?? '', tokens.language))
    return false;
  // `Six in ten clubs meet at least once a week`
  if (skip > 0 && tokens.language.multiples.often.has(following?.lower ?? '')) return false;
  return skip === 0 || !isCountedNoun(tokens, next);
}
