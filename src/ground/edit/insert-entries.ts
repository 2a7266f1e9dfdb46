import type { DataPath } from '../model/located.ts';
import { chainEdits } from './apply-edits.ts';
import { insertPair } from './change-data.ts';
import { insertEntry } from './insert-entry.ts';
import { columnOf, layoutOf, linesOf } from './lines-of.ts';
import { openYaml, type YamlFile } from './open-yaml.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { entryLines } from './write-value.ts';
import { type Comparable, comparableNode, comparableValue, type YamlValue } from './yaml-data.ts';
import { isNothing, type YamlNode } from './yaml-tree.ts';

/** A field to be inserted, with a comment on the line above it: without `#`, on one line. */
export interface NewEntry {
  readonly key: string;
  readonly value: YamlValue;
  readonly comment?: string | undefined;
}

/**
 * Inserts fields at the end of the map that a field of the file holds, in block style, a blank line before each that
 * has a comment. A file without the field gets it at its end. Where the map is written in brackets the fields go
 * into these, without comments. Refused when the map has one of the fields.
 */
export function insertEntries(source: EditSource, field: string, entries: readonly NewEntry[]): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const { root } = file;
  if (entries.length === 0) return { edits: [] };
  if (!isNothing(root) && root?.kind !== 'map') return file.refuse('the file is not a map', root ?? NOWHERE);
  const spot = root?.entries.find(({ name }) => name === field);
  const twin = spot?.value?.entries.find(({ name }) => entries.some(({ key }) => key === name));
  if (twin !== undefined) return file.refuse(`the map has a field \`${twin.name}\``, twin.key ?? twin);
  const map = spot?.value;
  if (spot === undefined) return addField(file, field, entries);
  const isBlock = map?.kind === 'map' && map.style === 'block' && map.entries.length > 0 && !map.marked;
  if (!isBlock) {
    return chainEdits(
      source,
      entries.map(
        ({ key, value }) =>
          (text: EditSource) =>
            insertEntry(text, [field], key, value),
      ),
    );
  }
  return addToMap(file, field, map, entries);
}

const NOWHERE = { start: 0, end: 0 };

function addField(file: YamlFile, field: string, entries: readonly NewEntry[]): Edited {
  const { text, root } = file;
  const values = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const pairs = root?.entries.length ?? 0;
  const data = insertPair(comparableNode(root), [], pairs, [field, comparableValue(values)]);
  const layout = layoutOf(text, root);
  const lines = [`${field}:`, ...linesFor(entries, layout.map, layout, false)];
  const last = root?.entries.at(-1);
  const { end } = last === undefined ? { end: text.trimEnd().length } : linesOf(text, last);
  const lead = text.slice(0, end).trim() === '' ? '' : '\n\n';
  const close = text.slice(end) === '' ? '\n' : '';
  return settle(file, data, root ?? NOWHERE, [
    [{ start: end, end, newText: `${lead}${lines.join('\n')}${close}` }],
    [
      {
        start: text.length,
        end: text.length,
        newText: `${text.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`,
      },
    ],
  ]);
}

function addToMap(file: YamlFile, field: string, map: YamlNode, entries: readonly NewEntry[]): Edited {
  const { text, root } = file;
  const last = map.entries.at(-1);
  if (last === undefined) return { edits: [] };
  const data = insertAll(comparableNode(root), [field], map.entries.length, entries);
  const layout = layoutOf(text, root);
  const column = columnOf(text, map.entries[0]?.start ?? last.start);
  const { end } = linesOf(text, last);
  const lines = linesFor(entries, column, layout, true);
  return settle(file, data, last, [[{ start: end, end, newText: `\n${lines.join('\n')}` }]]);
}

function insertAll(
  data: Comparable,
  path: DataPath,
  index: number,
  entries: readonly NewEntry[],
): Comparable {
  return entries.reduce(
    (made, { key, value }, offset) => insertPair(made, path, index + offset, [key, comparableValue(value)]),
    data,
  );
}

function linesFor(
  entries: readonly NewEntry[],
  column: number,
  layout: ReturnType<typeof layoutOf>,
  apart: boolean,
): readonly string[] {
  return entries.flatMap(({ key, value, comment }, index) => {
    const lines = entryLines(key, value, { column, layout, inSeq: false });
    if (comment === undefined) return lines;
    const plain = comment.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
    return [...(index > 0 || apart ? [''] : []), `${' '.repeat(column)}# ${plain}`, ...lines];
  });
}
