import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { pageOverflow } from '../../ground/model/diagnostics.ts';
import type { Place } from '../../ground/model/place.ts';
import { readPdf } from '../../ground/pdf/read-pdf.ts';
import type { BrowserPage } from './browser-page.ts';
import { readDestinations } from './read-destinations.ts';

/**
 * Says of the document that is shown, which takes too many pages, what is the first that does not fit. A PDF tells the pages only
 * of what is linked to: every part of the document is given an anchor and a link that is not drawn, and the
 * document is printed once more. It is of no use afterwards.
 *
 * @param file the file that `data-line` counts in
 * @param place where the pack is, for what comes from no line of a file
 */
export async function findOverflow(
  page: BrowserPage,
  { pages, limit, file, place }: Overflow,
): Promise<Diagnostic> {
  const parts = readParts(await page.ask(MARK_PARTS));
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

/** A heading, paragraph, item of a list, row of a table or drawing; or a whole block. */
interface Part {
  /** The anchors of its beginning and, where it may go on over several pages, of its end. */
  readonly ends: readonly string[];
  /** How it begins. */
  readonly words: string;
  readonly kind: 'heading' | 'block' | 'other';
  /** The heading above it. */
  readonly heading: string | undefined;
  /** The block that it belongs to. */
  readonly block: string | undefined;
  /** The line of the pack's text that it comes from, from 1. */
  readonly line: number | undefined;
}

/** Gives each part its anchors and their links, and describes the parts in order. */
const MARK_PARTS = `(() => {
  const links = document.body.appendChild(document.createElement('nav'));
  links.hidden = true;
  const plain = (element) => {
    const copy = element.cloneNode(true);
    for (const mark of copy.querySelectorAll('.marks, .evidence-note, title, desc')) mark.remove();
    return copy.textContent.replace(/\\s+/g, ' ').trim();
  };
  const cut = (text) => text.length > 60 ? text.slice(0, 60).replace(/\\s+\\S*$/, '') + '…' : text;
  const linked = (element, name) => {
    element.id ||= 'sourcebound-' + name;
    links.appendChild(document.createElement('a')).href = '#' + encodeURIComponent(element.id);
    return element.id;
  };
  let heading;
  return [...document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, pre, svg, figcaption, [data-block])')]
    .map((element, index) => {
      const kind = /^H\\d$/.test(element.tagName) ? 'heading' : 'block' in element.dataset ? 'block' : 'other';
      const words = kind === 'block' ? '' : cut(plain(element));
      if (kind === 'heading') heading = words;
      const ends = [linked(element, 'part-' + index)];
      if (kind === 'block' || /^(?:P|LI|DT|DD|PRE)$/.test(element.tagName)) {
        ends.push(linked(element.appendChild(document.createElement('span')), 'end-' + index));
      }
      const line = element.closest('[data-line]')?.dataset.line;
      return {
        ends,
        words,
        kind,
        heading,
        block: element.closest('[data-block]')?.dataset.block,
        line: line === undefined ? undefined : Number(line),
      };
    });
})()`;

function readParts(value: unknown): readonly Part[] {
  // What the script above has made, and nobody else.
  return value as readonly Part[];
}

function inWords({ words, kind, heading, block }: Part): string {
  if (kind === 'heading') return `the heading “${words}”`;
  if (kind === 'block') return `block \`${block}\``;
  const what = words === '' ? 'a drawing' : `“${words}”`;
  const where = heading === undefined ? '' : ` under “${heading}”`;
  return `${what}${where}${block === undefined || block === 'narrative' ? '' : `, in block \`${block}\`,`}`;
}
