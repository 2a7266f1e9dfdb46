import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { isInside } from '../workspace/read-regular-file.ts';

/** The files of a workspace that can be fixed, as they were when they were checked. */
export interface SourceTexts {
  /** The text on disk, byte order mark and line ends included. Nothing for what is no text. */
  original(file: string): string | undefined;
  /** Why a file must not be written, as a clause. */
  locked(file: string): string | undefined;
}

export function openTexts(workspace: DiskWorkspace): SourceTexts {
  return {
    original: (file) => {
      const { value } = workspace.read(file);
      try {
        return value && UTF8.decode(value.bytes);
      } catch {
        return undefined;
      }
    },
    locked: (file) => lockOf(workspace, file),
  };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whoever has taken away the right to write wants the file as it is, even of somebody who could write it. */
function lockOf(workspace: DiskWorkspace, file: string): string | undefined {
  const path = join(workspace.root, file);
  try {
    if (!workspace.isOwn(file)) return `${file} is not a file of this workspace`;
    if (!isInside(workspace.root, realpathSync.native(path))) return `${file} leads out of the workspace`;
    return (statSync(path).mode & 0o222) === 0 ? `${file} is read-only` : undefined;
  } catch {
    return `${file} cannot be read`;
  }
}
