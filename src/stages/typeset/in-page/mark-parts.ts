/// <reference lib="dom" />

/** A heading, paragraph, item of a list, row of a table or drawing; or a whole block. */
export interface Part {
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

/** Gives each part of the document its anchors and their links, which are not drawn, and describes the parts in order. */
export function markParts(): readonly Part[] {
  const links = document.body.appendChild(document.createElement('nav'));
  links.hidden = true;
  const plain = (element: Element): string => {
    const copy = document.importNode(element, true);
    for (const mark of copy.querySelectorAll('.marks, .evidence-note, title, desc')) mark.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const cut = (text: string): string =>
    text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')}…` : text;
  const linked = (element: Element, name: string): string => {
    element.id ||= `sourcebound-${name}`;
    links.appendChild(document.createElement('a')).href = `#${encodeURIComponent(element.id)}`;
    return element.id;
  };
  const near = (element: Element, name: string): string | undefined =>
    element.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
  const parts = document.querySelectorAll<HTMLElement | SVGElement>(
    'h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, pre, svg, figcaption, [data-block]',
  );
  let heading: string | undefined;
  return [...parts].map((element, index) => {
    const isBlock = element.hasAttribute('data-block');
    const kind = /^H\d$/.test(element.tagName) ? 'heading' : isBlock ? 'block' : 'other';
    const words = kind === 'block' ? '' : cut(plain(element));
    if (kind === 'heading') heading = words;
    const ends = [linked(element, `part-${index}`)];
    if (kind === 'block' || /^(?:P|LI|DT|DD|PRE)$/.test(element.tagName)) {
      ends.push(linked(element.appendChild(document.createElement('span')), `end-${index}`));
    }
    const [block, line] = [near(element, 'data-block'), near(element, 'data-line')];
    return { ends, words, kind, heading, block, line: line === undefined ? undefined : Number(line) };
  });
}
