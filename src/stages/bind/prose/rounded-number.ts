import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { convertValue } from '../../../ground/model/unit.ts';
import type { NumberReading, NumberValue } from '../numbers/number-reading.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { agreesInUnit } from './agrees-in-unit.ts';
import { digitsOf } from './digits-of.ts';
import { isPlainlyRounded } from './plainly-rounded.ts';
import type { Prose } from './prose.ts';
import { areWholeTimes, sameNumber } from './same-number.ts';
import type { SupportedNumber } from './support.ts';

/**
 * The numbers that are cited of which a number is a rounder form: under a hedge that says so and which way (`some
 * £31 million`, `nearly 12 per cent`, `just over a third`), or without one where it is plainly the same (`isPlainlyRounded`).
 */
export function roundedFrom(
  number: NumberReading,
  prose: Prose,
  limits: readonly Qualifier[] = limitsOf(number, prose),
): readonly SupportedNumber[] {
  if (limits.length > 0 && !isHedged(limits)) return [];
  const sources = (prose.support.statements ?? []).map((one) => ({
    text: one.sentence(),
    language: prose.language,
  }));
  return prose.support.numbers.flatMap((stated) => {
    const rounded = asRounded(number, inUnitOf(number, stated), limits);
    if (rounded === undefined || !sameNumber(number, rounded, prose)) return [];
    return agreesInUnit(number, rounded, prose, sources) ? [rounded] : [];
  });
}

/** Whether a value may be called by a rounder one, under limits that say which way it is off. */
export function isRoundedAs(
  value: number,
  round: number,
  limits: readonly Qualifier[],
  isShare = isFractionOf(round),
): boolean {
  if (round === 0 || value / round <= 0) return false;
  const off = Math.abs(value) / Math.abs(round) - 1;
  if (Math.abs(off) > mostOff(value, round, limits, isShare) || off === 0) return false;
  if (limits.includes('fewer-than')) return off < 0;
  if (limits.includes('more-than') || limits.includes('at-least')) return off > 0;
  return limits.includes('about') && (isShare || isNearest(value, round));
}

function mostOff(value: number, round: number, limits: readonly Qualifier[], isShare: boolean): number {
  if (isShare) return limits.includes('about') ? FRACTION_OFF : LIMIT_OFF;
  return !limits.includes('about') && isNextRound(value, round) ? NEXT_OFF : MOST_OFF;
}

/** Whether no other number with as few digits lies between: 4,000 of 4,260. */
function isNextRound(value: number, round: number): boolean {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - digitsOf(round) + 1);
  return Math.abs(Math.abs(value) - Math.abs(round)) < unit;
}

/** Shares of a rounder number by which a number may be off it. */
const MOST_OFF = 0.06;
/** The same of the next round number, as a limit: `over 4,000` of 4,260. */
export const NEXT_OFF = 0.1;
/** The same of a fraction in words: `about a third`. */
const FRACTION_OFF = 0.1;
/** The same where a fraction is only a limit: `more than half`. */
const LIMIT_OFF = 0.25;

/** The limits that the author puts on a number; none for one that nothing limits, and `exactly` where that is said. */
function limitsOf(number: NumberReading, { text, language }: Prose): readonly Qualifier[] {
  const { qualifiers, words } = readQualifier(text, number, language);
  if (qualifiers.length !== 1 || !qualifiers.includes('exactly'))
    return qualifiers.length > 0 ? qualifiers : ['exactly'];
  const isPrecise = splitTokens(words, language).some(({ lower }) => language.qualifiers.precise.has(lower));
  return isPrecise ? ['exactly'] : [];
}

function isHedged(qualifiers: readonly Qualifier[]): boolean {
  return !qualifiers.includes('exactly') && !qualifiers.includes('at-most') && qualifiers.length > 0;
}

/** What is cited, as a clock or a calendar makes it in the other unit: 47 days, of `nearly seven weeks`. */
function inUnitOf({ unit }: NumberReading, stated: SupportedNumber): SupportedNumber {
  const from = stated.unit;
  if (unit === undefined || from === undefined || unit.name === from.name || !areWholeTimes(unit, from))
    return stated;
  const values = stated.values.flatMap((value) =>
    typeof value === 'number' ? (convertValue(value, from, unit) ?? []) : [],
  );
  return { ...stated, values, unit };
}

/** What is cited, as if it stated the rounder number; nothing where it is no rounder form of it. */
function asRounded(
  number: NumberReading,
  stated: SupportedNumber,
  limits: readonly Qualifier[],
): SupportedNumber | undefined {
  if (!stated.counts || stated.vague) return undefined;
  const isShare = number.kind === 'fraction' && stated.percent && !stated.points;
  const asShare = isShare ? 100 : 1;
  const fits = (value: number, round: number, isFraction: boolean): boolean =>
    limits.length === 0
      ? stated.qualifiers.includes('exactly') && isPlainlyRounded(value, round, { ...stated, isFraction })
      : isFree(stated.qualifiers, limits, value, round) && isRoundedAs(value, round, limits, isFraction);
  const pair = number.values.find(
    (round): round is number =>
      typeof round === 'number' &&
      stated.values.some(
        (value) =>
          typeof value === 'number' &&
          fits(value, round * asShare, isFractionOf(round) || number.kind === 'fraction'),
      ) &&
      (number.kind === 'fraction' || stated.values.some((value) => isRounder(round, value))),
  );
  return pair === undefined ? undefined : { ...stated, values: [Number((pair * asShare).toPrecision(12))] };
}

/**
 * A limit of the source says more than that a number is about so much; and what is about 4,260 is over 4,000, since
 * nobody who writes the tens is wrong by hundreds.
 */
function isFree(
  stated: readonly Qualifier[],
  limits: readonly Qualifier[],
  value: number,
  round: number,
): boolean {
  if (stated.includes('exactly')) return true;
  const isUp = limits.includes('more-than') || limits.includes('at-least');
  if (stated.includes('about') && stated.length === 1) {
    const isLimit = isUp || limits.includes('fewer-than');
    return !isLimit || Math.abs(value - round) > lastPlace(value) * PLACES;
  }
  return isUp && stated.every((one) => one === 'more-than' || one === 'at-least');
}

/** What one more of its last digit makes of a number: 10 of 4,260. */
function lastPlace(value: number): number {
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - digitsOf(value) + 1);
}

/** By how many of its last digit an approximate number may be off. */
const PLACES = 5;

function isNearest(value: number, round: number): boolean {
  return Number(value.toPrecision(digitsOf(round))) === round || isFractionOf(round);
}

/** A half, a third, two fifths, as a share or in per cent. */
function isFractionOf(round: number): boolean {
  return Math.abs(round) < 1 || digitsOf(round) > MOST_DIGITS;
}

/** A number with more digits than anybody writes is a third or the like. */
const MOST_DIGITS = 6;

function isRounder(round: number, value: NumberValue): boolean {
  return typeof value === 'number' && digitsOf(round) < digitsOf(value);
}
