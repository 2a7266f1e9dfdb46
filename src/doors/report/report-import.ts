import pc from 'picocolors';
import type { FileImport, ImportResult } from '../../engine/intake/import-request.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

export interface ImportReportOptions extends Pick<ReportOptions, 'colour' | 'width'> {
  readonly dryRun: boolean;
}

/** How many documents the next step names. */
const DRAFTED = 4;
/** How many findings of one kind are shown in full; the record has all of them. */
const SHOWN = 5;

/** What came of importing files, for people: of each what to look at, and then what was written. */
export function reportImport(result: ImportResult, options: ImportReportOptions): string {
  const parts = result.diagnostics.map((diagnostic) => `${report(diagnostic, options)}\n`);
  for (const one of result.imports) parts.push(...reportFile(one, options));
  const next = nextStep(result, options);
  return [...parts, ...(next === undefined ? [] : ['', next])].join('\n');
}

/** The same for programs: one JSON object. */
export function importJson({ root, imports, diagnostics }: ImportResult): string {
  const value = {
    root,
    imports: imports.map(({ lineOf: _, lost, diagnostics: own, ...rest }) => ({
      ...rest,
      ...(lost && { lost: lost.map(flatDiagnostic) }),
      diagnostics: own.map(flatDiagnostic),
    })),
    diagnostics: diagnostics.map(flatDiagnostic),
  };
  return JSON.stringify(value, undefined, 2);
}

function reportFile(one: FileImport, options: ImportReportOptions): readonly string[] {
  const { bold, dim, green, red, yellow } = pc.createColors(options.colour);
  const lines: string[] = [];
  const errors = one.diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = one.diagnostics.filter(({ severity }) => severity !== 'error');
  const report1 = (diagnostic: Diagnostic): string => `${report(diagnostic, options, one.lineOf)}\n`;
  for (const [, group] of groupBy(warnings, ({ code, hint }) => `${code} ${hint ?? ''}`)) {
    lines.push(...group.slice(0, SHOWN).map(report1));
    const more = group.length - SHOWN;
    if (more > 0)
      lines.push(
        dim(`… and ${more} more of this kind: ${one.files.at(-1) ?? '--format json'} has them all\n`),
      );
  }
  if (one.difference !== undefined) lines.push(coloured(one.difference, options.colour), '');
  lines.push(...errors.map(report1));
  const name = bold(one.document ?? printable(one.file));
  const from = `from ${printable(one.file)}`;
  const { remembered = [] } = one;
  const again =
    remembered.length === 0
      ? []
      : [dim(`  with the choices of the previous import: ${remembered.map(printable).join(' ')}`)];
  switch (one.status) {
    case 'refused':
      lines.push(`${red('✗')} ${printable(one.file)}: nothing was written`);
      return lines;
    case 'unchanged':
      lines.push(
        one.edited
          ? `${yellow('!')} ${name} was edited by hand since it was imported ${from}: nothing is imported`
          : `${green('✓')} ${name} is as it was imported ${from}: nothing has changed`,
        ...again,
      );
      if (one.edited) {
        const hint =
          '  the difference is above: take the words of the original with `--replace`, or say in the front matter what was changed: `edited: …`';
        lines.push(dim(hint));
      }
      return lines;
    case 'new':
    case 'updated': {
      const verb = options.dryRun ? 'would be' : 'is';
      const what = one.status === 'new' ? 'new' : 'updated';
      lines.push(`${green('✓')} ${name} ${verb} ${what}, ${from}: ${summary(one)}`);
      lines.push(...again);
      for (const file of one.files) lines.push(dim(`  ${options.dryRun ? 'would write' : 'wrote'} ${file}`));
    }
  }
  lines.push(...reportBindings(one, options).map((line) => (options.colour ? yellow(line) : line)));
  return lines;
}

/** What a newer edition does to the extraction. */
function reportBindings(
  { moved = [], lost = [], lineOf }: FileImport,
  options: ImportReportOptions,
): readonly string[] {
  const items = moved.slice(0, 12).map(({ item, from, to }) => `${item} ¶${from} → ¶${to}`);
  const more = moved.length - items.length;
  return [
    ...(moved.length === 0
      ? []
      : [
          `  ${counted(moved.length, 'item')} moved: ${items.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
        ]),
    ...(lost.length === 0
      ? []
      : [
          `  ${counted(lost.length, 'thing')} in the extraction no longer ${lost.length === 1 ? 'holds' : 'hold'}:`,
        ]),
    ...lost.map((diagnostic) => report(diagnostic, options, lineOf)),
  ];
}

/** Such as `41 paragraphs; 3 tables (12 rows); not taken: picture (2), header`. */
function summary({ paragraphs = 0, counts, findings }: FileImport): string {
  const doubtful = findings.filter(({ kind }) => kind === 'doubtful').length;
  const offered = findings.filter(({ kind }) => kind === 'offered').length;
  const dropped = groupBy(
    findings.filter(({ kind }) => kind === 'dropped'),
    ({ what }) => what,
  );
  return [
    ...(counts?.pages === undefined ? [] : [counted(counts.pages, 'page')]),
    counted(paragraphs, 'paragraph'),
    ...(counts === undefined || counts.tables === 0
      ? []
      : [`${counted(counts.tables, 'table')} (${counted(counts.rows, 'row')})`]),
    ...(counts === undefined || counts.footnotes === 0 ? [] : [counted(counts.footnotes, 'footnote')]),
    ...(dropped.size === 0
      ? []
      : [
          `not imported: ${[...dropped].map(([what, some]) => (some.length === 1 ? what : `${what} (${some.length})`)).join(', ')}`,
        ]),
    ...(doubtful === 0 ? [] : [`${counted(doubtful, 'place')} to compare with the original`]),
    ...(offered === 0 ? [] : [`${counted(offered, 'part')} that you may leave out`]),
  ].join('; ');
}

function nextStep({ imports }: ImportResult, { dryRun }: ImportReportOptions): string | undefined {
  const made = imports.flatMap(({ status, document }) =>
    status === 'new' && document !== undefined ? [document] : [],
  );
  if (made.length === 0) return undefined;
  if (dryRun) return 'Nothing was written: leave `--dry-run` out to write it.';
  const [what, whole] =
    made.length === 1 ? ['the text', 'an extraction'] : ['the texts', 'their extractions'];
  const drafts = made.slice(0, DRAFTED).map((id) => `sourcebound draft ${id}`);
  const more = made.length - DRAFTED;
  return `Next, look through ${what} and draft ${whole}: ${drafts.join('; ')}${more > 0 ? `; and so on for ${more} more` : ''}`;
}

function report(diagnostic: Diagnostic, options: ImportReportOptions, lineOf?: FileImport['lineOf']): string {
  return reportDiagnostic(diagnostic, { ...options, lineOf: lineOf ?? (() => undefined) });
}

function coloured(difference: string, colour: boolean): string {
  const { green, red, dim } = pc.createColors(colour);
  return difference
    .split('\n')
    .map((line) => {
      const shown = printable(line);
      if (/^(?:\+\+\+|---|@@|=)/.test(line)) return dim(shown);
      return line.startsWith('+') ? green(shown) : line.startsWith('-') ? red(shown) : shown;
    })
    .join('\n');
}
