import type { BlockSpec } from '../block-spec.ts';
import { CHART_KINDS, type ChartKind } from '../chart-kinds.ts';
import type { ExhibitBase, Mark, Printed } from '../content-parts.ts';
import { documents, id, landscape, limit, note, title, topics } from '../shared-options.ts';

export const chart = {
  name: 'chart',
  order: 40,
  says: 'Figures declared comparable, drawn to scale: see [Charts](#charts).',
  exhibit: 'figure',
  options: {
    title,
    id,
    kind: {
      kind: 'one-of',
      words: CHART_KINDS,
      says: 'How they are drawn; `bars` by default.',
    },
    compare: {
      kind: 'figures',
      says: 'These figures only, on one scale, whatever their `series`.',
    },
    topics,
    documents,
    limit,
    note,
    landscape,
  },
} as const satisfies BlockSpec;

/** Figures to scale. */
export interface ChartBlock extends ExhibitBase {
  readonly block: 'chart';
  /** One for each series: what was not declared comparable shares no scale. */
  readonly charts: readonly Chart[];
}

/** Figures on one scale. */
export interface Chart {
  /** `bars`, `line`, `stacked`, `dots`, `multiples` or `slope`. */
  readonly kind: ChartKind;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** Unit and time of all of it, such as `Boats, 2019 to 2025`. */
  readonly scope: string | undefined;
  /** What it shows, for screen-reader users; nothing where a table holds the drawing. */
  readonly alternative: string | undefined;
  /** @internal What the numbers of the scale say, for screen-reader users. */
  readonly scaleWords: string;
  /** @internal The lines of the scale: `{{axisDrawing this}}` and `{{chartDrawing this}}` draw them. */
  readonly ticks: readonly ChartTick[];
  /** What its signs mean, a sentence each: only those that it has. */
  readonly signs: readonly string[];
  /** Of `bars` and `dots`, in order of size, parts after their whole; of `stacked`, each whole with its parts after it. */
  readonly bars: readonly ChartBar[];
  /** @internal Of `line`, `multiples` and `slope`: `{{chartDrawing this}}` draws them. */
  readonly lines: readonly ChartLine[];
  /** @internal The times along it. */
  readonly times: readonly ChartTick[];
  /** The heads of the table of its values, where each line, or each time, has a column of its own. */
  readonly columns: readonly string[];
  /** What the rows of that table are: times (`when`), or what is counted (`what`). */
  readonly corner: 'when' | 'what';
  /** Of `line`, `multiples` and `slope`: the values as a table. */
  readonly rows: readonly ChartRow[];
}

/** A place on a scale. */
export interface ChartTick {
  /** A share of the scale, 0 to 1. */
  readonly at: number;
  readonly label: string;
}

/** One thing at several times. */
export interface ChartLine {
  /** What is counted. */
  readonly name: string | undefined;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  /** Where it is in time, as a share, 0 to 1. */
  readonly time: number;
  /** Where it is on the scale, as a share, 0 to 1. */
  readonly value: number;
  /** The number, such as `3,000`; nothing where words such as `more than` belong before it. */
  readonly printed: Printed | undefined;
  readonly end: ChartBar['end'];
}

/** A row of the table of a chart's values. */
export interface ChartRow {
  /** The time, with what is counted where the table has one column. */
  readonly head: string;
  /** Its values; one without a value is empty. */
  readonly cells: readonly ChartCell[];
}

/** A cell of the table of a chart's values. */
export interface ChartCell {
  /** The number alone, such as `3,000`; nothing where there is none. */
  readonly value: Printed | undefined;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** References to its evidence. */
  readonly marks: readonly Mark[];
}

/** A figure as a bar, as dots, or as a part of a stack. `{{barDrawing this}}` draws it. */
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
  /** The period that it is for, as printed. */
  readonly period: string | undefined;
  /** References to its evidence. */
  readonly marks: readonly Mark[];
  /** 0 for a figure by itself, 1 for a part of it, 2 for a part of that. */
  readonly depth: number;
  /** @internal */
  readonly form: 'bar' | 'dot' | 'part';
  /** Where the bar begins, as a share of the scale, 0 to 1; a range reaches from its low to its high. */
  readonly from: number;
  /** Where the bar ends, in the same measure. */
  readonly to: number;
  /** Where zero is on the scale; nothing if the scale does not include it. */
  readonly zero: number | undefined;
  /** @internal The lines of the scale. */
  readonly ticks: readonly number[];
  /** Where the bar of the whole begins, for a part. */
  readonly wholeFrom: number | undefined;
  /** Where the bar of the whole ends, for a part. */
  readonly wholeTo: number | undefined;
  /** @internal The hatching of a part of a stack, from 0; nothing for anything else. */
  readonly hatching: number | undefined;
  /** What the qualifier makes of the bar's end: `exact`, `about`, `more` (it may be longer), `less`. */
  readonly end: 'exact' | 'about' | 'more' | 'less';
}
