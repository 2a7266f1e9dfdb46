import { relative } from 'node:path';
import type { FixResult } from '../../engine/fix/fix-result.ts';
import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import type { TextOf } from '../../ground/edit/fix-edits.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { readSourceLines } from '../report/read-source-lines.ts';
import { readSourceText } from '../report/read-source-text.ts';
import { reportGithub } from '../report/report-github.ts';
import { reportJson } from '../report/report-json.ts';
import { reportText } from '../report/report-text.ts';
import { calledAs } from './called-as.ts';
import type { LoudnessOptions, ReportOptions } from './command-options.ts';
import { printReport } from './print-report.ts';
import { sarifText } from './sarif-text.ts';
import { wantsColour, widthOf } from './terminal.ts';

/**
 * Prints the result of a run, on standard output unless told otherwise, for people or for programs. Quietly, a good one
 * is not printed.
 */
export async function printResult(
  result: BuildResult | FixResult,
  options: ReportOptions & LoudnessOptions,
  stream: NodeJS.WriteStream = process.stdout,
): Promise<void> {
  const { format, quiet } = options;
  if (format === 'text' && quiet && !hasErrors(result.diagnostics)) return;
  const text = await reportOf(result, options, stream);
  // A service reads no line where there is nothing to say.
  if (text === '' && format === 'github') return;
  printReport(text, format === 'text' ? 'text' : 'json', stream);
}

async function reportOf(
  result: BuildResult | FixResult,
  { format, quiet, verbose }: ReportOptions & LoudnessOptions,
  stream: NodeJS.WriteStream,
): Promise<string> {
  switch (format) {
    case 'text':
      return reportText(result, {
        lineOf: lineOf(result),
        colour: wantsColour(stream),
        width: widthOf(stream),
        command: calledAs(process.env),
        loudness: quiet ? 'quiet' : verbose ? 'verbose' : 'plain',
      });
    case 'json':
      return reportJson(result, textOf(result));
    case 'sarif':
      return sarifText(result, textOf(result));
    case 'github':
      return reportGithub(result, prefixOf(result.root));
  }
}

/** The texts that the diagnostics are of: of files that were fixed, what they are then, written or not. */
function textOf(result: BuildResult | FixResult): TextOf {
  const onDisk = readSourceText(result.root);
  const fixed = new Map('files' in result ? result.files.map(({ file, after }) => [file, after]) : []);
  return (file) => fixed.get(file) ?? onDisk(file);
}

function lineOf(result: BuildResult | FixResult): ReturnType<typeof readSourceLines> {
  const onDisk = readSourceLines(result.root);
  if (!('files' in result)) return onDisk;
  const fixed = new Map(
    result.files.map(({ file, after }) => [file, after.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/)]),
  );
  return (file, line) => (fixed.has(file) ? fixed.get(file)?.[line - 1] : onDisk(file, line));
}

/** From the repository that a workflow has checked out to the workspace. */
function prefixOf(root: string): string {
  const repository = process.env.GITHUB_WORKSPACE;
  const path = repository === undefined ? '' : relative(repository, root).replaceAll('\\', '/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}
