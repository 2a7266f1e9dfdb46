import { LINE_ENDS } from '../model/line-ends.ts';
import { indexLines, lastAtOrBefore } from '../model/line-index.ts';
import type { Place, Position, Span } from '../model/place.ts';
import type { EditSource, Refusal, TextEdit } from './text-edit.ts';

/** A file's text as it is read (LF, no byte order mark), with the way back to the text on disk. */
export interface DiskText {
  readonly source: EditSource;
  readonly text: string;
  /** An edit of `text` as an edit of the file. New lines end as those beside them do. */
  toDisk(edit: LocalEdit): TextEdit;
  /** The offset in `text` of an offset in the file. */
  fromDisk(offset: number): number;
  placeOf(span: Span): Place;
  refuse(reason: string, span: Span): { readonly refusal: Refusal };
  /** The offset in `text` of a line and column. */
  offsetOf(position: Position): number;
}

/** An edit of a text with LF line ends. */
export interface LocalEdit extends Span {
  readonly newText: string;
}

export function diskText(source: EditSource): DiskText {
  const mark = source.text.startsWith(BOM) ? 1 : 0;
  const raw = source.text.slice(mark);
  const text = raw.replace(LINE_ENDS, '\n');
  const ends = lineEnds(raw);
  const starts = ends.map(({ at }) => at);
  const lines = indexLines(text);
  // Where each CRLF is in `text`: every one before an offset is one more character on disk.
  const long = ends.filter(({ end }) => end.length === 2).map(({ at }) => at);
  // And where its second character is on disk, the byte order mark aside.
  const longOnDisk = long.map((at, index) => at + index);
  const onDisk = (offset: number): number => offset + mark + countBelow(long, offset);
  const placeOf = ({ start, end }: Span): Place => ({
    file: source.file,
    start: lines.positionAt(start),
    end: lines.positionAt(Math.max(start, end)),
  });
  return {
    source,
    text,
    toDisk: ({ start, end, newText }) => ({
      file: source.file,
      start: onDisk(start),
      end: onDisk(end),
      newText: newText.replaceAll('\n', endNear(ends, starts, start)),
    }),
    fromDisk: (offset) => Math.max(0, offset - mark - countBelow(longOnDisk, offset - mark)),
    placeOf,
    refuse: (reason, span) => ({ refusal: { reason, place: placeOf(span) } }),
    offsetOf: ({ line, column }) => {
      const start = line <= 1 ? 0 : (ends[line - 2]?.at ?? text.length - 1) + 1;
      const end = ends[line - 1]?.at ?? text.length;
      return Math.min(Math.max(start, start + column - 1), end);
    },
  };
}

const BOM = '\u{FEFF}';

interface LineEnd {
  /** Its offset in the text with LF. */
  readonly at: number;
  readonly end: string;
}

function lineEnds(raw: string): readonly LineEnd[] {
  const found: LineEnd[] = [];
  let shorter = 0;
  for (const match of raw.matchAll(new RegExp(`\\n|${LINE_ENDS.source}`, 'g'))) {
    found.push({ at: match.index - shorter, end: match[0] });
    shorter += match[0].length - 1;
  }
  return found;
}

/** The end of the line before an offset, which is the one that a new line continues; else of the first line. */
function endNear(ends: readonly LineEnd[], starts: readonly number[], offset: number): string {
  return (ends[countBelow(starts, offset) - 1] ?? ends[0])?.end ?? '\n';
}

function countBelow(rising: readonly number[], offset: number): number {
  const first = rising[0];
  return first === undefined || first >= offset ? 0 : lastAtOrBefore(rising, offset - 1) + 1;
}
