import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { noPacks, outputConflict, unknownPack } from '../../ground/model/diagnostics/files.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import { whichThereAre } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { idsIn, packPath } from './source-paths.ts';

const FOLDER = 'sources/packs';

/** A pack to build, and what already stands against it. */
export interface SelectedPack {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The packs that are asked for, in order of id; all of them when none is named. */
export function selectPacks(
  workspace: DiskWorkspace,
  named: readonly string[],
): Outcome<readonly SelectedPack[]> {
  const all = packIds(workspace);
  const wanted = named.length === 0 ? all : [...new Set(named.map(idOf))].sort();
  const known = new Set(all);
  const unknown = wanted.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    return {
      value: undefined,
      diagnostics: unknown.map((id) => unknownPack(id, whichThereAre(id, all, 'packs'))),
    };
  }
  if (all.length === 0) return { value: undefined, diagnostics: [noPacks()] };
  const conflicts = findConflicts(all);
  return { value: wanted.map((id) => ({ id, diagnostics: conflicts(id) })), diagnostics: [] };
}

/** All packs that there are, in order of id: perhaps none. */
export function allPacks(workspace: DiskWorkspace): readonly SelectedPack[] {
  const all = packIds(workspace);
  const conflicts = findConflicts(all);
  return all.map((id) => ({ id, diagnostics: conflicts(id) }));
}

/** A folder that is named like a pack is one that cannot be read, not one to pass over. */
function packIds(workspace: DiskWorkspace): readonly string[] {
  return [...idsIn(workspace.list(FOLDER), '.md'), ...idsIn(workspace.folders(FOLDER), '.md')].sort();
}

/** A pack may be named by its id or by its file, as a shell completes it. */
export function idOf(name: string): string {
  return name.replace(/^(?:\.\/)?(?:sources\/packs\/)?/, '').replace(/\.md$/, '');
}

/** Ids that differ in case only would share a folder where the file system does not tell them apart. */
function findConflicts(all: readonly string[]): (id: string) => readonly Diagnostic[] {
  const alike = groupBy(all, (id) => id.toLowerCase());
  return (id) =>
    (alike.get(id.toLowerCase()) ?? [])
      .filter((other) => other !== id)
      .map((other) => outputConflict(wholeFile(packPath(id)), packPath(other)));
}
