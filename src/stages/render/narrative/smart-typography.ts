import type { Node, Root } from 'mdast';
import { withTies } from '../ties.ts';
import { isElided, withDashes } from '../typographic-signs.ts';

/**
 * A copy of a narrative as a typesetter would hand it on: curly quotation marks and apostrophes, dashes,
 * ellipses, numbers that stay with their units, and marks that follow the punctuation without a space. Bound
 * values, code and addresses stay as they are.
 */
export function smartTypography(root: Root): Root {
  return { ...root, children: setChildren(root.children) };
}

interface AnyNode extends Node {
  readonly children?: readonly Node[];
  readonly value?: unknown;
}

function setChildren<T extends Node>(children: readonly T[]): T[] {
  return hugMarks(children.map((child, index) => setNode(child, children[index - 1])));
}

function setNode<T extends AnyNode>(node: T, before: AnyNode | undefined): T {
  if (isText(node)) return { ...node, value: setText(node.value, before) };
  return node.children === undefined ? node : { ...node, children: setChildren(node.children) };
}

/** `before` is the node that the text follows: a quotation mark at the start needs to know. */
function setText(text: string, before: AnyNode | undefined): string {
  const afterWord = before !== undefined && before.type !== 'break';
  const tied = before?.type === 'printed' ? text.replace(/^ (?=\p{L})/u, '\u00a0') : text;
  return withTies(withDashes(withQuotationMarks(tied, afterWord)));
}

function withQuotationMarks(text: string, afterWord: boolean): string {
  return text
    .replace(/``([^`]*?)''/g, '“$1”')
    .replace(/(^|.)"/gsu, (_, before: string) => before + (opens(before, afterWord) ? '“' : '”'))
    .replace(/(^|.)'/gsu, (found, before: string, at: number, whole: string) => {
      const isOpening = opens(before, afterWord) && !isElided(whole.slice(at + found.length, at + 20));
      return before + (isOpening ? '‘' : '’');
    });
}

function opens(before: string, afterWord: boolean): boolean {
  return before === '' ? !afterWord : /[\s([{“‘–—\u00a0]/u.test(before);
}

/** Marks are after the punctuation, and nothing parts them from the word before. */
function hugMarks<T extends Node>(children: readonly T[]): T[] {
  const out: T[] = [];
  let moved = 0;
  children.forEach((child, index) => {
    const next = children[index + 1];
    const last = out.at(-1);
    if (child.type === 'marks') {
      if (last !== undefined && isText(last)) out[out.length - 1] = { ...last, value: last.value.trimEnd() };
      const punctuation = next === undefined ? undefined : punctuationAtStart(next);
      if (punctuation !== undefined) out.push(punctuation);
      moved = punctuation === undefined ? 0 : punctuation.value.length;
      out.push(child);
    } else {
      out.push(moved > 0 && isText(child) ? { ...child, value: child.value.slice(moved) } : child);
      moved = 0;
    }
  });
  return out;
}

function punctuationAtStart<T extends Node>(node: T): (T & { value: string }) | undefined {
  const value = isText(node) ? /^[.,;:!?]+[”’)]*/.exec(node.value)?.[0] : undefined;
  return value === undefined ? undefined : { ...node, value };
}

function isText<T extends AnyNode>(node: T): node is T & { value: string } {
  return node.type === 'text' && typeof node.value === 'string';
}
