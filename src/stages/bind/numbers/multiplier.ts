import { countsPeople, isCountedNoun } from './counted-nouns.ts';
import { measureAt } from './measures.ts';
import { LARGEST_SCALE, SCALES } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { joinedWord, lowerAt, type Token } from './split-tokens.ts';

const ABBREVIATED: ReadonlyMap<string, number> = new Map([
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Multiplies by the scale words behind a number (`1.5 million`, `two dozen`), and reads per cent. */
export function withMultiplier(tokens: readonly Token[], quantity: Quantity): Quantity {
  let { next } = quantity;
  let scale = 1;
  for (let found = scaleAt(tokens, next); found !== undefined; found = scaleAt(tokens, next)) {
    if (scale * found.scale > LARGEST_SCALE) break;
    scale *= found.scale;
    next = found.next;
  }
  return withPercent(tokens, multiplied(quantity, scale, next));
}

/** The same for the letters right behind digits: `12k`, `£5m`, `1.2bn`. `undefined` when they are no multiplier. */
export function withGluedMultiplier(
  tokens: readonly Token[],
  quantity: Quantity,
  hasCurrency: boolean,
): Quantity | undefined {
  const suffix = tokens[quantity.next];
  const next = quantity.next + 1;
  const scale = ABBREVIATED.get(suffix?.lower ?? '') ?? SCALES.get(suffix?.lower ?? '');
  if (scale !== undefined) return multiplied(quantity, scale, next);
  if (suffix?.lower === 'k') return multiplied(quantity, 1e3, next);
  if (suffix?.text === 'B' || (suffix?.text === 'b' && hasCurrency)) return multiplied(quantity, 1e9, next);
  if (suffix?.lower !== 'm') return undefined;
  const millions = multiplied(quantity, 1e6, next);
  if (hasCurrency || suffix.text === 'M' || isCountedNoun(tokens[next])) return millions;
  const metres: Quantity = { ...quantity, next, measure: 'm' };
  if (isLength(tokens, next)) return metres;
  return { ...millions, values: [...millions.values, ...quantity.values] };
}

function isLength(tokens: readonly Token[], index: number): boolean {
  return /^(?:deep|long|high|wide|tall|away|apart|above|below|across|thick)$/.test(lowerAt(tokens, index));
}

function scaleAt(
  tokens: readonly Token[],
  index: number,
): { readonly next: number; readonly scale: number } | undefined {
  const at = joinedWord(tokens, index);
  const word = lowerAt(tokens, at);
  const scale = SCALES.get(word) ?? SCALES.get(word.replace(/s$/, '')) ?? ABBREVIATED.get(word);
  if (scale !== undefined) return { next: at + 1, scale };
  return word === 'dozen' || word === 'dozens' ? { next: at + 1, scale: 12 } : undefined;
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

function withPercent(tokens: readonly Token[], quantity: Quantity): Quantity {
  if (quantity.kind !== 'cardinal' || quantity.vague === true) return quantity;
  const next = pastPercent(tokens, quantity.next);
  if (next === undefined) return quantity;
  return { ...quantity, next, kind: 'percent', values: quantity.values.toReversed(), measure: '%' };
}

/** Past `%`, `per cent`, `percent`, `percentage points`. */
function pastPercent(tokens: readonly Token[], index: number): number | undefined {
  if (tokens[index]?.text === '%') return index + 1;
  const at = joinedWord(tokens, index);
  const word = lowerAt(tokens, at);
  if (word === 'percent' || word === 'pct') return at + 1;
  const second = joinedWord(tokens, at + 1);
  if (word === 'per' && lowerAt(tokens, second) === 'cent') return second + 1;
  if (word === 'percentage' && /^points?$/.test(lowerAt(tokens, second))) return second + 1;
  return undefined;
}

/**
 * The quantity with what it measures: the unit behind it, or the currency sign before it. `£5 m` and
 * `5 m people` are millions.
 */
export function withMeasure(tokens: readonly Token[], index: number, quantity: Quantity): Quantity {
  if (quantity.measure !== undefined || quantity.kind === 'ordinal') return quantity;
  const article = /^an?$/.test(lowerAt(tokens, quantity.next)) && quantity.kind === 'fraction' ? 1 : 0;
  const currency = currencyBefore(tokens, index);
  if (
    quantity.scaled === undefined &&
    lowerAt(tokens, quantity.next) === 'm' &&
    (currency !== undefined || countsPeople(tokens[quantity.next + 1]))
  ) {
    return withMeasure(tokens, index, multiplied(quantity, 1e6, quantity.next + 1));
  }
  const measure = measureAt(tokens, quantity.next + article) ?? currency;
  return measure === undefined ? quantity : { ...quantity, measure };
}

/** The currency sign or code right before `index`. */
export function currencyBefore(tokens: readonly Token[], index: number): string | undefined {
  const before = tokens[index - 1];
  if (before === undefined) return undefined;
  if (/^\p{Sc}$/u.test(before.text)) return before.text;
  return /^(?:USD|GBP|EUR|CHF|AUD|CAD|JPY|Rs)$/.test(before.text) ? before.text : undefined;
}
