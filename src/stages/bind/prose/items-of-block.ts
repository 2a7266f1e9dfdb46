import type { BoundItem, LetteredDocument } from '../../../ground/model/bound.ts';
import { chartFigures } from '../../../ground/model/chart-series.ts';
import type { BlockNode } from '../../../ground/model/narrative-nodes.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import { findFigureNamed } from './find-citation.ts';

/** The items that a block may print. */
export function itemsOfBlock(
  node: BlockNode,
  { lettered: documents }: { readonly lettered: readonly LetteredDocument[] },
): readonly BoundItem[] {
  switch (node.name) {
    case 'quotations':
      return selectItems('quotation', { documents }, node.options);
    case 'timeline':
      return selectItems('event', { documents }, node.options);
    case 'claims':
      return selectItems('claim', { documents }, node.options);
    case 'chart':
      return chartFigures(node.options, { documents });
    case 'figures':
      return selectItems('figure', { documents }, node.options);
    case 'key-figures': {
      const named = node.named.flatMap(({ kind, word, place }) =>
        kind === 'figures' ? (findFigureNamed(word, place, documents).value ?? []) : [],
      );
      return named.length > 0 ? named : selectItems('figure', { documents }, {});
    }
    default:
      return [];
  }
}
