import { type HtmlNode, isBlock, isCode, isElement, isText, visit } from './elements.ts';
import { raisedBy } from './page-parts.ts';
import { cellsOf } from './page-plan.ts';

/** What a page says, and how many rows its tables have, read apart from what is made of it: for the proof. */
export interface PageWords {
  readonly text: string;
  readonly rows: number;
}

/**
 * All text of a page but for programs and for what was dropped, as it is stored, with a line end where a block or a
 * cell ends and spaces around each raised digit.
 *
 * @param gaps what a reader sees between words
 * @param unfolded tables that are not written as tables: their rows do not count
 */
export function pageWords(
  body: HtmlNode,
  dropped: ReadonlySet<HtmlNode>,
  gaps: ReadonlySet<HtmlNode>,
  unfolded: ReadonlyMap<HtmlNode, string>,
): PageWords {
  const parts: string[] = [];
  const raised: HtmlNode[] = [];
  const tables: { readonly node: HtmlNode; rows: number; words: boolean }[] = [];
  /** The tables, captions and cells around: words in a cell make a table one. */
  const around: HtmlNode[] = [];
  let quotes = 0;
  let rows = 0;
  visit(
    body,
    (node) => {
      if (gaps.has(node)) parts.push('\n');
      if (dropped.has(node)) return false;
      if (isText(node)) {
        parts.push(raised.length === 0 ? node.value : apart(node.value, raisedWay(raised[0])));
        const table = tables.at(-1);
        if (table !== undefined && node.value.trim() !== '' && isCell(around.at(-1))) table.words = true;
      }
      if (!isElement(node)) return true;
      if (isCode(node)) return false;
      if (isBlock(node)) parts.push('\n');
      if (raisedBy(node) !== undefined) raised.push(node);
      if (AROUND.test(node.tagName)) around.push(node);
      if (node.tagName === 'table') tables.push({ node, rows: 0, words: false });
      const table = tables.at(-1);
      if (node.tagName === 'q') {
        parts.push(quotes++ % 2 === 0 ? '“' : '‘');
        // Its marks are printed, whatever is between them.
        if (table !== undefined && isCell(around.at(-1))) table.words = true;
      }
      if (node.tagName === 'tr' && table !== undefined && cellsOf(node).some((cell) => !dropped.has(cell)))
        table.rows += 1;
      return true;
    },
    (node) => {
      if (!isElement(node) || dropped.has(node)) return;
      if (raised.at(-1) === node) raised.pop();
      if (around.at(-1) === node) around.pop();
      if (isBlock(node)) parts.push('\n');
      if (node.tagName === 'q') parts.push(--quotes % 2 === 0 ? '”' : '’');
      const table = tables.at(-1);
      if (table?.node !== node) return;
      tables.pop();
      if (table.words && !unfolded.has(node)) rows += table.rows;
    },
  );
  return { text: parts.join(''), rows };
}

function raisedWay(node: HtmlNode | undefined): string | undefined {
  return node !== undefined && isElement(node) ? raisedBy(node) : undefined;
}

function apart(text: string, way: string | undefined): string {
  if (way === 'sup' && /^\s*[ni]\s*$/.test(text)) return ` ${text} `;
  return text.replace(/[−-]/g, '-').replace(/[0-9+=()-]/g, ' $& ');
}

const AROUND = /^(?:table|caption|td|th)$/;

function isCell(node: HtmlNode | undefined): boolean {
  return node !== undefined && isElement(node) && /^t[dh]$/.test(node.tagName);
}
