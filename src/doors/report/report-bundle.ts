import pc from 'picocolors';
import { counted } from '../../ground/model/counted.ts';
import type { BundleResult } from '../../handouts/bundle/bundle-result.ts';
import { UNCHECKABLE } from '../../handouts/bundle/left-out.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

/** What came of making a bundle, for people: what was noticed, the file, and what was left out of it. */
export function reportBundle(result: BundleResult, options: ReportOptions): string {
  const { bold, dim, yellow } = pc.createColors(options.colour);
  const parts = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
  const { bundle } = result;
  if (bundle === undefined) return [...parts, `no bundle of ${result.pack}`].join('\n');
  const size = `${(bundle.bytes / 1_000_000).toFixed(1)} MB`;
  parts.push(`wrote ${bold(bundle.file)}: ${counted(bundle.files.length, 'file')}, ${size}`);
  parts.push(dim(`SHA-256 ${bundle.sha256}`));
  if (bundle.record !== undefined)
    parts.push(dim(`what this edition says is in ${bundle.record}: keep it with the sources`));
  for (const { id, kept, paragraphs, rights, reason } of bundle.leftOut) {
    const share =
      kept === paragraphs
        ? `its file is left out, but each of its ${paragraphs} paragraphs holds evidence and is included`
        : `only ${kept} of ${counted(paragraphs, 'paragraph')} ${kept === 1 ? 'is' : 'are'} included`;
    parts.push(`${yellow('--')}  document ${id}: ${share}, because ${reason}`);
    if (rights !== undefined) parts.push(`    its rights: ${printable(rights.replace(/\s+/g, ' ').trim())}`);
    if (kept < paragraphs) parts.push(`    a recipient cannot check ${UNCHECKABLE}`);
  }
  parts.push(`Recipients can check it with \`sourcebound verify ${bundle.file.split('/').at(-1)}\`.`);
  return parts.join('\n');
}

/** The same for programs: one JSON object. */
export function bundleJson({ root, pack, bundle, diagnostics }: BundleResult): string {
  const value = { root, pack, ...(bundle ?? {}), diagnostics: diagnostics.map(flatDiagnostic) };
  return JSON.stringify(value, undefined, 2);
}
