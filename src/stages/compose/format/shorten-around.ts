import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { shortenWords } from './shorten-words.ts';
import { KEPT, placesOf, type Support, type WeighedWord, weighWords } from './weigh-words.ts';

/**
 * Words cut, at spaces, to about a number of UTF-16 units around those that support what is said, with an ellipsis on
 * each side that is cut. A stretch begins with a clause if it can, and with what turns or doubts its sense in any case.
 * What is too far from it has a stretch of its own.
 */
export function shortenAround(
  words: string,
  { keep, said }: Support,
  most: number,
  language: Language,
): string {
  if (words.length <= most) return words;
  const kept = keep.map((one) => placesOf(one, words)).filter((places) => places.length > 0);
  const weighed = weighWords(words, kept.flat(), said);
  if (weighed.every(({ weight }) => weight === 0)) return shortenWords(words, most);
  const stretches = [bestStretch(words, weighed, most)];
  for (const places of kept) {
    const isThere = places.some(({ start }) =>
      stretches.some((one) => one.start <= start && start < one.end),
    );
    if (isThere || stretches.length === MOST_STRETCHES) continue;
    stretches.push(bestStretch(words, weighWords(words, places, said), most / 2));
  }
  return cutTo(
    words,
    stretches.flatMap((one) => withTurn(words, one, most, language)),
  );
}

/** More of them read as scraps. */
const MOST_STRETCHES = 3;

/**
 * What a stretch gains when it begins a sentence or a clause, when that is the clause of the first word kept, and when it
 * ends no earlier than the clause of the last.
 */
const AT_SENTENCE = 6;
const AT_CLAUSE = 4;
const OWN_CLAUSE = 3;
const WHOLE_CLAUSE = 5;

/** The first of the stretches that hold most of what weighs, and begin and end between clauses rather than within. */
function bestStretch(text: string, words: readonly WeighedWord[], most: number): Span {
  let best: Span = { start: 0, end: words[0]?.end ?? 0 };
  let bestScore = -1;
  let next = 0;
  let sum = 0;
  for (const [first, { start, weight }] of words.entries()) {
    for (; next <= first || (words[next]?.end ?? Infinity) - start <= most; next += 1)
      sum += words[next]?.weight ?? 0;
    const end = words[next - 1]?.end ?? start;
    const score = sum + gainOf(text, words.slice(first, next));
    if (score > bestScore) [best, bestScore] = [{ start, end }, score];
    sum -= weight;
  }
  return best;
}

function gainAt(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 3), start);
  if (before === '' || ENDS_SENTENCE.test(before)) return AT_SENTENCE;
  return ENDS_CLAUSE.test(before) ? AT_CLAUSE : 0;
}

const ENDS_SENTENCE = /[.!?…;]["'”’)]?\s$/u;
const ENDS_CLAUSE = /(?:[,:)]["'”’]?|[–—-])\s$/u;

function gainOf(text: string, words: readonly WeighedWord[]): number {
  const isKept = ({ weight }: WeighedWord): boolean => weight >= KEPT;
  const begins = gainAt(text, words[0]?.start ?? 0);
  const until = words.slice(1, words.findIndex(isKept) + 1);
  const own = begins > 0 && until.every(({ start }) => gainAt(text, start) === 0) ? OWN_CLAUSE : 0;
  const last = Math.max(0, words.findLastIndex(isKept));
  const isWhole = words.slice(last).some(({ end }) => end === text.length || gainAt(text, end + 1) > 0);
  return begins + own + (isWhole ? WHOLE_CLAUSE : 0);
}

/**
 * A stretch from where a negation or a doubt of its clause begins, which must not be cut off; what is too far before it
 * has a stretch of its own.
 */
function withTurn(text: string, { start, end }: Span, most: number, { sense }: Language): readonly Span[] {
  const before = text.slice(0, start);
  const ends = [...before.matchAll(/[.!?;:]["'”’)]?\s(?=\S)/gu)];
  const from = ends.reduce((_, one) => one.index + one[0].length, 0);
  const lead = before.slice(from).replaceAll('’', "'");
  const turn = sense.negation.exec(lead) ?? sense.doubt.exec(lead);
  if (turn === null) return [{ start, end }];
  if (end - from <= 2 * most) return [{ start: from, end }];
  const at = from + turn.index;
  if (end - at <= 2 * most) return [{ start: at, end }];
  const words = text.slice(at, at + most / 2);
  const stop = Math.max(turn[0].length, words.lastIndexOf(' '));
  return [
    { start: at, end: at + stop },
    { start, end },
  ];
}

/** The stretches in order, those that touch as one. */
function cutTo(words: string, stretches: readonly Span[]): string {
  const joined: Span[] = [];
  for (const one of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || one.start > last.end + 1) joined.push(one);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
  }
  const pieces = joined.map(({ start, end }) =>
    end === words.length ? words.slice(start) : words.slice(start, end).replace(/[\s,;:–—-]+$/u, ''),
  );
  const front = joined[0]?.start === 0 ? '' : '… ';
  const back = joined.at(-1)?.end === words.length ? '' : ' …';
  return `${front}${pieces.join(' … ')}${back}`;
}
