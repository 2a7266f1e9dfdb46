/** The offset in the document's canonical text that a place of the page is; nothing outside of a paragraph's words. */
export function offsetOf(node: Node, at: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const run = element?.closest<HTMLElement>('[data-at]');
  if (node.nodeType === Node.TEXT_NODE && run) return Number(run.dataset.at) + at;
  // Between runs: at the end of the one before, or at the beginning of the paragraph.
  const children = node instanceof Element ? [...node.childNodes] : [];
  const before = children[at - 1];
  if (before instanceof HTMLElement && before.dataset.at !== undefined) {
    return Number(before.dataset.at) + (before.textContent?.length ?? 0);
  }
  const next = children[at];
  if (next instanceof HTMLElement && next.dataset.at !== undefined) return Number(next.dataset.at);
  const words =
    element?.closest<HTMLElement>('[data-start]') ?? element?.querySelector<HTMLElement>('[data-start]');
  return words ? Number(words.dataset.start) : undefined;
}

/** What is selected in the page by mouse, in the document's own offsets; nothing where it is not of the document. */
export function selectedSpan(
  within: HTMLElement,
): { readonly start: number; readonly end: number } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!within.contains(range.startContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}
