import { unitNamed } from '../../../ground/language/unit-symbols.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { changeRole } from '../numbers/change-role.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { countsTheSame, isLike } from './add-figures.ts';
import { agreesInUnit } from './agrees-in-unit.ts';
import { leavesOut } from './leaves-out.ts';
import type { Prose } from './prose.ts';
import { readDirections } from './read-directions.ts';
import { isRoundedAs } from './rounded-number.ts';
import { sameNumber } from './same-number.ts';
import { percentOf, type SupportedNumber } from './support.ts';

/**
 * Whether a number is what every reader works out of two figures that the sentence cites: the difference, where the
 * sentence tells a difference or what is left (`£1.3 million less than before`, `81 did not return`), or the one as a
 * share of the other, in per cent.
 */
export function isOwnArithmetic(number: NumberReading, prose: Prose): boolean {
  const [value] = number.values;
  const figures = [...new Set(prose.figures ?? [])];
  if (typeof value !== 'number' || value <= 0) return false;
  if (figures.some((figure) => isOwnResult(number, figure, prose))) return true;
  if (isBeyondWhole(number, prose)) return true;
  if (figures.length > MOST_FIGURES) return false;
  return [...pairsOf(figures), ...wholeAndParts(figures)].some(
    (pair) =>
      isDifference(value, number, pair, prose) ||
      isShare(value, number, pair, prose) ||
      isAboutSum(value, number, pair, prose),
  );
}

/** The same of a difference only: `22 litres a day less`. */
export function isOwnDifference(number: NumberReading, prose: Prose): boolean {
  const [value] = number.values;
  const figures = [...new Set(prose.figures ?? [])];
  if (typeof value !== 'number' || value <= 0 || figures.length > MOST_FIGURES) return false;
  return pairsOf(figures).some((pair) => isDifference(value, number, pair, prose));
}

/** Among more of them some pair makes nearly any number. */
const MOST_FIGURES = 3;

interface Pair {
  readonly small: number;
  readonly great: number;
  readonly figures: readonly [BoundFigure, BoundFigure];
}

function pairsOf(figures: readonly BoundFigure[]): readonly Pair[] {
  return figures.flatMap((one, index) =>
    figures.slice(index + 1).flatMap((other): readonly Pair[] => {
      const [a, b] = [one.data.value, other.data.value];
      if (typeof a !== 'number' || typeof b !== 'number' || Math.min(a, b) <= 0 || a === b) return [];
      return [{ small: Math.min(a, b), great: Math.max(a, b), figures: [one, other] }];
    }),
  );
}

/** What is left of a whole when two parts of it are taken away: the 14 that were lost, of 46 with 19 won and 13 drawn. */
function wholeAndParts(figures: readonly BoundFigure[]): readonly Pair[] {
  const [whole, ...parts] = [...figures].sort((one, other) => numberOf(other) - numberOf(one));
  const [first, second] = parts;
  if (whole === undefined || first === undefined || second === undefined) return [];
  const small = numberOf(first) + numberOf(second);
  return numberOf(second) > 0 && small < numberOf(whole)
    ? [{ small, great: numberOf(whole), figures: [whole, first] }]
    : [];
}

function numberOf({ data }: BoundFigure): number {
  return typeof data.value === 'number' ? data.value : 0;
}

/** A figure of our own arithmetic, with the digits that the text gives it. */
function isOwnResult(number: NumberReading, { data, quantity }: BoundFigure, prose: Prose): boolean {
  if (data.derived === undefined || typeof data.value !== 'number') return false;
  const limits = readQualifier(prose.text, number, prose.language).qualifiers;
  return (
    percentOf(number).percent &&
    quantity.unit?.family === 'per-cent' &&
    isPrintedAs(Math.abs(data.value), number, limits)
  );
}

/** `64 per cent more than usual`, of `164 per cent of the usual level`; `a tenth less`, of 90. */
function isBeyondWhole(number: NumberReading, prose: Prose): boolean {
  const { percent, points } = percentOf(number);
  const isFraction = number.kind === 'fraction';
  const [value] = number.values;
  const way = changesBy(number, prose);
  if ((!percent && !isFraction) || points || way === undefined || typeof value !== 'number') return false;
  const limits = readQualifier(prose.text, number, prose.language).qualifiers;
  return prose.support.numbers.some((stated) => {
    const [part] = stated.values;
    if (!stated.percent || stated.points || typeof part !== 'number') return false;
    if (stated.relation?.() !== 'part' || part > 100 !== (way === 'up')) return false;
    const off = Math.abs(part - 100) / (isFraction ? 100 : 1);
    const isLoose = !stated.qualifiers.every((one) => THRESHOLDS.has(one));
    return isCalled(Number(off.toPrecision(12)), value, isLoose, limits);
  });
}

function isDifference(
  value: number,
  number: NumberReading,
  { small, great, figures }: Pair,
  prose: Prose,
): boolean {
  const [one, other] = figures;
  if (!countsTheSame(one.quantity, other.quantity) || !tellsDifference(number, prose)) return false;
  const limits = readQualifier(prose.text, number, prose.language).qualifiers;
  if (!isCalled(difference(great, small), value, looseness(figures), limits)) return false;
  const stated = prose.support.numbers.filter(
    ({ values }) => values.includes(great) || values.includes(small),
  );
  return stated.some((supported) => {
    const made = { ...supported, values: number.values, ...asPoints(supported) };
    return sameNumber(number, made, prose) && agreesInUnit(number, made, prose, []);
  });
}

/** `Just over £14 million` of two sums; one that is exact is added up by the rule itself. */
function isAboutSum(
  value: number,
  number: NumberReading,
  { small, great, figures }: Pair,
  prose: Prose,
): boolean {
  const [one, other] = figures;
  if (!isLike(one.quantity, other.quantity) || looseness(figures)) return false;
  const limits = readQualifier(prose.text, number, prose.language).qualifiers;
  if (limits.includes('exactly') || !isRoundedAs(great + small, value, limits)) return false;
  const stated = prose.support.numbers.filter(({ values }) => values.includes(great));
  return stated.some((supported) => {
    const made = { ...supported, values: number.values };
    return sameNumber(number, made, prose) && agreesInUnit(number, made, prose, []);
  });
}

const POINTS = unitNamed('pp');

/** What lies between two shares is told in points. */
function asPoints({ percent }: SupportedNumber): Partial<SupportedNumber> {
  return percent ? { points: true, unit: POINTS } : {};
}

function isShare(
  value: number,
  number: NumberReading,
  { small, great, figures }: Pair,
  prose: Prose,
): boolean {
  const { percent, points } = percentOf(number);
  const [one, other] = figures;
  const isFraction = number.kind === 'fraction';
  if ((!percent && !isFraction) || points || !isLike(one.quantity, other.quantity, true)) return false;
  const { text, language } = prose;
  const limits = readQualifier(text, number, language).qualifiers;
  const share = isFraction ? 1 : 100;
  const isChange = changesBy(number, prose);
  const ratio =
    isChange === undefined ? small / great : isChange === 'up' ? great / small - 1 : 1 - small / great;
  return (
    isCalled(ratio * share, value, looseness(figures), limits) || isPrintedAs(ratio * share, number, limits)
  );
}

/** `41 per cent`, of 41.3: a percentage is rounded to the digits that it has. */
function isPrintedAs(
  ratio: number,
  { kind, text, values }: NumberReading,
  limits: readonly Qualifier[],
): boolean {
  const isExact = limits.length === 0 || limits.includes('exactly') || limits.includes('about');
  if (kind !== 'percent' || !isExact) return false;
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return values.includes(Number(ratio.toFixed(decimals)));
}

function isCalled(made: number, value: number, isLoose: boolean, limits: readonly Qualifier[]): boolean {
  const isSame = Math.abs(made / value - 1) < 1e-9;
  if (isSame)
    return limits.includes('about') || (!isLoose && (limits.length === 0 || limits.includes('exactly')));
  return !limits.includes('exactly') && isRoundedAs(made, value, limits);
}

/** What lies between two thresholds is as exact as they are. */
const THRESHOLDS: ReadonlySet<Qualifier> = new Set<Qualifier>(['exactly', 'at-least', 'at-most']);

/** What comes of figures that are not exact is not exact. */
function looseness(figures: Pair['figures']): boolean {
  return figures.some(({ quantity }) => !THRESHOLDS.has(quantity.qualifier));
}

function difference(great: number, small: number): number {
  return Number((great - small).toPrecision(12));
}

/** UTF-16 units before and after a number in which it is said to be a difference. */
const NEAR = 60;

function tellsDifference(number: NumberReading, prose: Prose): boolean {
  const { whole } = number;
  const { text, language } = prose;
  const before = text.slice(Math.max(0, whole.start - NEAR), whole.start);
  const behind = text.slice(whole.end, whole.end + NEAR);
  const { structure, shares } = language;
  const words = [...splitTokens(before, language), ...splitTokens(behind, language)];
  return (
    words.some(({ lower }) => shares.differing.has(lower) || structure.rest.has(lower)) ||
    language.qualifiers.allBut.test(before) ||
    leavesOut(behind, language) ||
    changesBy(number, prose) !== undefined
  );
}

/** `Rose by 4 per cent`, `4 per cent more`: whether a number tells a change, and which way. */
function changesBy(number: NumberReading, { text, language }: Prose): 'up' | 'down' | undefined {
  const { whole } = number;
  const { directions, shares } = language;
  const [next] = splitTokens(text.slice(whole.end, whole.end + NEAR), language);
  const before = splitTokens(text.slice(Math.max(0, whole.start - NEAR), whole.start), language);
  if (shares.adding.has(next?.lower ?? '')) return 'up';
  const limits = readQualifier(text, number, language);
  const isChange =
    shares.comparatives.has(next?.lower ?? '') ||
    directions.beforeAmounts.has(before.at(-1)?.lower ?? '') ||
    changeRole(text, number, limits, language) === 'by';
  if (!isChange) return undefined;
  const up = directions.signs.get('+');
  const sides = readDirections(text, language).filter(({ pair, denied }) => !denied && pair === up?.pair);
  return isUpward(sides, up) ? 'up' : 'down';
}

function isUpward(
  sides: readonly { readonly side: unknown }[],
  up: { readonly side: unknown } | undefined,
): boolean {
  return sides.some(({ side }) => side === up?.side);
}
