import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import { lastAtOrBefore } from '../../ground/model/line-index.ts';
import type { Position } from '../../ground/model/place.ts';

/** Stand for what is left out: no letters, digits, marks or space, so that nothing is ever found in them. */
const FILLING = '\u2588';
const FILLING_PAIR = '\u{1FB8B}';

/**
 * The canonical text that an excerpt was taken from, as far as it goes: what was left out is filled up, so that
 * everything stands where it stood.
 */
export function restoreExcerpt(excerpt: DocumentExcerpt): CanonicalText {
  const { file, textSha256, length, paragraphs, kept, pairs } = excerpt;
  const units = new Array<string>(length).fill(FILLING);
  for (const at of pairs) [units[at], units[at + 1]] = [FILLING_PAIR.charAt(0), FILLING_PAIR.charAt(1)];
  for (const { start, text } of kept)
    for (let at = 0; at < text.length; at++) units[start + at] = text.charAt(at);
  const lines = kept.flatMap((stretch) => stretch.lines);
  const starts = lines.map(({ start }) => start);
  return {
    file,
    text: units.join(''),
    sha256: textSha256,
    paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, number: index + 1 })),
    positionAt: (offset): Position => {
      const line = lines[lastAtOrBefore(starts, offset)];
      return line === undefined
        ? { line: 1, column: 1 }
        : { line: line.line, column: line.column + Math.max(0, offset - line.start) };
    },
  };
}
