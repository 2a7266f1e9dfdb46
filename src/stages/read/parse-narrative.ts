import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { controlCharacter } from '../../ground/model/diagnostics.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { alignText } from './align-raw.ts';
import { tooManyMarks } from './decode-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { findMarkFlood, findRefused } from './refused-characters.ts';
import { placeBetween, type SourceText } from './source-text.ts';

/**
 * Parses the narrative that begins at offset `body`. A colon in running text is a directive only when
 * brackets follow its name: `10:30` and `[@document:id]` stay text.
 */
export function parseNarrative(source: SourceText, body: number): Outcome<Narrative> {
  const { value: root, diagnostics } = parseMarkdown(source, body, 'directives');
  if (root === undefined) return { value: undefined, diagnostics };
  restoreColons(root, source.text);
  return {
    value: { file: source.file, source: source.text, root },
    diagnostics: [...diagnostics, ...checkCharacters(root, source)],
  };
}

function restoreColons(node: Nodes, source: string): void {
  if (!('children' in node)) return;
  for (const child of node.children) restoreColons(child, source);
  if (!node.children.some((child) => isBareDirective(child, source))) return;
  const children: Nodes[] = [];
  for (const child of node.children) {
    const restored = isBareDirective(child, source) ? asText(child, source) : child;
    const before = children.at(-1);
    if (restored.type === 'text' && before?.type === 'text')
      children[children.length - 1] = join(before, restored);
    else children.push(restored);
  }
  node.children = children as PhrasingContent[];
}

function isBareDirective(node: Nodes, source: string): node is TextDirective {
  if (node.type !== 'textDirective') return false;
  const end = source.charAt((node.position?.end.offset ?? 0) - 1);
  return end !== ']' && end !== '}';
}

function asText(node: TextDirective, source: string): Text {
  const value = source.slice(node.position?.start.offset, node.position?.end.offset);
  return { type: 'text', value, ...(node.position && { position: node.position }) };
}

function join(first: Text, second: Text): Text {
  const joined: Text = { type: 'text', value: first.value + second.value };
  if (first.position && second.position) {
    joined.position = { start: first.position.start, end: second.position.end };
  }
  return joined;
}

/** Character references can stand for what the file's own text may not hold. */
function checkCharacters(root: Root, source: SourceText): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (value: string, node: Nodes): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    for (const { offset, name } of findRefused(value)) {
      const raw = source.text.slice(start, end);
      const at = start + (node.type === 'text' ? (alignText(value, raw)[offset] ?? 0) : 0);
      diagnostics.push(controlCharacter(placeBetween(source, at, at + 1), name));
    }
    const flood = findMarkFlood(value);
    // A flood that stands in the file as it is was found when the file was decoded.
    if (flood !== undefined && findMarkFlood(source.text.slice(start, end)) === undefined) {
      diagnostics.push(tooManyMarks(placeBetween(source, start, end), flood.end - flood.start));
    }
  };
  const visit = (node: Nodes): void => {
    for (const value of textsOf(node)) check(value, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return diagnostics;
}

function textsOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'image':
      return [node.url, node.alt ?? '', node.title ?? ''];
    case 'link':
    case 'definition':
      return [node.url, node.title ?? ''];
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return Object.values(node.attributes ?? {}).map((value) => value ?? '');
    default:
      return [];
  }
}
