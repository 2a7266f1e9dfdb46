import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { EditionChanges } from '../../ground/model/edition-changes.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { compareEditions, saysTheSame } from '../../stages/compose/edition/compare-editions.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { findLastEdition } from '../workspace/load-last-edition.ts';
import type { Library } from '../workspace/load-library.ts';
import { composeFromFiles } from './prepare-pack.ts';

/** What a pack says otherwise than its last edition that was handed out. */
export interface ChangesResult {
  /** The workspace's folder, absolute. */
  readonly root: string;
  readonly pack: string;
  /** The edition that the pack is in. */
  readonly edition?: number;
  /** Absent when there is no earlier edition on record, or the pack has errors. */
  readonly changes?: EditionChanges;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares a pack, as its sources are now, with the last edition on record before its own. One that has not been
 * given a new number since it was handed out is compared with that handout.
 */
export function listChanges(workspace: DiskWorkspace, pack: string, library: Library): ChangesResult {
  const { root } = workspace;
  const composed = composeFromFiles(pack, workspace, library);
  const diagnostics = sortDiagnostics(composed.diagnostics);
  if (!composed.value || hasErrors(diagnostics)) return { root, pack, diagnostics };
  const { content } = composed.value;
  const record = content.record();
  const { edition } = record;
  const own = findLastEdition(workspace, pack, edition + 1);
  const isHandedOut = own.value?.edition === edition && saysTheSame(own.value, record);
  const earlier = isHandedOut ? findLastEdition(workspace, pack, edition) : own;
  const last = isHandedOut && earlier.value === undefined && !hasErrors(earlier.diagnostics) ? own : earlier;
  const noticed = [...diagnostics, ...last.diagnostics];
  if (last.value === undefined) return { root, pack, edition, diagnostics: noticed };
  return {
    root,
    pack,
    edition,
    changes: compareEditions(last.value, content.record(last.value)),
    diagnostics: noticed,
  };
}
