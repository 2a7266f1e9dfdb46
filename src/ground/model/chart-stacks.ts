import type { BoundFigure } from './bound.ts';
import { nameOf } from './chart-lines.ts';

/** A whole with its parts. */
export interface ChartStackFigures {
  readonly whole: BoundFigure;
  readonly parts: readonly BoundFigure[];
}

/** The wholes of a series with what is declared a part of them, in order. */
export function chartStacks(figures: readonly BoundFigure[]): readonly ChartStackFigures[] {
  return figures
    .map((whole) => ({ whole, parts: figures.filter((part) => wholeOf(part, figures) === whole) }))
    .filter(({ parts }) => parts.length > 0);
}

/** The name that parts of several wholes share: the label without its year, which may be that of the whole. */
export function partName({ data, period }: BoundFigure, whole: BoundFigure): string {
  return nameOf({ data, period: period ?? whole.period });
}

/** The nearest whole of a figure that is in the series. */
export function wholeOf(figure: BoundFigure, figures: readonly BoundFigure[]): BoundFigure | undefined {
  return figure.supersets
    .map((id) => figures.find((other) => other.id === id && other.document === figure.document))
    .find((whole) => whole !== undefined);
}
