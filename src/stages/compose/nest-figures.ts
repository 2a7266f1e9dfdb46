import type { BoundFigure } from '../../ground/model/bound.ts';

/** A figure, and how many of the figures before it contain it. */
export interface NestedFigure {
  readonly figure: BoundFigure;
  readonly depth: number;
}

/**
 * The figures in their order, except that a part follows the nearest whole of it among them, so that it can
 * be drawn inside.
 */
export function nestFigures(figures: readonly BoundFigure[]): readonly NestedFigure[] {
  const parts = new Map<BoundFigure | undefined, BoundFigure[]>();
  for (const figure of figures) {
    const whole = wholeAmong(figure, figures);
    const siblings = parts.get(whole);
    if (siblings === undefined) parts.set(whole, [figure]);
    else siblings.push(figure);
  }
  const nested: NestedFigure[] = [];
  const place = (whole: BoundFigure | undefined, depth: number): void => {
    for (const figure of parts.get(whole) ?? []) {
      nested.push({ figure, depth });
      place(figure, depth + 1);
    }
  };
  place(undefined, 0);
  return nested;
}

function wholeAmong(figure: BoundFigure, figures: readonly BoundFigure[]): BoundFigure | undefined {
  if (figure.supersets.length === 0) return undefined;
  const near = figures.filter(({ document }) => document === figure.document);
  return figure.supersets
    .map((id) => near.find((other) => other.id === id))
    .find((whole) => whole !== undefined);
}
