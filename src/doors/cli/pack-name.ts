import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/**
 * A pack's name as the workspace knows it. A file may be named as the shell completes it, in the current folder:
 * `../packs/briefing.md`.
 */
export function packName(name: string, root: string): string {
  const path = relative(realRoot(root), resolve(name)).split(sep).join('/');
  return name.endsWith('.md') && path.startsWith('sources/packs/') ? path : name;
}

/** A document's id, of the file that the shell completes: `sources/documents/report.md`. */
export function documentName(name: string, root: string): string {
  const path = relative(realRoot(root), resolve(name)).split(sep).join('/');
  const [, id] = /^sources\/documents\/(.+)\.md$/.exec(path) ?? [];
  return id ?? name.replace(/\.md$/, '');
}

function realRoot(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    return resolve(root);
  }
}
