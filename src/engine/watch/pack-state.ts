import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Attempt } from '../pipeline/attempt-pack.ts';
import type { PackResult } from '../pipeline/build-result.ts';
import type { DiskWorkspace, RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';

/** What a watch knows of one pack. */
export interface PackState {
  readonly id: string;
  selected: SelectedPack;
  /** What the last attempt read: the pack is to be built again when it is no longer so. */
  record: readonly ReadRecord[];
  /** The pack waits to be built. */
  dirty: Dirty | undefined;
  /** The pack is being built. */
  running: Running | undefined;
  /** Its outputs are being marked, or its failure confirmed. */
  settling: boolean;
  /** The last attempt whose outcome was reported. */
  told: Told | undefined;
  /** When attempts began to be superseded without one that was reported. */
  supersededSince: number | undefined;
  /** When the output folder was first found to be in use by another run. */
  busySince: number | undefined;
}

/** Why a pack waits to be built. Times are those of the watch's clock. */
export interface Dirty {
  /** Paths that are not as they were recorded. */
  readonly paths: ReadonlySet<string>;
  /** When the first of the changes was noticed. */
  readonly since: number;
}

export interface Running {
  readonly controller: AbortController;
  readonly workspace: RecordingWorkspace;
  /** The workspace that it is a recording of. */
  readonly basis: DiskWorkspace;
}

export interface Told {
  readonly attempt: Attempt;
  readonly result: PackResult;
  readonly diagnostics: readonly Diagnostic[];
}

export function newPackState(selected: SelectedPack): PackState {
  return {
    id: selected.id,
    selected,
    record: [],
    dirty: undefined,
    running: undefined,
    settling: false,
    told: undefined,
    supersededSince: undefined,
    busySince: undefined,
  };
}

/** Adds to why a pack waits. */
export function soil(state: PackState, paths: Iterable<string>, now: number): void {
  state.dirty = {
    paths: new Set([...(state.dirty?.paths ?? []), ...paths]),
    since: state.dirty?.since ?? now,
  };
}
