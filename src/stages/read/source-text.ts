import { indexLines, type LineIndex } from '../../ground/model/line-index.ts';
import type { Place } from '../../ground/model/place.ts';

/** The text of a file: UTF-8 decoded, without a byte order mark, lines ended by LF. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
}

export function sourceText(file: string, text: string): SourceText {
  return { file, text, lines: indexLines(text) };
}

/** The place of a stretch of the text, from offset `start` up to but not including `end`. */
export function placeBetween(source: SourceText, start: number, end: number): Place {
  return {
    file: source.file,
    start: source.lines.positionAt(start),
    end: source.lines.positionAt(Math.max(start, end)),
  };
}

/** The id that a file gives to what it holds: its name without folder and extension. */
export function fileId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
