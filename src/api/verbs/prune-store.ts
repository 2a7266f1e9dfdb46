import { existsSync } from 'node:fs';
import type { StoredObject } from '../../engine/store/objects.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { noFile } from '../../ground/model/diagnostics/files.ts';
import { storeUnusable } from '../../ground/model/diagnostics/machine.ts';
import type { BuildOptions } from './build-options.ts';

export interface PruneStoreOptions extends Pick<BuildOptions, 'environment'> {
  /** `file:///…` or `s3://bucket/prefix`. */
  readonly store: string;
  /** What was written in so many days stays: by default 30. */
  readonly keepDays?: number | undefined;
  /** Folders in which manifests are: what they tell of stays, however old it is. */
  readonly manifests?: readonly string[] | undefined;
  /** Removes nothing. */
  readonly dryRun?: boolean | undefined;
}

export interface PruneResult {
  /** What goes, or would go. */
  readonly removed: readonly StoredObject[];
  /** How many objects stay, and how many bytes. */
  readonly kept: number;
  readonly keptBytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Removes what is old from a store, but for what manifests still name. */
export async function pruneStore(options: PruneStoreOptions): Promise<PruneResult> {
  const {
    store: address,
    keepDays = 30,
    manifests: folders = [],
    dryRun = false,
    environment = {},
  } = options;
  const failed = (diagnostics: readonly Diagnostic[]): PruneResult => {
    return { removed: [], kept: 0, keptBytes: 0, diagnostics };
  };
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) return failed([noFile(missing, 'there is no such folder')]);
  const [{ openStoreObjects }, engine, { StoreTrouble }] = await Promise.all([
    import('../../engine/store/open-store.ts'),
    import('../../engine/store/prune-store.ts'),
    import('../../engine/store/objects.ts'),
  ]);
  // A list of everything takes as long as there is much.
  const opened = await openStoreObjects({ address, environment, limit: 600_000 });
  if (!opened.value) return failed(opened.diagnostics);
  try {
    const manifests = folders.flatMap(engine.manifestsIn);
    return { ...(await engine.pruneStore(opened.value, { keepDays, manifests, dryRun })), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error;
    return failed([storeUnusable(opened.value.name, error.message)]);
  }
}
