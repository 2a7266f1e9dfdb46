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
