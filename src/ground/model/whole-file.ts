import type { Place } from './place.ts';

/** The place of what is wrong with a file as a whole: its start. */
export function wholeFile(file: string): Place {
  const start = { line: 1, column: 1 };
  return { file, start, end: start };
}
