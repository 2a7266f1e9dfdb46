import type { PhrasingContent, Text } from 'mdast';
import type { CitationReference, WrittenNode } from '../../../ground/model/narrative-nodes.ts';
import type { SourceText } from '../source-text.ts';
import { type NarrativePlaces, positionAt } from './narrative-places.ts';

const CITATION = /\[@[^\]\n]{1,400}\]/g;
const BETWEEN_IDS = /\s*[;,]\s*/g;

/** Cuts `[@id; @document:id]` out of a text. Each piece has its own exact position. */
export function splitCitations(
  node: Text,
  source: SourceText,
  { offsetOf }: NarrativePlaces,
): readonly PhrasingContent[] {
  const positionOf = (start: number, end: number): NonNullable<Text['position']> =>
    positionAt(source, offsetOf(node, start), offsetOf(node, end));
  const parts: PhrasingContent[] = [];
  const pushText = (start: number, end: number): void => {
    if (start === end) return;
    parts.push({ type: 'text', value: node.value.slice(start, end), position: positionOf(start, end) });
  };
  const idAt = (start: number, end: number): WrittenNode => {
    const from = node.value.charAt(start) === '@' ? start + 1 : start;
    return { type: 'written', value: node.value.slice(from, end), position: positionOf(from, end) };
  };
  let from = 0;
  for (const { index, 0: match } of node.value.matchAll(CITATION)) {
    const end = index + match.length;
    pushText(from, index);
    const ids = splitAt(match.slice(1, -1)).map((part) => idAt(index + 1 + part.start, index + 1 + part.end));
    parts.push({
      type: 'citationReference',
      ids,
      position: positionOf(index, end),
    } satisfies CitationReference);
    from = end;
  }
  if (from === 0) return [node];
  pushText(from, node.value.length);
  return parts;
}

function splitAt(text: string): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: match } of text.matchAll(BETWEEN_IDS)) {
    parts.push({ start, end: index });
    start = index + match.length;
  }
  return [...parts, { start, end: text.length }];
}
