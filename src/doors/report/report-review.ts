import pc from 'picocolors';
import type { ReviewResult, WaitingProposal } from '../../engine/draft/review-result.ts';
import { counted } from '../../ground/model/counted.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

/** An id longer than this does not push the others' lines apart. */
const WIDEST = 36;
/** The longest words that are shown of a proposal. */
const LONGEST = 80;

/**
 * What was kept and struck, for people.
 *
 * @param list whether every proposal that waits gets its line, and not only their number is given
 */
export function reportReview(result: ReviewResult, list: boolean, options: ReportOptions): string {
  const { bold, yellow } = pc.createColors(options.colour);
  const { kept, struck, waiting, unread, written, preview, document, file } = result;
  if (result.diagnostics.length > 0) {
    const parts = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
    return [...parts, `nothing was kept or struck in the draft of ${document}`].join('\n');
  }
  const parts: string[] = [];
  const isChanged = kept.length + struck.length > 0;
  if (preview !== undefined && !written) parts.push(preview.split('\n').map(printable).join('\n'));
  if (isChanged) {
    const done = [
      ...(kept.length > 0 ? [`${counted(kept.length, 'proposal')} kept`] : []),
      ...(struck.length > 0 ? [`${counted(struck.length, 'proposal')} struck`] : []),
    ];
    parts.push(`${written ? 'wrote' : 'would write'} ${bold(file ?? '')}: ${done.join(', ')}`);
  }
  if (unread > 0) {
    const rest =
      unread === 1
        ? 'what it says binds, but nobody has read the label'
        : 'what they say binds, but nobody has read the labels';
    parts.push(`${yellow('--')}  ${counted(unread, 'proposal')} kept unread: ${rest}`);
  }
  if (list) parts.push(...listOf(waiting, options));
  parts.push(
    `${waiting.length === 0 ? 'nothing' : counted(waiting.length, 'proposal')} ${waiting.length > 1 ? 'wait' : 'waits'} to be kept or struck in the draft of ${document}`,
  );
  return parts.join('\n');
}

/** The same for programs: one JSON object. */
export function reviewJson({ diagnostics, ...rest }: ReviewResult): string {
  return JSON.stringify({ ...rest, diagnostics: diagnostics.map(flatDiagnostic) }, undefined, 2);
}

function listOf(waiting: readonly WaitingProposal[], options: ReportOptions): readonly string[] {
  const { bold, dim } = pc.createColors(options.colour);
  const width = Math.min(WIDEST, Math.max(0, ...waiting.map(({ id }) => id.length)));
  return waiting.map(({ id, states, label, paragraph, line, at }) => {
    const where =
      paragraph === undefined ? `line ${at} of the extraction` : `paragraph ${paragraph}, line ${line}`;
    const said = [states, label].filter((one) => one !== undefined).map((one) => printable(shorten(one)));
    return `${bold(printable(id).padEnd(width))}  ${said.join(' · ')}  ${dim(where)}`;
  });
}

function shorten(words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1)}…`;
}
