/** Where a page of the paper begins: after so many characters of the body's text, white space apart. */
export interface PageBreak {
  readonly number: number;
  readonly before: number;
}

/** The class of what marks a break. Its `data-page` is the page that begins; `data-settled` is `yes` or `no`. */
export const BREAK_CLASS = 'desk-page-break';

const UNSHOWN = 'style, script, template';

/**
 * Marks the breaks between pages in a page of HTML that is shown, in place of those that are marked. What is marked
 * takes no room and has no text of its own: it is for a style sheet, and `aria-hidden`.
 *
 * @param settled false: measured of words that have changed since
 */
export function placePageBreaks(page: Document, breaks: readonly PageBreak[], settled: boolean): void {
  removePageBreaks(page);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const wanted = [...breaks].filter(({ number }) => number > 1).sort((a, b) => a.before - b.before);
  let at = 0;
  let next = wanted.shift();
  const placed: (() => void)[] = [];
  for (let node = walker.nextNode() as Text | null; node && next; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest(UNSHOWN)) continue;
    const length = node.data.replace(/\s+/g, '').length;
    while (next && next.before < at + length) {
      const { number } = next;
      const inside = offsetOf(node.data, next.before - at);
      const text = node;
      placed.push(() => insert(page, text, inside, number, settled));
      next = wanted.shift();
    }
    at += length;
  }
  // From behind: a text that is divided keeps its beginning.
  for (const place of placed.reverse()) place();
}

/** Takes the marks away, and joins what they have divided. */
export function removePageBreaks(page: Document): void {
  for (const mark of page.querySelectorAll(`.${BREAK_CLASS}`)) {
    const { parentNode } = mark;
    mark.remove();
    parentNode?.normalize();
  }
}

function insert(page: Document, text: Text, offset: number, number: number, settled: boolean): void {
  const mark = page.createElement('span');
  mark.className = BREAK_CLASS;
  mark.dataset.page = String(number);
  mark.dataset.settled = settled ? 'yes' : 'no';
  mark.setAttribute('aria-hidden', 'true');
  // A drawing has no room for it: it goes before.
  const drawing = text.parentElement?.closest('svg');
  if (drawing) drawing.before(mark);
  else text.parentNode?.insertBefore(mark, offset === 0 ? text : text.splitText(offset));
}

/** The offset of the character before which there are so many that are no white space. */
function offsetOf(text: string, before: number): number {
  let left = before;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (/\s/.test(text[offset] ?? '')) continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return text.length;
}
