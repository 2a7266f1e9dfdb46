import { decodeAttribute } from './decode-attribute.ts';

const PLACEHOLDER = /(<span\b[^>]*?\sdata-pages-of="([^"]*)"[^>]*>).*?(<\/span>)/g;

/**
 * The lists of pages that a document prints, each by what names it, which is its anchors: those of its
 * `<span data-pages-of="anchor anchor">`.
 */
export function wantedLists(html: string): ReadonlyMap<string, readonly string[]> {
  const names = [...html.matchAll(PLACEHOLDER)].map((match) => decodeAttribute(match[2] ?? ''));
  return new Map(names.map((name) => [name, name.split(' ').filter((anchor) => anchor !== '')]));
}

/** The document with its lists of pages, as `pageListHtml` makes them. */
export function fillPageLists(html: string, lists: ReadonlyMap<string, string>): string {
  return html.replace(
    PLACEHOLDER,
    (_, start: string, name: string, end: string) =>
      `${start}${lists.get(decodeAttribute(name)) ?? ''}${end}`,
  );
}

/**
 * The pages of some anchors, each page once and with a link: `p. 4` or `pp. 4, 9`. An anchor that is on no page
 * is left out; nothing is printed when none is on one. Each anchor has its link, or Chromium would not tell its
 * page: those that have nothing to print are hidden.
 */
export function pageListHtml(anchors: readonly string[], pageOf: ReadonlyMap<string, number>): string {
  const pages = new Map<number, string>();
  for (const anchor of anchors) {
    const page = pageOf.get(anchor);
    if (page !== undefined && !pages.has(page)) pages.set(page, anchor);
  }
  const shown = new Set(pages.values());
  const links = [...pages].toSorted(([a], [b]) => a - b).map(([page, anchor]) => link(anchor, String(page)));
  const hidden = anchors.filter((anchor) => !shown.has(anchor)).map((anchor) => link(anchor, undefined));
  const before = links.length === 0 ? '' : links.length === 1 ? 'p.\u00a0' : 'pp.\u00a0';
  return `${before}${links.join(', ')}${hidden.join('')}`;
}

function link(anchor: string, text: string | undefined): string {
  const href = encodeURIComponent(anchor);
  return text === undefined ? `<a href="#${href}" hidden></a>` : `<a href="#${href}">${text}</a>`;
}
