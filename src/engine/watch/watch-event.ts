import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { PackResult } from '../pipeline/build-result.ts';

/** What a watch has to tell. Files are relative to the workspace; times are milliseconds. */
export type WatchEvent =
  /** Changes are seen from now on. The packs are built, or found to be up to date, next. */
  | { readonly kind: 'started'; readonly root: string; readonly packs: readonly string[] }
  /** The content of files has changed, and packs that were made from them wait to be built. */
  | { readonly kind: 'dirty'; readonly files: readonly string[]; readonly packs: readonly string[] }
  | { readonly kind: 'building'; readonly pack: string; readonly files: readonly string[] }
  /** The pack's HTML is made; the paper follows. Page numbers are still those of the last build, or none. */
  | { readonly kind: 'rendered'; readonly pack: string; readonly html: string }
  | PackBuilt
  | PackFailed
  /** A pack that had failed is good again; `built` follows. */
  | { readonly kind: 'mended'; readonly pack: string }
  /** The outputs of a pack that has failed are older than its sources, and have been marked so. */
  | { readonly kind: 'stale'; readonly pack: string; readonly pdf: string }
  /** The pack's file is no longer there. */
  | { readonly kind: 'gone'; readonly pack: string }
  /** Something about watching itself that a person may want to know, in one sentence. */
  | { readonly kind: 'notice'; readonly text: string }
  /** Nothing is left to do until something changes. */
  | { readonly kind: 'idle' };

/** New outputs are in place; with status `up-to-date`, those that were there are still right. */
export interface PackBuilt {
  readonly kind: 'built';
  readonly pack: string;
  /** The files whose change was the cause; none for the first build. */
  readonly files: readonly string[];
  /** From when the change was noticed until the outputs were in place. */
  readonly ms: number;
  readonly result: PackResult;
  /** Its warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The last good outputs, if there are any, are left as they were. */
export interface PackFailed extends Omit<PackBuilt, 'kind'> {
  readonly kind: 'failed';
}

/** A pack as it stands. */
export interface WatchedPack {
  readonly id: string;
  /** `waiting` until it has been looked at for the first time. */
  readonly state: 'waiting' | 'building' | 'good' | 'failed';
  /** Of the last attempt; none before the first. */
  readonly result: PackResult | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A workspace that is being watched. It has to be closed. */
export interface Watch {
  /** The workspace's folder, absolute. */
  readonly root: string;
  /** The packs as they stand, in the order in which they are built. */
  packs(): readonly WatchedPack[];
  /** Builds this pack before the others, after those that were named at the start. */
  prefer(pack: string | undefined): void;
  /** Calls the listener with every event from now on. Returns what ends that. */
  subscribe(listener: (event: WatchEvent) => void): () => void;
  /** Ends what is under way, and the browser with it; leaves nothing half made. */
  close(): Promise<void>;
}
