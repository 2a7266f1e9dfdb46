import { readNumbers } from '../numbers/read-numbers.ts';
import type { Prose } from './prose.ts';
import type { DirectionReading } from './read-directions.ts';
import { percentOf } from './support.ts';
import { partsIn } from './turned-pairs.ts';

const HALF = 0.5;
const ALL = 100;

/**
 * Whether a word for a kind is that of the rest: `four of the seven pilots are men`, `most of the pilots are men`, of three
 * of the seven that are women. The same number, and no number, exchange the two.
 */
export function isRestOfWhole({ isKind, span }: DirectionReading, prose: Prose): boolean {
  if (isKind !== true) return false;
  const { text, language, support } = prose;
  const statements = (support.statements ?? []).map(({ words }) => words);
  const stated = statements.flatMap((words) => partsIn(words, language));
  const shares = statements.flatMap((words) => sharesIn(words, prose));
  const before = text.slice(0, span.start);
  const isMost = language.degrees.most.test(before);
  const isPart = partsIn(text, language).some(({ one, other }) =>
    stated.some((part) => part.other === other && part.one + one === other),
  );
  const isShare = sharesIn(text, prose).some((own) => shares.some((share) => share + own === ALL));
  const isLess =
    stated.some(({ one, other }) => one < other * HALF) || shares.some((share) => share < ALL * HALF);
  return isPart || isShare || (isMost && isLess);
}

function sharesIn(text: string, { language }: Prose): readonly number[] {
  return readNumbers(text, language).flatMap((number) => {
    const [value] = number.values;
    const { percent, points } = percentOf(number);
    return percent && !points && typeof value === 'number' ? [value] : [];
  });
}
