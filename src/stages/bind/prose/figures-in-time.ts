import type { BoundFigure } from '../../../ground/model/bound.ts';
import { countsTheSame } from './add-figures.ts';
import type { Prose } from './prose.ts';

/** Two figures that measure the same at two times which do not meet, or of two things. */
export interface FigurePair {
  readonly earlier: BoundFigure;
  readonly later: BoundFigure;
  /** Their numbers, which differ. */
  readonly from: number;
  readonly to: number;
}

/** Among more of them some pair makes nearly any number. */
const MOST_FIGURES = 4;

/** The figures that a text cites and those that they are worked out from, two and two, where their periods order them. */
export function figuresInTime({ figures }: Prose): readonly FigurePair[] {
  return pairsOf(figures).flatMap(([one, other]) => {
    if (isBefore(one, other)) return pairOf(one, other);
    return isBefore(other, one) ? pairOf(other, one) : [];
  });
}

/** Whether a figure is worked out from two whose periods say which came first. */
export function isMadeInTime({ madeOf: [one, other] = [] }: BoundFigure): boolean {
  return one !== undefined && other !== undefined && (isBefore(one, other) || isBefore(other, one));
}

/** The only two figures that a text cites, in the order of citing, where they are of one time. */
export function figuresAtOnce({ figures }: Prose): FigurePair | undefined {
  const [one, other, ...more] = [...new Set(figures ?? [])];
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  return isBefore(one, other) || isBefore(other, one) ? undefined : pairOf(one, other)[0];
}

function pairsOf(figures: Prose['figures']): readonly (readonly [BoundFigure, BoundFigure])[] {
  const cited = [...new Set(figures ?? [])];
  if (cited.length > MOST_FIGURES) return [];
  const known = new Set(cited);
  const made = cited.flatMap(({ derived, madeOf: [one, other, ...more] = [] }) => {
    const isOfTwo = derived?.operation === 'difference' || derived?.operation === 'change';
    const isNew = one !== undefined && other !== undefined && !(known.has(one) && known.has(other));
    return isOfTwo && isNew && more.length === 0 ? [[one, other] as const] : [];
  });
  const two = cited.flatMap((one, index) => cited.slice(index + 1).map((other) => [one, other] as const));
  return [...two, ...made];
}

function pairOf(earlier: BoundFigure, later: BoundFigure): readonly FigurePair[] {
  const [from, to] = [earlier.data.value, later.data.value];
  const isComparable =
    typeof from === 'number' &&
    typeof to === 'number' &&
    from !== to &&
    countsTheSame(earlier.quantity, later.quantity);
  return isComparable ? [{ earlier, later, from, to }] : [];
}

function isBefore({ period: one }: BoundFigure, { period: other }: BoundFigure): boolean {
  return one?.latest !== undefined && other?.earliest !== undefined && one.latest < other.earliest;
}
