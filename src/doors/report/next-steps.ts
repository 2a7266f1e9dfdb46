import type { FixResult } from '../../engine/fix/fix-result.ts';
import type { BuildResult } from '../../engine/pipeline/build-result.ts';

/** How many codes are named. */
const MOST = 3;

/**
 * What to type next, a line each: what fixes problems by itself, and what explains them.
 *
 * @param command the program as it is called here
 */
export function nextSteps(result: BuildResult | FixResult, command: string): readonly string[] {
  const open = result.diagnostics.filter(({ accepted }) => accepted === undefined);
  const codes = [...new Set(open.map(({ code }) => code))].filter((code) => code !== 'WRONG_USAGE');
  const steps: string[] = [];
  const fixable = open.filter(({ fixes }) => fixes?.some(({ certain }) => certain)).length;
  if (fixable > 0 && !('fixed' in result)) {
    const which = open.length === 1 ? 'this' : fixable === open.length ? 'all of them' : `${fixable} of them`;
    steps.push(`to fix ${which}: ${command} check --fix`);
  }
  if (codes.length > 0) {
    steps.push(`to read more: ${command} explain ${codes.slice(0, MOST).join(' ')}`);
  }
  return steps;
}
