import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import type { DocumentMetadata } from '../../../ground/model/generated/document.ts';
import type { Position } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';

/** A document as data, without what it takes to make it. */
export interface FrozenDocument {
  readonly id: string;
  readonly file: string;
  readonly front: DocumentMetadata;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /**
   * Offsets of the text at which the position in the file does not simply go on by a column, each followed by its
   * line and column there.
   */
  readonly jumps: readonly number[];
}

/** Longer texts are rare, and to ask for each of their positions takes long. */
const LONGEST = 1_000_000;

/** Nothing for a document that is too large, or is not whole. */
export function freezeDocument({ id, front, text }: Document): FrozenDocument | undefined {
  if (text.text.length > LONGEST || text.sha256 !== undefined) return undefined;
  return {
    id,
    file: text.file,
    front: front.data,
    text: text.text,
    paragraphs: text.paragraphs,
    jumps: jumpsOf(text),
  };
}

/** @param reread makes the document of its file again, for the places in its front matter: hardly ever needed */
export function thawDocument(frozen: FrozenDocument, reread: () => Document | undefined): Document {
  const { id, file, front, text, paragraphs, jumps } = frozen;
  let whole: Document | undefined;
  return {
    id,
    front: {
      file,
      data: front,
      placeOf: (path, part) => {
        whole ??= reread();
        if (!whole) throw new Error(`${file} was a document, and is none any more`);
        return whole.front.placeOf(path, part);
      },
    },
    text: { file, text, paragraphs, positionAt: (offset) => positionAt(jumps, offset, text.length) },
  };
}

function jumpsOf({ text, positionAt: at }: CanonicalText): readonly number[] {
  const jumps: number[] = [];
  let expected: Position | undefined;
  for (let offset = 0; offset <= text.length; offset++) {
    const { line, column } = at(offset);
    if (line !== expected?.line || column !== expected.column) jumps.push(offset, line, column);
    expected = { line, column: column + 1 };
  }
  return jumps;
}

/** Finds the last jump at or before the offset. */
function positionAt(jumps: readonly number[], offset: number, length: number): Position {
  const within = Math.min(Math.max(offset, 0), length);
  let low = 0;
  let high = jumps.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((jumps[3 * middle] ?? 0) <= within) low = middle;
    else high = middle - 1;
  }
  const [start = 0, line = 1, column = 1] = jumps.slice(3 * low, 3 * low + 3);
  return { line, column: column + within - start };
}
