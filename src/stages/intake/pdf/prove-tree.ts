import type { Nodes, Root } from 'mdast';
import { type Block, wordsOf } from './block.ts';
import type { Footnote } from './footnotes.ts';
import { openLedger } from './ledger.ts';

/** Whether the tree has the words of its blocks, each as often: what differs, with the page of the first block. */
export function proveTree(
  blocks: readonly Block[],
  notes: readonly Footnote[],
  root: Root,
): readonly { readonly page: number; readonly missing: string; readonly added: string }[] {
  const ledger = openLedger();
  const page = blocks[0]?.page ?? 1;
  for (const block of blocks) {
    ledger.printed(page, block.kind === 'table' ? block.rows.flat().join(' ') : wordsOf(block));
  }
  ledger.accounted(page, saidBy(root));
  // A note's number is twice on paper, and in the tree in its label.
  for (const note of notes) ledger.accounted(page, `${note.own}${note.own}`);
  for (const block of blocks) {
    if (block.kind === 'bullet') ledger.accounted(page, block.mark ?? '');
    // The mark after the number, which Markdown writes itself.
    if (block.kind === 'numbered') ledger.accounted(page, (block.mark ?? '').replace(/^\d+/, ''));
  }
  return ledger.uneven();
}

function saidBy(node: Nodes): string {
  if (node.type === 'text' || node.type === 'code') return node.value;
  if (node.type === 'list' && node.ordered === true) {
    return node.children.map((item, index) => `${(node.start ?? 1) + index}${saidBy(item)}`).join(' ');
  }
  return 'children' in node ? node.children.map((child) => saidBy(child as Nodes)).join(' ') : '';
}
