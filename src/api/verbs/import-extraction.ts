import { resolve } from 'node:path';
import type {
  ExtractionImportRequest,
  ExtractionImportResult,
} from '../../engine/intake/extraction/extraction-import.ts';
import { during } from './during.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface ImportExtractionOptions extends ExtractionImportRequest {
  /** The workspace's folder. By default the current folder. */
  readonly root?: string | undefined;
  /** The day of the extraction: by default the machine's clock. */
  readonly now?: (() => Date) | undefined;
}

/**
 * Adds what another tool has marked in a document to the document's extraction: LangExtract, Hypothesis, W3C Web
 * Annotations, Zotero. The words are bound again; what does not bind is in the result, and left out.
 */
export function importExtraction(options: ImportExtractionOptions): Promise<ExtractionImportResult> {
  const { root, now, ...request } = options;
  return during({ now }, async (run) => {
    const workspace = openWorkspaceAt(root, run);
    if (!workspace.value) {
      return { root: resolve(root ?? '.'), document: request.document, diagnostics: workspace.diagnostics };
    }
    const engine = await import('../../engine/intake/extraction/import-extraction.ts');
    return engine.importExtraction(workspace.value, await run.library(), request, run.now());
  });
}
