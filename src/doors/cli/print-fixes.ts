import type { FixResult } from '../../engine/fix/fix-result.ts';
import { fixesDiff, fixesText } from '../report/fixes-text.ts';
import type { LoudnessOptions, ReportOptions } from './command-options.ts';
import { printReport } from './print-report.ts';
import { printResult } from './print-result.ts';

/**
 * Prints what was fixed and what is left. On a dry run the diff is all that is on standard output, for `patch`; what is
 * said beside it is on standard error.
 */
export async function printFixes(
  result: FixResult,
  options: ReportOptions & LoudnessOptions & { readonly dryRun?: true },
): Promise<void> {
  const { format, dryRun } = options;
  if (format !== 'text') {
    await printResult(result, options);
    return;
  }
  const stream = dryRun ? process.stderr : process.stdout;
  if (dryRun) process.stdout.write(fixesDiff(result));
  printReport(fixesText(result), format, stream);
  await printResult(result, options, stream);
}
