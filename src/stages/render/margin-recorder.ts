import type { MarginEdge, MarginNote } from '../../ground/model/slotted-html.ts';

/** Keeps what a render sets beside running text: which notes, called by which marks, and where the margin is free. */
export interface MarginRecorder {
  /** Notes that a mark calls a note, or anything else that has an anchor. */
  call(anchor: string, mark: string): void;
  /** The first mark that calls a note. */
  markOf(note: string): string | undefined;
  /** A note is set beside the text. */
  beside(note: string): void;
  /**
   * The margin is free from here on, or no longer. Gives the anchor to put there.
   *
   * @param own the anchor that is there already
   */
  edge(opens: boolean, own: string | undefined): string;
  /** The notes that are set beside the text, in order. */
  readonly notes: readonly MarginNote[];
  readonly edges: readonly MarginEdge[];
}

export function makeMarginRecorder(): MarginRecorder {
  const marks = new Map<string, string>();
  const notes: MarginNote[] = [];
  const edges: MarginEdge[] = [];
  let count = 0;
  return {
    notes,
    edges,
    call: (anchor, mark) => {
      if (!marks.has(anchor)) marks.set(anchor, mark);
    },
    markOf: (note) => marks.get(note),
    beside: (note) => {
      const mark = marks.get(note);
      if (mark !== undefined) notes.push({ anchor: note, mark });
    },
    edge: (opens, own) => {
      // Anchors of headings have no capitals.
      const anchor = own ?? `Edge-${++count}`;
      edges.push({ anchor, opens });
      return anchor;
    },
  };
}
