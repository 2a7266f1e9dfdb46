import type { Language } from '../../../ground/language/language.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { isVoteAt } from '../numbers/vote-at.ts';
import type { Prose } from './prose.ts';
import { readDirections } from './read-directions.ts';

/** Two numbers of which the one is set against the other: `11 of the 14`, `by 9 votes to 6`. */
interface Pair {
  readonly first: NumberReading;
  readonly one: number;
  readonly other: number;
  readonly link: 'of' | 'to';
}

/**
 * Whether a number is the first of a pair that is the other way round in all that is cited: no 14 islands are of
 * the 11, and what is carried by 9 votes to 6 is not carried by 6 to 9.
 */
export function isTurnedPair(number: NumberReading, { text, language, support }: Prose): boolean {
  if (isLost(text, language) !== (support.statements ?? []).some(({ words }) => isLost(words, language)))
    return false;
  const pair = pairsIn(text, language).find(({ first }) => first.span.start === number.span.start);
  if (pair === undefined || pair.one === pair.other) return false;
  const stated = (support.statements ?? []).flatMap(({ words }) => pairsIn(words, language, true));
  const isSame = ({ one, other, link }: Pair): boolean =>
    link === pair.link && one === pair.one && other === pair.other;
  const isTurned = ({ one, other, link }: Pair): boolean =>
    link === pair.link && one === pair.other && other === pair.one;
  return stated.some(isTurned) && !stated.some(isSame);
}

/** Whether somebody or something loses: who was beaten by 9 votes to 6 lost by 6 to 9. */
function isLost(text: string, language: Language): boolean {
  return readDirections(text, language).some(
    ({ pair, side }) => pair === language.directions.contest && side === 'other',
  );
}

/** Whether a number is said to be the margin of a vote that it is only a side of: `a majority of six` of 9 votes to 6. */
export function isFalseMargin(number: NumberReading, { text, language, support }: Prose): boolean {
  const [noun, of] = splitTokens(text.slice(0, number.span.start), language).slice(-2);
  const { structure, directions } = language;
  if (!structure.margins.has(noun?.lower ?? '') || !directions.changes.of.has(of?.lower ?? '')) return false;
  // `A majority of 9 votes to 6` gives both.
  if (pairsIn(text, language).some(({ first }) => first.span.start === number.span.start)) return false;
  const [value] = number.values;
  const words = (support.statements ?? []).map((one) => one.words);
  const sides = words.flatMap((one) => pairsIn(one, language)).filter(({ link }) => link === 'to');
  return (
    sides.some(({ one, other }) => one === value || other === value) &&
    !sides.some(({ one, other }) => Math.abs(one - other) === value) &&
    !words.some((one) => splitTokens(one, language).some(({ lower }) => structure.margins.has(lower)))
  );
}

/** The votes of which a text counts both sides: `9 votes to 6`. */
export function votesIn(
  text: string,
  language: Language,
): readonly { readonly one: number; readonly other: number }[] {
  return pairsIn(text, language, true).filter(({ link }) => link === 'to');
}

/** The parts that a text gives with their wholes: `11 of the 14`. */
export function partsIn(
  text: string,
  language: Language,
): readonly { readonly first: NumberReading; readonly one: number; readonly other: number }[] {
  return pairsIn(text, language, true).filter(({ link }) => link === 'of');
}

/** By how many votes a text says that something was carried, or lost. */
export function differencesOfVotes(text: string, language: Language): readonly number[] {
  return pairsIn(text, language).flatMap(({ link, one, other }) =>
    link === 'to' ? [Math.abs(one - other)] : [],
  );
}

/** UTF-16 units between the two: `9 votes to 6`, `11 of the 14`. */
const BETWEEN = 24;

/** A source gives a vote without `by` as well, by its higher number first: `the vote was 31 to 19`. */
function pairsIn(text: string, language: Language, isSource = false): readonly Pair[] {
  const numbers = readNumbers(text, language)
    .filter(isQuantity)
    .flatMap((number) => (number.kind === 'range' && number.ends !== undefined ? number.ends : [number]));
  return numbers.flatMap((first, index): readonly Pair[] => {
    const second = numbers[index + 1];
    const [one] = first.values;
    const [other] = second?.values ?? [];
    if (second === undefined || typeof one !== 'number' || typeof other !== 'number') return [];
    const between = text.slice(first.span.end, second.span.start);
    // `Of the 14 islands, 11 were reached`.
    if (isWhole(first, text, language))
      return between.length <= APART && !/[.;:!?](?:\s|$)/u.test(between)
        ? [{ first, one: other, other: one, link: 'of' }]
        : [];
    const link =
      between.length > BETWEEN
        ? undefined
        : /^[-–—]$/u.test(between)
          ? voteLink(first, text, language)
          : linkOf(between, text.slice(0, first.span.start), language, isSource && one > other);
    return link === undefined ? [] : [{ first, one, other, link }];
  });
}

/** UTF-16 units between a whole that is named first and its part. */
const APART = 60;

/** `Of the 14`, at the beginning of a clause. */
function isWhole({ span }: NumberReading, text: string, { directions }: Language): boolean {
  const before = text.slice(Math.max(0, span.start - APART), span.start).trimEnd();
  const [, opening = ''] = /(?:^|[.;:!?,]\s)(\p{L}+)(?:\s\p{L}+)?$/u.exec(before) ?? [];
  return directions.changes.of.has(opening.toLowerCase());
}

/** `Voted 5–2`: what a dash parts is no pair unless it is a vote. */
function voteLink({ span }: NumberReading, text: string, language: Language): Pair['link'] | undefined {
  const tokens = splitTokens(text, language);
  return isVoteAt(
    tokens,
    tokens.findIndex(({ start }) => start === span.start),
  )
    ? 'to'
    : undefined;
}

function linkOf(
  between: string,
  before: string,
  language: Language,
  isScore: boolean,
): Pair['link'] | undefined {
  const { changes } = language.directions;
  const words = splitTokens(between, language);
  if (words.some(({ kind }) => kind !== 'word')) return undefined;
  const [of] = words;
  if (changes.of.has(of?.lower ?? '') && words.length <= 2) return 'of';
  const last = words.at(-1)?.lower ?? '';
  const lead = splitTokens(before, language);
  const by = lead.at(-1);
  const isPlain = isScore && words.length === 1 && !lead.some(({ lower }) => changes.from.has(lower));
  const isVote = isPlain || changes.by.has(by?.lower ?? '') || changes.of.has(by?.lower ?? '');
  return changes.to.has(last) && isVote ? 'to' : undefined;
}
