import type { Node } from 'unist';
import type { Place, Span } from '../../../ground/model/place.ts';
import { alignCode, alignText } from '../align-raw.ts';
import { placeBetween, type SourceText } from '../source-text.ts';

/** Finds the words of a narrative's nodes in its file. */
export interface NarrativePlaces {
  /** The offset in the file of a UTF-16 unit of a node's words, or of their end. */
  offsetOf(node: Node, unit: number): number;
  /** As `Narrative.placeOf`. */
  placeOf(node: Node, span?: Span): Place;
}

/**
 * A node's position encloses what its words were rendered from, and nothing else. Words that are not in the
 * file as they are get aligned when something in them is asked for.
 */
export function narrativePlaces(source: SourceText): NarrativePlaces {
  const alignments = new WeakMap<Node, Uint32Array | 'same'>();
  const alignmentOf = (node: Node, value: string): Uint32Array | 'same' => {
    const known = alignments.get(node);
    if (known !== undefined) return known;
    const { start, end } = spanOf(node);
    const raw = source.text.slice(start, end);
    const made = raw === value ? 'same' : isCode(node) ? alignCode(value, raw) : alignText(value, raw);
    alignments.set(node, made);
    return made;
  };
  const offsetOf = (node: Node, unit: number): number => {
    const { start, end } = spanOf(node);
    const value = wordsOf(node);
    if (value === undefined) return unit <= 0 ? start : end;
    const within = Math.min(Math.max(unit, 0), value.length);
    const alignment = alignmentOf(node, value);
    return start + (alignment === 'same' ? within : (alignment[within] ?? 0));
  };
  return {
    offsetOf,
    placeOf: (node, span) => {
      if (span !== undefined && wordsOf(node) !== undefined)
        return placeBetween(source, offsetOf(node, span.start), offsetOf(node, span.end));
      const { start, end } = spanOf(node);
      return placeBetween(source, start, end);
    },
  };
}

/** The stretch of the file that a node comes from. */
export function spanOf({ position }: Node): Span {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** The position that encloses a stretch of the file. */
export function positionAt(source: SourceText, start: number, end: number): NonNullable<Node['position']> {
  return {
    start: { ...source.lines.positionAt(start), offset: start },
    end: { ...source.lines.positionAt(end), offset: end },
  };
}

const WITH_WORDS = ['text', 'written', 'inlineCode', 'code'];

function wordsOf(node: Node): string | undefined {
  return WITH_WORDS.includes(node.type) && 'value' in node && typeof node.value === 'string'
    ? node.value
    : undefined;
}

function isCode({ type }: Node): boolean {
  return type === 'inlineCode' || type === 'code';
}
