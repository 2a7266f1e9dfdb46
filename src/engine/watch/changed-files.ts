import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';

/** What is no longer as it was recorded: paths, those of folders with another list of files ending in `/`. */
export function changedFiles(
  record: readonly ReadRecord[],
  workspace: Pick<DiskWorkspace, 'fingerprint'>,
): readonly string[] {
  return record.filter(({ path, sha256 }) => workspace.fingerprint(path) !== sha256).map(({ path }) => path);
}

/** The files to name as a cause: a folder only when no file of it is among them. */
export function causes(paths: Iterable<string>): readonly string[] {
  const all = [...new Set(paths)].sort();
  return all.filter(
    (path) => !path.endsWith('/') || !all.some((other) => other !== path && other.startsWith(path)),
  );
}
