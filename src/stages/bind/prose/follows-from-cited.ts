import type { Language } from '../../../ground/language/language.ts';
import type { TimeUnit } from '../../../ground/language/relative-phrase.ts';
import { addUnits } from '../dates/day-arithmetic.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';
import { differencesOfVotes } from './turned-pairs.ts';

/**
 * Whether a number follows from what is cited in a way that every reader sees: `the other three` of 11 of 14, `a
 * majority of three` of 9 votes to 6, `18 days later` of two dates.
 */
export function followsFromCited(number: NumberReading, prose: Prose): boolean {
  const [value] = number.values;
  if (typeof value !== 'number' || number.rate !== undefined) return false;
  return (
    isRest(value, number, prose) || isMargin(value, number, prose) || isTimeBetween(value, number, prose)
  );
}

/** UTF-16 units before and behind a number that are looked at. */
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

const UNITS: ReadonlySet<string> = new Set<TimeUnit>(['day', 'week', 'month', 'year']);

function isTimeBetween(value: number, { unit, whole }: NumberReading, prose: Prose): boolean {
  const { text, language, support } = prose;
  const name = unit?.name ?? '';
  if (!isTimeUnit(name)) return false;
  const behind = splitTokens(text.slice(whole.end, whole.end + NEAR), language).slice(0, 2);
  if (!behind.some(({ lower }) => language.structure.apart.has(lower))) return false;
  const days = (support.dates ?? []).flatMap(({ days: span }) =>
    span !== undefined && span[0] === span[1] ? [span[0]] : [],
  );
  return days.some((day) => days.includes(addUnits(day, value, name)));
}

function isTimeUnit(name: string): name is Exclude<TimeUnit, 'season' | 'decade' | 'century'> {
  return UNITS.has(name);
}
