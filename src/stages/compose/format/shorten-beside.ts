import { shortenWords } from './shorten-words.ts';

/**
 * Two wordings cut, at spaces, to about a number of UTF-16 units around the first words in which they differ. Both begin
 * at the same place, so that what is different between them shows.
 */
export function shortenBeside(
  words: string,
  other: string,
  most: number,
): readonly [words: string, other: string] {
  if (words.length <= most && other.length <= most) return [words, other];
  const own = words.split(' ');
  const others = other.split(' ');
  let same = 0;
  while (same < own.length && own[same] === others[same]) same++;
  const lead = own.slice(0, same).join(' ').length;
  // Something of what both have says where in the passage it is; the end of a passage is shown whole.
  const from = Math.min(lead - most * BEFORE, Math.max(words.length, other.length) - most);
  if (from <= 0 || lead === 0) return [shortenWords(words, most), shortenWords(other, most)];
  const space = words.indexOf(' ', Math.floor(from));
  const start = space < 0 || space > lead ? lead + 1 : space + 1;
  return [
    `… ${shortenWords(words.slice(start), most)}`.trimEnd(),
    `… ${shortenWords(other.slice(start), most)}`.trimEnd(),
  ];
}

/** The part of what is shown that comes before the first difference. */
const BEFORE = 0.3;
