import type { ForeignFile } from '../../ground/model/foreign-annotation.ts';
import { indexLines } from '../../ground/model/line-index.ts';
import type { Place } from '../../ground/model/place.ts';
import type { FoundAnnotations } from './found-annotation.ts';
import type { ParsedValues } from './parsed-values.ts';

/** How many annotations whose words are written otherwise than expected are looked for in vain. */
const MISSES = 20;

/**
 * Gives each annotation its place: that of its words or its id, which come in the order of the file, or that of its
 * line.
 */
export function withPlaces(
  { tool, annotations, unread }: FoundAnnotations,
  { text, isLines }: ParsedValues,
  file: string,
): ForeignFile {
  const lines = indexLines(text);
  const placeOfLine = (line: number): Place => {
    const start = { line, column: 1 };
    return { file, start, end: start };
  };
  const placesInOrder = (): ((words: string, line: number) => Place) => {
    let from = 0;
    let misses = 0;
    return (words, line) => {
      if (isLines || misses > MISSES) return placeOfLine(line);
      const written = JSON.stringify(words);
      const at = text.indexOf(written, from);
      if (at < 0) {
        misses += 1;
        return placeOfLine(line);
      }
      from = at + written.length;
      return { file, start: lines.positionAt(at), end: lines.positionAt(from) };
    };
  };
  const placeOf = placesInOrder();
  const placeOfMark = placesInOrder();
  return {
    tool,
    annotations: annotations.map(({ line, ...one }) => ({ ...one, place: placeOf(one.words, line) })),
    unread: unread.map(({ line, mark, ...one }) => ({
      ...one,
      place: mark === undefined ? placeOfLine(line) : placeOfMark(mark, line),
    })),
  };
}
