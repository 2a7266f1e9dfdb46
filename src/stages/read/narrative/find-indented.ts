import type { ListItem, Nodes, Root } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { doubtfulSyntax } from '../../../ground/model/diagnostics/blocks.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';

/**
 * Finds what begins where other tools begin code, four columns beyond the margin or beyond the words of its entry, by the
 * file as it is: a comment before the words indents nothing.
 */
export function findIndented(root: Root, source: SourceText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: Nodes, margin: number): void => {
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) {
      const what = WHAT[child.type];
      // An entry of a list is often put further in than need be, and is one all the same.
      const isLoose = child.type === 'list' && node.type === 'listItem';
      const isBox = node.type === 'listItem' && typeof node.checked === 'boolean' && index === 0;
      if (what !== undefined && !isLoose && !isBox && isDeep(child, margin, source)) {
        found.push(indented(child, what, source));
        continue;
      }
      if (HOLDS.includes(child.type)) visit(child, marginOf(child, margin, source));
    }
  };
  visit(root, 0);
  return found;
}

const HOLDS: readonly string[] = ['list', 'listItem', 'blockquote'];

const WHAT: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'a paragraph here, and its lines run together',
  heading: 'a heading here',
  list: 'a list here',
  blockquote: 'a quotation here',
  thematicBreak: 'a rule here',
};

function indented(node: Nodes, what: string, source: SourceText): Diagnostic {
  const { start } = spanOf(node);
  const end = source.text.indexOf('\n', start);
  return doubtfulSyntax(
    placeBetween(source, start, end < 0 ? source.text.length : end),
    `text indented by four spaces is ${what}; other tools print it as code`,
    'put code between two lines of ```, or begin the text at the margin',
  );
}

function isDeep(node: Nodes, margin: number, source: SourceText): boolean {
  const { start } = spanOf(node);
  const lead = leadOf(start, source);
  // A comment, or the words of a heading before its line.
  if (!/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+[\s>]*)*$/.test(lead)) return false;
  const begins = /^[ \t]*/.exec(source.text.slice(start))?.[0] ?? '';
  return columnOf(lead + begins) - margin >= 4;
}

/** The column from which four more make code, in what a node holds. */
function marginOf(node: Nodes, margin: number, source: SourceText): number {
  const { start } = spanOf(node);
  switch (node.type) {
    case 'listItem':
      return wordsOf(node, source);
    case 'blockquote': {
      const lead = columnOf(leadOf(start, source));
      return lead + (/^>[ \t]/.test(source.text.slice(start, start + 2)) ? 2 : 1);
    }
    default:
      return margin;
  }
}

/** Where the words of an entry are expected: after its mark and one to four spaces. */
function wordsOf(item: ListItem, source: SourceText): number {
  const { start } = spanOf(item);
  const [, mark = '', blanks = ''] =
    /^(?:[ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)/.exec(source.text.slice(start)) ?? [];
  const behind = columnOf(`${leadOf(start, source)}${mark}`);
  const words = columnOf(`${leadOf(start, source)}${mark}${blanks}`);
  const isEmpty = source.text.charAt(start + mark.length + blanks.length) === '\n';
  return isEmpty || words - behind > 4 ? behind + 1 : words;
}

function leadOf(offset: number, { text }: SourceText): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The column after a text, counted from 0, with tabs of four. */
function columnOf(text: string): number {
  let column = 0;
  for (const sign of text) column += sign === '\t' ? 4 - (column % 4) : 1;
  return column;
}
