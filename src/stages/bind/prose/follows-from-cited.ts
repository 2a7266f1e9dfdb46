import type { Language } from '../../../ground/language/language.ts';
import { changeRole } from '../numbers/change-role.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { isPartOf } from '../numbers/part-of-whole.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { foldText } from '../text/fold.ts';
import { countsTheSame } from './add-figures.ts';
import { isRestOfWhole } from './is-rest-of-whole.ts';
import { isOwnArithmetic, isOwnDifference, isSignedDifference } from './own-arithmetic.ts';
import type { CitedStretch, Prose } from './prose.ts';
import { isRatioAs } from './ratio-as.ts';
import { contradicts, directionsAndKinds, readDirections } from './read-directions.ts';
import { sameNumber } from './same-number.ts';
import { joinSupport, percentOf } from './support.ts';
import { isTimeBetween, isYearsBetween } from './time-between.ts';
import { differencesOfVotes, partsIn } from './turned-pairs.ts';

/**
 * Whether a number follows from what is cited in a way that every reader sees: `the other three` of 11 of 14, `a
 * majority of three` of 9 votes to 6, `18 days later` of two dates, `to a quarter of what they were` of 420 and 105.
 */
export function followsFromCited(number: NumberReading, prose: Prose): boolean {
  if (follows(number, prose)) return true;
  const near = citedNear(number, prose);
  return near !== undefined && follows(number, near);
}

/** The same with no more than what is cited right behind the words with a number: `by 40 [@a; @b], and by 3 [@c; @d]`. */
function citedNear({ span }: NumberReading, prose: Prose): Prose | undefined {
  const { stretches = [], text } = prose;
  const first = stretches.findIndex(({ start, end }) => start <= span.start && span.end <= end);
  if (first < 0) return undefined;
  // `[@a][@b]` are cited together.
  const isBlank = ({ start, end }: CitedStretch): boolean => text.slice(start, end).trim() === '';
  const last = stretches.findIndex((one, index) => index > first && !isBlank(one));
  const own = stretches.slice(first, last < 0 ? undefined : last);
  return {
    ...prose,
    figures: own.flatMap(({ figures }) => figures),
    support: joinSupport(own.map(({ support }) => support)),
  };
}

function follows(number: NumberReading, prose: Prose): boolean {
  const [value] = number.values;
  if (typeof value !== 'number') return false;
  // What is counted against something is no time, no vote and no share.
  if (number.rate !== undefined) return isOwnDifference(number, prose);
  return (
    isSignedDifference(number, prose) ||
    isRest(value, number, prose) ||
    isOfOtherKind(number, prose) ||
    isMargin(value, number, prose) ||
    isTimeBetween(value, number, prose) ||
    isAgeOfSpeaker(number, prose) ||
    isYearsBetween(value, number, prose) ||
    isShareOfTwo(value, number, prose) ||
    isShareInWords(value, number, prose) ||
    isPartOutOfWhole(number, prose) ||
    isOwnArithmetic(number, prose)
  );
}

/** UTF-16 units before and after a number that are looked at. */
const NEAR = 40;

function wordsBefore({ span }: NumberReading, { text, language }: Prose): readonly string[] {
  return splitTokens(text.slice(Math.max(0, span.start - NEAR), span.start), language).map(
    ({ lower }) => lower,
  );
}

function isRest(value: number, number: NumberReading, prose: Prose): boolean {
  if (!prose.language.structure.rest.has(wordsBefore(number, prose).at(-1) ?? '')) return false;
  if ((prose.support.statements ?? []).some(({ words }) => restsOf(words, prose.language).includes(value)))
    return true;
  return prose.support.numbers.some(({ values: [whole], partOf }) => {
    const [part] = partOf?.()?.part.values ?? [];
    return typeof whole === 'number' && typeof part === 'number' && whole - part === value;
  });
}

/** `Four of the seven pilots are men`, of three that are women. */
function isOfOtherKind({ span }: NumberReading, prose: Prose): boolean {
  const { text, language, support } = prose;
  if (!partsIn(text, language).some(({ first }) => first.span.start === span.start)) return false;
  const stated = (support.statements ?? []).flatMap(({ words }) => directionsAndKinds(words, language));
  return directionsAndKinds(text, language).some(
    (word) =>
      word.isKind === true && stated.some((other) => contradicts(word, other)) && isRestOfWhole(word, prose),
  );
}

/** What is left of each whole of which a text gives a part: 32 of `73 were cancelled, 41 of them for ice`. */
function restsOf(text: string, language: Language): readonly number[] {
  const numbers = readNumbers(text, language).filter(isQuantity);
  return numbers.flatMap((part, index) => {
    const [small] = part.values;
    const [great] = numbers[index - 1]?.values ?? [];
    const [of, them] = splitTokens(text.slice(part.whole.end, part.whole.end + NEAR), language);
    const isPart =
      language.directions.changes.of.has(of?.lower ?? '') &&
      language.directions.standIns.has(them?.lower ?? '');
    return isPart && typeof small === 'number' && typeof great === 'number' ? [great - small] : [];
  });
}

function isMargin(value: number, number: NumberReading, prose: Prose): boolean {
  const { structure, directions } = prose.language;
  const [noun, of] = wordsBefore(number, prose).slice(-2);
  if (!structure.margins.has(noun ?? '') || !directions.changes.of.has(of ?? '')) return false;
  const words = (prose.support.statements ?? []).map((one) => one.words);
  return words.some((one) => differencesOfVotes(one, prose.language).includes(value));
}

/**
 * A fraction in words that two cited figures make: what is left of the one in the other, or, after `by`, how much went
 * or came. A hedge says that it is not just so, and which way.
 */
function isShareOfTwo(value: number, number: NumberReading, { text, language, figures }: Prose): boolean {
  if (number.kind !== 'fraction' || (/\p{N}/u.test(number.text) && number.ends?.[0].values[0] !== 1))
    return false;
  const [one, other, ...more] = [...new Set(figures ?? [])];
  if (one === undefined || other === undefined || more.length > 0) return false;
  if (!countsTheSame(one.quantity, other.quantity)) return false;
  const ends = [one, other].map(({ data }) => data.value);
  const [a, b] = ends;
  if (typeof a !== 'number' || typeof b !== 'number' || Math.min(a, b) <= 0) return false;
  const [small, great] = [Math.min(a, b), Math.max(a, b)];
  const limits = readQualifier(text, number, language);
  const role = changeRole(text, number, limits, language);
  const isRise = readDirections(text, language).some(({ pair, side, denied }) => {
    const up = language.directions.signs.get('+');
    return !denied && pair === up?.pair && side === up.side;
  });
  const whole = isRise ? great / small - 1 : 1 - small / great;
  return isRatioAs(role === 'by' ? whole : small / great, value, limits.qualifiers);
}

/** `More than half of them (54 per cent)`: a fraction in words beside the share that it rounds. */
function isShareInWords(value: number, number: NumberReading, prose: Prose): boolean {
  const { text, language, support } = prose;
  if (number.kind !== 'fraction' || /\p{N}/u.test(number.text)) return false;
  const { qualifiers } = readQualifier(text, number, language);
  return readNumbers(text, language).some((other) => {
    const [share] = other.values;
    if (other === number || !percentOf(other).percent || typeof share !== 'number') return false;
    return (
      support.numbers.some((stated) => sameNumber(other, stated, prose)) &&
      isRatioAs(share / 100, value, qualifiers)
    );
  });
}

/** `Three out of nine`, where the source has `three of the nine lessons`. */
function isPartOutOfWhole({ kind, ends }: NumberReading, { support, language }: Prose): boolean {
  if (kind !== 'fraction' || ends === undefined) return false;
  const [part, whole] = ends.map(({ values }) => values[0]);
  return (support.statements ?? []).some(({ words }) => {
    const numbers = readNumbers(words, language).filter(isQuantity);
    return numbers.some((one, index) => {
      const next = numbers[index + 1];
      const isSame =
        next !== undefined && one.values.includes(part ?? NaN) && next.values.includes(whole ?? NaN);
      return isSame && isPartOf(words, one, next, language);
    });
  });
}

/** `Callum Weir, 17,` where the source names the speaker so. */
function isAgeOfSpeaker(
  { age: isAge, unit, whole, text: age }: NumberReading,
  { text, spoken, support }: Prose,
): boolean {
  if (unit !== undefined && isAge !== true) return false;
  const before = foldText(text.slice(0, whole.start).replace(/[,(]\s*$/u, ''));
  const names = (spoken ?? []).flatMap((one) => one.names).map((name) => foldText(name));
  const named = names.filter((name) => before.endsWith(name));
  if (named.length === 0 || !/^\s*(?:[,.)]|$)/u.test(text.slice(whole.end))) return false;
  return (support.cited ?? []).some(({ document }) => {
    const words = foldText(document.text.text);
    return named.some((name) => words.includes(`${name}, ${age}`) || words.includes(`${name} (${age})`));
  });
}
