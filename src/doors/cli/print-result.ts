import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import { readSourceLines } from '../report/read-source-lines.ts';
import { reportJson } from '../report/report-json.ts';
import { reportText } from '../report/report-text.ts';
import { printReport } from './print-report.ts';
import { wantsColour, widthOf } from './terminal.ts';

/** Prints the result of a run, on standard output unless told otherwise, for people or for programs. */
export function printResult(
  result: BuildResult,
  format: 'text' | 'json',
  stream: NodeJS.WriteStream = process.stdout,
): void {
  const text =
    format === 'json'
      ? reportJson(result)
      : reportText(result, {
          lineOf: readSourceLines(result.root),
          colour: wantsColour(stream),
          width: widthOf(stream),
        });
  printReport(text, format, stream);
}
