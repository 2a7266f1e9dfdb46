import type { Nodes } from 'mdast';
import type { IdUse } from '../../../ground/model/id-use.ts';
import type { WrittenNode } from '../../../ground/model/written-node.ts';

/** The ids that a part of a narrative names, in order, as they were written: what is wrong is among them. */
export function usesIn(node: Nodes): readonly IdUse[] {
  switch (node.type) {
    case 'citationReference':
      return node.ids.flatMap((id) => useOf('citation', id));
    case 'valueReference':
      return node.ids.flatMap((id) => useOf('value', id));
    case 'blockReference':
      return node.options
        .filter(({ name }) => name.value === 'figures' || name.value === 'compare')
        .flatMap(({ value }) => usesInOption(value));
    default:
      return 'children' in node ? node.children.flatMap(usesIn) : [];
  }
}

/** Figures that a block is told to print or to compare: `figures="id id"`. */
function usesInOption({ value, position }: WrittenNode): readonly IdUse[] {
  const offset = position?.start.offset;
  if (offset === undefined || position?.end.offset !== offset + value.length) return [];
  return [...value.matchAll(/[^\s,;]+/g)].map(({ 0: id, index }) => ({
    kind: 'value',
    id,
    span: { start: offset + index, end: offset + index + id.length },
  }));
}

function useOf(kind: IdUse['kind'], { value: id, position }: WrittenNode): readonly IdUse[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return id === '' || start === undefined || end === undefined ? [] : [{ kind, id, span: { start, end } }];
}
