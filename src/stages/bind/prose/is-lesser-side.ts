import { isTimeMeasure } from '../numbers/measures.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';
import { type DirectionReading, readDirections } from './read-directions.ts';
import { votesIn } from './turned-pairs.ts';

/** Words between a number of people and what they did: `two of the members voted against`. */
const BETWEEN = 4;

/**
 * Whether a word tells what the side that lost a vote did: `two members voted against`, of what was adopted by five votes
 * to two. It takes their number, right before the word, and not in the words of a result.
 */
export function isLesserSide({ span, pair }: DirectionReading, prose: Prose): boolean {
  const { text, language, support } = prose;
  if (votesIn(text, language).length > 0) return false;
  const number = readNumbers(text, language).findLast(({ whole }) => whole.end <= span.start);
  const [value] = number?.values ?? [];
  if (number === undefined || !isQuantity(number) || isTimeMeasure(number.measure, language)) return false;
  const between = splitTokens(text.slice(number.whole.end, span.start), language);
  // `Two plans were rejected`: that is a result.
  const isDeed = between.every(({ kind, lower }) => kind === 'word' && !language.speech.passives.has(lower));
  if (!isDeed || between.length > BETWEEN) return false;
  const votes = (support.statements ?? [])
    .map((one) => one.sentence())
    .filter((sentence) => readDirections(sentence, language).some((one) => one.pair === pair))
    .flatMap((sentence) => votesIn(sentence, language));
  return votes.some(({ one, other }) => other < one && value === other);
}
