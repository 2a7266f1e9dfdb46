import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { TEXT_LIMIT } from './layers.ts';
import { digestOf, type KeptOf, recordReads } from './record-reads.ts';

/**
 * A workspace in which some files have another text than on disk, such as one that is not saved in an editor.
 * Everything else is as in `base`; a file that is not there yet is listed as if it were. `unsaved` must not change.
 */
export function overlayWorkspace(base: DiskWorkspace, unsaved: ReadonlyMap<string, string>): DiskWorkspace {
  if (unsaved.size === 0) return base;
  const files = new Map([...unsaved].map(([path, text]) => [path, fileOf(path, text)]));
  const paths = [...unsaved.keys()];
  const read = (path: string): Outcome<SourceFile> => files.get(path) ?? base.read(path);
  const list = (folder: string): readonly string[] => {
    const added = below(paths, folder).filter((rest) => !rest.includes('/'));
    return merged(base.list(folder), added);
  };
  const folders = (folder: string): readonly string[] => {
    const added = below(paths, folder).flatMap((rest) => rest.match(/^[^/]+(?=\/)/)?.[0] ?? []);
    return merged(base.folders(folder), added);
  };
  // What is made once is made of templates.
  const hasTemplates = paths.some((path) => path.startsWith('templates/'));
  const fingerprint = (path: string): string | null => {
    if (path.endsWith('/')) return digestOf(list(path.slice(0, -1)).join('\n'));
    const file = files.get(path);
    return file ? (file.value?.sha256 ?? null) : base.fingerprint(path);
  };
  const keptOf: KeptOf<DiskWorkspace> = (name, make) => {
    const asking = hasTemplates ? recordReads(workspace, keptOf) : base.recording();
    const made = hasTemplates ? make(asking) : asking.once(name, make);
    return { made, asked: asking.record().map(({ path }) => path) };
  };
  const workspace: DiskWorkspace = {
    root: base.root,
    read,
    list,
    folders,
    isOwn: (path) => files.has(path) || base.isOwn(path),
    fingerprint,
    once: (name, make) => (hasTemplates ? make(workspace) : base.once(name, make)),
    recording: () => recordReads(workspace, keptOf),
  };
  return workspace;
}

function fileOf(path: string, text: string): Outcome<SourceFile> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= TEXT_LIMIT) {
    return { value: { path, bytes, sha256: digestOf(bytes) }, diagnostics: [] };
  }
  const found = `the file has ${bytes.length} bytes`;
  return { value: undefined, diagnostics: [limitExceeded(wholeFile(path), found, `${TEXT_LIMIT} bytes`)] };
}

function below(paths: readonly string[], folder: string): readonly string[] {
  return paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
}

function merged(names: readonly string[], added: readonly string[]): readonly string[] {
  return added.length === 0 ? names : [...new Set([...names, ...added])].sort();
}
