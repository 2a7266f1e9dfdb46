import { joinedWord, lowerAt, type Token } from './split-tokens.ts';

/** A whole number in words. */
export interface WordNumber {
  /** The index of the token behind it. */
  readonly next: number;
  readonly value: number;
  /** For `two hundred`: 2 and 100. A range lends the scale to its first number: `one to two hundred`. */
  readonly scaled: { readonly base: number; readonly scale: number } | undefined;
}

const UNITS = numbered('one two three four five six seven eight nine', 1, 1);
const TEENS = numbered(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  10,
  1,
);
const TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** A thousand trillion: more than that nobody writes in words, and no double holds it to the unit. */
export const LARGEST_SCALE = 1e15;

/** The value of a single word below a hundred, such as `seven` or `forty`. */
export function smallNumber(word: string): number | undefined {
  return UNITS.get(word) ?? TEENS.get(word) ?? TENS.get(word);
}

/** True when a number in words can start with this word. */
export function startsNumber(word: string): boolean {
  return smallNumber(word) !== undefined || SCALES.has(word) || word === 'zero';
}

/**
 * Reads a whole number in words at `index`: `twenty-five`, `two hundred and six`, `hundred thousand`. With
 * `allowAnd` false, `and` ends the number, as in `between one hundred and two thousand`.
 */
export function wordNumberAt(
  tokens: readonly Token[],
  index: number,
  allowAnd = true,
): WordNumber | undefined {
  if (lowerAt(tokens, index) === 'zero') return { next: index + 1, value: 0, scaled: undefined };
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
function continuation(
  tokens: readonly Token[],
  index: number,
  below: number,
  allowAnd: boolean,
): Part | undefined {
  const direct = joinedWord(tokens, index);
  if (direct < 0) {
    // `a thousand, five of them` is two numbers, `two million, three hundred thousand` is one.
    if (tokens[index]?.text !== ',' || tokens[index]?.gap !== 'none') return undefined;
    const part = scaledPart(tokens, index + 1, below, allowAnd);
    return part === undefined || (part.scale === 1 && part.value < 100) ? undefined : part;
  }
  if (lowerAt(tokens, direct) !== 'and') return scaledPart(tokens, direct, below, allowAnd);
  const after = joinedWord(tokens, direct + 1);
  return allowAnd && after >= 0 ? scaledPart(tokens, after, below, allowAnd) : undefined;
}

/** A number below a thousand and the scale words behind it: `two hundred and six thousand`. */
function scaledPart(
  tokens: readonly Token[],
  index: number,
  below: number,
  allowAnd: boolean,
): Part | undefined {
  const bare = SCALES.get(lowerAt(tokens, index)) ?? 1;
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

function belowThousand(tokens: readonly Token[], index: number, allowAnd: boolean): WordNumber | undefined {
  const bare = lowerAt(tokens, index) === 'hundred';
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
  tokens: readonly Token[],
  index: number,
  allowAnd: boolean,
): { readonly next: number; readonly value: number } | undefined {
  const direct = joinedWord(tokens, index);
  const isAnd = lowerAt(tokens, direct) === 'and';
  if (isAnd && !allowAnd) return undefined;
  const rest = belowHundred(tokens, isAnd ? joinedWord(tokens, direct + 1) : direct);
  return rest === undefined || scaleAt(tokens, rest.next)?.scale === 100 ? undefined : rest;
}

function belowHundred(
  tokens: readonly Token[],
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  const word = lowerAt(tokens, index);
  const tens = TENS.get(word);
  if (tens === undefined) {
    const value = UNITS.get(word) ?? TEENS.get(word);
    return value === undefined ? undefined : { next: index + 1, value };
  }
  const unitIndex = joinedWord(tokens, index + 1);
  const unit = UNITS.get(lowerAt(tokens, unitIndex));
  return unit === undefined ? { next: index + 1, value: tens } : { next: unitIndex + 1, value: tens + unit };
}

function scaleAt(
  tokens: readonly Token[],
  index: number,
): { readonly next: number; readonly scale: number } | undefined {
  const at = joinedWord(tokens, index);
  const scale = SCALES.get(lowerAt(tokens, at));
  return scale === undefined ? undefined : { next: at + 1, scale };
}

function numbered(words: string, first: number, step: number): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((word, index) => [word, first + index * step]));
}
