import type { Span } from '../model/place.ts';
import type { LocalEdit } from './disk-text.ts';
import { parseTree, type YamlFile } from './open-yaml.ts';
import type { Edited } from './text-edit.ts';
import { type Comparable, comparableNode, sameData } from './yaml-data.ts';

/**
 * Takes the first of several ways to write an edit after which the file reads as it should: the text is
 * parsed again, and what was not to change has not. Refused when none does.
 */
export function settle(
  file: YamlFile,
  wanted: Comparable,
  at: Span,
  ways: Iterable<readonly LocalEdit[]>,
): Edited {
  for (const edits of ways) {
    const tree = parseTree(applyLocal(file.text, edits), file.syntax);
    if ('reason' in tree || !sameData(comparableNode(tree.root), wanted)) continue;
    return {
      edits: edits.map(({ start, end, newText }) =>
        file.disk.toDisk({ start: file.offset + start, end: file.offset + end, newText }),
      ),
    };
  }
  return file.refuse('there is no way to write this here that leaves the rest as it is', at);
}

/** Edits in order that do not overlap, applied. */
export function applyLocal(text: string, edits: readonly LocalEdit[]): string {
  let made = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    made += text.slice(at, start) + newText;
    at = end;
  }
  return made + text.slice(at);
}
