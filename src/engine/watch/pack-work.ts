import type { Attempt } from '../pipeline/attempt-pack.ts';
import type { RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';

/** What a watch does with packs. It has to be closed. */
export interface PackWork {
  /** How many packs are worked on at a time. */
  readonly jobs: number;
  now(): Date;
  /** Brings a pack's outputs up to date. */
  attempt(pack: SelectedPack, workspace: RecordingWorkspace, signal: AbortSignal): Promise<Attempt>;
  /** Makes ready for packs that are going to change, while there is nothing else to do. */
  warm(packs: readonly SelectedPack[], workspace: RecordingWorkspace): Promise<void>;
  /** Mends the machinery where that can be done: a browser that has ended is replaced. */
  mend(): Promise<void>;
  close(): Promise<void>;
}
