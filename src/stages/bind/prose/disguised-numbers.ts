import { distance } from 'fastest-levenshtein';
import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isDash, lowerAt, splitTokens, type Token, type Tokens } from '../numbers/split-tokens.ts';

/** Words or signs that say a number in a form in which none is read. */
export interface DisguisedNumber {
  readonly span: Span;
  /** How it is disguised, for messages: `a number in letters that look like digits`. */
  readonly how: 'signs' | 'spaced' | 'misspelt' | 'foreign' | 'group';
  /** What it says, where that is known. */
  readonly value?: number;
}

/** The numbers of a text that no reader of numbers sees: `💯`, `f o u r`, `lOO`, `fourty`, `vierzig`, `a trio of`. */
export function disguisedIn(text: string, language: Language): readonly DisguisedNumber[] {
  const tokens = splitTokens(text, language);
  return tokens.flatMap((token, index): readonly DisguisedNumber[] => {
    const found =
      signAt(token) ??
      likeDigits(tokens, index) ??
      spacedAt(tokens, index) ??
      misspeltAt(tokens, index) ??
      foreignAt(tokens, index) ??
      groupAt(tokens, index);
    return found === undefined ? [] : [found];
  });
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['🔟', 10],
  ['💯', 100],
]);

function signAt({ text, start, end }: Token): DisguisedNumber | undefined {
  const value = SIGNS.get(text);
  return value === undefined ? undefined : { span: { start, end }, how: 'signs', value };
}

/** `lOO`, `l0O`, `1O0`: letters that look like digits, by themselves or between digits. */
function likeDigits(tokens: Tokens, index: number): DisguisedNumber | undefined {
  const first = tokens[index];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'digits')) return undefined;
  if (!/^[lIO\d]/u.test(first.text) || isPart(tokens, index)) return undefined;
  let last = index;
  while (isPart(tokens, last + 1)) last += 1;
  const words = tokens
    .slice(index, last + 1)
    .map(({ text }) => text)
    .join('');
  if (!/^[lIO\d.,]+$/u.test(words) || !/[lIO]/u.test(words)) return undefined;
  if (!/^l[\dO]*O/u.test(words) && !/^l\d/u.test(words) && !/\d[.,]?(?:l[\dO]|O)/u.test(words))
    return undefined;
  return { span: { start: first.start, end: tokens[last]?.end ?? first.end }, how: 'signs' };
}

/** Whether a token goes on from the one before, with nothing between. */
function isPart(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.gap !== 'none' || index === 0) return false;
  if (token.kind === 'word' || token.kind === 'digits')
    return tokens[index - 1]?.kind !== 'mark' || isPart(tokens, index - 1);
  const next = tokens[index + 1];
  return (
    /^[.,]$/.test(token.text) && next?.gap === 'none' && (next.kind === 'word' || next.kind === 'digits')
  );
}

/** `f o u r`: letters with blanks between that make a number word. */
function spacedAt(tokens: Tokens, index: number): DisguisedNumber | undefined {
  const isLetter = (at: number): boolean => tokens[at]?.kind === 'word' && tokens[at]?.text.length === 1;
  if (!isLetter(index) || isLetter(index - 1)) return undefined;
  let last = index;
  while (isLetter(last + 1)) last += 1;
  const { small, scales, tens } = tokens.language.numbers;
  const word = tokens
    .slice(index, last + 1)
    .map(({ lower }) => lower)
    .join('');
  const value = small.get(word) ?? tens.get(word) ?? scales.get(word);
  const [from, to] = [tokens[index]?.start ?? 0, tokens[last]?.end ?? 0];
  return value === undefined || last - index < 2
    ? undefined
    : { span: { start: from, end: to }, how: 'spaced', value };
}

/** `fourty`, `ninty`: a letter away from a number word of some length, and no word itself. */
function misspeltAt(tokens: Tokens, index: number): DisguisedNumber | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.text !== token.lower || token.lower.length < LETTERS) return undefined;
  const { disguises, nouns, numbers } = tokens.language;
  const { lower } = token;
  // Letters of two scripts are told by a rule of their own.
  if (!/^[a-z]+$/.test(lower)) return undefined;
  const known = longWords(tokens.language);
  const near = known.find(
    ([word]) =>
      word[0] === lower[0] && Math.abs(word.length - lower.length) < 2 && distance(word, lower) === 1,
  );
  if (near === undefined || known.some(([word]) => word === lower)) return undefined;
  const isWord =
    disguises.unlike.has(lower) ||
    nouns.isPlural(lower) ||
    [numbers.ordinals, numbers.small, numbers.multipliers, numbers.unread].some((words) => words.has(lower));
  return isWord
    ? undefined
    : { span: { start: token.start, end: token.end }, how: 'misspelt', value: near[1] };
}

/** The words for ten and more that are long enough. */
const longWords = onceFor(({ numbers }: Language) =>
  [...numbers.teens, ...numbers.tens, ...numbers.scales].filter(([word]) => word.length >= LETTERS),
);

/** Shorter words have too many neighbours. */
const LETTERS = 5;

/** `vierzig vessels`; between two of such words the text may be in that language. */
function foreignAt(tokens: Tokens, index: number): DisguisedNumber | undefined {
  const token = tokens[index];
  const { foreign } = tokens.language.disguises;
  if (token?.kind !== 'word' || token.text !== token.lower || !foreign.has(token.lower)) return undefined;
  if (isDash(tokens[index - 1]) || isDash(tokens[index + 1])) return undefined;
  return { span: { start: token.start, end: token.end }, how: 'foreign' };
}

/** `A trio of vessels`; `a trio of reasons` is the author's own. */
function groupAt(tokens: Tokens, index: number): DisguisedNumber | undefined {
  const token = tokens[index];
  const { disguises, nouns, numbers, structure } = tokens.language;
  const value = token?.text === token?.lower ? disguises.groups.get(token?.lower ?? '') : undefined;
  if (token === undefined || value === undefined || !numbers.of.has(lowerAt(tokens, index + 1)))
    return undefined;
  const noun = [2, 3].map((step) => lowerAt(tokens, index + step)).find((word) => nouns.isPlural(word));
  if (noun === undefined || structure.parts.has(noun)) return undefined;
  return { span: { start: token.start, end: token.end }, how: 'group', value };
}
