import { mayPart, UNSPACED } from '../../ground/language/unspaced-scripts.ts';
import { WRAP } from './join-text.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Where words have no spaces between them, each letter is one. */
const RUNS = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const DIGIT = /\p{N}/u;
const HALF = /\p{Cs}/u;

/** A text in which others are looked for, in the forms that this takes. */
export interface Haystack {
  readonly text: string;
  /** The same length, with every line's end as a space. */
  readonly spaced: string;
  readonly hasWraps: boolean;
  /** Where a run of letters, digits and marks stands as a whole, in rising order. */
  offsetsOf(run: string): readonly number[];
}

export function haystack(text: string): Haystack {
  let index: ReadonlyMap<string, readonly number[]> | undefined;
  return {
    text,
    spaced: text.replaceAll(WRAP, ' '),
    hasWraps: text.includes(WRAP),
    offsetsOf: (run) => {
      index ??= indexRuns(text);
      return index.get(run) ?? [];
    },
  };
}

/**
 * The offsets at which folded words stand as a whole: no letter or digit goes on from either end, and no
 * number does (`12` is neither in `120` nor in `12.5`). A search stops when it has found as many as wanted,
 * which is one at least.
 */
export function findWords(page: Haystack, words: string, wanted: number): number[] {
  if (words === '') return [];
  const found: number[] = [];
  let from = 0;
  for (const at of placesOf(page, words)) {
    if (at < from || !isWhole(page.text, at, at + words.length)) continue;
    found.push(at);
    if (found.length >= wanted) return found;
    from = at + words.length;
  }
  return page.hasWraps ? findBroken(page.text, words) : found;
}

/** Whether no letter, digit or number goes on from either end of a stretch of text. */
export function isWhole(text: string, start: number, end: number): boolean {
  const [first, last] = [characterAt(text, start), characterBefore(text, end)];
  const [before, after] = [characterBefore(text, start), characterAt(text, end)];
  if (WORD.test(first) && WORD.test(before) && !mayPart(before, first)) return false;
  if (WORD.test(last) && WORD.test(after) && !mayPart(last, after)) return false;
  // 12 goes on in 12.5 and 12,000; 3,000 in 13,000 was seen above, and in 1.3,000 here.
  const isPoint = (character: string): boolean => /^[.,\u2019']$/.test(character);
  if (DIGIT.test(last) && isPoint(after) && DIGIT.test(characterAt(text, end + 1))) return false;
  return !(DIGIT.test(first) && isPoint(before) && DIGIT.test(characterBefore(text, start - 1)));
}

function indexRuns(text: string): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const { 0: run, index: at } of text.matchAll(RUNS)) {
    const offsets = index.get(run);
    if (offsets) offsets.push(at);
    else index.set(run, [at]);
  }
  return index;
}

/**
 * Where words stand, in rising order, with every place at which they stand as a whole. There, each of their runs
 * is one of the text's, too: a search of the whole text for each of thousands of words would take long.
 */
function* placesOf({ spaced, offsetsOf }: Haystack, words: string): Generator<number> {
  const rarest = rarestRun(words, offsetsOf);
  if (rarest === undefined) {
    for (let at = spaced.indexOf(words); at >= 0; at = spaced.indexOf(words, at + 1)) yield at;
    return;
  }
  for (const offset of rarest.offsets) {
    const at = offset - rarest.within;
    if (at >= 0 && spaced.startsWith(words, at)) yield at;
  }
}

interface WantedRun {
  /** Where it is in the words. */
  readonly within: number;
  /** Where it is in the text. */
  readonly offsets: readonly number[];
}

/** Nothing for words without letters and digits, or with half a character, whose other half may be in the text. */
function rarestRun(words: string, offsetsOf: Haystack['offsetsOf']): WantedRun | undefined {
  if (HALF.test(words)) return undefined;
  let rarest: WantedRun | undefined;
  for (const { 0: run, index: within } of words.matchAll(RUNS)) {
    const offsets = offsetsOf(run);
    if (rarest === undefined || offsets.length < rarest.offsets.length) rarest = { within, offsets };
  }
  return rarest;
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

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  if (index <= 0) return '';
  const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(index - 1)) && index > 1;
  return text.slice(isPair ? index - 2 : index - 1, index);
}
