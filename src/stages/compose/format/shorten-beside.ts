import { shortenWords } from './shorten-words.ts';

/**
 * Words cut, at spaces, to about a number of UTF-16 units around the first of them that another wording has otherwise:
 * two wordings cut beside each other show what is different between them.
 */
export function shortenBeside(words: string, other: string, most: number): string {
  if (words.length <= most) return words;
  const own = words.split(' ');
  const others = other.split(' ');
  let same = 0;
  while (same < own.length && own[same] === others[same]) same++;
  const lead = own.slice(0, same).join(' ').length;
  // Something of what both have says where in the passage it is; the end of a passage is shown whole.
  const from = Math.min(lead - most * BEFORE, words.length - most);
  if (from <= 0) return shortenWords(words, most);
  const start = words.indexOf(' ', Math.floor(from)) + 1;
  return start === 0 ? shortenWords(words, most) : `… ${shortenWords(words.slice(start), most)}`;
}

/** The part of what is shown that comes before the first difference. */
const BEFORE = 0.3;
