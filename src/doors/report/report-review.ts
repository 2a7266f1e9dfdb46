import pc from 'picocolors';
import type { ReviewResult, WaitingProposal } from '../../engine/draft/review-result.ts';
import { counted } from '../../ground/model/counted.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';
import { wrapLines } from './wrap-lines.ts';

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
    parts.push(`${yellow('warning:')} ${counted(unread, 'proposal')} kept unread: ${rest}`);
  }
  if (list) parts.push(...listOf(waiting, options));
  const count = waiting.length === 0 ? 'nothing' : counted(waiting.length, 'proposal');
  const wait = `${count} ${waiting.length > 1 ? 'wait' : 'waits'} to be kept or struck in the draft of ${document}`;
  parts.push(...wrapLines(wait, options.width));
  if (list) parts.push(...hintOf(document, waiting, options.width));
  return parts.join('\n');
}

/** The same for programs: one JSON object. */
export function reviewJson({ diagnostics, ...rest }: ReviewResult): string {
  return JSON.stringify({ ...rest, diagnostics: diagnostics.map(flatDiagnostic) }, undefined, 2);
}

/** Of each its id and what it says; below that, where the source says it, and in what words. */
function listOf(waiting: readonly WaitingProposal[], options: ReportOptions): readonly string[] {
  const { bold, dim } = pc.createColors(options.colour);
  return waiting.flatMap(({ id, states, label, paragraph, line, at, context }) => {
    const where =
      paragraph === undefined ? `line ${at} of the extraction` : `paragraph ${paragraph}, line ${line}`;
    const said = [states, label].filter((one) => one !== undefined).map((one) => printable(shorten(one)));
    const words = context === undefined ? where : `${where}: “${printable(context)}”`;
    const name = printable(id);
    const [first = name, ...rest] = wrapLines(`${name} ${said.join(' · ')}`, options.width - 1);
    return [
      `${bold(name)} ${first.slice(name.length)}`.trimEnd(),
      ...rest.flatMap((one) => wrapLines(one, options.width - 2, '  ')),
      ...wrapLines(words, options.width, '    ').map(dim),
    ];
  });
}

/** What to do now: the commands, with an id that is there. */
function hintOf(document: string, [first]: readonly WaitingProposal[], width: number): readonly string[] {
  if (first === undefined) return [];
  return [
    `  sourcebound draft ${document} --keep ${first.id}`,
    `  sourcebound draft ${document} --strike ${first.id}`,
    ...wrapLines('Separate several ids with commas; `--keep all` keeps what is not struck.', width),
  ];
}

function shorten(words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1)}…`;
}
