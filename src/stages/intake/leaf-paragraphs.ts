import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { foldWhite } from '../../ground/model/fold-white.ts';
import type { ImportedData } from './imported.ts';

/** A paragraph of an imported document: what canonical text numbers. */
export interface LeafParagraph {
  /** Its words, white space folded. Cells of a row are joined by a space. */
  readonly text: string;
  /** The page of the original on which the block begins that it is in; of a row of a table, its own. */
  readonly page?: string | undefined;
  /** The block of `root.children` that it is in, counted from 0. */
  readonly block: number;
}

/** The paragraphs of a tree, in order: those that reading its Markdown again has to give. */
export function leafParagraphs(root: Root): readonly LeafParagraph[] {
  return root.children.flatMap((child, block) => {
    const page = pageOf(child);
    // A table may go on over a page: each of its rows can have its own.
    const parts = child.type === 'table' ? child.children : [child];
    return parts.flatMap((part) => {
      const own = pageOf(part) ?? page;
      return textsOf(part)
        .map((text) => foldWhite(text))
        .filter((text) => text !== '')
        .map((text) => ({ text, block, ...(own === undefined ? {} : { page: own }) }));
    });
  });
}

function pageOf(node: RootContent): string | undefined {
  const { page, pageLabel } = (node.data ?? {}) as ImportedData;
  return pageLabel ?? page?.toString();
}

function textsOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(node)];
    case 'code':
      return [node.value];
    case 'tableRow':
      return [node.children.map(wordsOf).join(' ')];
    default:
      return 'children' in node ? node.children.flatMap((child) => textsOf(child)) : [];
  }
}

/** As canonical text has it: what is left out between two words leaves a space. */
function wordsOf(parent: Parents): string {
  let words = '';
  let omitted = false;
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      if (omitted && /[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(node.value)) words += ' ';
      omitted = omitted && node.value === '';
      words += node.value;
    } else if (node.type === 'break') {
      words += '\n';
      omitted = false;
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    } else {
      omitted = true;
    }
  };
  for (const child of parent.children) visit(child);
  return words;
}
