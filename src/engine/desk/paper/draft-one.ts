import { groupBy } from '../../../ground/model/group-by.ts';
import { runDraft } from '../../draft/run-draft.ts';
import { openWorkspace } from '../../workspace/disk-workspace.ts';
import type { Library } from '../../workspace/load-library.ts';
import { openProblems } from '../desk-problems.ts';
import type { DeskDrafted } from './paper-types.ts';

/** Drafts the extraction of a document as `draft` does: what it proposes waits to be kept or struck. */
export async function draftOne(root: string, document: string, library: Library): Promise<DeskDrafted> {
  const { written, file, proposals, leftOut, passedOver, diagnostics } = await runDraft(
    openWorkspace(root),
    library,
    document,
    {},
  );
  const sections = [...groupBy(proposals, ({ section }) => section)].map(
    ([section, items]) => [section, items.length] as const,
  );
  return {
    ...{ document, written, proposals: proposals.length, passedOver },
    ...(file !== undefined && { file }),
    sections: Object.fromEntries(sections),
    leftOut: leftOut.map(({ words, reason }) => ({ words, reason })),
    problems: openProblems(diagnostics),
  };
}
