import { resolve } from 'node:path';
import type { DraftedSection } from '../../engine/draft/proposal.ts';
import type { ReviewResult } from '../../engine/draft/review-result.ts';
import type { DraftOptions } from './draft.ts';
import { during } from './during.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface ReviewOptions extends Pick<DraftOptions, 'root' | 'document' | 'dryRun'> {
  /** The ids of proposals to keep; `all` keeps each that waits and is not struck. */
  readonly keep?: readonly string[] | 'all' | undefined;
  /** The ids of proposals to strike, or `all` that wait and are not kept. */
  readonly strike?: readonly string[] | 'all' | undefined;
  /** With `all`, and for what is listed: only these sections. */
  readonly only?: readonly DraftedSection[] | undefined;
}

/** Keeps and strikes proposals, all that are named or none, and lists those that wait to be kept or struck. */
export function reviewDraft(options: ReviewOptions): Promise<ReviewResult> {
  return during({}, async (run) => {
    const workspace = openWorkspaceAt(options.root, run);
    if (!workspace.value) {
      return {
        root: resolve(options.root ?? '.'),
        document: options.document,
        written: false,
        kept: [],
        unread: 0,
        struck: [],
        waiting: [],
        diagnostics: workspace.diagnostics,
      };
    }
    const engine = await import('../../engine/draft/review-draft.ts');
    const { document, keep, strike, only, dryRun } = options;
    return engine.reviewDraft(workspace.value, await run.library(), document, { keep, strike, only, dryRun });
  });
}
