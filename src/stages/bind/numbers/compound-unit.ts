import type { Unit } from '../../../ground/model/unit.ts';
import { startsNumber } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { lowerAt, type Tokens } from './split-tokens.ts';
import { unitAt } from './unit-at.ts';

type ReadPart = (index: number) => Quantity | undefined;

/**
 * A quantity in two units of one family is one: `5 ft 2 in`, `3 dollars 50 cents`, `two years and six months`. What
 * cannot be read as one has no value: `15 dollars and two points`.
 */
export function withSmallerUnit(tokens: Tokens, quantity: Quantity, readPart: ReadPart): Quantity {
  const { end, unit } = quantity;
  if (unit === undefined || end === undefined || quantity.values.length !== 1) return quantity;
  if (quantity.kind !== 'cardinal' || quantity.vague === true) return quantity;
  const and = tokens.language.numbers.and.has(lowerAt(tokens, end)) ? 1 : 0;
  const at = end + and;
  const token = tokens[at];
  if (token === undefined || token.gap === 'none' || !startsQuantity(tokens, at)) return quantity;
  const part = readPart(at);
  const [value] = part?.values ?? [];
  if (part === undefined || value === undefined || part.kind !== 'cardinal' || part.values.length !== 1) {
    return quantity;
  }
  const smaller = unitAt(tokens, part.next) ?? inchAt(tokens, part.next, unit);
  if (smaller === undefined) return withBareCents(tokens, quantity, { part, value });
  const ratio = ratioOf(smaller.unit, unit);
  if (ratio === undefined || value * ratio >= 1) return quantity;
  const whole = added(quantity, value * ratio, { next: part.next, end: smaller.next });
  const isFollowed =
    tokens[smaller.next]?.gap === 'blank' && startsNumber(lowerAt(tokens, smaller.next), tokens.language);
  return isFollowed ? { ...whole, next: smaller.next + 1, end: smaller.next + 1, values: [] } : whole;
}

function startsQuantity(tokens: Tokens, index: number): boolean {
  return tokens[index]?.kind === 'digits' || startsNumber(lowerAt(tokens, index), tokens.language);
}

/** How many of the larger unit one of the smaller is, where they are of one family and one money. */
function ratioOf(smaller: Unit, larger: Unit): number | undefined {
  const all = [smaller, ...(smaller.also ?? [])];
  const fits = all.find((one) =>
    [larger, ...(larger.also ?? [])].some(
      (other) =>
        one.family === other.family &&
        (one.family !== 'currency' || isPartOf(one, other)) &&
        (one.factor ?? 0) < (other.factor ?? 0),
    ),
  );
  if (fits?.factor === undefined || larger.factor === undefined) return undefined;
  return fits.family === larger.family ? fits.factor / larger.factor : undefined;
}

function isPartOf(small: Unit, large: Unit): boolean {
  return small.partOf === large.name || small.partOf === large.kindOf;
}

/** `5 ft 2 in`: elsewhere the word is a preposition. */
function inchAt(
  tokens: Tokens,
  index: number,
  larger: Unit,
): { readonly next: number; readonly unit: Unit } | undefined {
  const { inch } = tokens.language.units;
  if (larger.name !== 'foot' || inch === undefined || !inch.words.has(lowerAt(tokens, index)))
    return undefined;
  return { next: index + 1, unit: inch.unit };
}

/** `15 dollars 50.`: hundredths of the money, where nothing else follows that they could count. */
function withBareCents(
  tokens: Tokens,
  quantity: Quantity,
  { part, value }: { readonly part: Quantity; readonly value: number },
): Quantity {
  const isCents = Number.isInteger(value) && value > 0 && value < 100 && part.scaled === undefined;
  if (quantity.unit?.family !== 'currency' || quantity.scaled !== undefined || !isCents) return quantity;
  const { and, compared, point } = centWords(tokens);
  const behind = tokens[part.next];
  const isLast = behind === undefined || behind.kind === 'break' || /^[.;:!?)]$/.test(behind.text);
  if (isLast || compared.has(behind.lower))
    return added(quantity, value / 100, { next: part.next, end: part.next });
  const isOpen = and.has(behind.lower) || point.has(behind.lower);
  return isOpen ? { ...quantity, next: part.next, end: part.next, values: [] } : quantity;
}

function centWords({ language }: Tokens): {
  readonly and: ReadonlySet<string>;
  readonly compared: ReadonlySet<string>;
  readonly point: ReadonlySet<string>;
} {
  const { and, point, years } = language.numbers;
  return { and, point, compared: years.compared };
}

function added(
  quantity: Quantity,
  more: number,
  { next, end }: { readonly next: number; readonly end: number },
): Quantity {
  const values = quantity.values.map((value) => Number((value + more).toPrecision(15)));
  return { ...quantity, next, end, values };
}
