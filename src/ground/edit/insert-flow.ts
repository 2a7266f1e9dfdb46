import type { LocalEdit } from './disk-text.ts';
import { beginsLine, indentOf, lineEnd, lineStart } from './lines-of.ts';
import type { YamlNode } from './yaml-tree.ts';

/** Ways to put an entry, which is written on one line, in a map or list in brackets. */
export function* waysIntoFlow(
  text: string,
  node: YamlNode,
  index: number,
  written: string,
  [open, close]: readonly [string, string],
): Generator<readonly LocalEdit[], void> {
  const before = node.entries[index - 1];
  const next = node.entries[index];
  if (before === undefined && next === undefined) {
    const inside = text.slice(node.start + 1, node.end - 1);
    const pad = open === '{' ? ' ' : '';
    const at = node.start + 1;
    if (inside.trim() === '') {
      const newText = `${open}${pad}${written}${pad}${close}`;
      yield [{ start: node.start, end: node.end, newText }];
    } else {
      yield [{ start: at, end: at, newText: `${pad}${written}` }];
    }
    return;
  }
  if (next !== undefined) {
    const alone = beginsLine(text, next.start);
    const gap = alone ? `\n${indentOf(text, next.start)}` : ' ';
    yield [{ start: next.start, end: next.start, newText: `${written},${gap}` }];
    return;
  }
  if (before === undefined) return;
  const { end } = before;
  const alone =
    node.entries.length > 0 && beginsLine(text, before.start) && startsBelow(text, node, before.start);
  if (!alone) yield [{ start: end, end, newText: `, ${written}` }];
  const column = indentOf(text, before.start);
  // A comment after the last entry stays on its line.
  const line = Math.min(lineEnd(text, end), Math.max(end, node.end - 1));
  const rest = text.slice(end, line);
  const comma = /^\s*,/.test(text.slice(end, node.end));
  const below = `\n${column}${written}${comma ? ',' : ''}`;
  if (alone && line < node.end - 1) {
    yield comma
      ? [{ start: line, end: line, newText: below }]
      : rest === ''
        ? [{ start: end, end, newText: `,${below}` }]
        : [
            { start: end, end, newText: ',' },
            { start: line, end: line, newText: below },
          ];
  }
  const after = end + (/^\s*,/.exec(text.slice(end, node.end))?.[0].length ?? 0);
  yield [{ start: after, end: after, newText: comma ? ` ${written},` : `, ${written}` }];
}

function startsBelow(text: string, node: YamlNode, offset: number): boolean {
  return lineStart(text, offset) > node.start;
}
