import pc from 'picocolors';
import { counted } from '../../ground/model/counted.ts';
import type { VerifyResult } from '../../handouts/bundle/verify-result.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

/** What came of looking through a file, for people: what is wrong, then a sentence for each thing checked. */
export function reportVerify(result: VerifyResult, options: Omit<ReportOptions, 'lineOf'>): string {
  const { bold, dim, green, red, yellow } = pc.createColors(options.colour);
  const { diagnostics, checks, notChecked, verified, lineOf } = result;
  const parts = diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, { ...options, lineOf })}\n`);
  // Of a file that cannot be read nobody knows what it is.
  if (result.sha256 !== '') {
    parts.push(bold(printable(headline(result))), dim(`SHA-256 ${result.sha256}`));
  }
  for (const { holds, sentence } of checks) {
    parts.push(`${holds ? green('ok') : red('no')}  ${printable(sentence)}`);
  }
  if (notChecked.length > 0) parts.push('', 'Not checked:');
  for (const sentence of notChecked) parts.push(`${yellow('--')}  ${printable(sentence)}`);
  parts.push('', verdict(result, verified ? green : red));
  return parts.join('\n');
}

/** The same for programs: one JSON object. */
export function verifyJson({ lineOf: _, diagnostics, ...result }: VerifyResult): string {
  return JSON.stringify({ ...result, diagnostics: diagnostics.map(flatDiagnostic) }, undefined, 2);
}

function headline({ file, kind, title, edition, madeBy }: VerifyResult): string {
  const what = kind === 'bundle' ? 'a bundle' : kind === 'pdf' ? 'a PDF alone' : 'neither a bundle nor a PDF';
  const of = title === undefined ? '' : ` of “${title}”`;
  const issue = edition === undefined ? '' : `, edition ${edition}`;
  return `${file}: ${what}${of}${issue}${madeBy === undefined ? '' : `, made by ${madeBy}`}`;
}

function verdict({ verified, kind, diagnostics }: VerifyResult, shade: (text: string) => string): string {
  if (verified) {
    return shade(
      kind === 'pdf'
        ? 'Verified, as far as a PDF alone goes: its bundle would show more.'
        : 'Verified: everything that was checked holds.',
    );
  }
  return shade(`NOT verified: ${counted(diagnostics.length, 'error')}.`);
}
