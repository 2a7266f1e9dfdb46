import type { Diagnostic } from './diagnostic.ts';

/** Each thing once, in order of file, line and column; what has no place comes last. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const distinct = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...distinct.values()].sort(compare);
}

function compare(one: Diagnostic, other: Diagnostic): number {
  const [a, b] = [one.place, other.place];
  if (!a || !b) return Number(!a) - Number(!b);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}
