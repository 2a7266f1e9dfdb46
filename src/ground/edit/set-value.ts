import type { DataPath } from '../model/located.ts';
import { chainEdits } from './apply-edits.ts';
import { deletePath } from './delete-path.ts';
import { insertEntry } from './insert-entry.ts';
import { insertItem } from './insert-item.ts';
import { findSpot, openYaml } from './open-yaml.ts';
import { replaceValue } from './replace-value.ts';
import type { Edited, EditSource, EditStep } from './text-edit.ts';
import { isScalar } from './write-value.ts';
import { comparableNode, comparableValue, isList, sameData, type YamlValue } from './yaml-data.ts';
import { isNothing, type YamlNode } from './yaml-tree.ts';

/**
 * Sets the value at a path of a YAML file, or of a Markdown file's front matter. A scalar keeps its quoting or
 * its block style where that can hold the new one; of a map or list only what differs changes. The last name
 * of the path may be new: it is inserted at the end of its map. The same value again is no edit.
 */
export function setValue(source: EditSource, path: DataPath, value: YamlValue): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const last = path.at(-1);
  if (typeof last === 'string') {
    const parent = findSpot(file, path.slice(0, -1));
    if ('refusal' in parent) return parent;
    const isMap = parent.node?.kind === 'map' || isNothing(parent.node);
    if (isMap && parent.node?.entries.some(({ name }) => name === last) !== true) {
      return insertEntry(source, path.slice(0, -1), last, value);
    }
  }
  const spot = findSpot(file, path);
  if ('refusal' in spot) return spot;
  if (sameData(comparableNode(spot.node), comparableValue(value), true)) return { edits: [] };
  const steps = stepsInto(spot.node, path, value);
  return steps === undefined ? replaceValue(source, path, value) : chainEdits(source, steps);
}

/** Smaller edits that make a map of a map, or a list of a list; nothing when all of it is replaced. */
function stepsInto(
  node: YamlNode | undefined,
  path: DataPath,
  value: YamlValue,
): readonly EditStep[] | undefined {
  if (node === undefined || isScalar(value) || node.entries.length === 0) return undefined;
  if (node.kind === 'seq' && isList(value)) return listSteps(node, path, value);
  if (node.kind !== 'map' || isList(value)) return undefined;
  const names = Object.keys(value);
  // What goes and what comes first: a map is never empty in between.
  const gone = node.entries.flatMap(({ name = '' }) => (names.includes(name) ? [] : [name]));
  return [
    ...names.map((name): EditStep => {
      return (source) => setValue(source, [...path, name], value[name] ?? null);
    }),
    ...gone.map(
      (name): EditStep =>
        (source) =>
          deletePath(source, [...path, name]),
    ),
  ];
}

/** Items at both ends that stay are left alone. */
function listSteps(node: YamlNode, path: DataPath, value: readonly YamlValue[]): readonly EditStep[] {
  const old = node.entries.map((entry) => comparableNode(entry.value));
  const wanted = value.map(comparableValue);
  const most = Math.min(old.length, wanted.length);
  let before = 0;
  while (before < most && sameData(old[before] ?? null, wanted[before] ?? null, true)) before += 1;
  let after = 0;
  while (after < most - before && sameData(old.at(-1 - after) ?? null, wanted.at(-1 - after) ?? null, true))
    after += 1;
  const [oldEnd, newEnd] = [old.length - after, value.length - after];
  const both = Math.min(oldEnd, newEnd);
  const steps: EditStep[] = [];
  for (let at = before; at < both; at += 1) {
    steps.push((source) => setValue(source, [...path, at], value[at] ?? null));
  }
  for (let at = both; at < newEnd; at += 1) {
    steps.push((source) => insertItem(source, path, at, value[at] ?? null));
  }
  for (let at = oldEnd - 1; at >= both; at -= 1) {
    steps.push((source) => deletePath(source, [...path, at]));
  }
  return steps;
}
