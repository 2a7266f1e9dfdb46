import type { Language } from '../../../ground/language/language.ts';
import { compareUnits, isSameRate, type Rate, type Unit } from '../../../ground/model/unit.ts';
import { USUAL_MONEY } from '../items/unit-change.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { SupportedNumber } from './support.ts';

/** A sentence of the author's. */
interface Sentence {
  readonly text: string;
  readonly language: Language;
}

/**
 * Whether a number of the author's has the unit of one that backs it, and is counted against the same. A sentence may
 * leave out a measure (`12` of twelve weeks), and name what it counts against in words of its own (`the daily load`);
 * money it has to name.
 */
export function agreesInUnit(number: NumberReading, supported: SupportedNumber, sentence: Sentence): boolean {
  return sameUnit(number, supported.unit) && sameBase(number, supported, sentence);
}

function sameUnit({ unit, unitOpen }: NumberReading, stated: Unit | undefined): boolean {
  const given = unitOpen === true ? undefined : unit;
  if (given === undefined || stated === undefined) {
    return unitOpen === true || (given ?? stated)?.family !== 'currency';
  }
  const verdict = compareUnits(given, stated);
  return verdict === 'same' || verdict === 'finer' || (verdict === 'looser' && USUAL_MONEY.has(stated.name));
}

function sameBase(
  { kind, rate, unit }: NumberReading,
  { rate: stated }: SupportedNumber,
  sentence: Sentence,
): boolean {
  if (isSameRate(rate, stated)) return true;
  if (stated === undefined) return rate?.count === 1;
  if (rate !== undefined) return false;
  // The two ends of an interval are read with what they are ends of.
  if (kind === 'range' && unit === undefined) return true;
  const others = readNumbers(sentence.text, sentence.language);
  return others.some((other) => isSameRate(other.rate, stated)) || isNamed(stated, sentence);
}

/** Whether the sentence has the noun that is counted against, or a word for it: `annual`, `daily`, `each`. */
function isNamed({ count, of }: Rate, { text, language }: Sentence): boolean {
  if (count !== 1) return false;
  const { adjectives, adverbs, every, per, persons } = language.units.rates;
  return splitTokens(text, language).some(({ lower }) => {
    if (per.has(lower) || every.has(lower)) return true;
    if (of === 'person' && persons.has(lower)) return true;
    const meanings = [lower, language.nouns.singular(lower), adverbs.get(lower), adjectives.get(lower)];
    return meanings.includes(of);
  });
}
