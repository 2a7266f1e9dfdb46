import type { Nodes } from 'mdast';
import type { Block } from '../../../ground/model/content.ts';
import type { EditionRecord } from '../../../ground/model/edition-changes.ts';
import { narrativeWords } from '../narrative-words.ts';
import { folded } from './folded.ts';

/** A passage of the text, with the node that a bar stands beside; nothing for the words of a block. */
export interface PassageOf {
  readonly passage: EditionRecord['text'][number];
  readonly node: Nodes | undefined;
}

/**
 * The passages of a pack's blocks, in order: paragraphs, headings, list items, rows of tables, code, notes, and what
 * blocks say of the author's own.
 *
 * @param isLeftOut headings that belong to something that is no part of what the edition says
 */
export function passagesOf(
  blocks: readonly Block[],
  isLeftOut: (node: Nodes) => boolean,
): readonly PassageOf[] {
  const found: PassageOf[] = [];
  let section = '';
  const add = (words: string, node?: Nodes): void => {
    // Marks of evidence have left their spaces.
    const text = folded(words).replaceAll(/ (?=[.,;:!?)])/gu, '');
    if (text !== '') found.push({ passage: { section, words: text }, node });
  };
  const visit = (node: Nodes, item?: Nodes): void => {
    switch (node.type) {
      case 'heading':
        section = folded(narrativeWords(node, 'names'));
        if (!isLeftOut(node)) add(section, node);
        break;
      case 'paragraph':
      case 'code':
        // The paragraph of an item may come to be no element of its own.
        add(narrativeWords(node, 'names'), item ?? node);
        break;
      case 'tableRow':
        add(node.children.map((cell) => narrativeWords(cell, 'names')).join(' | '), node);
        break;
      default:
        if ('children' in node) {
          for (const child of node.children) visit(child, node.type === 'listItem' ? node : item);
        }
    }
  };
  for (const block of blocks) {
    if (block.block === 'narrative') {
      for (const node of block.root.children) visit(node);
      continue;
    }
    if ('heading' in block && block.heading !== undefined) {
      section = folded(block.heading.text);
      add(section);
    }
    if ('note' in block) add(block.note ?? '');
    if (block.block === 'picture') {
      add(block.caption ?? '');
      add(block.picture.credit ?? '');
    }
  }
  return found;
}
