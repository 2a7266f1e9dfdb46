import type { Diagnostic } from '../../ground/model/diagnostic.ts';

/** Of one code in one file: whoever has put these right runs the program again. */
export const SHOWN_OF_A_KIND = 50;

/** A diagnostic to be shown, and how many others of its code, severity and file are left out after it. */
export interface ShownDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly more: number;
}

/** The first of each kind in each file, in their order: one slip of the hand can make forty thousand. */
export function shortenList(diagnostics: readonly Diagnostic[]): readonly ShownDiagnostic[] {
  const counts = new Map<string, number>();
  const ranks = diagnostics.map((diagnostic) => {
    const key = kindOf(diagnostic);
    const rank = (counts.get(key) ?? 0) + 1;
    counts.set(key, rank);
    return rank;
  });
  return diagnostics.flatMap((diagnostic, index) => {
    const rank = ranks[index] ?? 1;
    if (rank > SHOWN_OF_A_KIND) return [];
    const all = counts.get(kindOf(diagnostic)) ?? rank;
    return [{ diagnostic, more: rank === SHOWN_OF_A_KIND ? all - rank : 0 }];
  });
}

function kindOf({ code, severity, place }: Diagnostic): string {
  return `${code} ${severity} ${place?.file ?? ''}`;
}
