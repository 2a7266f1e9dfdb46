/// <reference lib="dom" />

/**
 * Links to anchors from where no link is seen, so that Chromium writes down where they are; and takes back what an
 * earlier run has linked. They are in the head: there they are nobody's sibling in the text.
 */
export function linkAnchors(anchors: readonly string[]): void {
  const mark = 'data-sourcebound-links';
  document.head.querySelector(`[${mark}]`)?.remove();
  if (anchors.length === 0) return;
  const links = document.createElement('span');
  links.setAttribute(mark, '');
  for (const anchor of anchors) {
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(anchor)}`;
    links.append(link);
  }
  document.head.append(links);
}
