import { packageFolder } from '../../ground/machine/package-folder.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { type DiskWorkspace, openWorkspace } from './disk-workspace.ts';
import { isBuiltIn, TEXT_LIMIT, withoutBuiltIn } from './layers.ts';
import { digestOf } from './record-reads.ts';

/** The files of a font package that a workspace has installed. */
const INSTALLED = /^fonts\/[^/]+\/[^/]+$/;

/**
 * A workspace that is nowhere on disk: files by path. Templates fall back to those that travel with the package,
 * as on disk. Fonts of packages that were installed are among the files; others come from the package alone. `root` is the package's folder, and nothing is written there.
 */
export function memoryWorkspace(files: ReadonlyMap<string, Uint8Array>): DiskWorkspace {
  const packaged = openWorkspace(packageFolder);
  const isPackaged = (path: string): boolean => /^(?:templates|fonts)(?:\/|$)/.test(path);
  const own = [...files.keys()];

  const read = (path: string): Outcome<SourceFile> => {
    const isInstalled = INSTALLED.test(path);
    const bytes = path.startsWith('fonts/') && !isInstalled ? undefined : files.get(path);
    if (bytes === undefined && isBuiltIn(path)) return packaged.read(withoutBuiltIn(path));
    if (bytes === undefined)
      return isPackaged(path) && !isInstalled ? packaged.read(path) : { value: undefined, diagnostics: [] };
    if (bytes.length > TEXT_LIMIT) {
      const found = `the file has ${bytes.length} bytes`;
      return {
        value: undefined,
        diagnostics: [limitExceeded(wholeFile(path), found, `${TEXT_LIMIT} bytes`)],
      };
    }
    return { value: { path, bytes, sha256: digestOf(bytes) }, diagnostics: [] };
  };
  /** The next part of each path below the folder. */
  const below = (folder: string): readonly (readonly string[])[] =>
    own
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1).split('/'));
  const names = (folder: string, found: readonly string[], more: readonly string[]): readonly string[] =>
    [...new Set([...found, ...(isPackaged(folder) ? more : [])])].sort();
  const list = (folder: string): readonly string[] => {
    const found = below(folder).flatMap(([name, ...rest]) => (name && rest.length === 0 ? [name] : []));
    return names(folder, found, packaged.list(folder));
  };
  const folders = (folder: string): readonly string[] => {
    const found = below(folder).flatMap(([name, ...rest]) => (name && rest.length > 0 ? [name] : []));
    return names(folder, found, packaged.folders(folder));
  };
  const fingerprint = (path: string): string | null =>
    path.endsWith('/') ? digestOf(list(path.slice(0, -1)).join('\n')) : (read(path).value?.sha256 ?? null);
  const workspace: DiskWorkspace = {
    root: packaged.root,
    read,
    list,
    folders,
    isOwn: (path) => files.has(path),
    fingerprint,
    once: (_, make) => make(workspace),
    recording: () => ({ ...workspace, record: () => [] }),
  };
  return workspace;
}
