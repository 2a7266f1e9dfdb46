import type { DataPath } from '../model/located.ts';
import { renamePair } from './change-data.ts';
import { checkNode, findSpot, openYaml } from './open-yaml.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { jsonText } from './write-json.ts';
import { inlineScalar } from './write-scalar.ts';
import { comparableNode } from './yaml-data.ts';

/** Gives a field another name, in the same quotes if there are any. Refused when its map has one of that name. */
export function renameKey(source: EditSource, path: DataPath, newKey: string): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const spot = findSpot(file, path);
  if ('refusal' in spot) return spot;
  const { entry, parent } = spot;
  const key = entry?.key;
  if (key === undefined || parent === undefined) {
    return file.refuse('this is not a field with a name', spot.node ?? { start: 0, end: 0 });
  }
  if (entry?.name === newKey) return { edits: [] };
  const twin = parent.entries.find(({ name }) => name === newKey);
  if (twin !== undefined) return file.refuse(`the map has a field \`${newKey}\``, twin.key ?? twin);
  const unfit = checkNode(file, parent);
  if (unfit !== undefined) return unfit;
  const flow = parent.style === 'flow';
  const newText =
    file.syntax === 'json' ? jsonText(newKey) : inlineScalar(newKey, { flow, style: key.style });
  const quoted = inlineScalar(newKey, { flow, style: 'double' });
  const data = renamePair(comparableNode(file.root), path, newKey);
  const { start, end } = key;
  return settle(file, data, key, [[{ start, end, newText }], [{ start, end, newText: quoted }]]);
}
