import type { Nodes } from 'mdast';
import { indexLines } from '../../../ground/model/line-index.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { Narrative } from '../../../ground/model/sources.ts';

/**
 * The place in its file of a node, or of a stretch of a text node's value. Escapes and entities make the
 * value shorter than its source, so that the stretch's own words are looked for from where they would stand.
 */
export function placeInSource(narrative: Narrative, node: Nodes, span?: Span): Place {
  const { file, source } = narrative;
  const lines = linesOf(narrative);
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (span === undefined || node.type !== 'text') {
    return { file, start: lines.positionAt(start), end: lines.positionAt(end) };
  }
  const from = start + (node.data?.from ?? 0);
  const words = node.value.slice(span.start, span.end);
  // Not looked for in all the rest of the source, which can be long.
  const found = source.slice(0, end + words.length).indexOf(words, from + span.start);
  const at = found >= 0 && found < end ? found : Math.min(from + span.start, end);
  return {
    file,
    start: lines.positionAt(at),
    end: lines.positionAt(Math.min(at + words.length, end)),
  };
}

/** A narrative's lines are counted once: it never changes. */
const linesOf = onceFor(({ source }: Narrative) => indexLines(source));
