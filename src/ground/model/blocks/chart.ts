import type { BlockSpec } from '../block-spec.ts';
import { CHART_KINDS } from '../chart-kinds.ts';
import type { ExhibitBase, Mark, Printed } from '../content-parts.ts';
import { documents, id, landscape, limit, note, title, topics } from '../shared-options.ts';

export const chart = {
  name: 'chart',
  order: 40,
  says: 'Figures that their author declared comparable, to scale: see [Charts](#charts).',
  exhibit: 'figure',
  options: {
    title,
    id,
    kind: {
      kind: 'one-of',
      words: CHART_KINDS,
      says: 'How they are drawn; `bars` without it.',
    },
    compare: {
      kind: 'figures',
      says: 'Only these figures, on one scale: in place of their `series`.',
    },
    topics,
    documents,
    limit,
    note,
    landscape,
  },
} as const satisfies BlockSpec;

/** Figures as bars. */
export interface ChartBlock extends ExhibitBase {
  readonly block: 'chart';
  /** One chart for each unit: figures of different units are not compared. */
  readonly charts: readonly Chart[];
}

/** Bars on one scale. */
export interface Chart {
  /** What one of them is. */
  readonly unit: string | undefined;
  /** The bars in order of length; parts follow their whole. */
  readonly bars: readonly ChartBar[];
}

/** A figure as a bar. `{{barDrawing this}}` draws it. */
export interface ChartBar {
  /** The item: `document:id`. */
  readonly ref: string;
  /** What is counted. */
  readonly label: string;
  /** The number alone, such as `3,000`. */
  readonly value: Printed;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** The time that it holds for, as printed. */
  readonly period: string | undefined;
  /** References to its evidence. */
  readonly marks: readonly Mark[];
  /** 0 for a figure by itself, 1 for a part of it, 2 for a part of that. */
  readonly depth: number;
  /** Where the bar begins, as a share of the scale, 0 to 1; a range reaches from its low to its high. */
  readonly from: number;
  /** Where the bar ends, in the same measure. */
  readonly to: number;
  /** Where nought is on the scale. */
  readonly zero: number;
  /** Where the bar of the whole begins, for a part. */
  readonly wholeFrom: number | undefined;
  /** Where the bar of the whole ends, for a part. */
  readonly wholeTo: number | undefined;
  /** What the qualifier makes of the bar's end: `exact`, `about`, `more` (it may be longer), `less`. */
  readonly end: 'exact' | 'about' | 'more' | 'less';
}
