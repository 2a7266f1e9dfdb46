import type { FixResult } from '../../engine/fix/fix-result.ts';
import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import type { TextOf } from '../../ground/edit/fix-edits.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { fixesOf } from './fix-json.ts';
import { fixesDiff } from './fixes-text.ts';

/** The version of the report: it counts up where a reader of the one before would go wrong. */
export const REPORT_VERSION = 1;

/**
 * The result for programs: one JSON object, as `schemas/report.schema.json` has it. Lines and columns count from 1, in
 * UTF-16 code units.
 *
 * @param textOf the files that the diagnostics are of
 */
export function reportJson(result: BuildResult, textOf: TextOf = () => undefined): string {
  const { root, packs, timings, processor, proposals } = result;
  return asJson({
    root,
    packs,
    diagnostics: result.diagnostics.map((one) => withFixes(one, textOf)),
    ...(proposals && { proposals }),
    ...('fixed' in result ? fixesJson(result as FixResult) : {}),
    ...(timings && { timings }),
    ...(processor && { processor }),
  });
}

/** What keeps a command from being run, as a report. */
export function reportNothing(diagnostics: readonly Diagnostic[]): string {
  return asJson({ root: null, packs: [], diagnostics: diagnostics.map(flatDiagnostic) });
}

/** A diagnostic without nesting. */
export function flatDiagnostic({ code, severity, message, place, hint, accepted }: Diagnostic): object {
  return {
    code,
    severity,
    message,
    file: place?.file ?? null,
    line: place?.start.line ?? null,
    column: place?.start.column ?? null,
    endLine: place?.end.line ?? null,
    endColumn: place?.end.column ?? null,
    hint: hint ?? null,
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function asJson(report: object): string {
  return JSON.stringify({ version: REPORT_VERSION, ...report }, undefined, 2);
}

function withFixes(diagnostic: Diagnostic, textOf: TextOf): object {
  const fixes = fixesOf(diagnostic, textOf);
  return { ...flatDiagnostic(diagnostic), ...(fixes.length > 0 && { fixes }) };
}

function fixesJson(result: FixResult): object {
  const { fixed, left, files, written } = result;
  const shown = ({ diagnostic, fix }: FixResult['fixed'][number]): object => ({
    ...flatDiagnostic(diagnostic),
    title: fix.title,
  });
  return {
    fixed: fixed.map(shown),
    left: left.map((one) => ({ ...shown(one), reason: one.reason })),
    changed: files.map(({ file }) => file),
    written,
    diff: fixesDiff(result),
  };
}
