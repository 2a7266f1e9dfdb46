import { resolve } from 'node:path';
import type { DraftResult } from '../../engine/draft/draft-result.ts';
import type { DraftedSection } from '../../engine/draft/proposal.ts';
import { during } from './during.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface DraftOptions {
  /** The workspace's folder. By default the current one. */
  readonly root?: string | undefined;
  /** The id of the document. */
  readonly document: string;
  /** The sections to fill; all four when there is none. */
  readonly only?: readonly DraftedSection[] | undefined;
  /** Writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Also proposes what has been struck before. */
  readonly all?: boolean | undefined;
}

/**
 * Proposes an extraction of a document: every name, number, date and quotation that binds, each to be kept or struck.
 * It goes into `sources/extractions/<id>.yaml`, after what is there; drafting again adds only what is new.
 */
export function draft(options: DraftOptions): Promise<DraftResult> {
  return during({}, async (run) => {
    const workspace = openWorkspaceAt(options.root, run);
    if (!workspace.value) {
      return {
        root: resolve(options.root ?? '.'),
        document: options.document,
        written: false,
        proposals: [],
        leftOut: [],
        skipped: [],
        passedOver: 0,
        diagnostics: workspace.diagnostics,
      };
    }
    const { runDraft } = await import('../../engine/draft/run-draft.ts');
    const { document, only, dryRun, all } = options;
    return runDraft(workspace.value, await run.library(), document, { only, dryRun, all });
  });
}
