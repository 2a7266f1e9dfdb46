import { addedShareAt, type Share } from './fraction-words.ts';
import { measureAt } from './measures.ts';
import type { Quantity } from './quantity.ts';
import { isDash, isGlued, lowerAt, type Tokens } from './split-tokens.ts';
import { type UnitMatch, unitAt } from './unit-at.ts';

/** `Two years and a half`: what is after the unit belongs to the number. */
export function withShareBehindUnit(
  tokens: Tokens,
  quantity: Quantity,
  behind: UnitMatch,
): Quantity | undefined {
  const isWhole = quantity.kind === 'cardinal' && quantity.scaled === undefined && quantity.vague !== true;
  const share = isWhole ? shareBehind(tokens, behind) : undefined;
  return share === undefined
    ? undefined
    : {
        ...quantity,
        next: share.next,
        end: share.next,
        values: quantity.values.map((value) => value + share.top / share.bottom),
        unit: behind.unit,
      };
}

/** `A year and a half`, `an hour and three quarters`. */
export function articleAndShareAt(tokens: Tokens, index: number): Quantity | undefined {
  if (!tokens.language.numbers.articles.has(lowerAt(tokens, index))) return undefined;
  const behind = unitAt(tokens, index + 1);
  const measure = measureAt(tokens, index + 1);
  const one: Quantity = { next: index + 1, kind: 'cardinal', values: [1] };
  const found = behind === undefined ? undefined : withShareBehindUnit(tokens, one, behind);
  return found === undefined || measure === undefined ? found : { ...found, measure };
}

function shareBehind(tokens: Tokens, { next, open, unit }: UnitMatch): Share | undefined {
  if (open === true || unit.family === 'currency' || unit.family === 'per-cent') return undefined;
  const share = addedShareAt(tokens, next);
  if (share === undefined) return undefined;
  const { groups, of, scales } = tokens.language.numbers;
  const word = lowerAt(tokens, share.next);
  // `Three months and a third report`
  const isPart = share.top > 1 || share.bottom === 2 || share.bottom === 4;
  // `Ten days and a quarter of the staff`, `two days and a half dozen people`, `a year and a half-empty hall`
  const isOther =
    of.has(word) ||
    groups.has(word) ||
    scales.has(word) ||
    (isDash(tokens[share.next]) && isGlued(tokens, share.next)) ||
    unitAt(tokens, share.next) !== undefined;
  return isPart && !isOther ? share : undefined;
}
