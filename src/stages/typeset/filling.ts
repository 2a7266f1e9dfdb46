import type { PdfFile } from '../../ground/pdf/read-pdf.ts';
import { fillLeaves, leafName, leavesFor, pagesWith, wantedLeaves } from './blank-leaves.ts';
import { fillPageLists, pageListHtml, wantedLists } from './page-lists.ts';
import { fillPageNumbers, wantedAnchors } from './page-numbers.ts';
import { readOutline } from './read-outline.ts';
import { fillRunningHeads, type RunningHead, runningHeadsCss, wantedHeads } from './running-heads.ts';

/** The places of a document that only printing can fill. */
export interface Wanted {
  /** The anchors whose page numbers are printed. */
  readonly numbers: ReadonlySet<string>;
  /** The anchors of each list of pages, by the list's name. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly heads: readonly RunningHead[];
  /** The anchors that stand on a right page. */
  readonly leaves: ReadonlySet<string>;
}

/** What stands in those places. */
export interface Filling {
  readonly numbers: ReadonlyMap<string, string>;
  /** The HTML of each list of pages, by the list's name. */
  readonly lists: ReadonlyMap<string, string>;
  /** The style sheet of the running heads. */
  readonly heads: string;
  /** The anchors before which a blank page stands. */
  readonly leaves: ReadonlySet<string>;
}

export function wantedIn(html: string): Wanted {
  return {
    numbers: wantedAnchors(html),
    lists: wantedLists(html),
    heads: wantedHeads(html),
    leaves: wantedLeaves(html),
  };
}

/** What an earlier build found, to start from; nothing is filled in when there was none. */
export function firstFilling(wanted: Wanted, guess: ReadonlyMap<string, number>): Filling {
  const leaves = new Set([...wanted.leaves].filter((anchor) => guess.has(leafName(anchor))));
  const lists = [...wanted.lists].map(([name, anchors]): [string, string] => {
    const known = anchors.some((anchor) => guess.has(anchor));
    return [name, pageListHtml(anchors, known ? guess : new Map(anchors.map((anchor) => [anchor, 0])))];
  });
  return { ...fillingFor(wanted, guess), lists: new Map(lists), leaves };
}

/** What a print with `before` shows to be true, and what blank pages that come or go will make of it. */
export function nextFilling(wanted: Wanted, pageOf: ReadonlyMap<string, number>, before: Filling): Filling {
  const leaves = leavesFor(wanted.leaves, pageOf, before.leaves);
  return { ...fillingFor(wanted, pagesWith(leaves, before.leaves, pageOf)), leaves };
}

export function isSame(a: Filling, b: Filling): boolean {
  return (
    a.heads === b.heads &&
    [...a.lists].every(([name, html]) => b.lists.get(name) === html) &&
    a.leaves.size === b.leaves.size &&
    [...a.leaves].every((anchor) => b.leaves.has(anchor)) &&
    [...a.numbers].every(([anchor, number]) => b.numbers.get(anchor) === number)
  );
}

export function fill(html: string, { numbers, lists, heads, leaves }: Filling): string {
  const numbered = fillPageLists(fillPageNumbers(html, numbers), lists);
  return fillLeaves(fillRunningHeads(numbered, heads), leaves);
}

/**
 * The pages of the headings that nothing links to, from the outline, which only a tagged print has. Chromium
 * sometimes writes a title there twice over.
 */
export function headPages(wanted: Wanted, pdf: PdfFile): ReadonlyMap<string, number> {
  const entries = readOutline(pdf);
  const found = new Map<string, number>();
  let at = 0;
  for (const { anchor, title } of wanted.heads) {
    const index = entries.findIndex((entry, place) => place >= at && entry.title.startsWith(title));
    const page = entries[index]?.page;
    if (page === undefined) continue;
    found.set(anchor, page);
    at = index + 1;
  }
  return found;
}

/** Unknown numbers are of the usual width, so that the first measure is often the last. */
function fillingFor(wanted: Wanted, pageOf: ReadonlyMap<string, number>): Omit<Filling, 'leaves'> {
  return {
    numbers: new Map([...wanted.numbers].map((anchor) => [anchor, String(pageOf.get(anchor) ?? 0)])),
    lists: new Map([...wanted.lists].map(([name, anchors]) => [name, pageListHtml(anchors, pageOf)])),
    heads: wanted.heads.length === 0 ? '' : runningHeadsCss(wanted.heads, pageOf),
  };
}
