import { isCountedNoun } from './counted-nouns.ts';
import { isCapitalised, isDash, isGlued, lowerAt, type Tokens } from './split-tokens.ts';

/** The longest life that a bare number between commas is taken for. */
const LONGEST_LIFE = 119;

/** Words that may come between `the youngest` and its verb: `of the guests`. */
const NEAR = 4;

/** True when the number from `index` to `next`, with its unit up to `end`, is an age: `aged 9`, `a 9-year-old`. */
export function isAge(tokens: Tokens, index: number, next: number, end: number): boolean {
  return (
    isAged(tokens, index) ||
    isOld(tokens, end) ||
    isBetweenCommas(tokens, index, next) ||
    isOfPerson(tokens, index, next) ||
    (end === next && isOfPeople(tokens, index))
  );
}

/**
 * Whether a bare number may be an age, though the words leave its years out: `the youngest of the guests was 15`, and no
 * `the oldest was 15 metres` or `the oldest had 15 rooms`.
 */
export function mayBeAge(tokens: Tokens, index: number, next: number): boolean {
  const { are, mostOld } = tokens.language.units.ages;
  if (!are.has(lowerAt(tokens, index - 1)) || !(Number(tokens[index]?.text) <= LONGEST_LIFE)) return false;
  if (isCountedNoun(tokens, next)) return false;
  for (let before = index - 2; before >= Math.max(0, index - 2 - NEAR); before -= 1) {
    const token = tokens[before];
    if (token?.kind !== 'word') return false;
    if (mostOld.has(token.lower)) return true;
  }
  return false;
}

/**
 * The decade of a life at `index`: `40s` in `in her early 40s`. It is no year, and no count.
 */
export function lifeDecadeAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  const { dates, units } = tokens.language;
  const isDigits = tokens[index]?.kind === 'digits' && tokens[index]?.text.length === 2;
  const suffixed =
    isDigits && isGlued(tokens, index + 1) && dates.decadeEnding.has(lowerAt(tokens, index + 1));
  if (!suffixed && !dates.decades.has(lowerAt(tokens, index))) return undefined;
  const dash = isDash(tokens[index - 1]) ? 1 : 0;
  const part = units.ages.part.has(lowerAt(tokens, index - 1 - dash)) ? 1 + dash : 0;
  if (!units.ages.whose.has(lowerAt(tokens, index - 1 - part))) return undefined;
  return { next: suffixed ? index + 2 : index + 1 };
}

/** `aged 9`, `aged between 16 and 24`, `at the age of 9`, `age 9`. */
function isAged(tokens: Tokens, index: number): boolean {
  const { ages } = tokens.language.units;
  const { between, from } = tokens.language.numbers.ranges;
  const { before: limits } = tokens.language.qualifiers;
  let skipped = 0;
  for (let word = lowerAt(tokens, index - 1); skipped < 3; word = lowerAt(tokens, index - 1 - skipped)) {
    // `The maximum is` is a limit as well; `the average age was 44` leaves its unit open.
    if (ages.are.has(word) || ages.of.has(word)) break;
    if (!between.has(word) && !from.has(word) && !limits.has(word) && !limitWords(tokens).has(word)) break;
    skipped += 1;
  }
  const before = lowerAt(tokens, index - 1 - skipped);
  if (ages.aged.has(before) || ages.age.has(before)) return true;
  return ages.of.has(before) && ages.age.has(lowerAt(tokens, index - 2 - skipped));
}

/** The first words of limits of two words: `at` in `at least`. */
function limitWords(tokens: Tokens): ReadonlySet<string> {
  return tokens.language.units.ages.limits;
}

/** `old` or `of age` after the unit: `9 years old`, `9-year-olds`. */
function isOld(tokens: Tokens, index: number): boolean {
  const { language } = tokens;
  const at = isDash(tokens[index]) && isGlued(tokens, index) ? index + 1 : index;
  const word = lowerAt(tokens, at);
  if (language.units.ages.old.has(word) || language.units.ages.old.has(language.nouns.singular(word)))
    return true;
  // `the 16-24 age group`
  if (language.units.ages.age.has(word)) return true;
  return language.units.ages.of.has(word) && language.units.ages.age.has(lowerAt(tokens, at + 1));
}

/** `Children under five`, `one of them is over 65`. */
function isOfPeople(tokens: Tokens, index: number): boolean {
  const { nouns, units } = tokens.language;
  const { are, bounds, them } = units.ages;
  const token = tokens[index];
  if (
    !bounds.has(lowerAt(tokens, index - 1)) ||
    (token?.kind === 'digits' && !(Number(token.text) <= LONGEST_LIFE))
  )
    return false;
  const isVerb = are.has(lowerAt(tokens, index - 2));
  const whose = lowerAt(tokens, index - (isVerb ? 3 : 2));
  return nouns.people.has(whose) || (isVerb && them.has(whose));
}

/** `A boy of 11`, and no `group of 11` and no `boy of 11 schools`. */
function isOfPerson(tokens: Tokens, index: number, next: number): boolean {
  const { ages } = tokens.language.units;
  const isOf = ages.of.has(lowerAt(tokens, index - 1)) && ages.persons.has(lowerAt(tokens, index - 2));
  return isOf && Number(tokens[index]?.text) <= LONGEST_LIFE && !isCountedNoun(tokens, next);
}

/** `Price, 67, said`: after a name, between commas, with a word in lower case after. */
function isBetweenCommas(tokens: Tokens, index: number, next: number): boolean {
  const { dates, numbers } = tokens.language;
  const token = tokens[index];
  if (token?.kind !== 'digits' || next !== index + 1 || Number(token.text) > LONGEST_LIFE) return false;
  const name = tokens[index - 2];
  const behind = tokens[next + 1];
  if (tokens[index - 1]?.text !== ',' || tokens[next]?.text !== ',' || !isCapitalised(name)) return false;
  if (dates.months.has(name?.lower ?? '') || dates.weekdays.has(name?.lower ?? '')) return false;
  const goesOn = behind?.kind === 'word' && !isCapitalised(behind);
  return goesOn && !numbers.and.has(behind.lower) && !numbers.ranges.or.has(behind.lower);
}
