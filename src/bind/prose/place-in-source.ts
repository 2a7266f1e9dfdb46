import type { Nodes } from 'mdast';
import type { Place, Position, Span } from '../../model/place.ts';
import type { Narrative } from '../../model/sources.ts';

/**
 * The place in its file of a node, or of a stretch of a text node's value. Escapes and entities make the
 * value shorter than its source, so that the stretch's own words are looked for from where they would stand.
 */
export function placeInSource({ file, source }: Narrative, node: Nodes, span?: Span): Place {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (span === undefined || node.type !== 'text') {
    return { file, start: positionAt(source, start), end: positionAt(source, end) };
  }
  const from = start + (node.data?.from ?? 0);
  const words = node.value.slice(span.start, span.end);
  const found = source.indexOf(words, from + span.start);
  const at = found >= 0 && found < end ? found : Math.min(from + span.start, end);
  return { file, start: positionAt(source, at), end: positionAt(source, Math.min(at + words.length, end)) };
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
