import { starterFiles } from '../../src/engine/workspace/starter-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The workspace that `init` makes, in a new folder, with files of the test's own. */
export function starterWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return temporaryFolder({ ...Object.fromEntries(starterFiles), ...files });
}

export const STARTER = {
  pack: 'sources/packs/riverside.md',
  document: 'sources/documents/riverside-library.md',
  extraction: 'sources/extractions/riverside-library.yaml',
  output: 'output/riverside',
} as const;
