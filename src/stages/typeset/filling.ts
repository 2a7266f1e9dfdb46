import { append } from '../../ground/model/append.ts';
import type { MarginContent, RunningHead, Slot, SlottedHtml } from '../../ground/model/slotted-html.ts';
import type { PdfFile } from '../../ground/pdf/read-pdf.ts';
import { leafName, leavesFor, pagesWith } from './blank-leaves.ts';
import { marginCss } from './margin/margin-css.ts';
import { recordedMargin } from './margin/margin-record.ts';
import { NO_MARGIN, type SolvedMargin } from './margin/solve-margin.ts';
import { squeezedTitle, titleOfEntry } from './outline-title.ts';
import { pageListHtml } from './page-lists.ts';
import { readOutline } from './read-outline.ts';
import { runningHeadsCss } from './running-heads.ts';

/** The places of a document that only printing can fill. */
export interface Wanted {
  /** The anchors whose page numbers are printed. */
  readonly numbers: ReadonlySet<string>;
  /** The anchors of each list of pages, by the list's name: its anchors with a space between them. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly heads: readonly RunningHead[];
  /** The anchors that stand on a right page. */
  readonly leaves: ReadonlySet<string>;
  /** What is set beside the text; nothing where nothing is. */
  readonly margin: MarginContent | undefined;
}

/** What is in those places. */
export interface Filling {
  readonly numbers: ReadonlyMap<string, string>;
  /** The HTML of each list of pages, by the list's name. */
  readonly lists: ReadonlyMap<string, string>;
  /** The style sheet of the running heads. */
  readonly heads: string;
  /** The anchors before which a blank page is. */
  readonly leaves: ReadonlySet<string>;
  /** Where the notes beside the text are. */
  readonly margin: SolvedMargin;
}

/** As a document is before anything is known. */
export const NO_FILLING: Filling = {
  numbers: new Map(),
  lists: new Map(),
  heads: '',
  leaves: new Set(),
  margin: NO_MARGIN,
};

export function wantedIn(slots: readonly Slot[]): Wanted {
  const found = {
    numbers: new Set<string>(),
    lists: new Map<string, readonly string[]>(),
    leaves: new Set<string>(),
  };
  const heads: RunningHead[] = [];
  let margin: MarginContent | undefined;
  for (const slot of slots) {
    if (slot.kind === 'page-number') found.numbers.add(slot.anchor);
    else if (slot.kind === 'page-list') found.lists.set(listName(slot.anchors), slot.anchors);
    else if (slot.kind === 'blank-leaf') found.leaves.add(slot.anchor);
    else if (slot.kind === 'margin') margin = slot.margin;
    else append(heads, slot.heads);
  }
  return { ...found, heads, margin };
}

/** What an earlier build found, to start from; nothing is filled in when there was none. */
export function firstFilling(wanted: Wanted, guess: ReadonlyMap<string, number>): Filling {
  const leaves = new Set([...wanted.leaves].filter((anchor) => guess.has(leafName(anchor))));
  const lists = [...wanted.lists].map(([name, anchors]): [string, string] => {
    const known = anchors.some((anchor) => guess.has(anchor));
    return [name, pageListHtml(anchors, known ? guess : new Map(anchors.map((anchor) => [anchor, 0])))];
  });
  const margin = wanted.margin === undefined ? NO_MARGIN : recordedMargin(wanted.margin, guess);
  return { ...fillingFor(wanted, guess), lists: new Map(lists), leaves, margin };
}

/**
 * What a print with `before` shows to be true, and what blank pages that come or go will make of it.
 *
 * @param margin where the notes belong
 */
export function nextFilling(
  wanted: Wanted,
  pageOf: ReadonlyMap<string, number>,
  before: Filling,
  margin: SolvedMargin = NO_MARGIN,
): Filling {
  const leaves = leavesFor(wanted.leaves, pageOf, before.leaves);
  return { ...fillingFor(wanted, pagesWith(leaves, before.leaves, pageOf)), leaves, margin };
}

export function isSame(a: Filling, b: Filling): boolean {
  return (
    a.heads === b.heads &&
    marginCss(a.margin) === marginCss(b.margin) &&
    [...a.lists].every(([name, html]) => b.lists.get(name) === html) &&
    a.leaves.size === b.leaves.size &&
    [...a.leaves].every((anchor) => b.leaves.has(anchor)) &&
    [...a.numbers].every(([anchor, number]) => b.numbers.get(anchor) === number)
  );
}

/** A document, or the part of it from one UTF-16 unit to another, with what is in its places. */
export function fill(
  { html, slots }: SlottedHtml,
  filling: Filling,
  from: number = 0,
  to: number = html.length,
): string {
  const texts: string[] = [];
  let at = from;
  for (const slot of slots) {
    if (slot.start < from || slot.end > to) continue;
    texts.push(html.slice(at, slot.start), textOf(slot, filling));
    at = slot.end;
  }
  return [...texts, html.slice(at, to)].join('');
}

/** The pages of the headings that nothing links to, from the outline, which only a tagged print has. */
export function headPages(wanted: Wanted, pdf: PdfFile): ReadonlyMap<string, number> {
  const entries = readOutline(pdf).map(({ title, page }) => ({ title: inCapitals(title), page }));
  const found = new Map<string, number>();
  let at = 0;
  for (const { anchor, title } of wanted.heads) {
    const index = entries.findIndex(
      (entry, place) => place >= at && isEntryOf(entry.title, inCapitals(title)),
    );
    const page = entries[index]?.page;
    if (page === undefined) continue;
    found.set(anchor, page);
    at = index + 1;
  }
  return found;
}

/** A style sheet may set a heading in capitals: those are what Chromium takes. */
function inCapitals(title: string): string {
  return squeezedTitle(title).toUpperCase();
}

/** After a title its entry may have the marks of notes. */
function isEntryOf(written: string, title: string): boolean {
  return written.startsWith(title) || titleOfEntry(written, new Map([[title, title]])) !== undefined;
}

/** Unknown numbers are of the usual width, so that the first measure is often the last. */
function fillingFor(wanted: Wanted, pageOf: ReadonlyMap<string, number>): Omit<Filling, 'leaves' | 'margin'> {
  return {
    numbers: new Map([...wanted.numbers].map((anchor) => [anchor, String(pageOf.get(anchor) ?? 0)])),
    lists: new Map([...wanted.lists].map(([name, anchors]) => [name, pageListHtml(anchors, pageOf)])),
    heads: wanted.heads.length === 0 ? '' : runningHeadsCss(wanted.heads, pageOf),
  };
}

function textOf(slot: Slot, { numbers, lists, heads, leaves, margin }: Filling): string {
  switch (slot.kind) {
    case 'page-number':
      return numbers.get(slot.anchor) ?? '';
    case 'page-list':
      return lists.get(listName(slot.anchors)) ?? '';
    case 'running-heads':
      return heads;
    case 'blank-leaf':
      return leaves.has(slot.anchor) ? '' : ' hidden';
    case 'margin':
      return marginCss(margin);
  }
}

function listName(anchors: readonly string[]): string {
  return anchors.join(' ');
}
