import type { BoundFigure } from '../../../ground/model/bound.ts';
import { sumOfSubset, sumOfUnlike } from '../../../ground/model/diagnostics.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';

/** A sum of figures: recomputed from them, never typed. */
export interface FigureSum {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: string | undefined;
}

/** Adds figures, unless one is a part of another or they count different things. */
export function addFigures(figures: readonly BoundFigure[], place: Place): Outcome<FigureSum> {
  const names = figures.map(({ id }) => id).join(' + ');
  const overlap = findOverlap(figures);
  if (overlap !== undefined) {
    return { value: undefined, diagnostics: [sumOfSubset(place, names, overlap.part.id, overlap.whole.id)] };
  }
  const unlike = findUnlike(figures);
  if (unlike !== undefined) return { value: undefined, diagnostics: [sumOfUnlike(place, unlike)] };
  const value = totalOf(figures);
  return { value: { value, qualifier: combine(figures), unit: figures[0]?.data.unit }, diagnostics: [] };
}

/** Figures, all or two of them, whose values make up a number. */
export function figuresThatMake(
  value: number,
  figures: readonly BoundFigure[],
): readonly BoundFigure[] | undefined {
  const distinct = [...new Set(figures)].filter(({ data }) => typeof data.value === 'number');
  if (distinct.length < 2) return undefined;
  if (totalOf(distinct) === value) return distinct;
  for (const [index, first] of distinct.entries()) {
    const second = distinct.slice(index + 1).find((other) => totalOf([first, other]) === value);
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

function totalOf(figures: readonly BoundFigure[]): number {
  return figures.reduce((sum, { data }) => sum + (typeof data.value === 'number' ? data.value : 0), 0);
}

function findOverlap(
  figures: readonly BoundFigure[],
): { readonly part: BoundFigure; readonly whole: BoundFigure } | undefined {
  for (const [index, part] of figures.entries()) {
    const whole = figures.find(
      (other, at) =>
        at !== index &&
        other.document === part.document &&
        (other.id === part.id || part.supersets.includes(other.id)),
    );
    if (whole !== undefined) return { part, whole };
  }
  return undefined;
}

function findUnlike(figures: readonly BoundFigure[]): string | undefined {
  if (figures.some(({ data }) => typeof data.value !== 'number')) return 'one of them is a range';
  const units = new Set(figures.map(({ data }) => data.unit ?? 'no unit'));
  if (units.size > 1) return `they count different things: ${[...units].join(', ')}`;
  const periods = new Set(
    figures.flatMap(({ data }) => (data.period === undefined ? [] : [String(data.period)])),
  );
  if (periods.size > 1) return `they are of different periods: ${[...periods].join(', ')}`;
  return undefined;
}

/** A sum is no sharper than its loosest part; limits in both directions make it approximate. */
function combine(figures: readonly BoundFigure[]): Qualifier {
  const all = new Set(figures.map(({ data }) => data.qualifier ?? 'exactly'));
  all.delete('exactly');
  if (all.size === 0) return 'exactly';
  const up = [...all].every((one) => one === 'at-least' || one === 'more-than');
  if (up) return all.has('more-than') ? 'more-than' : 'at-least';
  const down = [...all].every((one) => one === 'at-most' || one === 'fewer-than');
  if (down) return all.has('fewer-than') ? 'fewer-than' : 'at-most';
  return 'about';
}
