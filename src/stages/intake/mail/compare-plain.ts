import type { Finding, Imported } from '../imported.ts';
import { leafParagraphs } from '../leaf-paragraphs.ts';

/**
 * An email often has its text twice. Where the plain one has a number or a word that the formatted one, which is taken,
 * has not, or has less often, somebody has to look: a program may show the other.
 *
 * @param formatted all of it, whatever is left out of the document
 */
export function comparePlain({ root }: Imported, plain: string): readonly Finding[] {
  // Only what is read: a level of a heading and an address are no numbers of the text.
  const words = leafParagraphs(root).map(({ text }) => text.replace(UNSEEN, ''));
  const text = plain.replace(ADDRESS, ' ').replace(PICTURE, ' ').replace(UNSEEN, '');
  const numbers = missingFrom(words, text, NUMBER, 'set');
  if (numbers.length > 0) return [differs(numbers, 'these numbers are')];
  const missing = missingFrom(words, text, WORD, 'count');
  return missing.length === 0 ? [] : [differs(missing, 'these words are')];
}

function differs(missing: readonly string[], these: string): Finding {
  const shown = [...new Set(missing)].slice(0, 10).join(', ');
  return {
    kind: 'doubtful',
    what: 'plain text that differs',
    where: 'text of the mail',
    words: shown,
    message: `the mail has its text twice, formatted and plain: ${these} in the plain one alone, and the formatted one was taken`,
    hint: 'compare the two in your mail program',
  };
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** From two letters on: single ones are marks of lists, and what is left of formatting. */
const WORD = /\p{L}[\p{L}\p{M}]+/gu;
/** Addresses, which formatted text has after its words. */
const ADDRESS = /(?:https?:\/\/|mailto:|www\.)[^\s<>\]]+|[^\s<>[\]@]{1,64}@[^\s<>[\]@]{1,255}/gi;
/** Where a word may be divided. */
const UNSEEN = /[\u00ad\u200b\u2060]/g;
/** What programs write where the formatted text has a picture. */
const PICTURE = /\[(?:image|cid)\b[^[\]\n]{0,200}\]/gi;

/** What of a text others do not have, by a count of each, or at all. */
function missingFrom(
  others: readonly string[],
  text: string,
  pattern: RegExp,
  by: 'set' | 'count',
): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) {
    for (const one of other.match(pattern) ?? []) {
      const key = keyOf(one);
      left.set(key, (left.get(key) ?? 0) + 1);
    }
  }
  return (text.match(pattern) ?? []).filter((one) => {
    const key = keyOf(one);
    const count = left.get(key) ?? 0;
    if (by === 'count') left.set(key, count - 1);
    return count <= 0;
  });
}

/** Programs set headings in capitals where they cannot set them large. */
function keyOf(word: string): string {
  return word.toLowerCase();
}
