import pc from 'picocolors';
import { append } from '../../ground/model/append.ts';
import { counted } from '../../ground/model/counted.ts';
import { highest } from '../../ground/model/extremes.ts';
import type { CopiesReport, CopiesResult, CopyReport } from '../../handouts/copies/copies-result.ts';
import { copyWords } from '../../handouts/copies/printing/copy-numbers.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

/** From how many copies on they are summed up, not listed: the table has them all. */
const MANY = 40;

/** The result for people: what was noticed, then each copy with its recipient and file. */
export function reportCopies(result: CopiesResult, options: ReportOptions): string {
  const parts = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
  if (result.copies) append(parts, linesOf(result.pack, result.copies, options));
  else parts.push(`no copies of ${result.pack}`);
  return parts.join('\n');
}

/** The result for programs: one JSON object. */
export function copiesJson({ root, pack, copies, diagnostics }: CopiesResult): string {
  const value = { root, pack, ...(copies ?? {}), diagnostics: diagnostics.map(flatDiagnostic) };
  return JSON.stringify(value, undefined, 2);
}

function linesOf(pack: string, report: CopiesReport, { colour }: ReportOptions): readonly string[] {
  const { dim, yellow } = pc.createColors(colour);
  const { copies, edition, folder, unlisted } = report;
  const count = (status: CopyReport['status']): number =>
    copies.filter((copy) => copy.status === status).length;
  const [made, kept, lost] = [count('made'), count('kept'), count('lost')];
  const lines: string[] = [];
  if (copies.length < MANY) append(lines, table(copies, dim));
  const counts = [
    made > 0 ? `${made} made` : '',
    kept > 0 ? `${kept} there already` : '',
    lost > 0 ? `${lost} lost` : '',
  ];
  const what = counts.filter((part) => part !== '').join(', ');
  lines.push(
    `${counted(copies.length, 'copy').replace(/ys$/, 'ies')} of ${pack}, edition ${edition}: ${what}`,
  );
  lines.push(`${folder}/, register ${report.table}, to sign ${report.sheet}`);
  if (report.record !== undefined)
    lines.push(dim(`what this edition says is in ${report.record}: keep it with the sources`));
  for (const { file, sheets } of report.sheets.slice(0, MANY))
    lines.push(`${file}: ${counted(sheets, 'sheet')}`);
  const printed = report.printing?.printed ?? [];
  if (printed.length > 0) lines.push(`${copyWords(printed)} ${printed.length === 1 ? 'is' : 'are'} printed`);
  if (unlisted.length > 0) {
    const one = unlisted.length === 1;
    const numbers = copyWords(unlisted);
    lines.push(
      yellow(`${numbers}: no longer on the distribution list; the register keeps ${one ? 'it' : 'them'}`),
    );
  }
  return lines;
}

function table(copies: readonly CopyReport[], dim: (text: string) => string): readonly string[] {
  const recipients = copies.map(({ name, organisation }) =>
    printable(organisation === undefined ? name : `${name}, ${organisation}`),
  );
  const width = Math.min(
    50,
    highest(
      recipients.map((text) => text.length),
      0,
    ),
  );
  const digits = String(copies.at(-1)?.number ?? 0).length;
  return copies.map(({ number, file, status }, index) => {
    const line = `${String(number).padStart(digits)}  ${(recipients[index] ?? '').padEnd(width)}  ${file.split('/').at(-1)}`;
    return status === 'kept' ? dim(line) : line;
  });
}
