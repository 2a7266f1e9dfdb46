import { createHash } from 'node:crypto';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { DiskWorkspace } from './disk-workspace.ts';

/** A workspace in which some files have another text than on disk, such as one that is not saved. Nothing is recorded. */
export function overlayWorkspace(base: DiskWorkspace, texts: ReadonlyMap<string, string>): DiskWorkspace {
  const files = new Map(
    [...texts].map(([path, text]): readonly [string, SourceFile] => {
      const bytes = new TextEncoder().encode(text);
      return [path, { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }];
    }),
  );
  const read = (path: string): Outcome<SourceFile> => {
    const value = files.get(path);
    return value === undefined ? base.read(path) : { value, diagnostics: [] };
  };
  const workspace: DiskWorkspace = {
    ...base,
    read,
    fingerprint: (path) => files.get(path)?.sha256 ?? base.fingerprint(path),
    once: (_, make) => make(workspace),
    recording: () => ({ ...workspace, record: () => [] }),
  };
  return workspace;
}
