import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';
import { sameNumber } from './same-number.ts';
import type { SupportedNumber } from './support.ts';

/** A number that a text takes back, with the words by which it does. */
export interface TakenBack {
  readonly number: NumberReading;
  /** As `readQualifier` gives it. */
  readonly denial: string;
}

/** Whether what is cited takes a number back in other words than with the number itself. */
export function denialIsBacked(
  { number, denial }: TakenBack,
  stated: readonly SupportedNumber[],
  prose: Prose,
): boolean {
  return prose.language.qualifiers.noneOf.test(denial)
    ? saysNone(number, denial, prose)
    : isOnlyPlanned(number, stated, prose);
}

/** `None of the four mills had a guard`, where one source has the four mills, and another `none of the mills`. */
function saysNone(number: NumberReading, denial: string, { text, language, support }: Prose): boolean {
  const [noun] = splitTokens(text.slice(number.whole.end, number.whole.end + NOUN), language);
  if (noun?.kind !== 'word') return false;
  const words = splitTokens(denial, language).map(({ lower }) => lower);
  return support.words.some((source) => {
    const tokens = splitTokens(source, language);
    return tokens.some((_, index) => {
      if (!words.every((word, offset) => tokens[index + offset]?.lower === word)) return false;
      const next = tokens[index + words.length];
      const counted = language.shares.determiners.has(next?.lower ?? '')
        ? tokens[index + words.length + 1]
        : next;
      return counted?.lower === noun.lower;
    });
  });
}

/** UTF-16 units behind a number in which its noun is. */
const NOUN = 60;

/**
 * `It pays £4 million, not £6 million`, where the £6 million are what was proposed: another number of the kind, which is
 * cited as what is so, stands in its place.
 */
function isOnlyPlanned(number: NumberReading, stated: readonly SupportedNumber[], prose: Prose): boolean {
  const { text, language, support } = prose;
  const { plansInText } = language.tables;
  if (plansInText.test(text) || !stated.every((one) => isPlan(one, prose))) return false;
  return readNumbers(text, language).some(
    (other) =>
      other.span.start !== number.span.start &&
      other.unit?.name === number.unit?.name &&
      readQualifier(text, other, language).denial === undefined &&
      support.numbers.some((one) => sameNumber(other, one, prose) && !isPlan(one, prose)),
  );
}

function isPlan({ beside }: SupportedNumber, { language }: Prose): boolean {
  const own = beside?.()?.own;
  const words = [...(own?.before ?? []), ...(own?.behind ?? [])].map(({ text }) => text).join(' ');
  return language.tables.plansInText.test(words);
}
