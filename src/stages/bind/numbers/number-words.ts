import type { Language } from '../../../ground/language/language.ts';
import { joinedWord, lowerAt, type Tokens } from './split-tokens.ts';

/** A whole number in words. */
export interface WordNumber {
  /** The index of the token after it. */
  readonly next: number;
  readonly value: number;
  /** For `two hundred`: 2 and 100. A range lends the scale to its first number: `one to two hundred`. */
  readonly scaled: { readonly base: number; readonly scale: number } | undefined;
}

/** A thousand trillion: more than that nobody writes in words, and no double holds it to the unit. */
export const LARGEST_SCALE = 1e15;

/** True when a number in words can start with this word. */
export function startsNumber(word: string, { numbers }: Language): boolean {
  return numbers.small.has(word) || numbers.scales.has(word) || numbers.zero.has(word);
}

/**
 * Reads a whole number in words at `index`: `twenty-five`, `two hundred and six`, `hundred thousand`. With
 * `allowAnd` false, `and` ends the number, as in `between one hundred and two thousand`.
 */
export function wordNumberAt(tokens: Tokens, index: number, allowAnd = true): WordNumber | undefined {
  if (tokens.language.numbers.zero.has(lowerAt(tokens, index)))
    return { next: index + 1, value: 0, scaled: undefined };
  let part = scaledPart(tokens, index, Number.POSITIVE_INFINITY, allowAnd);
  if (part === undefined) return undefined;
  const first = part;
  let value = part.value;
  let next = part.next;
  while (part !== undefined && part.scale > 100) {
    part = continuation(tokens, next, part.scale, allowAnd);
    if (part !== undefined) {
      value += part.value;
      next = part.next;
    }
  }
  return { next, value, scaled: next === first.next ? first.scaled : undefined };
}

interface Part extends WordNumber {
  /** The scale word that ends it; 1 when there is none. */
  readonly scale: number;
}

/** What may follow a part that ended in `thousand` or more: directly, after `and`, or after a comma. */
function continuation(tokens: Tokens, index: number, below: number, allowAnd: boolean): Part | undefined {
  const direct = joinedWord(tokens, index);
  if (direct < 0) {
    // `a thousand, five of them` is two numbers, `two million, three hundred thousand` is one.
    if (tokens[index]?.text !== ',' || tokens[index]?.gap !== 'none') return undefined;
    const part = scaledPart(tokens, index + 1, below, allowAnd);
    return part === undefined || (part.scale === 1 && part.value < 100) ? undefined : part;
  }
  if (!tokens.language.numbers.and.has(lowerAt(tokens, direct)))
    return scaledPart(tokens, direct, below, allowAnd);
  const after = joinedWord(tokens, direct + 1);
  return allowAnd && after >= 0 ? scaledPart(tokens, after, below, allowAnd) : undefined;
}

/** A number below a thousand and the scale words after it: `two hundred and six thousand`. */
function scaledPart(tokens: Tokens, index: number, below: number, allowAnd: boolean): Part | undefined {
  const bare = tokens.language.numbers.scales.get(lowerAt(tokens, index)) ?? 1;
  const group =
    bare >= 1000 ? { next: index + 1, value: 1, scaled: undefined } : belowThousand(tokens, index, allowAnd);
  if (group === undefined) return undefined;
  let next = group.next;
  let scale = bare >= 1000 ? bare : 1;
  for (let word = scaleAt(tokens, next); word !== undefined; word = scaleAt(tokens, next)) {
    if (word.scale < 1000 || scale * word.scale > LARGEST_SCALE) break;
    scale *= word.scale;
    next = word.next;
  }
  const value = group.value * scale;
  if (value >= below || scale >= below) return undefined;
  const scaled = scale === 1 ? group.scaled : { base: group.value, scale };
  return { next, value, scale, scaled };
}

function belowThousand(tokens: Tokens, index: number, allowAnd: boolean): WordNumber | undefined {
  const bare = tokens.language.numbers.scales.get(lowerAt(tokens, index)) === 100;
  const base = bare ? { next: index, value: 1 } : belowHundred(tokens, index);
  if (base === undefined) return undefined;
  const hundred = bare ? { next: index + 1, scale: 100 } : scaleAt(tokens, base.next);
  if (hundred?.scale !== 100) return { ...base, scaled: undefined };
  const value = base.value * 100;
  const rest = restOfHundred(tokens, hundred.next, allowAnd);
  if (rest !== undefined) return { next: rest.next, value: value + rest.value, scaled: undefined };
  return { next: hundred.next, value, scaled: { base: base.value, scale: 100 } };
}

/** `and six` or `six` after `hundred`, unless it is the start of another number: `one hundred and two hundred`. */
function restOfHundred(
  tokens: Tokens,
  index: number,
  allowAnd: boolean,
): { readonly next: number; readonly value: number } | undefined {
  const direct = joinedWord(tokens, index);
  const isAnd = tokens.language.numbers.and.has(lowerAt(tokens, direct));
  if (isAnd && !allowAnd) return undefined;
  const rest = belowHundred(tokens, isAnd ? joinedWord(tokens, direct + 1) : direct);
  return rest === undefined || scaleAt(tokens, rest.next)?.scale === 100 ? undefined : rest;
}

function belowHundred(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  const { small, tens: allTens, units } = tokens.language.numbers;
  const word = lowerAt(tokens, index);
  const tens = allTens.get(word);
  if (tens === undefined) {
    const value = small.get(word);
    return value === undefined ? undefined : { next: index + 1, value };
  }
  const unitIndex = joinedWord(tokens, index + 1);
  const unit = units.get(lowerAt(tokens, unitIndex));
  return unit === undefined ? { next: index + 1, value: tens } : { next: unitIndex + 1, value: tens + unit };
}

function scaleAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly scale: number } | undefined {
  const at = joinedWord(tokens, index);
  const scale = tokens.language.numbers.scales.get(lowerAt(tokens, at));
  return scale === undefined ? undefined : { next: at + 1, scale };
}
