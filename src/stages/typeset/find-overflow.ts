import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { pageOverflow } from '../../ground/model/diagnostics/page.ts';
import type { Place } from '../../ground/model/place.ts';
import { readPdf } from '../../ground/pdf/read-pdf.ts';
import type { BrowserPage } from './browser-page.ts';
import { markParts, type Part } from './in-page/mark-parts.ts';
import { readDestinations } from './read-destinations.ts';

/**
 * Says of the document that is shown, and takes too many pages, what is the first that does not fit. A PDF tells the
 * pages only of what is linked to: every part of the document is given an anchor and a link that is not drawn, and
 * the document is printed once more. It is of no use afterwards.
 *
 * @param file the file that `data-line` counts in
 * @param place where the pack is, for what comes from no line of a file
 */
export async function findOverflow(
  page: BrowserPage,
  { pages, limit, file, place }: Overflow,
): Promise<Diagnostic> {
  const parts = await page.call(markParts);
  const pageOf = readDestinations(readPdf(await page.measure()));
  const beyond = parts.filter(({ ends }) => ends.some((anchor) => (pageOf.get(anchor) ?? 0) > limit));
  // A block as a whole is told of when nothing that has words is beyond: its ruled lines, perhaps.
  const first = beyond.find(({ kind }) => kind !== 'block') ?? beyond[0];
  if (first === undefined) return pageOverflow(place, pages, limit, 'something in its template');
  const start = { line: first.line ?? 1, column: 1 };
  const where = first.line === undefined ? place : { file, start, end: start };
  const hint =
    file === place.file
      ? undefined
      : `give the pack a text of its own, shorter than ${file}; or choose smaller type, larger paper or another template`;
  return pageOverflow(where, pages, limit, inWords(first), hint);
}

export interface Overflow {
  /** How many pages the document takes. */
  readonly pages: number;
  readonly limit: number;
  readonly file: string;
  readonly place: Place;
}

function inWords({ words, kind, heading, block }: Part): string {
  if (kind === 'heading') return `the heading “${words}”`;
  if (kind === 'block') return `block \`${block}\``;
  const what = words === '' ? 'a drawing' : `“${words}”`;
  const where = heading === undefined ? '' : ` under “${heading}”`;
  return `${what}${where}${block === undefined || block === 'narrative' ? '' : `, in block \`${block}\`,`}`;
}
