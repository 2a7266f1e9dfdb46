import type { Heading, Paragraph, Text } from 'mdast';
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

/** `Words of a paragraph. {#why}`: the id is no word of it. */
export function withId(paragraph: Paragraph, source: SourceText, { offsetOf }: NarrativePlaces): Paragraph {
  const last = paragraph.children.at(-1);
  if (last?.type !== 'text') return paragraph;
  const found = ID.exec(last.value);
  if (found?.[1] === undefined) return paragraph;
  const start = found.index + found[0].indexOf('#') + 1;
  const end = start + found[1].length;
  const id: WrittenNode = {
    type: 'written',
    value: found[1],
    position: positionAt(source, offsetOf(last, start), offsetOf(last, end)),
  };
  const words: Text = {
    type: 'text',
    value: last.value.slice(0, found.index),
    position: positionAt(source, spanOf(last).start, offsetOf(last, found.index)),
  };
  return {
    ...paragraph,
    children: [...paragraph.children.slice(0, -1), words],
    data: { ...paragraph.data, id },
  };
}

const MARKS = /[ \t]+\{(?:#[^\s{}]+|\.[A-Za-z][\w-]*)(?:[ \t]+(?:#[^\s{}]+|\.[A-Za-z][\w-]*))*\}[ \t]*$/;

const ID = /\s+\{#([^\s{}]+)\}\s*$/;
