import { MACHINE_CODES, USAGE_CODES } from '../../engine/pipeline/build-result.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';

export const DONE = 0;
export const SOURCE_ERRORS = 1;
export const WRONG_USAGE = 2;
export const MACHINE_FAILED = 3;

/** What a run's errors mean for the caller; the most general trouble decides. */
export function exitStatus(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.some(({ code }) => USAGE_CODES.has(code))) return WRONG_USAGE;
  if (errors.some(({ code }) => MACHINE_CODES.has(code))) return MACHINE_FAILED;
  return errors.length > 0 ? SOURCE_ERRORS : DONE;
}
