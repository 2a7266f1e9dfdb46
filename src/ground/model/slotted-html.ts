import { append } from './append.ts';

/** HTML with places that only printing can fill. */
export interface SlottedHtml {
  /** As it is before anything is known: numbers and lists are empty, blank pages are hidden. */
  readonly html: string;
  /** In order; none overlaps another. */
  readonly slots: readonly PlacedSlot[];
}

/** A whole document. */
export interface HtmlDocument extends SlottedHtml {
  /** Where its `<body` begins, after its head, in UTF-16 units. */
  readonly bodyStart: number;
}

/** What printing puts into a place. */
export type Slot =
  /** The page number of an anchor. */
  | { readonly kind: 'page-number'; readonly anchor: string }
  /** The pages of some anchors, each with a link. */
  | { readonly kind: 'page-list'; readonly anchors: readonly string[] }
  /** The style sheet that names the sections at the heads of pages. */
  | { readonly kind: 'running-heads'; readonly heads: readonly RunningHead[] }
  /** Whether a blank page is before an anchor, so that it comes to be on a right page: the attribute `hidden`. */
  | { readonly kind: 'blank-leaf'; readonly anchor: string }
  /** The style sheet that sets each note beside its line. */
  | { readonly kind: 'margin'; readonly margin: MarginContent };

/** A slot, and the stretch of the HTML that it replaces, in UTF-16 units. */
export type PlacedSlot = Slot & { readonly start: number; readonly end: number };

/** What is at the head of the pages of a section. */
export interface RunningHead {
  /** The anchor of the section's heading. */
  readonly anchor: string;
  /** The whole heading. */
  readonly title: string;
  /** As much of it as the head of a page has room for. */
  readonly text: string;
}

/** What is set in the margin beside running text, and where that margin is free. */
export interface MarginContent {
  /** In the order of the text. */
  readonly notes: readonly MarginNote[];
  /** In the order of the text. */
  readonly edges: readonly MarginEdge[];
  /** What a page has between its margins, in pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

/** A note, and the mark beside whose line it belongs. */
export interface MarginNote {
  readonly anchor: string;
  readonly mark: string;
}

/** Where the margin begins to be free, beside running text, or ends to be, above what takes the whole width. */
export interface MarginEdge {
  readonly anchor: string;
  readonly opens: boolean;
}

/** Pieces one after the other; a slot replaces what is printed for `unfilled`. */
export function joinHtml(
  pieces: readonly (string | SlottedHtml | { readonly slot: Slot; readonly unfilled: string })[],
): SlottedHtml {
  const slots: PlacedSlot[] = [];
  // Added up, not joined: that copies nothing, and a check never looks at a page with its megabytes of fonts.
  let html = '';
  for (const piece of pieces) {
    const start = html.length;
    html += typeof piece === 'string' ? piece : 'html' in piece ? piece.html : piece.unfilled;
    if (typeof piece === 'string') continue;
    if ('slot' in piece) slots.push({ ...piece.slot, start, end: html.length });
    else append(slots, moved(piece.slots, start));
  }
  return { html, slots };
}

function moved(slots: readonly PlacedSlot[], by: number): readonly PlacedSlot[] {
  return slots.map((slot) => ({ ...slot, start: slot.start + by, end: slot.end + by }));
}
