import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { quoted } from './wording.ts';

export function barMissing(place: Place, page: number): Diagnostic {
  return make(
    'BAR_MISSING',
    'error',
    place,
    `the outline that places the bars beside changed text is still visible on page ${page}`,
    'remove `border-radius`, `outline`, `opacity`, `filter` and the like from `.changed`, or write `::changes{bars="no"}`',
  );
}

export function copyPlaceMissing(place: Place): Diagnostic {
  return make(
    'COPY_PLACE_MISSING',
    'warning',
    place,
    'the template has no place for the label of a copy: only the foot line of its first page says whose it is',
    'put <div class="copy-place"></div> at the start of the first page, if the pack has a `distribution`',
  );
}

/** @param pages on which what is wrong is so, in words */
export function marginChanged(place: Place, pages: string, message: string): Diagnostic {
  return make(
    'MARGIN_CHANGED',
    'error',
    place,
    `${pages}: ${message}`,
    "the marking and the status line are not a template's: remove what its style sheets say of page margins, of boxes over them, and of the page's background",
  );
}

export function notAccessible(
  place: Place,
  where: string,
  says: string,
  clause: string,
  remedy: string,
): Diagnostic {
  return make(
    'NOT_ACCESSIBLE',
    'warning',
    place,
    `the PDF cannot claim to be accessible: ${where} ${says} (${clause})`,
    remedy,
  );
}

export function notOnPage(
  place: Place,
  what: string,
  found: number,
  wanted: number,
  detail?: string,
): Diagnostic {
  const counts = `printed ${wanted} ${wanted === 1 ? 'time' : 'times'}, found ${found}`;
  return make(
    'NOT_ON_PAGE',
    'error',
    place,
    `${what} is not whole on paper: ${counts}${detail === undefined ? '' : `; ${detail}`}`,
    'look for a cell or box in the template that clips or hides its text',
  );
}

export function pageOverflow(
  place: Place,
  pages: number,
  limit: number,
  first: string,
  hint?: string,
): Diagnostic {
  const allowed = limit === 1 ? 'one is allowed' : `${limit} are allowed`;
  return make(
    'PAGE_OVERFLOW',
    'error',
    place,
    `the pack takes ${pages} pages, but ${allowed}: ${first} does not fit`,
    hint ??
      'shorten what comes before it, let blocks show less (`limit="4"`), or choose smaller type, larger paper or another template',
  );
}

export function requestRefused(place: Place, url: string): Diagnostic {
  return make(
    'REQUEST_REFUSED',
    'error',
    place,
    `the page asked for ${url}; nothing is ever fetched`,
    'remove the reference; pictures and fonts are embedded',
  );
}

/** @param words what is left of the text, with a box for what is cut off */
export function textCut(place: Place, words: string, page: number): Diagnostic {
  return make(
    'TEXT_CUT',
    'error',
    place,
    `text is cut off at an edge on page ${page}: ${quoted(words)}`,
    'look for what is wider than the page, or for a box in the template that clips or hides its text',
  );
}

/** @param reason what it took, and what the limit is, as a clause */
export function tooCostly(
  path: string,
  reason: string,
  hint = 'no file of Sourcebound needs that much: do not open it in another program, and ask the sender for it again',
): Diagnostic {
  return make('TOO_COSTLY', 'error', undefined, `looking into ${path} was stopped: ${reason}`, hint);
}

/** @param what such as `a table` */
export function tooWide(place: Place, what: string, percent: number): Diagnostic {
  return make(
    'TOO_WIDE',
    'error',
    place,
    `${what} is wider than the page: the browser shrinks every page of the pack to ${percent} % to fit it in`,
    'give it fewer columns or shorter words; or look for a fixed width, `nowrap` or a margin in the template',
  );
}

export function typeShrunk(place: Place, percent: number): Diagnostic {
  return make(
    'TYPE_SHRUNK',
    'error',
    place,
    `the type on paper is smaller than it was set: ${percent} % of its size`,
    'look for something wider than the page, or for `zoom` or `scale` in the template',
  );
}
