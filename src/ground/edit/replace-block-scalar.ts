import type { LocalEdit } from './disk-text.ts';
import { lineEnd } from './lines-of.ts';
import { blockScalar } from './write-scalar.ts';
import type { YamlNode } from './yaml-tree.ts';

/**
 * Another text in a block scalar: `|` stays `|` and `>` stays `>`, and the lines that are the same stay. Nothing
 * when no block scalar holds the text. `column` is that of its field.
 */
export function replaceBlockScalar(
  text: string,
  node: YamlNode,
  value: string,
  column: number,
): readonly LocalEdit[] | undefined {
  const header = /^([|>])([-+\d]*)/.exec(text.slice(node.start, node.start + 4));
  if (header === null) return undefined;
  const [whole, mark, marks = ''] = header;
  const first = lineEnd(text, node.start);
  const old = first < node.end ? text.slice(first + 1, node.end).split('\n') : [];
  const given = /\d/.exec(marks)?.[0];
  const indent = given === undefined ? indentOf(old, column + 2) : column + Number(given);
  const block = blockScalar(value, {
    mark: mark === '>' ? '>' : '|',
    indent,
    column,
    width: widthOf(old),
    chomping: /[-+]/.exec(marks)?.[0],
    old: old.map((line) => line.slice(indent)),
  });
  if (block === undefined) return undefined;
  const chomping = /[-+]$/.exec(block.header)?.[0] ?? '';
  // An indicator that is there stays, though it may not be needed.
  const indicator = given ?? /\d/.exec(block.header)?.[0] ?? '';
  const heading = sameMarks(marks, indicator + chomping) ? whole : `${mark}${indicator}${chomping}`;
  const edits: LocalEdit[] = [];
  if (heading !== whole) edits.push({ start: node.start, end: node.start + whole.length, newText: heading });
  return [...edits, ...changedLines(first, old, block.lines)];
}

function sameMarks(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

function indentOf(lines: readonly string[], otherwise: number): number {
  const first = lines.find((line) => line.trim() !== '');
  return first === undefined ? otherwise : first.length - first.trimStart().length;
}

/** The column that the lines go up to; a text of one line says little about it. */
function widthOf(lines: readonly string[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return lines.length > 1 ? Math.max(40, longest) : Math.max(80, longest);
}

/** The edit of the lines after the one that ends at `first`. */
function changedLines(first: number, old: readonly string[], lines: readonly string[]): readonly LocalEdit[] {
  const most = Math.min(old.length, lines.length);
  let before = 0;
  while (before < most && old[before] === lines[before]) before += 1;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === lines.at(-1 - after)) after += 1;
  const lengthOf = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length + 1, 0);
  const start = first + lengthOf(old.slice(0, before));
  const gone = old.slice(before, old.length - after);
  const come = lines.slice(before, lines.length - after);
  if (gone.length === 0 && come.length === 0) return [];
  return [{ start, end: start + lengthOf(gone), newText: come.map((line) => `\n${line}`).join('') }];
}
