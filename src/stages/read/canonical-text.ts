import type { Nodes, Parents, Root, TableRow } from 'mdast';
import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import type { Span } from '../../ground/model/place.ts';
import type { SourceText } from './source-text.ts';
import { type TextWriter, textWriter } from './text-writer.ts';

/**
 * The rendered text of a Markdown tree whose positions are those of `source`. Markers, link targets, pictures
 * and the numbers of footnotes are no part of it; entities and escapes are resolved; a line break in the file
 * stays one.
 */
export function canonicalText(source: SourceText, root: Root): CanonicalText {
  const writer = textWriter(source);
  for (const child of root.children) writeBlock(writer, child, root);
  return writer.finish();
}

function writeBlock(writer: TextWriter, node: Nodes, parent: Nodes): void {
  if (node.type === 'heading') {
    writer.paragraph('heading', () => writeInside(writer, node));
  } else if (node.type === 'paragraph') {
    const kind = parent.type === 'listItem' ? 'item' : 'paragraph';
    writer.paragraph(kind, () => writeInside(writer, node));
  } else if (node.type === 'code') {
    writer.paragraph('code', () => writer.text(node.value, spanOf(node), 'code'));
  } else if (node.type === 'table') {
    const [head, ...rows] = node.children;
    const number = head && writer.paragraph('head', () => writeCells(writer, head));
    for (const row of rows) writer.paragraph('row', () => writeCells(writer, row), number);
  } else if ('children' in node) {
    for (const child of node.children) writeBlock(writer, child, node);
  }
}

function writeCells(writer: TextWriter, row: TableRow): void {
  for (const [index, cell] of row.children.entries()) {
    if (index > 0) writer.nextCell();
    writeInside(writer, cell);
  }
}

function writeInside(writer: TextWriter, parent: Parents): void {
  for (const node of parent.children) writeInline(writer, node);
}

function writeInline(writer: TextWriter, node: Nodes): void {
  if (node.type === 'text') writer.text(node.value, spanOf(node), 'text');
  else if (node.type === 'inlineCode') writer.text(node.value, spanOf(node), 'code');
  else if (node.type === 'break') writer.text('\n', spanOf(node), 'point');
  else if ('children' in node) writeInside(writer, node);
  else writer.omit(spanOf(node));
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
