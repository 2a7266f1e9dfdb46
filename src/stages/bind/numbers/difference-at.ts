import type { Language } from '../../../ground/language/language.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import { isCountedNoun } from './counted-nouns.ts';
import type { NumberReading } from './number-reading.ts';
import { splitTokens } from './split-tokens.ts';

/** UTF-16 units after a number that are looked at. */
const AHEAD = 90;
const BEHIND = 90;
/** How many words may be between a number and what compares it: `2,300 secondary pupils fewer`. */
const WORDS = 3;

/**
 * Whether a number is said to be how much more or less something is than something else: `38 points below the mean`,
 * `2,300 fewer pupils`, `1.6 °C warmer`. `Rose by 5` is told by the role of the number.
 */
export function isDifference(text: string, { whole }: NumberReading, language: Language): boolean {
  const { adding, comparatives } = language.shares;
  const clause = /^[^.;:!?()]*/u.exec(text.slice(whole.end, whole.end + AHEAD))?.[0] ?? '';
  const tokens = splitTokens(clause, language);
  const at = tokens.findIndex(({ lower }) => comparatives.has(lower) || adding.has(lower));
  const found = tokens[at];
  if (found === undefined || at > WORDS) return false;
  const isPlain = tokens.slice(0, at).every(({ kind, lower }) => {
    return kind === 'word' && !language.shares.ends.has(lower);
  });
  // `Three projects cost more` are no three more.
  if (!isPlain || (at > 0 && !isCountedNoun(tokens, at - 1))) return false;
  // `In 14 of 63 schools fewer than three quarters were vaccinated`: the comparison limits the number after it.
  if (at > 0 && limitsNext(tokens, at, language)) return false;
  // `412 more` are added to those before; `412 more than` is a difference.
  return (
    comparatives.has(found.lower) || tokens.slice(at).some(({ lower }) => language.directions.than.has(lower))
  );
}

/** Whether a comparative is followed by `than` and a number. */
function limitsNext(
  tokens: ReturnType<typeof splitTokens>,
  at: number,
  { directions, numbers }: Language,
): boolean {
  const [than, next] = [tokens[at + 1], tokens[at + 2]];
  if (than === undefined || next === undefined || !directions.than.has(than.lower)) return false;
  const isWord = [numbers.units, numbers.teens, numbers.tens].some((words) => words.has(next.lower));
  return (
    isWord || next.kind === 'digits' || next.kind === 'fraction' || numbers.fractions.half.has(next.lower)
  );
}

/** Whether a text has a word by which it may tell a change or a difference of any kind. */
export function tellsDifference(text: string, language: Language): boolean {
  return splitTokens(text, language).some(
    ({ kind, lower }) =>
      kind === 'word' && (language.shares.differing.has(lower) || tellsChange(lower, language)),
  );
}

/** The same without words that only compare: they belong to the number beside them. */
function tellsMore(text: string, language: Language): boolean {
  const { adding, comparatives, differing } = language.shares;
  const { than } = language.directions;
  return splitTokens(text, language).some(
    ({ kind, lower }) =>
      kind === 'word' &&
      !comparatives.has(lower) &&
      !adding.has(lower) &&
      !than.has(lower) &&
      (differing.has(lower) || tellsChange(lower, language)),
  );
}

function tellsChange(word: string, { directions }: Language): boolean {
  const { changes, words } = directions;
  return words.has(word) || changes.verbs.has(word) || changes.nouns.has(word);
}

/** Whether neither the clause of a number nor the sentences around it tell a change or a difference. */
export function isPlainLevel(text: string, number: NumberReading, language: Language): boolean {
  const { start } = number.whole;
  if (tellsDifference(clauseOf(text, number), language)) return false;
  const sentences = splitSentences(text, language);
  const at = sentences.findIndex((one) => one.start <= start && start < one.end);
  return !sentences
    .slice(Math.max(0, at - 1), at + 1)
    .some((one) => tellsMore(text.slice(one.start, one.end), language));
}

/** The clause that a number is in, as far as marks part it from others. */
function clauseOf(text: string, { whole }: NumberReading): string {
  const before =
    /[^,.;:!?()–—]*$/u.exec(text.slice(Math.max(0, whole.start - BEHIND), whole.start))?.[0] ?? '';
  const behind = /^[^,.;:!?()–—]*/u.exec(text.slice(whole.end, whole.end + AHEAD))?.[0] ?? '';
  return `${before} ${behind}`;
}
