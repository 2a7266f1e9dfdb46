import type { Heading, Text } from 'mdast';
import type { WrittenNode } from '../../../ground/model/written-node.ts';
import type { SourceText } from '../source-text.ts';
import { type NarrativePlaces, positionAt, spanOf } from './narrative-places.ts';

/** `# Boats {#boats .summary}`: what is in braces is no word of the heading. The first id is its id. */
export function withMarks(heading: Heading, source: SourceText, { offsetOf }: NarrativePlaces): Heading {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return heading;
  const found = MARKS.exec(last.value);
  if (found === null) return heading;
  const written = [...found[0].matchAll(/[#.][^\s{}]+/g)].map(({ 0: value, index }) => {
    const start = found.index + index + (value.startsWith('#') ? 1 : 0);
    const end = found.index + index + value.length;
    const position = positionAt(source, offsetOf(last, start), offsetOf(last, end));
    return { value, node: { type: 'written', value: last.value.slice(start, end), position } as WrittenNode };
  });
  const id = written.find(({ value }) => value.startsWith('#'));
  const marks = written
    .filter((one) => one !== id)
    .map(({ value, node }): WrittenNode => ({ ...node, value }));
  const words: Text = {
    type: 'text',
    value: last.value.slice(0, found.index),
    position: positionAt(source, spanOf(last).start, offsetOf(last, found.index)),
  };
  return {
    ...heading,
    children: [...heading.children.slice(0, -1), words],
    data: { ...heading.data, ...(id && { id: id.node }), ...(marks.length > 0 && { marks }) },
  };
}

const MARKS = /[ \t]+\{(?:#[^\s{}]+|\.[A-Za-z][\w-]*)(?:[ \t]+(?:#[^\s{}]+|\.[A-Za-z][\w-]*))*\}[ \t]*$/;
