import type { ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { append } from '../../../ground/model/append.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { Finding, ImportChoices, Importer } from '../imported.ts';
import { refuseWithoutWords } from '../refuse-without-words.ts';
import { isAligned } from './aligned-lines.ts';
import { joinLines } from './join-lines.ts';
import { pipeTable } from './pipe-table.ts';

/**
 * Reads plain text: paragraphs between blank lines, whose lines stay as they are; items of lists; tables drawn with
 * upright strokes; lines set in columns, which become a block in which every blank counts. A form feed begins a page.
 */
export const importText: Importer = async (file, choices) => {
  const { text, encoding, guessed } = decodeBytes(file.bytes);
  const { children, findings, pages } = textBlocks(text, choices);
  if (children.length === 0) return refuseWithoutWords(file);
  const odd: readonly Finding[] = guessed
    ? [
        {
          kind: 'doubtful',
          what: 'encoding',
          where: 'whole file',
          words: firstForeign(text),
          message: `the file does not say how its letters are written, and is not UTF-8: it was read as ${encoding}`,
          hint: 'compare letters with accents, quotation marks and signs such as £ and € with the original',
        },
      ]
    : [];
  return {
    imported: {
      kind: 'text',
      root: { type: 'root', children },
      metadata: {},
      findings: [...odd, ...findings],
      counts: { ...(pages > 1 && { pages }), ...countTables(children), pictures: 0, footnotes: 0 },
      reader: encoding,
    },
  };
};

/** The blocks of a plain text. */
export interface TextBlocks {
  readonly children: RootContent[];
  readonly findings: readonly Finding[];
  readonly pages: number;
}

/** @param text decoded; any line ends */
export function textBlocks(text: string, choices: ImportChoices): TextBlocks {
  const pages = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\f')
    .map((page) => page.split(/\n(?:[ \t]*\n)+/));
  const children: RootContent[] = [];
  const findings: Finding[] = [];
  for (const [index, groups] of pages.entries()) {
    for (const group of groups) {
      const lines = group.split('\n').filter((line) => line.trim() !== '');
      let isNext = false;
      for (const block of blocksOf(lines)) {
        const made = writeBlock(block, choices);
        const where = pages.length > 1 ? `page ${index + 1}` : `paragraph ${children.length + 1}`;
        for (const finding of made.findings) findings.push({ ...finding, where, block: children.length });
        const last = children.at(-1);
        if (made.node.type === 'list' && last?.type === 'list' && isNext) {
          append(last.children, made.node.children);
          continue;
        }
        isNext = true;
        children.push(pages.length > 1 ? { ...made.node, data: { page: index + 1 } as object } : made.node);
      }
    }
  }
  return { children, findings, pages: pages.length };
}

interface Lines {
  readonly kind: 'paragraph' | 'item' | 'aligned' | 'heading';
  readonly lines: readonly string[];
}

type Block = Lines | Table;

const BULLET = /^[ \t]*[-*•·◦▪‣–][ \t]+(?=\S)/u;
/** The number of such an item is a word of the text: Markdown's own lists would count again. */
const NUMBERED = /^[ \t]*(?:\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+\S/i;
const UNDERLINE = /^[ \t]*(={3,}|-{3,}|~{3,}|\*{3,})[ \t]*$/;

function blocksOf(lines: readonly string[]): readonly Block[] {
  const headings: Block[] = [];
  let at = 0;
  // One by one, not by recursion: a file may have a hundred thousand.
  for (;;) {
    const [first, second] = [lines[at], lines[at + 1]];
    if (first === undefined) return headings;
    if (UNDERLINE.test(first)) at += 1;
    else if (second !== undefined && UNDERLINE.test(second)) {
      headings.push({ kind: 'heading', lines: [first] });
      at += 2;
    } else break;
  }
  append(headings, blocksUnder(lines.slice(at)));
  return headings;
}

function blocksUnder(lines: readonly string[]): readonly Block[] {
  const head = lines.findIndex((_, index) => pipeTable(lines.slice(index, index + 3)) !== undefined);
  const table = head < 0 ? undefined : pipeTable(lines.slice(head));
  if (table !== undefined) return [...blocksUnder(lines.slice(0, head)), table];
  if (isAligned(lines)) return [{ kind: 'aligned', lines }];
  const blocks: { kind: Lines['kind']; lines: string[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (BULLET.test(line)) blocks.push({ kind: 'item', lines: [line.replace(BULLET, '')] });
    else if (last === undefined || NUMBERED.test(line)) blocks.push({ kind: 'paragraph', lines: [line] });
    else last.lines.push(line);
  }
  return blocks;
}

function writeBlock(
  block: Block,
  choices: ImportChoices,
): { readonly node: RootContent; readonly findings: readonly Omit<Finding, 'where'>[] } {
  if ('type' in block) return { node: block, findings: [] };
  const { kind, lines } = block;
  if (kind === 'aligned') {
    const value = lines.map((line) => line.trimEnd()).join('\n');
    const finding = {
      kind: 'noted',
      what: 'lines set in columns',
      words: value.trim().slice(0, 120),
      message: 'lines that are set in columns were kept as they are, every blank of them',
      hint: 'make a table of them by hand where figures are to be taken from its columns',
    } as const;
    return { node: { type: 'code', value }, findings: [finding] };
  }
  const { text, findings } = joinLines(lines, choices);
  const children: PhrasingContent[] = [{ type: 'text', value: text }];
  if (kind === 'heading') return { node: { type: 'heading', depth: 2, children }, findings };
  const paragraph: Paragraph = { type: 'paragraph', children };
  if (kind === 'paragraph') return { node: paragraph, findings };
  const item: ListItem = { type: 'listItem', spread: false, children: [paragraph] };
  return { node: { type: 'list', ordered: false, spread: false, children: [item] }, findings };
}

function countTables(children: readonly RootContent[]): { readonly tables: number; readonly rows: number } {
  const tables = children.filter(({ type }) => type === 'table');
  const rows = tables.reduce((sum, table) => sum + ('children' in table ? table.children.length : 0), 0);
  return { tables: tables.length, rows };
}

/** The first words with a letter that depends on the encoding. */
function firstForeign(text: string): string {
  return /[^\n]{0,40}[\u0080-\uffff][^\n]{0,40}/.exec(text)?.[0].trim() ?? '';
}
