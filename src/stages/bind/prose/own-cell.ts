import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Span } from '../../../ground/model/place.ts';
import { cellsOf } from '../items/label-unit.ts';
import { statesValue } from '../numbers/states-value.ts';
import { numbersOfProse } from './numbers-of-prose.ts';
import type { Prose } from './prose.ts';

/** A cell of a table of the author's. */
export interface OwnCell {
  readonly span: Span;
  /** What is over it, and what the row begins with. */
  readonly head: string;
  readonly first: string;
}

/** The one cell of the row that has the number of a figure. */
export function cellOf(figure: BoundFigure, prose: Prose): OwnCell | undefined {
  const { text, table, values = [] } = prose;
  const cells = cellsOf(text, { start: 0, end: text.length });
  const numbers = numbersOfProse(prose).filter((number) => statesValue(number, figure.data.value));
  const printed = values.filter(({ figures }) => figures.length === 1 && figures[0] === figure);
  const found = [...cells.entries()].filter(
    ([index, { start, end }]) =>
      index > 0 &&
      (numbers.some(({ span }) => start <= span.start && span.end <= end) ||
        printed.some((value) => start <= value.start && value.end <= end)),
  );
  const [one, ...more] = found;
  if (one === undefined || more.length > 0) return undefined;
  const [index, span] = one;
  const [first] = cells;
  return {
    span,
    head: (table?.head.split('\t')[index] ?? '').trim(),
    first: first === undefined ? '' : text.slice(first.start, first.end).trim(),
  };
}
