import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Fix } from '../../ground/model/fix.ts';
import type { DeskProblem } from './desk-types.ts';

/** A diagnostic as the page shows it. One that has been accepted is no problem. */
export function deskProblem(diagnostic: Diagnostic): DeskProblem {
  const { code, severity, message, hint, place, fixes = [] } = diagnostic;
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(place && { place: { file: place.file, line: place.start.line, column: place.start.column } }),
    fixes: fixes.map(({ title, certain }, index) => ({ key: fixKey(diagnostic, index), title, certain })),
  };
}

/** The diagnostics that are reported, each once. */
export function openProblems(diagnostics: readonly Diagnostic[]): readonly DeskProblem[] {
  return diagnostics.filter(({ accepted }) => accepted === undefined).map(deskProblem);
}

/** The fix that a key is of, among what is wrong now: nothing where that has changed. */
export function fixOfKey(diagnostics: readonly Diagnostic[], key: string): Fix | undefined {
  for (const diagnostic of diagnostics) {
    const found = (diagnostic.fixes ?? []).find((_, index) => fixKey(diagnostic, index) === key);
    if (found) return found;
  }
  return undefined;
}

/** The same diagnostic has the same key for as long as its message and its place are the same. */
function fixKey({ code, message, place }: Diagnostic, index: number): string {
  const where = place === undefined ? '' : `${place.file}:${place.start.line}:${place.start.column}`;
  return `${code} ${where} ${index} ${message}`;
}
