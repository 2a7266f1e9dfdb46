import type { Nodes, Root } from 'mdast';
import type { BoundItem, BoundQuotation } from '../../ground/model/bound.ts';

/** Whether a stretch of the text, a paragraph, a cell or a heading, has the words of a quotation and cites it. */
export function quotedInText(root: Root): (quotation: BoundQuotation) => boolean {
  const stretches: { readonly text: string; readonly cited: ReadonlySet<BoundItem> }[] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (STRETCHES.includes(node.type)) stretches.push({ text: fold(textOf(node)), cited: citedIn(node) });
    else node.children.forEach(visit);
  };
  visit(root);
  return (quotation) => {
    const words = quotation.evidence.map((evidence) => fold(evidence.words));
    return stretches.some(
      ({ text, cited }) => cited.has(quotation) && words.every((one) => text.includes(one)),
    );
  };
}

const STRETCHES: readonly Nodes['type'][] = ['paragraph', 'tableCell', 'heading'];

function citedIn(node: Nodes): ReadonlySet<BoundItem> {
  const found = new Set<BoundItem>();
  const visit = (child: Nodes): void => {
    if (child.type === 'citation') for (const item of child.items) found.add(item);
    else if ('children' in child) child.children.forEach(visit);
  };
  visit(node);
  return found;
}

function textOf(node: Nodes): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A capital at the beginning and the form of quotation marks make no other words. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‘’‚‛]/gu, "'")
    .replaceAll(/[“”„‟"]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
