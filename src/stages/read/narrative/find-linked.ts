import type { Nodes, Root } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { unreadSyntax } from '../../../ground/model/diagnostics/blocks.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';

/**
 * Finds what leads to a place of the pack within the words of a link: the words can lead to one place only, and a browser
 * would end the link there.
 */
export function findLinked(root: Root, source: SourceText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Nodes, isLinked: boolean): void => {
    const what = isLinked ? LEADS[node.type] : undefined;
    if (what !== undefined) {
      const { start, end } = spanOf(node);
      found.push(
        unreadSyntax(
          placeBetween(source, start, end),
          `${what} within the words of a link`,
          'take it out of the brackets: write it before the link, or after it',
        ),
      );
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child, isLinked || node.type === 'link');
  };
  visit(root, false);
  return found;
}

const LEADS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  citationReference: 'a citation',
  valueReference: 'a value',
  crossReference: 'a cross reference',
};
