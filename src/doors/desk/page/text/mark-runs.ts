import type { DeskMark, ItemState } from '../../../../engine/desk/desk-types.ts';
import type { Span } from './words-in.ts';

/** A stretch of a paragraph that is drawn alike from end to end. Offsets are those of the document. */
export interface Run {
  readonly start: number;
  readonly text: string;
  /** The state that is most in need of attention among the items there. */
  readonly state?: ItemState;
  /** The item that a click leads to: of those in that state, the one with the fewest words. */
  readonly mark?: DeskMark;
  /** A mark begins here: what is read out says so. */
  readonly opens: boolean;
  readonly chosen: boolean;
  readonly found: boolean;
}

export interface RunOptions {
  readonly start: number;
  readonly text: string;
  /** Those of the document, or of the paragraph. */
  readonly marks: readonly DeskMark[];
  readonly chosen?: Span | undefined;
  readonly found?: readonly Span[] | undefined;
}

const URGENCY: Readonly<Record<ItemState, number>> = { wrong: 3, proposed: 2, bound: 1 };

/** A paragraph cut where a mark, the selection or something that is sought begins or ends. */
export function markRuns({ start, text, marks, chosen, found = [] }: RunOptions): readonly Run[] {
  const end = start + text.length;
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const spans = [...here, ...found, ...(chosen ? [chosen] : [])];
  const cuts = [...new Set([start, end, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index): Run => {
    const to = cuts[index + 1] ?? end;
    const covers = (span: Span): boolean => span.start <= from && span.end >= to;
    const mark = foremost(here.filter(covers));
    return {
      start: from,
      text: text.slice(from - start, to - start),
      ...(mark && { state: mark.state, mark }),
      opens: mark !== undefined && mark.start === from,
      chosen: chosen !== undefined && covers(chosen),
      found: found.some(covers),
    };
  });
}

function foremost(marks: readonly DeskMark[]): DeskMark | undefined {
  return [...marks].sort(
    (a, b) => URGENCY[b.state] - URGENCY[a.state] || a.end - a.start - (b.end - b.start),
  )[0];
}
