/// <reference lib="dom" />

/** What is wider than the page. */
export interface Widest {
  /** How it begins. */
  readonly words: string;
  readonly tag: string;
  /** The block that it belongs to. */
  readonly block: string | undefined;
  /** The line of the pack's text that it comes from, from 1. */
  readonly line: number | undefined;
}

/**
 * What reaches the furthest beyond the width of the page, in pixels; nothing when all fits. Of elements within one
 * another it is the outermost that is itself too wide: a table and not its last cell.
 */
export function findWidest(width: number): Widest | undefined {
  let furthest = document.documentElement.getBoundingClientRect().left + width + 1;
  let widest: Element | undefined;
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    // Words may reach beyond the box of their element.
    range.selectNodeContents(node);
    const { right } = (node instanceof Element ? node : range).getBoundingClientRect();
    const element = node instanceof Element ? node : node.parentElement;
    if (right <= furthest + 0.5 || element === null) continue;
    furthest = right;
    widest = element;
  }
  if (widest === undefined) return undefined;
  // What is around it is as wide because of it: down to the one that makes it so wide.
  for (let inner: Element | undefined = widest; inner !== undefined; ) {
    widest = inner;
    if (/^(?:TABLE|PRE|P|LI|H[1-6]|SVG|FIGURE)$/i.test(inner.tagName)) break;
    inner = [...inner.children].find((child) => child.getBoundingClientRect().right > furthest - 1);
  }
  widest = widest.closest('table, pre, p, li, h1, h2, h3, h4, h5, h6') ?? widest;
  const marked = widest.closest('[data-line]') ?? widest.querySelector('[data-line]');
  const line = marked?.getAttribute('data-line');
  const words = (widest.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    words: words.length > 50 ? `${words.slice(0, 50)}…` : words,
    tag: widest.tagName.toLowerCase(),
    block: widest.closest('[data-block]')?.getAttribute('data-block') ?? undefined,
    line: line === null || line === undefined ? undefined : Number(line),
  };
}
