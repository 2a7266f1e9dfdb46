import type { Span } from '../model/place.ts';
import type { YamlLayout } from './write-value.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  // To `lastIndexOf` an offset below 0 is 0.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line end after an offset; the length of the text on its last line. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The column of an offset, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The white space with which the line of an offset begins; as many spaces where something is before the offset. */
export function indentOf(text: string, offset: number): string {
  const before = text.slice(lineStart(text, offset), offset);
  return before.trim() === '' ? before : ' '.repeat(before.length);
}

/** Whether only spaces come before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/**
 * The whole lines of an entry in block style, without the last line end: with the comments directly above it
 * in its column, and with those right below that are indented further. A comment at the very top of the text
 * is about the file. Begins at the entry itself when something else is before it on its line.
 */
export function linesOf(text: string, entry: YamlEntry): Span {
  const column = columnOf(text, entry.start);
  let start = entry.start;
  if (beginsLine(text, entry.start)) {
    start = lineStart(text, entry.start);
    let above = start;
    while (above > 0 && isComment(text, lineStart(text, above - 1), column))
      above = lineStart(text, above - 1);
    if (above > 0) start = above;
  }
  let end = lineEnd(text, entry.end);
  for (let below = end; below < text.length; ) {
    const from = below + 1;
    below = lineEnd(text, from);
    const line = text.slice(from, below);
    if (line.trim() === '') continue;
    const indent = line.length - line.trimStart().length;
    if (indent <= column || line[indent] !== '#') break;
    end = below;
  }
  return { start, end };
}

/** Whether an offset is the beginning of a line that is blank, and within the text. */
export function isBlankLine(text: string, start: number): boolean {
  return start >= 0 && start < text.length && text.slice(start, lineEnd(text, start)).trim() === '';
}

/** How the file indents what is in its maps; two columns where nothing shows it. */
export function layoutOf(text: string, root: YamlNode | undefined): YamlLayout {
  let map: number | undefined;
  let seq: number | undefined;
  const visit = (node: YamlNode): void => {
    for (const { name, start, value } of node.entries) {
      const first = value?.entries[0];
      if (value === undefined || first === undefined || (map !== undefined && seq !== undefined)) continue;
      if (name !== undefined && value.style === 'block' && beginsLine(text, first.start)) {
        const deeper = columnOf(text, first.start) - columnOf(text, start);
        if (value.kind === 'map') map ??= deeper;
        else seq ??= deeper;
      }
      visit(value);
    }
  };
  if (root !== undefined) visit(root);
  const step = map ?? (seq || 2);
  return { map: step, seq: seq ?? step };
}

function isComment(text: string, start: number, column: number): boolean {
  const line = text.slice(start, lineEnd(text, start));
  return line[column] === '#' && line.slice(0, column).trim() === '';
}
