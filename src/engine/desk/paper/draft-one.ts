import { groupBy } from '../../../ground/model/group-by.ts';
import { type DraftedChange, runDraft } from '../../draft/run-draft.ts';
import { openWorkspace } from '../../workspace/disk-workspace.ts';
import type { Library } from '../../workspace/load-library.ts';
import { openProblems } from '../desk-problems.ts';
import type { DeskProblem } from '../desk-types.ts';
import { lineEdits } from '../line-edits.ts';
import type { Desk } from '../open-desk.ts';
import type { Refused } from '../refuse.ts';
import type { DeskDrafted } from './paper-types.ts';

/**
 * Drafts the extraction of a document as `draft` does: what it proposes waits to be kept or struck. What was done
 * while it was looked for stays.
 */
export async function draftOne(desk: Desk, document: string, library: Library): Promise<DeskDrafted> {
  let refused: Refused | undefined;
  const write = ({ file, before, after }: DraftedChange): string | undefined => {
    const edits =
      before === undefined ? [{ file, start: 0, end: 0, newText: after }] : lineEdits(file, before, after);
    const answer = desk.apply(`find what \`${document}\` states`, edits, { textOf: () => before });
    refused = answer.done ? undefined : answer;
    return refused?.reason;
  };
  const { written, file, proposals, leftOut, passedOver, diagnostics } = await runDraft(
    openWorkspace(desk.root),
    library,
    document,
    { write },
  );
  const sections = [...groupBy(proposals, ({ section }) => section)].map(
    ([section, items]) => [section, items.length] as const,
  );
  return {
    ...{ document, written, proposals: proposals.length, passedOver },
    ...(file !== undefined && { file }),
    sections: Object.fromEntries(sections),
    leftOut: leftOut.map(({ words, reason }) => ({ words, reason })),
    // The desk says by itself which file it could not write.
    problems: openProblems(diagnostics).map((problem) => ({ ...problem, ...(refused && wordsOf(refused)) })),
  };
}

function wordsOf({ reason, hint }: Refused): Pick<DeskProblem, 'message' | 'hint'> {
  return { message: reason, ...(hint !== undefined && { hint }) };
}
