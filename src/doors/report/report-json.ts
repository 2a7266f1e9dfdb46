import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';

/** The result for programs: one JSON object. Lines and columns count from 1, in UTF-16 code units. */
export function reportJson(result: BuildResult): string {
  const { root, packs, timings, processor, proposals } = result;
  const diagnostics = result.diagnostics.map(flatDiagnostic);
  return JSON.stringify(
    {
      root,
      packs,
      diagnostics,
      ...(proposals && { proposals }),
      ...(timings && { timings }),
      ...(processor && { processor }),
    },
    undefined,
    2,
  );
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
