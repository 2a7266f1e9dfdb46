import type { DataPath } from '../model/located.ts';
import { insertItemAt } from './change-data.ts';
import type { LocalEdit } from './disk-text.ts';
import { waysIntoFlow } from './insert-flow.ts';
import { beginsLine, columnOf, layoutOf, linesOf } from './lines-of.ts';
import { findSpot, openYaml, type YamlFile } from './open-yaml.ts';
import { replaceValue } from './replace-value.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { bracketed } from './write-json.ts';
import { itemLines } from './write-value.ts';
import { comparableNode, comparableValue, type YamlValue } from './yaml-data.ts';
import { isNothing, type YamlNode } from './yaml-tree.ts';

/**
 * Inserts an item in a list, before the item that is now at `index` (the number of items: at the end), in the
 * style of the list. A field without a value becomes a list.
 */
export function insertItem(source: EditSource, path: DataPath, index: number, value: YamlValue): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const spot = findSpot(file, path);
  if ('refusal' in spot) return spot;
  const { node, entry } = spot;
  if (isNothing(node) && entry !== undefined && index === 0) return replaceValue(source, path, [value]);
  if (node?.kind !== 'seq') return file.refuse('this is not a list', node ?? entry ?? { start: 0, end: 0 });
  if (!Number.isInteger(index) || index < 0 || index > node.entries.length) {
    return file.refuse(
      `the list has ${node.entries.length} items, and none can be inserted as ${index}`,
      node,
    );
  }
  const data = insertItemAt(comparableNode(file.root), path, index, comparableValue(value));
  const model = (node.entries[index - 1] ?? node.entries[0])?.value;
  const beside = (node.entries[index - 1] ?? node.entries[0] ?? node).start;
  const ways =
    node.style === 'flow'
      ? waysIntoFlow(file.text, node, index, bracketed(file, value, { parent: node, model, beside }), [
          '[',
          ']',
        ])
      : waysIntoBlock(file, node, index, value);
  return settle(file, data, node.entries[index - 1] ?? node, ways);
}

function* waysIntoBlock(
  { text, root }: YamlFile,
  node: YamlNode,
  index: number,
  value: YamlValue,
): Generator<readonly LocalEdit[], void> {
  const first = node.entries[0];
  if (first === undefined) return;
  const before = node.entries[index - 1];
  const column = columnOf(text, first.start);
  const model = (before ?? first).value;
  const written = [model, undefined].map((one) =>
    itemLines(value, { column, layout: layoutOf(text, root), model: one, inSeq: true }),
  );
  for (const lines of written) {
    if (before !== undefined) {
      const { end } = linesOf(text, before);
      yield [{ start: end, end, newText: `\n${lines.join('\n')}` }];
      continue;
    }
    const { start } = linesOf(text, first);
    const indent = ' '.repeat(column);
    // A list that begins on the line of its own dash or field goes on in the column of its first item.
    yield beginsLine(text, first.start)
      ? [{ start, end: start, newText: `${lines.join('\n')}\n` }]
      : [{ start, end: start, newText: `${lines.join('\n').trimStart()}\n${indent}` }];
  }
}
