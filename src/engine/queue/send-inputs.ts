import type { PackStore } from '../store/pack-store.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';
import type { JobInput, JobList } from './job.ts';

/** A file of a font package that is installed in the workspace; those of this package are `fonts/<file>`. */
const INSTALLED_FONT = /^fonts\/[^/]+\/[^/]+$/;

/**
 * Puts what a pack is made from into the store, as far as the worker's own package does not have it, and the list of
 * it all: the digest of the list, or nothing when the store does not take it.
 */
export async function sendInputs(
  pack: Pick<JobList, 'pack' | 'undated'>,
  inputs: readonly ReadRecord[],
  workspace: DiskWorkspace,
  store: PackStore,
): Promise<string | undefined> {
  const listed: JobInput[] = [];
  for (const { path, sha256 } of inputs) {
    if (path.endsWith('/')) {
      listed.push({ path, sha256, names: workspace.list(path.slice(0, -1)) });
      continue;
    }
    listed.push({ path, sha256 });
    const travels = sha256 !== null && (workspace.isOwn(path) || INSTALLED_FONT.test(path));
    const file = travels ? workspace.read(path).value : undefined;
    if (file && (await store.putBlob(file.bytes)) !== sha256) return undefined;
  }
  const list: JobList = { format: 1, pack: pack.pack, undated: pack.undated, inputs: listed };
  return store.putBlob(JSON.stringify(list));
}
