import type { Nodes, Root } from 'mdast';
import { lowered } from './raised.ts';

/**
 * What differs between the words of an original and those of the document that was made of it; nothing, if each word
 * and each sign is there as often. The order does not count: footnotes move to the end.
 *
 * @param original its text, with white space wherever one word ends; what was left out is no part of it
 */
export function wordDifference(original: string, root: Root): string | undefined {
  const document = documentText(root);
  const words = difference(original, document, WORDS);
  return sentence(words ?? difference(original, document, SIGNS));
}

/** The same for the signs of two texts alone, wherever words end in them. */
export function signDifference(original: string, document: string): string | undefined {
  return sentence(difference(original, document, SIGNS));
}

function sentence(signs: Difference | undefined): string | undefined {
  if (signs === undefined) return undefined;
  const list = (some: readonly string[]): string =>
    some
      .slice(0, 5)
      .map((word) => JSON.stringify(word.slice(0, 60)))
      .join(', ');
  const lost = signs.lost.length === 0 ? '' : `${list(signs.lost)} would be lost`;
  const gained = signs.gained.length === 0 ? '' : `${list(signs.gained)} would be new`;
  return [lost, gained].filter((part) => part !== '').join(', and ');
}

/** The words of a document: blocks, cells, lines and marks of footnotes end them. */
export function documentText(root: Root): string {
  const parts: string[] = [];
  const write = (node: Nodes): void => {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'inlineCode') parts.push(node.value);
    else if (node.type === 'code') parts.push('\n', node.value, '\n');
    else if (node.type === 'break' || node.type === 'footnoteReference') parts.push('\n');
    else if ('children' in node) {
      const inline = INLINE.has(node.type);
      if (!inline) parts.push('\n');
      for (const child of node.children) write(child);
      if (!inline) parts.push('\n');
    }
  };
  write(root);
  return parts.join('');
}

/** Characters that no document may hold: they reorder what is printed, or print nothing. Line ends are white space. */
export function withoutControls(text: string): string {
  return text.replace(/[\u2028\u2029\u0085\v\f\r]/g, ' ').replace(CONTROLS, '');
}

/** True for text that `withoutControls` would take something from, other than line ends. */
export function hasControls(text: string): boolean {
  CONTROLS.lastIndex = 0;
  return CONTROLS.test(text);
}

const INLINE: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link']);
const CONTROLS = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const SIGNS = /\S/gu;

interface Difference {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

function difference(original: string, document: string, pattern: RegExp): Difference | undefined {
  const counts = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const [word] of lowered(withoutControls(text)).matchAll(pattern)) {
      counts.set(word, (counts.get(word) ?? 0) + by);
    }
  };
  count(original, 1);
  count(document, -1);
  const lost = [...counts].filter(([, number]) => number > 0).map(([word]) => word);
  const gained = [...counts].filter(([, number]) => number < 0).map(([word]) => word);
  return lost.length + gained.length === 0 ? undefined : { lost, gained };
}
