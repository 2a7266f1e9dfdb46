import { addedShareAt } from './fraction-words.ts';
import { startsNumber } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { isDash, isGlued, joinedWord, lowerAt, type Tokens } from './split-tokens.ts';

type ReadPart = (index: number) => Quantity | undefined;

/**
 * The number with all that belongs to it after it. What can be added is added: `4 thousand 3 hundred and 21`. Where
 * something after it makes another number of it that cannot be read, it has no value: never a part of a number.
 */
export function withTail(tokens: Tokens, quantity: Quantity, readPart: ReadPart): Quantity {
  if (quantity.kind !== 'cardinal' || quantity.vague === true || quantity.values.length === 0)
    return quantity;
  return unreadTail(tokens, withParts(tokens, quantity, readPart));
}

/** Smaller parts after a scale: `3 million two hundred thousand`, `3 hundred and 21`. */
function withParts(tokens: Tokens, first: Quantity, readPart: ReadPart): Quantity {
  let whole = first;
  let scale = first.scaled?.scale ?? 1;
  while (scale >= 100 && whole.values.length === 1) {
    const part = partAt(tokens, whole.next, scale, readPart);
    if (part === undefined) return whole;
    const [value = 0] = whole.values;
    const [more] = part.quantity.values;
    // `3 million 12` may be one number or two.
    const values = part.isUnsure || more === undefined ? [] : [value + more];
    whole = { next: part.quantity.next, kind: part.quantity.kind, values, ...digitsOf(first) };
    scale = part.quantity.scaled?.scale ?? 1;
  }
  return whole;
}

function digitsOf({ digits }: Quantity): { readonly digits?: true } {
  return digits === undefined ? {} : { digits };
}

interface Part {
  readonly quantity: Quantity;
  readonly isUnsure: boolean;
}

function partAt(tokens: Tokens, index: number, scale: number, readPart: ReadPart): Part | undefined {
  const and = tokens.language.numbers.and.has(lowerAt(tokens, index));
  const at = and ? index + 1 : index;
  const token = tokens[at];
  if (token === undefined || token.gap !== 'blank' || (and && tokens[index]?.gap !== 'blank'))
    return undefined;
  const isDigits = token.kind === 'digits';
  if (!isDigits && !startsNumber(token.lower, tokens.language)) return undefined;
  const quantity = readPart(at);
  const [value] = quantity?.values ?? [];
  const kind = quantity?.kind;
  if (quantity === undefined || value === undefined || quantity.values.length !== 1) return undefined;
  if ((kind !== 'cardinal' && kind !== 'percent') || quantity.vague === true || value <= 0) return undefined;
  const isWhole = Number.isInteger(value) && value < scale && (quantity.scaled?.scale ?? 1) < scale;
  if (!isWhole || isCompound(tokens, quantity.next)) return undefined;
  if (quantity.scaled !== undefined) return { quantity, isUnsure: false };
  if (isDigits && token.text.length === 4) return undefined;
  if (scale <= 1000 || !isDigits) return { quantity, isUnsure: false };
  return and ? undefined : { quantity, isUnsure: true };
}

/** The second number of `two million 12-year-olds` is of the word after it. */
function isCompound(tokens: Tokens, index: number): boolean {
  return isDash(tokens[index]) && isGlued(tokens, index) && isGlued(tokens, index + 1);
}

/** A multiplier without a meaning here, another number word, or a capital that scales: no value. */
function unreadTail(tokens: Tokens, quantity: Quantity): Quantity {
  const { next } = quantity;
  const { unread } = tokens.language.numbers;
  const at = joinedWord(tokens, next);
  if (unread.has(lowerAt(tokens, at))) return { ...quantity, next: at + 1, values: [] };
  if (tokens[next]?.text === '‱') return { ...quantity, next: next + 1, values: [] };
  // `2.4 [million]`
  const isOpening = tokens[next]?.text === '[' || tokens[next]?.text === '(';
  if (isOpening && tokens.language.numbers.multipliers.has(lowerAt(tokens, next + 1))) {
    return { ...quantity, next: next + 2, values: [] };
  }
  const second = looseSecond(tokens, quantity);
  if (second !== undefined) return { ...quantity, next: second, values: [] };
  const letter = tokens[next];
  const isLetter = letter?.gap === 'blank' && /^[KMBGT]$/.test(letter.text);
  if (isLetter && tokens[next + 1]?.text !== '.') return { ...quantity, next: next + 1, values: [] };
  if (quantity.digits === undefined && isSecondNumber(tokens, quantity)) {
    const end = pastNumberWords(tokens, next);
    return isCompound(tokens, end) ? quantity : { ...quantity, next: end, values: [] };
  }
  return quantity;
}

/** `100 and fifty`, `twenty and three and three fifths`: one number, in a way that nobody writes. */
function looseSecond(tokens: Tokens, { digits, next, values: [value = 0] }: Quantity): number | undefined {
  const { and, tens, units } = tokens.language.numbers;
  const word = lowerAt(tokens, next + 1);
  if (!and.has(lowerAt(tokens, next)) || value === 0) return undefined;
  const behind = tokens[next + 2];
  const isLast = behind === undefined || /^[.;:!?)]$/.test(behind.text);
  if (digits !== undefined && value % 100 === 0 && tens.has(word) && isLast) return next + 2;
  const share = units.has(word) ? addedShareAt(tokens, next + 2) : undefined;
  return digits === undefined && value % 10 === 0 && value < 100 ? share?.next : undefined;
}

/** `one one hundred`, `fifty - two`, `one - fourth`: number words that make no number together. */
function isSecondNumber(tokens: Tokens, { next, values: [value = 0] }: Quantity): boolean {
  const { fractions, small } = tokens.language.numbers;
  const word = tokens[next];
  if (word?.kind === 'word') return word.gap === 'blank' && startsNumber(word.lower, tokens.language);
  const isSpaced = word?.text === '-' && !isGlued(tokens, next) && !isGlued(tokens, next + 1);
  if (!isSpaced) return false;
  const second = lowerAt(tokens, next + 1);
  if (fractions.denominators.has(second) || fractions.pluralDenominators.has(second)) return true;
  return value >= 20 && value % 10 === 0 && (small.get(second) ?? 10) < 10;
}

function pastNumberWords(tokens: Tokens, index: number): number {
  const { fractions, ordinals } = tokens.language.numbers;
  let next = index;
  for (;;) {
    const spaced = tokens[next]?.text === '-' ? 1 : 0;
    const word = tokens[next + spaced];
    if (word?.kind !== 'word') return next;
    const isPart =
      startsNumber(word.lower, tokens.language) ||
      ordinals.has(word.lower) ||
      fractions.denominators.has(word.lower) ||
      fractions.pluralDenominators.has(word.lower);
    if (!isPart) return next;
    next += spaced + 1;
  }
}
