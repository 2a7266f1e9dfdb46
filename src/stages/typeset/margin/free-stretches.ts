import type { MarginEdge } from '../../../ground/model/slotted-html.ts';
import type { PlaceOnPage } from '../read-places.ts';

/** A stretch of one page beside which text runs, in pixels from the top of what is between the page's margins. */
export interface FreeStretch {
  readonly page: number;
  readonly low: number;
  /** Without the room that was made for notes. */
  readonly high: number;
  /** What takes the whole width and ends it, with its place; nothing where the stretch goes on over the page. */
  readonly below: { readonly anchor: string; readonly top: number } | undefined;
}

export interface PageForm {
  /** Between the margins. */
  readonly height: number;
  /** The number of the last page. */
  readonly pages: number;
}

/** Above what takes the whole width, in pixels. */
export const CLEAR = 6;
/** What is so near the foot of a page, in pixels, may come to be on the next. */
export const FOOT = 4;

/** Where notes may be set, page by page: the last stretch of a text has what is below it, even where it has no room. */
export function freeStretches(
  edges: readonly MarginEdge[],
  places: ReadonlyMap<string, PlaceOnPage>,
  { height, pages }: PageForm,
): readonly FreeStretch[] {
  const found: FreeStretch[] = [];
  const foot = height - FOOT;
  let open: PlaceOnPage | undefined;
  for (const { anchor, opens } of edges) {
    const place = places.get(anchor);
    if (place === undefined) continue;
    if (opens) {
      open ??= place;
      continue;
    }
    if (open === undefined) continue;
    for (let page = open.page; page <= place.page; page++) {
      const low = page === open.page ? Math.max(0, open.top) : 0;
      if (page < place.page) found.push({ page, low, high: foot, below: undefined });
      else {
        const high = Math.max(low, Math.min(foot, place.top - CLEAR));
        found.push({ page, low, high, below: { anchor, top: place.top } });
      }
    }
    open = undefined;
  }
  const from = open ?? (found.length === 0 ? { page: 1, top: 0 } : undefined);
  for (let page = from?.page ?? pages + 1; page <= pages; page++) {
    found.push({ page, low: page === from?.page ? Math.max(0, from.top) : 0, high: foot, below: undefined });
  }
  return found;
}
