import { fitToWidth } from '../report/fit-to-width.ts';
import type { FormatOptions, LoudnessOptions } from './command-options.ts';
import { DONE } from './exit-status.ts';
import { widthOf } from './terminal.ts';

/** Prints a report: fitted to the terminal for people, and as it is for programs, files and pipes. */
export function printReport(
  text: string,
  format: 'text' | 'json',
  stream: NodeJS.WriteStream = process.stdout,
): void {
  const isWatched = format === 'text' && stream.isTTY === true;
  stream.write(`${isWatched ? fitToWidth(text, widthOf(stream)) : text}\n`);
}

/** What a command ends with: its report, unless only trouble is to be said and there is none; and its exit status. */
export function endWithReport(
  text: string,
  { format, quiet }: FormatOptions & Pick<LoudnessOptions, 'quiet'>,
  status: number,
): number {
  if (format !== 'text' || !quiet || status !== DONE) printReport(text, format);
  return status;
}
