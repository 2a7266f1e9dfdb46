import type { Diagnostic } from './diagnostic.ts';

/** Diagnostics of one file in the order of their places, each once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { line, column } = startOf(diagnostic);
    const key = `${diagnostic.code} ${line}:${column} ${diagnostic.message}`;
    if (!unique.has(key)) unique.set(key, diagnostic);
  }
  return [...unique.values()].sort((a, b) => {
    const [first, second] = [startOf(a), startOf(b)];
    return first.line - second.line || first.column - second.column;
  });
}

function startOf(diagnostic: Diagnostic): { readonly line: number; readonly column: number } {
  return diagnostic.place?.start ?? { line: 0, column: 0 };
}
