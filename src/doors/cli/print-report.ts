import { fitToWidth } from '../report/fit-to-width.ts';
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
