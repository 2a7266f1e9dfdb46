import type { Language } from '../../../ground/language/language.ts';
import {
  compareUnits,
  isSameRate,
  type Rate,
  type Unit,
  type UnitFamily,
} from '../../../ground/model/unit.ts';
import { USUAL_MONEY } from '../items/unit-change.ts';
import { countsNoun } from '../numbers/counts-noun.ts';
import { lowUnitOf, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { lowerAt, splitTokens } from '../numbers/split-tokens.ts';
import type { SupportedNumber } from './support.ts';

/** A sentence of the author's. */
interface Sentence {
  readonly text: string;
  readonly language: Language;
}

/**
 * Whether a number of the author's has the unit of one that backs it, and is counted against the same. A sentence may
 * leave out a measure (`12` of twelve weeks), and name what it counts against in words of its own (`the daily load`);
 * money and a per mille it has to name. What it counts against has to be said in the source, of this number or around it.
 *
 * @param sources the sentences of the source that the number may rest on
 */
export function agreesInUnit(
  number: NumberReading,
  supported: SupportedNumber,
  sentence: Sentence,
  sources: readonly Sentence[],
): boolean {
  return sameUnit(number, supported, sentence) && sameBase(number, supported, sentence, sources);
}

function sameUnit(number: NumberReading, supported: SupportedNumber, sentence: Sentence): boolean {
  const { unit, unitOpen } = number;
  const { unit: stated } = supported;
  const given = unitOpen === true ? undefined : unit;
  if (given === undefined || stated === undefined) {
    const one = (given ?? stated)?.family;
    if (unitOpen === true || one === undefined) return true;
    if (one === 'currency' || one === 'per-mille') return false;
    // Measured here, and counted there.
    const isCounted = given === undefined ? countsNoun(number, sentence) : supported.countsNoun?.() === true;
    return !(isCounted && MEASURES.has(one));
  }
  if (!isAlike(given, stated)) return false;
  // `£2m to €3m`
  const low = lowUnitOf(number);
  return low === undefined || isAlike(low, supported.low ?? stated);
}

function isAlike(given: Unit, stated: Unit): boolean {
  const verdict = compareUnits(given, stated);
  return verdict === 'same' || verdict === 'finer' || (verdict === 'looser' && USUAL_MONEY.has(stated.name));
}

/** What is measured so is no number of things. */
const MEASURES: ReadonlySet<UnitFamily> = new Set([
  'length',
  'area',
  'volume',
  'mass',
  'temperature',
  'energy',
  'power',
  'data',
  'speed',
  'pressure',
]);

function sameBase(
  { kind, rate, alsoRate, unit }: NumberReading,
  { rate: stated, alsoRate: second }: SupportedNumber,
  sentence: Sentence,
  sources: readonly Sentence[],
): boolean {
  const isSaid = (one: Rate | undefined): boolean =>
    one === undefined ||
    isSameRate(one, stated) ||
    isSameRate(one, second) ||
    (one.count === 1 && sources.some((words) => isCountedAgainst(one, words)));
  if (alsoRate !== undefined && !isSaid(alsoRate)) return false;
  if (isSameRate(rate, stated)) return true;
  // `£54 per home a year` says first what the source says second.
  if (stated === undefined || isSameRate(alsoRate, stated)) return isSaid(rate);
  if (rate !== undefined) return false;
  if (sentence.language.units.rates.occasions.has(stated.of)) return true;
  // The two ends of an interval are read with what they are ends of.
  if (kind === 'range' && unit === undefined) return true;
  const others = readNumbers(sentence.text, sentence.language);
  return others.some((other) => isSameRate(other.rate, stated)) || isNamed(stated, sentence);
}

/**
 * `A daily dose`, `for each home`, `£3 per trip`, `homes have 1.3 rooms on average`: the words count something against it,
 * wherever the number is.
 */
function isCountedAgainst({ of, unit }: Rate, { text, language }: Sentence): boolean {
  const { adjectives, adverbs, article, before, every, means, notAfter, notBefore, per, persons } =
    language.units.rates;
  const tokens = splitTokens(text, language);
  const isMean = tokens.some(({ lower }) => means.has(lower));
  const isOf = (word: string): boolean =>
    word === of || language.nouns.singular(word) === of || (of === 'person' && persons.has(word));
  return tokens.some(({ lower }, index) => {
    if (adverbs.get(lower) === of || adjectives.get(lower) === of) return true;
    if (!isOf(lower) || notAfter.has(lowerAt(tokens, index + 1))) return false;
    if (isMean && lower !== of && unit?.family !== 'time') return true;
    // One word may be between: `an average home`.
    const first = [index - 1, index - 2].find((at) => {
      const word = lowerAt(tokens, at);
      return article.has(word) || every.has(word) || per.has(word);
    });
    if (first === undefined) return false;
    // `For a year` is a time; `for an average home` counts.
    const lead = lowerAt(tokens, first - 1);
    return !notBefore.has(lead) || (before.has(lead) && unit?.family !== 'time');
  });
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
