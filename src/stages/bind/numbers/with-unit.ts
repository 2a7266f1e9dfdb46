import { compareUnits, type Unit } from '../../../ground/model/unit.ts';
import { isAge, mayBeAge } from './age-at.ts';
import { withSmallerUnit } from './compound-unit.ts';
import { percentAt, product, withMultiplier } from './multiplier.ts';
import type { Quantity } from './quantity.ts';
import { rateBehind } from './rate-at.ts';
import { isDefiniteAt } from './rating-verb.ts';
import { isDash, lowerAt, type Tokens } from './split-tokens.ts';
import { withShareBehindUnit } from './unit-and-share.ts';
import { moneyBefore, unitAt } from './unit-at.ts';

/**
 * The quantity with its unit, what it is counted against, and whether it is an age. Money is before it or
 * after it; everything else after.
 */
export function withUnit(
  tokens: Tokens,
  index: number,
  quantity: Quantity,
  readPart: (index: number) => Quantity | undefined,
): Quantity {
  if (quantity.kind === 'ordinal') return quantity;
  const found = withSmallerUnit(tokens, measured(tokens, index, quantity), readPart);
  return withAge(tokens, index, withRate(tokens, index, found));
}

function measured(tokens: Tokens, index: number, quantity: Quantity): Quantity {
  const money = moneyBefore(tokens, index);
  const start = money?.start ?? index;
  if (quantity.unit !== undefined) return { ...quantity, start };
  if (money?.scale !== undefined) return scaledBy(quantity, money.scale, { unit: money.unit, start });
  const behind = unitAt(tokens, quantity.next + pastArticle(tokens, quantity));
  if (behind === undefined) {
    const plain = money === undefined ? quantity : { ...quantity, unit: money.unit, start };
    return plain.unit === undefined ? overHedge(tokens, plain) : plain;
  }
  if (money !== undefined) return withBoth(quantity, money, behind);
  const { unit } = behind;
  const shared = withShareBehindUnit(tokens, quantity, behind);
  if (shared !== undefined) return shared;
  if (behind.scale !== undefined) return scaledBy(quantity, behind.scale, { unit, end: behind.next });
  if (unit.family === 'currency' && quantity.scaled === undefined) {
    // `75 USD million`
    const scaled = withMultiplier(tokens, { ...quantity, next: behind.next });
    if (scaled.scaled !== undefined && scaled.kind === 'cardinal') return { ...scaled, unit };
  }
  const open = behind.open === undefined ? {} : { unitOpen: true as const };
  return { ...quantity, unit, end: behind.next, ...open };
}

/** `40-odd per cent`, `12 or so miles`, `40-odd million`: what a hedge parts from its number. */
function overHedge(tokens: Tokens, quantity: Quantity): Quantity {
  const { next } = quantity;
  if (quantity.kind !== 'cardinal' || quantity.vague === true) return quantity;
  const phrase = tokens.language.qualifiers.after
    .get(lowerAt(tokens, next))
    ?.find(({ words }) => words.every((word, offset) => isWord(tokens, next + offset, word)));
  if (phrase === undefined) return quantity;
  const at = next + phrase.words.length;
  const percent = percentAt(tokens, at);
  if (percent !== undefined) return { ...quantity, kind: 'percent', unit: percent.unit, measure: '%' };
  // `40-odd million` is not forty.
  if (tokens.language.numbers.multipliers.has(lowerAt(tokens, at)))
    return { ...quantity, next: at + 1, values: [] };
  const unit = unitAt(tokens, at)?.unit;
  return unit === undefined ? quantity : { ...quantity, unit };
}

function isWord(tokens: Tokens, index: number, word: string): boolean {
  return word === '-' ? isDash(tokens[index]) : lowerAt(tokens, index) === word;
}

/** `30 MUSD` */
function scaledBy(
  quantity: Quantity,
  scale: number,
  around: { readonly unit: Unit; readonly start?: number; readonly end?: number },
): Quantity {
  const values = quantity.values.map((value) => product(value, scale));
  return { ...quantity, values: quantity.scaled === undefined ? values : [], ...around };
}

/** `$75 million US` and `$5 dollars` name the money twice; `£5 km` does not. */
function withBoth(
  quantity: Quantity,
  money: { readonly start: number; readonly unit: Unit },
  behind: { readonly next: number; readonly unit: Unit },
): Quantity {
  const verdict = compareUnits(behind.unit, money.unit);
  const { start } = money;
  if (verdict === 'same' || verdict === 'looser')
    return { ...quantity, unit: money.unit, start, end: behind.next };
  if (verdict === 'finer') return { ...quantity, unit: behind.unit, start, end: behind.next };
  return { ...quantity, unit: money.unit, start };
}

/** `half an hour`, `a quarter of a mile`. */
function pastArticle(tokens: Tokens, { kind, next }: Quantity): number {
  if (kind !== 'fraction') return 0;
  const { articles, of } = tokens.language.numbers;
  const at = of.has(lowerAt(tokens, next)) ? 1 : 0;
  return articles.has(lowerAt(tokens, next + at)) ? at + 1 : 0;
}

function withRate(tokens: Tokens, index: number, quantity: Quantity): Quantity {
  const end = quantity.end ?? quantity.next;
  const match = rateBehind(tokens, end, {
    isMoney: quantity.unit?.family === 'currency',
    isMeasured: quantity.unit !== undefined,
    isDefinite: isDefiniteAt(tokens, quantity.start ?? index),
  });
  if (match === undefined || isOfChange(tokens, quantity, end)) return quantity;
  const next = match.start === end ? { past: match.next } : {};
  // `per 100,000 people a year`, `a year per head`
  const also = rateBehind(tokens, match.next);
  const second = also?.start === match.next ? { alsoRate: also.rate } : {};
  return { ...quantity, rate: match.rate, ...next, ...second };
}

/** In `14 per cent more per tonne` the tonne belongs to what is more. */
function isOfChange(tokens: Tokens, { unit }: Quantity, end: number): boolean {
  const { adding, comparatives } = tokens.language.shares;
  const next = lowerAt(tokens, end);
  return unit?.family === 'per-cent' && (adding.has(next) || comparatives.has(next));
}

function withAge(tokens: Tokens, index: number, quantity: Quantity): Quantity {
  const isTime = quantity.unit === undefined || quantity.unit.family === 'time';
  if (!isTime) return quantity;
  if (!isAge(tokens, index, quantity.next, quantity.end ?? quantity.next)) {
    const isBare = quantity.unit === undefined && quantity.kind === 'cardinal';
    return isBare && mayBeAge(tokens, index, quantity.next) ? { ...quantity, mayBeAge: true } : quantity;
  }
  const unit = quantity.unit ?? tokens.language.units.ages.year;
  return { ...quantity, age: true, ...(unit === undefined ? {} : { unit }) };
}
