import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { WordSet } from '../../ground/language/word-list.ts';

/** A label has so many words, at most. */
const WORDS = 14;
const LONGEST = 120;

/** What a clause does not end with. */
const SMALL =
  /^(?:the|an?|of|in|on|at|for|from|to|with|by|and|or|but|that|which|who|is|are|was|were|[^\p{L}\p{N}]+)$/iu;

/** `Under 18`, `Less than £5`: a number without the words that limit it is another one. */
const LIMITED_AHEAD =
  /^(?:under|over|above|below|up to|(?:no |not )?(?:less|more|fewer|older|younger) than) \p{Sc}?\d/iu;

/** `85 and over`, `£50,000 or more`, `10 kg and up`. */
const LIMITED_BEHIND =
  /\d\S*(?: \p{L}+)? (?:and|or) (?:over|under|more|less|fewer|above|below|older|younger|up|upwards|higher|lower|so)$/iu;

/**
 * Words as a label: without small words at its ends, a capital first; nothing when no word of its own is left.
 *
 * @param ends more words that it does not end with
 */
export function tidyLabel(
  text: string,
  { edges, particles, vagueAdverbs, denying, governed }: DraftWords,
  ends?: WordSet,
): string | undefined {
  const words = text
    .replaceAll(/[“”"]/g, '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !vagueAdverbs.has(word))
    .slice(0, WORDS);
  const isEdge = (word: string): boolean => edges.has(word.toLowerCase()) || !/[\p{L}\p{N}]/u.test(word);
  // `No injuries` must not become `Injuries`, nor `At least 300` a number of its own.
  const isKept = (): boolean =>
    denying.has((words[0] ?? '').toLowerCase()) ||
    /^(?:least|most)$/.test(words[1] ?? '') ||
    LIMITED_AHEAD.test(words.slice(0, 4).join(' '));
  const isLimit = (): boolean => LIMITED_BEHIND.test(words.slice(-4).join(' '));
  while (words.length > 0 && isEdge(words[0] ?? '') && !isKept()) words.shift();
  // `Time for which he has been here` ends with its verb.
  const isClause = words.some((word) => /^(?:which|that|who)$/.test(word));
  const isEnd = (word: string): boolean => (isClause ? SMALL.test(word) : isEdge(word));
  // `Apprentices taken on` ends so.
  const isTaken = (): boolean =>
    (particles.has(words.at(-1) ?? '') || [...governed.values()].includes(words.at(-1) ?? '')) &&
    /(?:ed|en|wn|ut)$/.test(words.at(-2) ?? '');
  while (
    words.length > 0 &&
    ((isEnd(words.at(-1) ?? '') && !isTaken() && !isLimit()) || ends?.has(words.at(-1) ?? '') === true)
  )
    words.pop();
  const label = words
    .join(' ')
    .replace(/[\s,;:.–—-]+$/u, '')
    .replace(/^[\s,;:.–—-]+/u, '')
    .slice(0, LONGEST);
  if (!/\p{L}{2}/u.test(label)) return undefined;
  // `pH` is spelt so.
  if (/^\p{Ll}\p{Lu}/u.test(label)) return label;
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
