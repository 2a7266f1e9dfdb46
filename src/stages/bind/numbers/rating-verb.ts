import { lowerAt, type Tokens } from './split-tokens.ts';

/** What is known of a number that a rate may reach back to. */
export interface RatedNumber {
  readonly isMoney?: boolean;
  /** It has a unit. */
  readonly isMeasured?: boolean;
  /** It is that of a thing which is known: `the limit of £30`, `its 12 members`. */
  readonly isDefinite?: boolean;
}

/** How far a rate reaches back over the word at an index: no further, or only one with `per` does. */
export type RateBar = 'all' | 'times';

/** In `the limit of £30 is reviewed each year` the year says when; in `£30 is paid each year`, how much. */
export function rateBarAt(
  tokens: Tokens,
  index: number,
  { isMeasured = false, isDefinite = false }: RatedNumber,
): RateBar | undefined {
  const { auxiliaries, examined, paying, unrated } = tokens.language.units.rates;
  const isPaying = (verb: string): boolean => paying.has(verb) && !(isDefinite && examined.has(verb));
  const isKnown = isMeasured || isDefinite;
  const word = lowerAt(tokens, index);
  if (!auxiliaries.has(word)) {
    if (isKnown && examined.has(word) && !isPaying(word)) return 'times';
    return isUnrated(tokens, index, isMeasured) ? 'times' : undefined;
  }
  const verb = verbBehind(tokens, index);
  if (unrated.has(verb)) return isDefinite ? 'all' : 'times';
  if (!isKnown || opensRate(tokens, verb) || isPaying(verb)) return undefined;
  return isDefinite ? 'all' : 'times';
}

/** Whether the number that starts at `index` is that of a thing which is known. */
export function isDefiniteAt(tokens: Tokens, index: number): boolean {
  const { ages, rates } = tokens.language.units;
  const before = lowerAt(tokens, index - 1);
  if (rates.of.has(before) && tokens.language.numbers.of.has(before))
    return !rates.sums.has(lowerAt(tokens, index - 2));
  return tokens.language.structure.definite.has(before) || ages.whose.has(before);
}

/** Right after a count `rises` is a noun, and so is `rise` after anything but a plural. */
function isUnrated(tokens: Tokens, index: number, isMeasured: boolean): boolean {
  const form = tokens.language.units.rates.unrated.get(lowerAt(tokens, index));
  if (form === undefined || form === 'past') return form === 'past';
  return (form === 'third' && isMeasured) || tokens.language.nouns.isPlural(lowerAt(tokens, index - 1));
}

/** The verb to which an auxiliary belongs: `reviewed` of `should not usually be reviewed`. */
function verbBehind(tokens: Tokens, index: number): string {
  const { units, verbs } = tokens.language;
  for (let at = index + 1; at <= index + REACH; at += 1) {
    const word = lowerAt(tokens, at);
    const isBetween = units.rates.auxiliaries.has(word) || verbs.between.has(word);
    if (!isBetween && (opensRate(tokens, word) || !verbs.adverb.test(word))) return word;
  }
  return '';
}

/** How many words may be from an auxiliary to its verb. */
const REACH = 5;

/** `£30 is monthly`, `£30 was per head`. */
function opensRate(tokens: Tokens, word: string): boolean {
  const { adverbs, before, per } = tokens.language.units.rates;
  return adverbs.has(word) || before.has(word) || per.has(word);
}
