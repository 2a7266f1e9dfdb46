import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { readSourceLines } from '../report/read-source-lines.ts';
import { reportJson } from '../report/report-json.ts';
import { reportText } from '../report/report-text.ts';
import type { FormatOptions, LoudnessOptions } from './command-options.ts';
import { printReport } from './print-report.ts';
import { wantsColour, widthOf } from './terminal.ts';

/** Prints the result of a run, on standard output unless told otherwise, for people or for programs. Quietly, a good one is not printed. */
export function printResult(
  result: BuildResult,
  { format, quiet, verbose }: FormatOptions & LoudnessOptions,
  stream: NodeJS.WriteStream = process.stdout,
): void {
  const isGood = !hasErrors(result.diagnostics);
  if (format === 'text' && quiet && isGood) return;
  const text =
    format === 'json'
      ? reportJson(result)
      : reportText(result, {
          lineOf: readSourceLines(result.root),
          colour: wantsColour(stream),
          width: widthOf(stream),
          loudness: quiet ? 'quiet' : verbose ? 'verbose' : 'plain',
        });
  printReport(text, format, stream);
}
