import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import { writtenItem } from '../language-service/find-places.ts';
import { renameAt } from '../language-service/rename-at.ts';
import type { DeskAnswer } from './desk-types.ts';
import { extractionSource } from './extraction-source.ts';
import { changeFields, type ItemName } from './item-edits.ts';
import { isSame, UNREAD } from './keep-items.ts';
import type { Desk } from './open-desk.ts';
import { readItems } from './read-items.ts';
import { refuse, refuseEdit } from './refuse.ts';

/** Gives fields of an item another value; one of `null` goes. */
export function changeItem(
  desk: Desk,
  document: string,
  { section, id, fields }: ItemName & { readonly fields: Readonly<Record<string, YamlValue>> },
): DeskAnswer {
  const snapshot = desk.fresh();
  if (snapshot === undefined) return refuse(UNREAD);
  const name = { section, id };
  const item = readItems(snapshot, document).items.find((one) => isSame(one.item, name))?.item;
  if (item === undefined) return refuse(`\`${id}\` no longer exists`);
  // What is not there need not go.
  const wanted = Object.entries(fields).filter(([field, value]) => value !== null || field in item.fields);
  const { file, text = '' } = extractionSource(snapshot, document);
  const made = changeFields({ file, text }, name, Object.fromEntries(wanted));
  return 'refusal' in made ? refuseEdit(made.refusal) : desk.apply(`change \`${id}\``, made.edits);
}

/** Gives an item another id, in its extraction and in every pack that names it. */
export function renameItem(
  desk: Desk,
  document: string,
  { section, id, to }: ItemName & { readonly to: string },
): DeskAnswer {
  const snapshot = desk.fresh();
  const found = snapshot && writtenItem(snapshot, { document, section, id });
  if (snapshot === undefined || found === undefined) return refuse(`\`${id}\` no longer exists`);
  const { file, start } = found.disk.placeOf(found.item.key);
  const made = renameAt(snapshot, file, start, to);
  if (made === undefined) return refuse(`\`${id}\` cannot be renamed`);
  if ('refusal' in made) return refuseEdit(made.refusal);
  return desk.apply(`rename \`${id}\` to \`${to}\``, made.edits);
}
