import type { EvidenceRun } from '../../ground/model/blocks/evidence.ts';
import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import type { Span } from '../../ground/model/place.ts';

/** Words of a document that an item rests on. */
export interface BoundPiece extends Span {
  readonly ref: string;
}

/**
 * Cuts a paragraph where bound words begin and end, and where a line of the source does; what several items
 * rest on is one stretch. White space is folded.
 *
 * @param heads of a row: the heads of its columns
 */
export function cutEvidence(
  text: CanonicalText,
  paragraph: Span,
  pieces: readonly BoundPiece[],
  heads?: readonly string[],
): readonly EvidenceRun[] {
  if (heads !== undefined) return cutRow(text.text, paragraph, joinPieces(pieces), heads);
  const lines = cutLines(text.text, paragraph);
  const stretches = joinPieces(pieces);
  return lines.flatMap((line) => {
    const number = lines.length === 1 ? undefined : text.positionAt(line.start).line;
    const runs = cutLine(text.text, line, stretches);
    // A space at the end of a line parts it from the next.
    const spaced = line.end < paragraph.end ? [...runs, { ...PLAIN, text: ' ' }] : runs;
    return spaced.map((run, index) => (index === 0 ? { ...run, line: number } : run));
  });
}

/** A row with each cell on its own: a space between two numbers would make one of them. */
function cutRow(
  text: string,
  { start, end }: Span,
  stretches: readonly BoundPiece[],
  heads: readonly string[],
): readonly EvidenceRun[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\t')
    .flatMap((cell, index): readonly EvidenceRun[] => {
      const span = { start: at, end: at + cell.length };
      at = span.end + 1;
      const [first, ...rest] = cutLine(text, span, stretches);
      const head = heads[index]?.replaceAll(/\s+/g, ' ').trim() || undefined;
      return [{ ...PLAIN, ...first, column: head, nextCell: index > 0 }, ...rest];
    });
}

const PLAIN = { line: undefined, words: undefined, text: undefined } as const;

/** The lines of a paragraph, those without words left out. */
function cutLines(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at);
    const stop = found < 0 || found > end ? end : found;
    if (text.slice(at, stop).trim() !== '') lines.push({ start: at, end: stop });
    at = stop + 1;
  }
  return lines;
}

/** Pieces that overlap or touch become one; it goes by the item that comes first in it. */
function joinPieces(pieces: readonly BoundPiece[]): readonly BoundPiece[] {
  const joined: BoundPiece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || piece.start > last.end) joined.push(piece);
    else joined[joined.length - 1] = { ...last, end: Math.max(last.end, piece.end) };
  }
  return joined;
}

function cutLine(text: string, line: Span, stretches: readonly BoundPiece[]): EvidenceRun[] {
  const runs: EvidenceRun[] = [];
  let at = line.start;
  const push = (to: number, ref: string | undefined): void => {
    const slice = text.slice(at, to).replaceAll(/\s+/g, ' ');
    at = Math.max(at, to);
    if (slice === '') return;
    if (ref === undefined || slice === ' ') runs.push({ ...PLAIN, text: slice });
    else runs.push({ ...PLAIN, words: { ref, kind: 'evidence', text: slice.trim() }, text: undefined });
  };
  for (const { start, end, ref } of stretches) {
    if (end <= line.start || start >= line.end) continue;
    push(Math.max(start, line.start), undefined);
    push(Math.min(end, line.end), ref);
  }
  push(line.end, undefined);
  return runs;
}
