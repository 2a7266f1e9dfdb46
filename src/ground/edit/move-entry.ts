import type { DataPath } from '../model/located.ts';
import { dropAt, insertPair } from './change-data.ts';
import type { LocalEdit } from './disk-text.ts';
import { beginsLine, lineEnd, linesOf } from './lines-of.ts';
import { checkNode, findSpot, openYaml } from './open-yaml.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { comparableNode } from './yaml-data.ts';

/**
 * Moves a field with its comments behind another field of its map, or to the front without `after`. Only for
 * fields on lines of their own.
 */
export function moveEntry(source: EditSource, path: DataPath, after?: string): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const spot = findSpot(file, path);
  if ('refusal' in spot) return spot;
  const { entry, parent } = spot;
  if (entry === undefined || parent?.kind !== 'map') {
    return file.refuse('this is not a field of a map', spot.node ?? { start: 0, end: 0 });
  }
  const unfit = checkNode(file, parent);
  if (unfit !== undefined) return unfit;
  const { text } = file;
  const target = parent.entries.find(({ name }) => name === after);
  if (after !== undefined && target === undefined) {
    return file.refuse(`the map has no field \`${after}\``, parent);
  }
  const from = parent.entries.indexOf(entry);
  const to = target === undefined ? 0 : parent.entries.indexOf(target) + 1;
  if (from === to || from + 1 === to) return { edits: [] };
  const stuck = parent.entries.find(({ start }) => !beginsLine(text, start));
  if (parent.style !== 'block' || stuck !== undefined) {
    return file.refuse('only fields on lines of their own can be moved', stuck ?? parent);
  }
  const lines = linesOf(text, entry);
  const first = parent.entries[0] ?? entry;
  const at = target === undefined ? linesOf(text, first).start : linesOf(text, target).end;
  const moved = text.slice(lines.start, lines.end);
  const insert: LocalEdit = {
    start: at,
    end: at,
    newText: target === undefined ? `${moved}\n` : `\n${moved}`,
  };
  const gone: LocalEdit =
    lines.end < text.length && lineEnd(text, lines.end) === lines.end
      ? { start: lines.start, end: lines.end + 1, newText: '' }
      : { start: Math.max(0, lines.start - 1), end: lines.end, newText: '' };
  const name = String(path.at(-1));
  const all = comparableNode(file.root);
  const value = comparableNode(entry.value);
  const data = insertPair(dropAt(all, path), path.slice(0, -1), to > from ? to - 1 : to, [name, value]);
  return settle(file, data, entry, [at <= gone.start ? [insert, gone] : [gone, insert]]);
}
