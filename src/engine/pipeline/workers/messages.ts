import type { Timing } from '../../results/timings.ts';
import type { KnownFileDigest } from '../../workspace/cache/file-digests.ts';
import type { Environment } from '../../workspace/environment.ts';
import type { SelectedPack } from '../../workspace/select-packs.ts';
import type { PackOutcome } from '../pack-outcome.ts';
import type { ProcessorTime } from '../run-processor.ts';

/** The first message to a worker: what all packs have in common. */
export interface WorkerStart {
  readonly kind: 'start';
  readonly root: string;
  readonly environment: Environment;
  /** How many packs it prints at a time. */
  readonly pages: number;
  readonly force: boolean;
  /** Where somebody wants to know what takes how long: his clock, in milliseconds since 1970, when it was at nought. */
  readonly origin?: number;
}

export type ToWorker =
  | WorkerStart
  /** A pack to build. Milliseconds since 1970 are for the time since when outputs are stale. */
  | { readonly kind: 'pack'; readonly pack: SelectedPack; readonly now: number }
  /** No other packs will come: it ends when it has built those that it has. */
  | { readonly kind: 'last' }
  /** The run is called off. */
  | { readonly kind: 'stop' };

export type FromWorker =
  /** It has loaded its code, and can be given packs. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'notice'; readonly sentence: string }
  | ({ readonly kind: 'done' } & BuiltPack)
  /** It has closed everything, and ends. */
  | { readonly kind: 'closed'; readonly timings: readonly Timing[]; readonly processor: ProcessorTime };

/** A pack that a worker is done with. */
export interface BuiltPack {
  readonly id: string;
  readonly outcome: PackOutcome;
  /** What took how long for it, when that was asked for. */
  readonly timings: readonly Timing[];
  /** Files that were read and written, for the memory that the next run begins with. */
  readonly digests: readonly KnownFileDigest[];
}
