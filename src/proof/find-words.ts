import { WRAP } from './join-text.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{N}/u;

/** A text in which others are looked for, in the two forms that this takes. */
export interface Haystack {
  readonly text: string;
  /** The same length, with every line's end as a space. */
  readonly spaced: string;
}

export function haystack(text: string): Haystack {
  return { text, spaced: text.replaceAll(WRAP, ' ') };
}

/**
 * The offsets at which folded words stand as a whole: no letter or digit goes on from either end, and no
 * number does (`12` is neither in `120` nor in `12.5`). A search stops when it has found as many as wanted.
 */
export function findWords({ text, spaced }: Haystack, words: string, wanted: number): number[] {
  if (words === '') return [];
  const found: number[] = [];
  for (let at = spaced.indexOf(words); at >= 0; at = spaced.indexOf(words, at + words.length)) {
    if (isWhole(text, at, at + words.length)) found.push(at);
    else at += 1 - words.length;
    if (found.length >= wanted) return found;
  }
  return text.includes(WRAP) ? findBroken(text, words) : found;
}

/** Every occurrence, words broken at lines' ends included, with the hyphens that breaking adds. */
function findBroken(text: string, words: string): number[] {
  const pattern = [...words]
    .map((character, index, all) => {
      const plain = character === ' ' ? `[ ${WRAP}]` : character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      const inside = index > 0 && character !== ' ' && all[index - 1] !== ' ';
      return inside ? `(?:-?${WRAP})?${plain}` : plain;
    })
    .join('');
  return [...text.matchAll(new RegExp(pattern, 'gu'))]
    .filter((match) => isWhole(text, match.index, match.index + match[0].length))
    .map((match) => match.index);
}

function isWhole(text: string, start: number, end: number): boolean {
  const [first, last] = [characterAt(text, start), characterBefore(text, end)];
  const [before, after] = [characterBefore(text, start), characterAt(text, end)];
  if (WORD.test(first) && WORD.test(before)) return false;
  if (WORD.test(last) && WORD.test(after)) return false;
  // 12 goes on in 12.5 and 12,000; 3,000 in 13,000 was seen above, and in 1.3,000 here.
  const isPoint = (character: string): boolean => /^[.,\u2019']$/.test(character);
  if (DIGIT.test(last) && isPoint(after) && DIGIT.test(characterAt(text, end + 1))) return false;
  return !(DIGIT.test(first) && isPoint(before) && DIGIT.test(characterBefore(text, start - 1)));
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  if (index <= 0) return '';
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(index - 1)) && index > 1;
  return text.slice(isPair ? index - 2 : index - 1, index);
}
