import pc from 'picocolors';
import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import { append } from '../../ground/model/append.ts';
import { counted, spelt } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Place } from '../../ground/model/place.ts';
import { nextSteps } from './next-steps.ts';
import { packLine } from './pack-line.ts';
import { printable } from './printable.ts';
import { shortenList } from './shorten-list.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { summary } from './summary.ts';

export interface ReportOptions {
  /** A line of a file of the workspace, from 1; nothing when it cannot be read. */
  readonly lineOf: (file: string, line: number) => string | undefined;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

export interface ResultReportOptions extends ReportOptions {
  /** Quietly only errors, without the sum; verbosely also accepted warnings with their reasons, and a line for each pack. */
  readonly loudness?: 'quiet' | 'plain' | 'verbose';
  /** The program as it is called here, to say what to type next; nothing says it where it is not given. */
  readonly command?: string;
}

/** The result for people: each problem with its source line, then the packs that have failed or are stale, then the sum. */
export function reportText(result: BuildResult, options: ResultReportOptions): string {
  const { loudness = 'plain' } = options;
  const shown = result.diagnostics.filter(({ accepted, severity }) =>
    loudness === 'quiet' ? severity === 'error' : loudness === 'verbose' || accepted === undefined,
  );
  const list =
    loudness === 'verbose' ? shown.map((diagnostic) => ({ diagnostic, more: 0 })) : shortenList(shown);
  const parts = list.flatMap(({ diagnostic, more }) => [
    `${reportDiagnostic(diagnostic, options)}\n`,
    ...(more === 0 ? [] : [`${moreOf(diagnostic, more)}\n`]),
  ]);
  const { red, yellow } = pc.createColors(options.colour);
  if (loudness === 'verbose') append(parts, result.packs.map(packLine));
  const failed = result.packs.filter(({ status }) => status === 'failed');
  if (result.packs.length > 1) {
    for (const { id, errors } of failed) parts.push(red(`${id} failed: ${counted(errors, 'error')}`));
  }
  for (const pack of result.packs) {
    if (pack.stale)
      parts.push(yellow(`${pack.pdf} is stale: it is the last good one, older than its sources`));
  }
  if (loudness === 'quiet') return parts.join('\n').trimEnd();
  for (const { file, count } of result.proposals ?? []) {
    const what = counted(count, 'proposal');
    parts.push(`${what} in ${printable(file)} ${count === 1 ? 'waits' : 'wait'} to be kept or struck`);
  }
  if (options.command !== undefined) append(parts, nextSteps(result, options.command));
  return [...parts, summary(result)].join('\n');
}

/** One problem: `file:line:column: error: what is wrong [CODE]`, the line, the marks under it, what to do. */
export function reportDiagnostic(diagnostic: Diagnostic, options: ReportOptions): string {
  const { bold, cyan, dim, red, yellow } = pc.createColors(options.colour);
  const { code, severity, place, hint } = diagnostic;
  const shade = severity === 'error' ? red : yellow;
  const where = place
    ? `${bold(`${printable(place.file)}:${place.start.line}:${place.start.column}:`)} `
    : '';
  const lines = [`${where}${shade(`${severity}:`)} ${printable(diagnostic.message)} ${dim(`[${code}]`)}`];
  if (place) append(lines, excerpt(place, options, shade, dim));
  if (hint !== undefined) lines.push(`  ${cyan('hint:')} ${printable(hint)}`);
  if (diagnostic.accepted !== undefined)
    lines.push(`  ${cyan('accepted:')} ${printable(diagnostic.accepted)}`);
  return lines.join('\n');
}

function moreOf({ code, severity, place }: Diagnostic, more: number): string {
  const where = place === undefined ? '' : `${printable(place.file)}: `;
  return `${where}and ${spelt(more)} more ${severity}${more === 1 ? '' : 's'} of this kind [${code}]; --verbose lists all`;
}

type Shade = (text: string) => string;

function excerpt(place: Place, options: ReportOptions, shade: Shade, dim: Shade): readonly string[] {
  const { start, end } = place;
  // The start of a file stands for the whole of it.
  const whole = end.line === 1 && end.column === 1;
  const line = whole ? undefined : options.lineOf(place.file, start.line);
  if (line === undefined || line.trim() === '') return [];
  const number = String(start.line);
  const to = end.line === start.line ? end.column : line.length + 1;
  const { text, marks } = sourceExcerpt(
    line,
    start.column,
    to,
    Math.max(40, options.width - number.length - 5),
  );
  return [`  ${dim(`${number} |`)} ${text}`, `  ${dim(`${' '.repeat(number.length)} |`)} ${shade(marks)}`];
}
