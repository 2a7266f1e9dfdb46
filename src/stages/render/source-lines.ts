import type { Root, RootContent } from 'hast';
import type { Block } from '../../ground/model/content.ts';

/**
 * Parts of a pack's text say from which line of it they come, as `data-line`: what does not fit on paper can
 * be found again.
 */
export function markSourceLines() {
  return (tree: Root): void => markIn(tree.children);
}

/** What a block's template made, with the block's name and line in its first tag. */
export function withSource(html: string, { block, sourceLine }: Block): string {
  const source = sourceLine === undefined ? '' : ` data-line="${sourceLine}"`;
  return html.replace(/^\s*<[a-z][a-z0-9]*/, (tag) => `${tag} data-block="${block}"${source}`);
}

const MARKED = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'pre', 'tr']);

function markIn(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const line = node.position?.start.line;
    if (line !== undefined && MARKED.has(node.tagName)) {
      node.properties = { ...node.properties, dataLine: String(line) };
    }
    markIn(node.children);
  }
}
