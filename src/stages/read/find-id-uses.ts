import type { Nodes } from 'mdast';
import type { IdUse } from '../../ground/model/id-use.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import type { WrittenNode } from '../../ground/model/written-node.ts';
import { parseNarrative } from './narrative/parse-narrative.ts';
import { sourceText } from './source-text.ts';

/**
 * The ids that the narrative of a pack names, in order. `text` is that of the whole file as it is read (LF, no
 * byte order mark). Nothing when the narrative cannot be parsed.
 */
export function findIdUses(file: string, text: string): readonly IdUse[] | undefined {
  const body = splitFrontMatter(text)?.body ?? 0;
  const { value: narrative } = parseNarrative(sourceText(file, text), body);
  return narrative === undefined ? undefined : usesIn(narrative.root);
}

function usesIn(node: Nodes): readonly IdUse[] {
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
