import type { BoundFigure, BoundPack } from './bound.ts';
import { groupBy } from './group-by.ts';
import { type Selection, selectItems } from './select-items.ts';
import { unitKey } from './unit-key.ts';

/** What of a block's options says which figures its chart is of. */
export interface ChartSelection extends Selection {
  readonly limit?: number | undefined;
  /** Ids of figures that the author compares in this block. */
  readonly compare?: readonly string[] | undefined;
}

/** Figures that their author declared comparable: they alone share a scale. */
export interface ChartSeries {
  /** Nothing for those that a block compares. */
  readonly name: string | undefined;
  readonly figures: readonly BoundFigure[];
}

/** The figures that a chart may draw. */
export function chartFigures(
  { topics, documents, compare }: ChartSelection,
  bound: Pick<BoundPack, 'documents'>,
): readonly BoundFigure[] {
  const figures = selectItems('figure', bound, { topics, documents });
  return compare === undefined
    ? figures
    : figures.filter(({ id, document }) => compare.includes(id) || compare.includes(`${document}:${id}`));
}

/** The series of a chart, each of two figures or more. What is declared nowhere is in none. */
export function chartSeries(
  selection: ChartSelection,
  bound: Pick<BoundPack, 'documents'>,
): readonly ChartSeries[] {
  const figures = chartFigures(selection, bound);
  const declared =
    selection.compare === undefined ? figures.filter(({ data }) => data.series !== undefined) : figures;
  const shown = declared.slice(0, selection.limit);
  const groups = groupBy(shown, ({ data }) => (selection.compare === undefined ? data.series : undefined));
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([name, members]) => ({ name, figures: members }));
}

/** Whether two of the figures have one unit, and could be compared if their author said so. */
export function areSomeAlike(figures: readonly BoundFigure[]): boolean {
  return [...groupBy(figures, ({ quantity }) => unitKey(quantity)).values()].some(({ length }) => length > 1);
}
