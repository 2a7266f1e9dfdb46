import pc from 'picocolors';
import type { DraftResult } from '../../engine/draft/draft-result.ts';
import { counted } from '../../ground/model/counted.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

const NAMES = { entities: 'name', figures: 'figure', events: 'event', quotations: 'quotation' } as const;

/** What came of drafting an extraction, for people: what is proposed, what is left out, and what to do now. */
export function reportDraft(result: DraftResult, options: ReportOptions): string {
  const { bold, dim, yellow } = pc.createColors(options.colour);
  const { proposals, leftOut, passedOver, file, written, preview, document } = result;
  const parts = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
  if (file === undefined) return [...parts, `nothing was drafted for ${document}`].join('\n');
  if (preview !== undefined && !written) parts.push(printableLines(preview));
  for (const { words, paragraph, line, reason } of leftOut) {
    const where = `paragraph ${paragraph}, line ${line}`;
    parts.push(`${yellow('--')}  ${where}: “${printable(shorten(words))}” is left out: ${printable(reason)}`);
  }
  parts.push(...skippedLines(result.skipped));
  if (passedOver > 0) {
    const what = counted(passedOver, 'thing');
    parts.push(dim(`${what} in paragraphs that were drafted before: --all proposes them again`));
  }
  if (proposals.length === 0) {
    const isAll = leftOut.every(({ unread }) => unread !== true);
    return [...parts, `nothing new in ${isAll ? document : `the rest of ${document}`}`].join('\n');
  }
  const counts = Object.entries(NAMES).flatMap(([section, name]) => {
    const count = proposals.filter((one) => one.section === section).length;
    return count === 0 ? [] : [counted(count, name)];
  });
  parts.push(`${written ? 'wrote' : 'would write'} ${bold(file)}: ${counts.join(', ')} proposed`);
  parts.push(
    'Delete `proposed: true` from an item to keep it; delete the item to strike it. Proposals are printed nowhere.',
  );
  return parts.join('\n');
}

/** The same for programs: one JSON object. */
export function draftJson({ diagnostics, ...rest }: DraftResult): string {
  return JSON.stringify({ ...rest, diagnostics: diagnostics.map(flatDiagnostic) }, undefined, 2);
}

/** By reason, each number with its line: `--  3 numbers are skipped: “2.1” (line 14), …`. */
function skippedLines(skipped: DraftResult['skipped']): readonly string[] {
  return [...groupBy(skipped, ({ reason }) => reason)].map(([reason, all]) => {
    const places = all.map(({ words, line }) => `“${printable(shorten(words))}” (line ${line})`);
    const isOne = all.length === 1;
    return `${counted(all.length, 'number')} ${isOne ? 'is' : 'are'} skipped, because ${
      isOne
        ? reason
        : reason
            .replace(/^it is in /, 'they are in ')
            .replace(/^it is /, 'each is ')
            .replace(/^it names/, 'each names')
    }: ${places.join(', ')}`;
  });
}

function shorten(words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, 57)}…`;
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
