import type { DataPath } from '../model/located.ts';
import { insertPair } from './change-data.ts';
import type { LocalEdit } from './disk-text.ts';
import { waysIntoFlow } from './insert-flow.ts';
import { columnOf, isBlankLine, layoutOf, lineStart, linesOf } from './lines-of.ts';
import { findSpot, openYaml, type YamlFile } from './open-yaml.ts';
import { replaceValue } from './replace-value.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { bracketedEntry } from './write-json.ts';
import { entryLines } from './write-value.ts';
import { comparableNode, comparableValue, type YamlValue } from './yaml-data.ts';
import { isNothing, type YamlNode } from './yaml-tree.ts';

/**
 * Inserts a field in a map, after the field `after` or at its end, in the style of the map: in brackets or on
 * lines of its own, with a blank line before it where its neighbours have one. A field without a value becomes
 * a map. Refused when the map has the field.
 */
export function insertEntry(
  source: EditSource,
  mapPath: DataPath,
  key: string,
  value: YamlValue,
  { after }: { readonly after?: string | undefined } = {},
): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const spot = findSpot(file, mapPath);
  if ('refusal' in spot) return spot;
  const { node, entry } = spot;
  if (isNothing(node) && after === undefined) {
    if (entry !== undefined) return replaceValue(source, mapPath, { [key]: value });
    const data = insertPair(null, [], 0, [key, comparableValue(value)]);
    return settle(file, data, { start: 0, end: 0 }, waysIntoNothing(file, key, value));
  }
  if (node?.kind !== 'map') return file.refuse('this is not a map', node ?? entry ?? { start: 0, end: 0 });
  const twin = node.entries.find(({ name }) => name === key);
  if (twin !== undefined) return file.refuse(`the map has a field \`${key}\``, twin.key ?? twin);
  const found = node.entries.findIndex(({ name }) => name === after);
  if (after !== undefined && found < 0) return file.refuse(`the map has no field \`${after}\``, node);
  const index = after === undefined ? node.entries.length : found + 1;
  const data = insertPair(comparableNode(file.root), mapPath, index, [key, comparableValue(value)]);
  const model = (node.entries[index - 1] ?? node.entries[0])?.value;
  const beside = (node.entries[index - 1] ?? node.entries[0] ?? node).start;
  const text = bracketedEntry(file, key, value, { parent: node, model, beside });
  const ways =
    node.style === 'flow'
      ? waysIntoFlow(file.text, node, index, text, ['{', '}'])
      : waysIntoBlock(file, node, index, key, value);
  return settle(file, data, node.entries[index - 1] ?? node, ways);
}

function* waysIntoNothing(
  { text, root }: YamlFile,
  key: string,
  value: YamlValue,
): Generator<readonly LocalEdit[], void> {
  const place = { column: 0, layout: layoutOf(text, root), inSeq: false };
  const body = entryLines(key, value, place).join('\n');
  if (root !== undefined) yield [{ start: root.start, end: root.end, newText: body }];
  const open = text !== '' && !text.endsWith('\n');
  yield [{ start: text.length, end: text.length, newText: open ? `\n${body}` : `${body}\n` }];
}

function* waysIntoBlock(
  { text, root }: YamlFile,
  node: YamlNode,
  index: number,
  key: string,
  value: YamlValue,
): Generator<readonly LocalEdit[], void> {
  const before = node.entries[index - 1];
  if (before === undefined) return;
  const column = columnOf(text, before.start);
  const place = { column, layout: layoutOf(text, root), model: before.value, inSeq: false };
  const lines = entryLines(key, value, place);
  const { end } = linesOf(text, before);
  if (isApart(text, node, index)) yield [{ start: end, end, newText: ['\n', ...lines].join('\n') }];
  yield [{ start: end, end, newText: `\n${lines.join('\n')}` }];
  const plain = entryLines(key, value, { ...place, model: undefined });
  yield [{ start: end, end, newText: `\n${plain.join('\n')}` }];
}

/** Whether a blank line is between the entries where the new one goes; at the end, between the last two. */
function isApart(text: string, node: YamlNode, index: number): boolean {
  const next = node.entries[index] ?? (index >= 2 ? node.entries[index - 1] : undefined);
  if (next === undefined) return false;
  const { start } = linesOf(text, next);
  return start > 0 && isBlankLine(text, lineStart(text, start - 1));
}
