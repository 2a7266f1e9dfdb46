import { ITEM_REFERENCES, type Section } from '../model/item-references.ts';
import { renamePair } from './change-data.ts';
import type { LocalEdit } from './disk-text.ts';
import { checkNode, findSpot, type YamlFile } from './open-yaml.ts';
import { settle } from './settle.ts';
import type { Edited } from './text-edit.ts';
import { jsonText } from './write-json.ts';
import { inlineScalar } from './write-scalar.ts';
import { childNamed } from './write-value.ts';
import { comparableNode } from './yaml-data.ts';
import type { YamlNode } from './yaml-tree.ts';

interface RenamedItem {
  readonly section: Section;
  readonly id: string;
  readonly newId: string;
}

/** Renames the key of an item, and the fields of its extraction that name it. */
export function renameInExtraction(file: YamlFile, { section, id, newId }: RenamedItem): Edited {
  const spot = findSpot(file, [section, id]);
  if ('refusal' in spot) return spot;
  const key = spot.entry?.key;
  if (key === undefined || spot.parent === undefined)
    return file.refuse('this is not a field', file.root ?? NOWHERE);
  const flow = spot.parent.style === 'flow';
  const writtenId = ({ style }: YamlNode, inFlow: boolean): string =>
    file.syntax === 'json' ? jsonText(newId) : inlineScalar(newId, { flow: inFlow, style });
  const edits: LocalEdit[] = [{ start: key.start, end: key.end, newText: writtenId(key, flow) }];
  const renamed = new Map<YamlNode, string>();
  for (const { section: from, field, target } of ITEM_REFERENCES) {
    if (target !== section) continue;
    const items = childNamed(file.root, from);
    const unfit = checkNode(file, items);
    if (unfit !== undefined) return unfit;
    for (const { value: item } of items?.entries ?? []) {
      for (const node of namesIn(childNamed(item, field), id)) {
        const refused = checkNode(file, item) ?? checkNode(file, node);
        if (refused !== undefined) return refused;
        const { start, end } = node;
        edits.push({ start, end, newText: writtenId(node, true) });
        renamed.set(node, newId);
      }
    }
  }
  const sorted = edits.sort((one, other) => one.start - other.start);
  const data = comparableNode(file.root, renamed);
  return settle(file, renamePair(data, [section, id], newId), key, [sorted]);
}

const NOWHERE = { start: 0, end: 0 };

/** Where a value names an id: a text, or a list or map that holds some. */
function namesIn(node: YamlNode | undefined, id: string): readonly YamlNode[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return node.value === id ? [node] : [];
  return node.entries.flatMap(({ value }) => namesIn(value, id));
}
