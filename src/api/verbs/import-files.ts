import { resolve } from 'node:path';
import type { FileImport, ImportRequest, ImportResult } from '../../engine/intake/import-request.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface ImportOptions extends ImportRequest {
  /** The workspace's folder. By default the current folder. */
  readonly root?: string | undefined;
  /** Told of each file when it is done. */
  readonly onDone?: ((imported: FileImport) => void) | undefined;
}

/**
 * Makes documents of DOCX, PDF, HTML, EML, text and Markdown files: `sources/documents/<id>.md`, with the original and
 * a record of the import in `sources/originals/`. Each file is read in a process of its own, with a budget; nothing is
 * fetched. What was left out or is doubtful is among the findings of each file.
 */
export async function importFiles(options: ImportOptions): Promise<ImportResult> {
  const { root, onDone, ...request } = options;
  const workspace = openWorkspaceAt(root);
  if (!workspace.value)
    return { root: resolve(root ?? '.'), imports: [], diagnostics: workspace.diagnostics };
  const engine = await import('../../engine/intake/import-files.ts');
  return engine.importFiles(workspace.value.root, request, onDone);
}
