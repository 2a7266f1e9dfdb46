import { ITEM_REFERENCES, type Section } from '../model/item-references.ts';
import type { DataPath } from '../model/located.ts';
import { changeAt, renamePair } from './change-data.ts';
import type { LocalEdit } from './disk-text.ts';
import { checkNode, checkWithin, findSpot, type YamlFile } from './open-yaml.ts';
import { settle } from './settle.ts';
import type { Edited, Refusal } from './text-edit.ts';
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
  const edits: LocalEdit[] = [
    { start: key.start, end: key.end, newText: inlineScalar(newId, { flow, style: key.style }) },
  ];
  let data = comparableNode(file.root);
  for (const { section: from, field, target } of ITEM_REFERENCES) {
    if (target !== section) continue;
    for (const item of childNamed(file.root, from)?.entries ?? []) {
      for (const { path, node } of namesIn(childNamed(item.value, field), id, [
        from,
        item.name ?? '',
        field,
      ])) {
        const unfit = checkPlace(file, path, node);
        if (unfit !== undefined) return unfit;
        const { start, end, style } = node;
        edits.push({ start, end, newText: inlineScalar(newId, { flow: true, style }) });
        data = changeAt(data, path, () => newId);
      }
    }
  }
  const sorted = edits.sort((one, other) => one.start - other.start);
  return settle(file, renamePair(data, [section, id], newId), key, [sorted]);
}

const NOWHERE = { start: 0, end: 0 };

/** The places in a value where it names an id: a text, or a list or map that holds some. */
function namesIn(
  node: YamlNode | undefined,
  id: string,
  path: DataPath,
): readonly { readonly path: DataPath; readonly node: YamlNode }[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return node.value === id ? [{ path, node }] : [];
  return node.entries.flatMap(({ name, value }, index) => namesIn(value, id, [...path, name ?? index]));
}

function checkPlace(
  file: YamlFile,
  path: DataPath,
  node: YamlNode,
): { readonly refusal: Refusal } | undefined {
  const [section, item] = path;
  const items = childNamed(file.root, String(section));
  const own = childNamed(items, String(item));
  return (
    checkNode(file, file.root) ?? checkNode(file, items) ?? checkNode(file, own) ?? checkWithin(file, node)
  );
}
