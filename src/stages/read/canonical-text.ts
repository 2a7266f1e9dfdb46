import type { Nodes, Parents, Root, TableRow } from 'mdast';
import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import type { Span } from '../../ground/model/place.ts';
import { alignCode, alignText } from './align-raw.ts';
import { MASK, MASKS } from './mask-html.ts';
import type { SourceText } from './source-text.ts';
import { type TextWriter, textWriter } from './text-writer.ts';

/**
 * The rendered text of a Markdown tree whose positions are those of `source`. Markers, link targets, pictures
 * and the numbers of footnotes are no part of it; entities and escapes are resolved; a line break in the file
 * stays one. Tags and comments of HTML, which `masked` hides, are left out, but for those in code.
 */
export function canonicalText(source: SourceText, root: Root, masked = source): CanonicalText {
  const hidden: Span[] = [];
  const writer =
    masked === source ? textWriter(source) : withoutMasks(textWriter(masked), source, masked, hidden);
  for (const child of root.children) writeBlock(writer, child, root);
  const text = writer.finish();
  return hidden.length === 0
    ? text
    : { ...text, hidden: hidden.map(({ start, end }) => ({ start, text: source.text.slice(start, end) })) };
}

/** A writer that leaves out what is masked, and restores it in code. */
function withoutMasks(
  writer: TextWriter,
  source: SourceText,
  masked: SourceText,
  hidden: Span[],
): TextWriter {
  let open = false;
  return {
    ...writer,
    paragraph: (kind, write) => {
      open = false;
      writer.paragraph(kind, write);
    },
    text(value, raw, form) {
      if (!value.includes(MASK)) {
        open = /\S\s*$/u.test(value) ? !/\s$/u.test(value) : open;
        writer.text(value, raw, form);
        return;
      }
      const rawText = masked.text.slice(raw.start, raw.end);
      const offsets =
        rawText === value
          ? undefined
          : form === 'code'
            ? alignCode(value, rawText)
            : alignText(value, rawText);
      const offsetAt = (unit: number): number =>
        raw.start + (offsets === undefined ? unit : (offsets[unit] ?? 0));
      if (form === 'code') {
        const units = value
          .split('')
          .map((unit, index) => (unit === MASK ? source.text.charAt(offsetAt(index)) : unit));
        open = true;
        writer.text(units.join(''), raw, form);
        return;
      }
      let at = 0;
      const write = (end: number): void => {
        // White space on both sides of what is left out is one.
        const start = open ? at : at + (/^\s*/u.exec(value.slice(at, end))?.[0].length ?? 0);
        if (start >= end) return;
        writer.text(value.slice(start, end), { start: offsetAt(start), end: offsetAt(end) }, form);
        open = !/\s$/u.test(value.slice(start, end));
      };
      for (const { index, 0: run } of value.matchAll(MASKS)) {
        write(index);
        const left = { start: offsetAt(index), end: offsetAt(index + run.length) };
        hidden.push(left);
        writer.omit(left);
        at = index + run.length;
      }
      write(value.length);
    },
  };
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
  } else if (node.type === 'blockquote') {
    writer.quote(() => {
      for (const child of node.children) writeBlock(writer, child, node);
    });
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
