import type { Diagnostic } from './diagnostic.ts';

/** How many of the diagnostics are errors, and how many warnings that nobody has accepted. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const open = diagnostics.filter(({ accepted }) => accepted === undefined);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: open.length - errors };
}
