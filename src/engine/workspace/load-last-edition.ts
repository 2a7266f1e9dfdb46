import { editionDamaged } from '../../ground/model/diagnostics/editions.ts';
import type { EditionRecord } from '../../ground/model/edition-changes.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isMissing } from '../../ground/model/source-file.ts';
import type { Narrative, Pack } from '../../ground/model/sources.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { readOwnJson } from '../../stages/validate/read-own-json.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { editionPath } from './source-paths.ts';

/**
 * The last edition that was handed out before this one, for a pack that says what has changed since: no value and no
 * diagnostic where there is none. That of the number right below is asked for in any case, so that the pack is built
 * again when it comes to be there.
 */
export function loadLastEdition(
  workspace: DiskWorkspace,
  pack: Pack,
  narrative: Narrative,
): Outcome<EditionRecord> {
  const isAsked = narrative.root.children.some((node) => node.type === 'block' && node.name === 'changes');
  return isAsked
    ? findLastEdition(workspace, pack.id, pack.front.data.edition ?? 1)
    : { value: undefined, diagnostics: [] };
}

/** The last edition on record before one; no value and no diagnostic where there is none. */
export function findLastEdition(
  workspace: DiskWorkspace,
  pack: string,
  before: number,
): Outcome<EditionRecord> {
  for (let edition = before - 1; edition > 0; edition--) {
    const path = editionPath(pack, edition);
    if (edition < before - 1 && !workspace.isOwn(path)) continue;
    const file = workspace.read(path);
    if (isMissing(file)) continue;
    if (file.value === undefined) return { value: undefined, diagnostics: file.diagnostics };
    return readEdition(file.value.bytes, { pack, edition });
  }
  return { value: undefined, diagnostics: [] };
}

/** The record of an edition that a file holds. Errors: EDITION_DAMAGED. */
export function readEdition(
  bytes: Uint8Array,
  { pack, edition }: Pick<EditionRecord, 'pack' | 'edition'>,
): Outcome<EditionRecord> {
  const path = editionPath(pack, edition);
  const read = readOwnJson('edition', bytes, path);
  if ('fault' in read) {
    return { value: undefined, diagnostics: [editionDamaged(read.fault.place, read.fault.reason)] };
  }
  const { value } = read;
  if (value.pack === pack && value.edition === edition) return { value, diagnostics: [] };
  const reason = `it is of edition ${value.edition} of the pack \`${value.pack}\``;
  return { value: undefined, diagnostics: [editionDamaged(wholeFile(path), reason)] };
}
