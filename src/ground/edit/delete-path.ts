import type { DataPath } from '../model/located.ts';
import { dropAt } from './change-data.ts';
import { checkNode, checkWithin, findSpot, openYaml } from './open-yaml.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { waysToDelete, waysToEmpty } from './ways-to-delete.ts';
import { comparableNode } from './yaml-data.ts';

/**
 * Deletes a field or an item, with the comments on its line and those directly above it in its column. A map or
 * list that is left empty becomes `{}` or `[]`; with `whenEmpty: 'delete'` it goes too, and so on upwards.
 */
export function deletePath(
  source: EditSource,
  path: DataPath,
  { whenEmpty = 'keep' }: { readonly whenEmpty?: 'keep' | 'delete' } = {},
): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const spot = findSpot(file, path);
  if ('refusal' in spot) return spot;
  if (spot.entry === undefined || spot.parent === undefined) {
    return file.refuse('the whole of a file cannot be deleted as a value', { start: 0, end: 0 });
  }
  if (whenEmpty === 'delete' && spot.parent.entries.length === 1 && path.length > 1) {
    return deletePath(source, path.slice(0, -1), { whenEmpty });
  }
  const unfit = checkNode(file, spot.parent) ?? checkWithin(file, spot.node);
  if (unfit !== undefined) return unfit;
  const data = dropAt(comparableNode(file.root), path);
  const index = spot.parent.entries.indexOf(spot.entry);
  const isLast = spot.parent.style !== 'flow' && spot.parent.entries.length === 1;
  const ways = isLast
    ? waysToEmpty(file.text, spot)
    : waysToDelete(file.text, { parent: spot.parent, first: index, last: index });
  return settle(file, data, spot.entry, ways);
}
