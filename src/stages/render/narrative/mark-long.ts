import type { Element, ElementContent, Root, RootContent } from 'hast';
import { addClass, hasClass } from './element-classes.ts';

/**
 * Says of which tables, and of which notes under a table, there is too much to stay on one page: a style sheet cannot
 * count letters, and what may not break leaves its room empty.
 */
export function markLong() {
  return (tree: Root): void => markIn(tree.children);
}

/** A table of so many rows and letters is no higher than a paragraph or two. */
const ROWS = 6;
const LETTERS = 500;
/** Of the notes under a table, in letters: a fifth of a page. */
const NOTES = 1200;

function markIn(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'table' && isLong(node)) addClass(node, 'long');
    else if (hasClass(node, 'notes') && lettersOf(node.children) > NOTES) addClass(node, 'long');
    else markIn(node.children);
  }
}

function isLong(table: Element): boolean {
  return rowsOf(table) > ROWS || lettersOf(table.children) > LETTERS;
}

function rowsOf({ tagName, children }: Element): number {
  if (tagName === 'tr') return 1;
  return children.reduce((sum, child) => (child.type === 'element' ? sum + rowsOf(child) : sum), 0);
}

function lettersOf(nodes: readonly ElementContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + node.value.trim().length;
    return node.type === 'element' ? sum + lettersOf(node.children) : sum;
  }, 0);
}
