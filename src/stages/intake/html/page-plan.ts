import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isCode,
  isElement,
  isText,
  visit,
} from './elements.ts';
import { styledElements } from './styled-elements.ts';

/** What has to be known of a page before it is written down from its beginning to its end. */
export interface PagePlan {
  /** Tables that only place things on the page: their cells become paragraphs. With the reason. */
  readonly unfolded: ReadonlyMap<HtmlElement, string>;
  /** Tables whose first row names the columns. */
  readonly headed: ReadonlySet<HtmlElement>;
  /** Headings and preformatted text that hold blocks, and are written as what is in them. */
  readonly opened: ReadonlySet<HtmlElement>;
  /** Tables with words in them. */
  readonly worded: ReadonlySet<HtmlElement>;
  /** Lists whose numbers the page does not print. */
  readonly unnumbered: ReadonlySet<HtmlElement>;
  /** Elements around the text itself: `<main>`, an article, the title. */
  readonly aroundText: ReadonlySet<HtmlElement>;
  /** Elements that a style sheet sets on lines or in cells of their own, where the page itself does not. */
  readonly setApart: ReadonlySet<HtmlElement>;
  readonly scripts: number;
}

interface TableFacts {
  readonly table: HtmlElement;
  nested: boolean;
  heads: boolean;
  widest: number;
  headings: boolean;
  rows: number;
}

const NO_NUMBERS = /(?:^|[;{\s])list-style(?:-type)?\s*:[^;]*\bnone\b/i;

const ON_ITS_OWN =
  /(?:^|[;{\s])display\s*:\s*(?:block|flex|grid|list-item|flow-root|table(?:-row|-cell|-caption)?)\b/i;
const PARTS_CHILDREN = /(?:^|[;{\s])display\s*:\s*(?:inline-)?(?:flex|grid)\b/i;

/** @param sheets the texts of the style sheets of the page */
export function planPage(root: HtmlNode, sheets: readonly string[] = []): PagePlan {
  const unfolded = new Map<HtmlElement, string>();
  const headed = new Set<HtmlElement>();
  const opened = new Set<HtmlElement>();
  const worded = new Set<HtmlElement>();
  const aroundText = new Set<HtmlElement>();
  const tables: TableFacts[] = [];
  const lines: HtmlElement[] = [];
  let scripts = 0;
  const enter = (element: HtmlElement): void => {
    const { tagName } = element;
    const around = tables.at(-1);
    if (tagName === 'script' && !/json|template|text\/plain/i.test(attribute(element, 'type') ?? ''))
      scripts += 1;
    if (isTextItself(element)) noteAround(element, aroundText);
    if (tagName === 'table') {
      if (around !== undefined) around.nested = true;
      tables.push({ table: element, nested: false, heads: false, widest: 0, headings: false, rows: 0 });
    } else if (around !== undefined) noteInTable(around, element);
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      const line = lines[at];
      if (line === undefined || opened.has(line) || !opens(line, element)) break;
      opened.add(line);
    }
    if (isLine(element)) lines.push(element);
  };
  const leave = (element: HtmlElement): void => {
    if (lines.at(-1) === element) lines.pop();
    const facts = tables.at(-1);
    if (facts?.table !== element) return;
    tables.pop();
    const reason = layoutReason(facts);
    if (reason !== undefined) unfolded.set(element, reason);
    else if (hasHead(element)) headed.add(element);
  };
  visit(
    root,
    (node) => {
      if (isElement(node)) enter(node);
      if (isText(node) && node.value.trim() !== '') {
        for (let at = tables.length - 1; at >= 0; at -= 1) {
          const around = tables[at]?.table;
          if (around === undefined || worded.has(around)) break;
          worded.add(around);
        }
      }
      return !(isElement(node) && isCode(node));
    },
    (node) => {
      if (isElement(node)) leave(node);
    },
  );
  const unnumbered = styledElements(root, sheets, NO_NUMBERS);
  const setApart = setApartBy(root, sheets);
  return { unfolded, headed, opened, worded, unnumbered, aroundText, setApart, scripts };
}

function setApartBy(root: HtmlNode, sheets: readonly string[]): ReadonlySet<HtmlElement> {
  const apart = new Set(styledElements(root, sheets, ON_ITS_OWN));
  for (const parent of styledElements(root, sheets, PARTS_CHILDREN)) {
    for (const node of parent.childNodes) if (isElement(node)) apart.add(node);
  }
  return apart;
}

function isTextItself(element: HtmlElement): boolean {
  const role = attribute(element, 'role')?.trim().toLowerCase();
  return /^(?:main|article|h1)$/.test(element.tagName) || role === 'main';
}

/** Adds an element and all that it is in. */
function noteAround(element: HtmlElement, around: Set<HtmlElement>): void {
  let at: HtmlNode | null = element;
  while (at !== null && isElement(at) && !around.has(at)) {
    around.add(at);
    at = at.parentNode;
  }
}

function noteInTable(table: TableFacts, element: HtmlElement): void {
  const { tagName } = element;
  if (tagName === 'tr') {
    table.rows += 1;
    table.widest = Math.max(table.widest, cellsOf(element).length);
  } else if (tagName === 'th' || tagName === 'thead' || tagName === 'caption') table.heads = true;
  else if (/^h[1-6]$/.test(tagName) || tagName === 'article' || tagName === 'section') table.headings = true;
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function layoutReason({ table, nested, heads, widest, headings }: TableFacts): string | undefined {
  const role = attribute(table, 'role')?.trim().toLowerCase();
  if (nested) return 'a table is inside it';
  if (role === 'presentation' || role === 'none') return 'its page says that it is not a table';
  if (!heads && widest <= 1) return 'it has one column, and no head';
  if (!heads && headings) return 'headings are in its cells, and it has no head';
  return undefined;
}

function hasHead(table: HtmlElement): boolean {
  const parts = table.childNodes.filter(isElement);
  const rowsOf = (element: HtmlElement): readonly HtmlElement[] =>
    element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr');
  if (parts.some((part) => part.tagName === 'thead' && rowsOf(part).length > 0)) return true;
  const first = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : rowsOf(part)))[0];
  const cells = first === undefined ? [] : cellsOf(first);
  return cells.length > 0 && cells.every((cell) => cell.tagName === 'th' || !hasText(cell));
}

function hasText(cell: HtmlElement): boolean {
  let found = false;
  visit(cell, (node) => {
    if (isText(node) && node.value.trim() !== '') found = true;
    return !found;
  });
  return found;
}

function isLine({ tagName }: HtmlElement): boolean {
  return /^h[1-6]$/.test(tagName) || tagName === 'pre' || tagName === 'listing';
}

/** True where a heading, or preformatted text, cannot hold this element. */
function opens(line: HtmlElement, element: HtmlElement): boolean {
  if (line.tagName === 'pre' || line.tagName === 'listing')
    return element.tagName !== 'br' && isBlock(element);
  return /^(?:table|ul|ol|dl|h[1-6]|pre|blockquote|p)$/.test(element.tagName);
}
