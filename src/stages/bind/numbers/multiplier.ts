import { unitNamed } from '../../../ground/language/unit-symbols.ts';
import type { Unit } from '../../../ground/model/unit.ts';
import { countsPeople, isCountedNoun } from './counted-nouns.ts';
import { isRaisedAt } from './exponent-at.ts';
import { measureAt } from './measures.ts';
import { LARGEST_SCALE } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { joinedWord, lowerAt, type Tokens } from './split-tokens.ts';
import { moneyBefore, unitAt } from './unit-at.ts';

/** Multiplies by the scale words after a number (`1.5 million`, `two dozen`), and reads per cent. */
export function withMultiplier(tokens: Tokens, quantity: Quantity): Quantity {
  let { next } = quantity;
  let scale = 1;
  for (let found = scaleAt(tokens, next); found !== undefined; found = scaleAt(tokens, next)) {
    if (scale * found.scale > LARGEST_SCALE) break;
    scale *= found.scale;
    next = found.next;
  }
  const isOpen = quantity.digits === undefined && scale === 12 && (quantity.values[0] ?? 0) > 100;
  if (isOpen) return { ...quantity, next, values: [] };
  return withPercent(tokens, multiplied(scale === 1 ? quantity : asDecimal(tokens, quantity), scale, next));
}

/** `8.125 million`: where a point parts decimals, nobody writes thousands of millions with one. */
function asDecimal({ language }: Tokens, quantity: Quantity): Quantity {
  const [, decimal, ...more] = quantity.values;
  const isOpen = quantity.digits === true && decimal !== undefined && more.length === 0;
  return isOpen && language.digits.decimal === '.' && !Number.isInteger(decimal)
    ? { ...quantity, values: [decimal] }
    : quantity;
}

/** The same for the letters right after digits: `12k`, `£5m`, `1.2bn`. `undefined` when they are no multiplier. */
export function withGluedMultiplier(
  tokens: Tokens,
  quantity: Quantity,
  hasCurrency: boolean,
): Quantity | undefined {
  const { gluedMultipliers, letters, ofMoney: gluedMoney } = tokens.language.numbers;
  const decimal = asDecimal(tokens, quantity);
  const suffix = tokens[quantity.next];
  const next = quantity.next + 1;
  if (suffix === undefined) return undefined;
  const scale = gluedMultipliers.get(suffix.lower);
  if (scale !== undefined) return multiplied(decimal, scale, next);
  const ofMoney = gluedMoney.get(suffix.lower);
  if (ofMoney !== undefined && (hasCurrency || isMoney(tokens, next)))
    return multiplied(decimal, ofMoney, next);
  if (letters.thousand.has(suffix.lower)) return multiplied(decimal, 1e3, next);
  const isSure = hasCurrency || suffix.text !== suffix.lower;
  if (letters.billion.has(suffix.lower)) {
    return isSure || isCountedNoun(tokens, next) || isMoney(tokens, next)
      ? multiplied(decimal, 1e9, next)
      : undefined;
  }
  if (!letters.million.has(suffix.lower)) return undefined;
  const millions = multiplied(decimal, 1e6, next);
  if (isSure || isCountedNoun(tokens, next) || isMoney(tokens, next)) return millions;
  const metres = unitNamed('m');
  if (isLength(tokens, next)) return { ...quantity, next, measure: 'm', unit: metres };
  return { ...millions, values: [...millions.values, ...quantity.values], unit: metres, unitOpen: true };
}

/** True for money after a number. */
function isMoney(tokens: Tokens, index: number): boolean {
  return unitAt(tokens, index)?.unit.family === 'currency';
}

function isLength(tokens: Tokens, index: number): boolean {
  return tokens.language.numbers.lengths.has(lowerAt(tokens, index));
}

function scaleAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly scale: number } | undefined {
  const at = joinedWord(tokens, index);
  const scale = tokens.language.numbers.multipliers.get(lowerAt(tokens, at));
  return scale === undefined ? undefined : { next: at + 1, scale };
}

/** A point before three digits is read as a decimal point first when a multiplier follows. */
function multiplied(quantity: Quantity, scale: number, next: number): Quantity {
  if (scale === 1) return quantity;
  const base = quantity.values.toReversed();
  return { ...quantity, next, values: base.map((value) => product(value, scale)), scaled: { base, scale } };
}

/** Multiplies as decimals do: 1.13 million is 1130000, not 1129999.9999999998. */
export function product(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** Reads per cent after a number. */
export function withPercent(tokens: Tokens, quantity: Quantity): Quantity {
  if (quantity.kind !== 'cardinal' || quantity.vague === true) return quantity;
  const found = percentAt(tokens, quantity.next);
  if (found === undefined) return quantity;
  return { ...quantity, ...found, kind: 'percent', values: quantity.values.toReversed(), measure: '%' };
}

const PER_CENT = unitNamed('%');
const POINTS = unitNamed('pp');

/** `%`, `per cent`, `percent`, `percentage points`, `% points`. */
export function percentAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly unit: Unit } | undefined {
  const { spelt, short, per, cent, percentage, points } = tokens.language.numbers.percent;
  const at = joinedWord(tokens, index);
  const word = lowerAt(tokens, at);
  const second = joinedWord(tokens, at + 1);
  const isSign = /^[%％٪]$/.test(tokens[index]?.text ?? '');
  if (isSign || spelt.has(word) || short.has(word)) {
    const next = isSign ? index + 1 : at + 1;
    const behind = joinedWord(tokens, next);
    return points.has(lowerAt(tokens, behind))
      ? { next: behind + 1, unit: POINTS }
      : { next, unit: PER_CENT };
  }
  if (per.has(word) && cent.has(lowerAt(tokens, second))) return { next: second + 1, unit: PER_CENT };
  if (!percentage.has(word)) return undefined;
  return points.has(lowerAt(tokens, second)) ? { next: second + 1, unit: POINTS } : undefined;
}

/**
 * The quantity with what it measures: the unit after it, or the currency sign before it. `£5 m` and
 * `5 m people` are millions.
 */
export function withMeasure(tokens: Tokens, index: number, quantity: Quantity): Quantity {
  if (quantity.measure !== undefined || quantity.kind === 'ordinal') return quantity;
  const { articles } = tokens.language.numbers;
  const article = articles.has(lowerAt(tokens, quantity.next)) && quantity.kind === 'fraction' ? 1 : 0;
  const currency = currencyBefore(tokens, index);
  const scale = spacedScale(tokens, quantity, currency !== undefined);
  if (scale !== undefined) return withMeasure(tokens, index, multiplied(quantity, scale, quantity.next + 1));
  const measure = measureAt(tokens, quantity.next + article) ?? currency;
  return measure === undefined ? quantity : { ...quantity, measure };
}

/** `£5 m`, `5 m people`, `$5 b`, `2.33 k`, `US$ 1 mil`: letters that multiply, with a space before them. */
function spacedScale(tokens: Tokens, quantity: Quantity, hasCurrency: boolean): number | undefined {
  const { letters, ofMoney } = tokens.language.numbers;
  const letter = tokens[quantity.next];
  if (quantity.scaled !== undefined || quantity.digits === undefined || letter?.kind !== 'word')
    return undefined;
  if (isRaisedAt(tokens, quantity.next + 1)) return undefined;
  const isSure = hasCurrency || isMoney(tokens, quantity.next + 1);
  if (letters.thousand.has(letter.text) || (isSure && letters.thousand.has(letter.lower))) return 1e3;
  if (letters.million.has(letter.lower)) {
    return isSure || countsPeople(tokens, quantity.next + 1) ? 1e6 : undefined;
  }
  if (!isSure) return undefined;
  return letters.billion.has(letter.lower) ? 1e9 : ofMoney.get(letter.lower);
}

/** The currency sign or code right before `index`. */
export function currencyBefore(tokens: Tokens, index: number): string | undefined {
  return moneyBefore(tokens, index) === undefined ? undefined : tokens[index - 1]?.text;
}
