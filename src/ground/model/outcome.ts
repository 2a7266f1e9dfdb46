import type { Diagnostic } from './diagnostic.ts';

/**
 * What a stage hands on: its value, if it could make one, and everything that it noticed. A value beside
 * errors is allowed: later stages may use it to find more problems, but nothing is printed from it.
 */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** True when a diagnostic in the list stops the pack. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
