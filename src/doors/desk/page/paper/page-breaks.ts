import type { PageStart } from '../state/desk-model.ts';
import { findBreaks } from './find-breaks.ts';

const LAYER = 'data-desk-breaks';

/**
 * Draws a line across a pack's page where each sheet begins: dashed until it is settled. The lines are over the page,
 * and move nothing in it.
 */
export function drawBreaks(page: Document, pages: readonly PageStart[], settled: boolean): void {
  page.querySelector(`[${LAYER}]`)?.remove();
  if (pages.length < 2) return;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const pieces: { readonly text: string; readonly node: Text }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.trim()) pieces.push({ text: node.nodeValue, node: node as Text });
  }
  const layer = page.createElement('div');
  layer.setAttribute(LAYER, '');
  layer.setAttribute('aria-hidden', 'true');
  layer.style.cssText = 'position:absolute;inset:0 0 auto 0;height:0;pointer-events:none;z-index:9';
  const scrolled = page.defaultView?.scrollY ?? 0;
  for (const { page: number, piece, offset } of findBreaks(pieces, pages)) {
    if (number < 2) continue;
    const range = page.createRange();
    range.setStart(piece.node, offset);
    range.setEnd(piece.node, Math.min(piece.text.length, offset + 1));
    const top = blockTop(piece.node, range) + scrolled - 12;
    const isSettled = settled && pages.some((one) => one.number === number && one.settled);
    layer.append(lineAt(page, { top, number, isSettled }));
  }
  page.body.append(layer);
}

/** A sheet that begins with a heading or a row begins above all of it. */
function blockTop(node: Text, range: Range): number {
  const line = range.getBoundingClientRect().top;
  const block = node.parentElement?.closest(
    'p, li, tr, h1, h2, h3, h4, h5, h6, figure, blockquote, dt, dd, caption',
  );
  const top = block?.getBoundingClientRect().top ?? line;
  return line - top < 40 ? Math.min(line, top) : line;
}

function lineAt(
  page: Document,
  { top, number, isSettled }: { readonly top: number; readonly number: number; readonly isSettled: boolean },
): HTMLElement {
  const line = page.createElement('div');
  line.style.cssText = `position:absolute;left:0;right:0;top:${Math.max(0, top)}px;border-top:1px ${isSettled ? 'solid' : 'dashed'} #2b6a70`;
  const label = page.createElement('span');
  label.textContent = isSettled ? `page ${number}` : `page ${number} …`;
  label.style.cssText =
    'position:absolute;right:0;top:0;padding:1px 7px 2px;background:#2b6a70;color:#fff;font:600 11px/1.4 "Source Sans 3",sans-serif;letter-spacing:.02em';
  line.append(label);
  return line;
}
