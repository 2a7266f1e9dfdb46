import type { BlockSpec } from '../block-spec.ts';
import type { EvidenceWords, ExhibitBase, Printed } from '../content-parts.ts';
import { documents, id, landscape, limit, note, title, topics } from '../shared-options.ts';

export const figures = {
  name: 'figures',
  order: 30,
  says: 'The table of figures, with the source’s words.',
  exhibit: 'table',
  options: { title, id, topics, documents, limit, note, landscape },
} as const satisfies BlockSpec;

/** A table of figures. */
export interface FiguresBlock extends ExhibitBase {
  readonly block: 'figures';
  /** True when some row has a period. */
  readonly periods: boolean;
  /** True when some row says who gives its figure. */
  readonly speakers: boolean;
  /** True when some row has a grade. */
  readonly grades: boolean;
  /** True when some period takes more than nine characters, as a day does. */
  readonly longPeriods?: boolean | undefined;
  /** True when some number takes more than twelve characters. */
  readonly wide?: boolean | undefined;
  /** True when some name of who gives a figure takes more than 28 characters. */
  readonly longSpeakers?: boolean | undefined;
  /** True when the scope of the exhibit says the unit of all rows. */
  readonly unitOverAll?: boolean | undefined;
  /** The rows by topic, in order. */
  readonly groups: readonly FigureGroup[];
}

/** Figures on one topic. */
export interface FigureGroup {
  /** The topic, in words; empty when there is one group alone. */
  readonly topic: string | undefined;
  /** The figures; parts follow their whole. */
  readonly rows: readonly FigureRow[];
}

/** A figure in a table. */
export interface FigureRow {
  /** The item: `document:id`. */
  readonly ref: string;
  /** The number, with its scale and its sign: `3,000`, `$212.7 million`, `53%`. */
  readonly value: Printed;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** The source's own form, when it is not the same text: `3.000`, `Twenty`. */
  readonly asPrinted: string | undefined;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** What is counted. */
  readonly label: string;
  /** The figure that this one is a part of, with its number: `Attacks stopped in four years (20)`. */
  readonly partOf: string | undefined;
  /** How many of the rows right above contain it, each a part of the one before; 0 when none does. */
  readonly depth: number;
  /** How our own arithmetic comes to it, such as `£40 million − £30 million`; nothing when a source states it. */
  readonly calculation: string | undefined;
  /** The period that it is for, as printed. */
  readonly period: string | undefined;
  /** The same, unless the label ends with it: for lists, which print it right after the label. */
  readonly unsaidPeriod: string | undefined;
  /** Who gives the figure, by name. */
  readonly saidBy: string | undefined;
  /** Reliability and credibility, such as `B2`. */
  readonly grade: string | undefined;
  /** A caveat to print beside it. */
  readonly note: string | undefined;
  /** The source's words for it. */
  readonly evidence: readonly EvidenceWords[];
}
