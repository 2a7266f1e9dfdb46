import type { BlockContent, FootnoteDefinition, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { append } from '../../../../ground/model/append.ts';
import { type Marks, phrasing, type Run, textOfRuns } from './phrasing.ts';
import { type RowPart, type SpanningCell, type SpanningRow, tableGrid } from './table-grid.ts';

/** Below it a list may begin: Markdown has numbers of nine digits, and the items that follow count on. */
export const HIGHEST_START = 990_000_000;

/** A block that holds what comes until it is closed. */
export type Opened =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'quote' }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start?: number | undefined }
  | { readonly kind: 'item' }
  | { readonly kind: 'code' }
  | { readonly kind: 'table' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'row'; readonly part: RowPart }
  | { readonly kind: 'cell'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'footnote'; readonly identifier: string };

/** What a flow notices about what it is given. */
export interface FlowEvents {
  /** Digits on both sides of a line end, or of two paragraphs in one cell: only a space, or a line, is between them. */
  digitsMeet(words: string): void;
  /** Quotes and lists inside one another, more deeply than Markdown can tell. */
  tooDeep(): void;
}

/** Writes a Markdown tree from text and blocks as they come, as a browser lays out a page: blocks end paragraphs. */
export interface Flow {
  text(value: string, marks: Marks): void;
  lineBreak(): void;
  footnoteMark(identifier: string): void;
  /** A gap within a line, of a tab: a space, if words are on both sides. */
  gap(): void;
  /** The end of a paragraph. */
  separate(): void;
  open(block: Opened): void;
  close(): void;
  /** The number, from 0, of the block at the top that is being written. */
  block(): number;
  /** The last words of the paragraph that is being written. */
  before(): string;
  finish(): { readonly root: Root; readonly tables: number; readonly rows: number };
}

/** The table was larger than anything that a document can hold. */
export class TableTooLarge extends Error {}

/** Quotes and list items that may be inside one another: a third of what is still read. */
const MOST_NESTED = 20;

type Block = RootContent;

interface Frame {
  readonly block: Opened | { readonly kind: 'root' };
  /** Its content goes into what is around it. */
  readonly ghost: boolean;
  /** It holds one paragraph: blocks within it are joined by a space. */
  readonly line: boolean;
  /** Where blocks go that end in it: itself, or what is around it. */
  readonly holder: Frame | undefined;
  /** True within a heading or a cell, however deep: but not in a footnote that is written in between. */
  readonly inLine: boolean;
  readonly blocks: Block[];
  readonly rows: SpanningRow[];
  readonly cells: SpanningCell[];
}

export function flow(events: FlowEvents): Flow {
  const root = frame({ kind: 'root' });
  const frames: Frame[] = [root];
  const notes: FootnoteDefinition[] = [];
  let runs: Run[] = [];
  let nested = 0;
  let tables = 0;
  let rows = 0;
  /** A blank is due before the next word: a block ended in a cell. */
  let due = false;
  /** The last character that was written into the paragraph. */
  let last = '';
  /** The last was a line end, with this character before it. */
  let beforeBreak = '';

  const top = (): Frame => frames.at(-1) ?? root;
  const holder = (): Frame => top().holder ?? top();
  const inCode = (): boolean => top().block.kind === 'code' && !top().ghost;

  const put = (block: Block): void => {
    const { blocks, block: around } = holder();
    const inside = blocks.at(-1);
    if (around.kind !== 'list') blocks.push(block);
    else if (inside?.type === 'listItem' && block.type === 'list') inside.children.push(block);
    else if (block.type === 'listItem') blocks.push(block);
    else blocks.push({ type: 'listItem', spread: false, children: [block as BlockContent] });
  };
  const takeRuns = (options: { breaks: boolean; strong: boolean }): PhrasingContent[] => {
    const children = phrasing(runs, options);
    runs = [];
    [last, beforeBreak, due] = ['', '', false];
    return hasWords(children) ? children : [];
  };
  const separate = (): void => {
    if (top().block.kind === 'code' && !top().ghost) return;
    if (top().inLine) {
      if (runs.length > 0) due = true;
      return;
    }
    const children = takeRuns({ breaks: true, strong: true });
    if (children.length > 0) put({ type: 'paragraph', children });
  };
  const meet = (value: string): void => {
    const before = due ? last : beforeBreak;
    if (before !== '' && DIGIT.test(before) && DIGIT.test(value.charAt(0))) {
      events.digitsMeet(`${textOfRuns(runs).slice(-60)} ${value.slice(0, 40)}`);
    }
  };

  return {
    text(value, marks) {
      if (inCode()) {
        runs.push({ kind: 'text', value, marks: {} });
        return;
      }
      let plain = value.replace(/[ \t\n\f\r]+/g, ' ');
      if (last === '' || last === ' ' || due) plain = plain.replace(/^ /, '');
      if (plain === '') return;
      meet(plain);
      if (due && last !== ' ' && last !== '') plain = ` ${plain}`;
      [due, beforeBreak] = [false, ''];
      runs.push({ kind: 'text', value: plain, marks });
      last = plain.charAt(plain.length - 1);
    },
    lineBreak() {
      if (inCode()) runs.push({ kind: 'text', value: '\n', marks: {} });
      else if (top().inLine) due = runs.length > 0;
      else {
        if (last !== '' && last !== ' ') beforeBreak = last;
        runs.push({ kind: 'break' });
        last = '';
      }
    },
    footnoteMark(identifier) {
      runs.push({ kind: 'note', identifier });
      [due, beforeBreak, last] = [false, '', ']'];
    },
    gap() {
      if (runs.length > 0) due = true;
    },
    separate,
    open(block) {
      separate();
      const nests = block.kind === 'quote' || block.kind === 'item';
      if (nests) nested += 1;
      const deep = nests && nested > MOST_NESTED;
      if (deep && nested === MOST_NESTED + 1) events.tooDeep();
      const list = block.kind === 'list' && nested >= MOST_NESTED;
      const stray = block.kind === 'item' && holder().block.kind !== 'list';
      const ghost = deep || list || stray || (top().inLine && block.kind !== 'footnote');
      frames.push(frame(block, ghost, top()));
    },
    close() {
      const closed = top();
      if (closed === root) return;
      const { block, ghost, blocks } = closed;
      if (ghost || !(closed.line || block.kind === 'code')) separate();
      if (block.kind === 'quote' || block.kind === 'item') nested -= 1;
      if (ghost) {
        frames.pop();
        return;
      }
      if (block.kind === 'heading') {
        const children = takeRuns({ breaks: false, strong: false });
        frames.pop();
        const depth = Math.min(6, Math.max(1, block.depth)) as 1 | 2 | 3 | 4 | 5 | 6;
        if (children.length > 0) put({ type: 'heading', depth, children });
      } else if (block.kind === 'code') {
        const value = textOfRuns(runs).replace(/\n+$/, '');
        runs = [];
        frames.pop();
        if (/\S/u.test(value)) put({ type: 'code', value });
      } else if (block.kind === 'cell') {
        const children = takeRuns({ breaks: false, strong: true });
        frames.pop();
        top().cells.push({ children, columns: block.columns, rows: block.rows });
      } else if (block.kind === 'row') {
        frames.pop();
        if (closed.cells.length > 0) top().rows.push({ cells: closed.cells, part: block.part });
      } else if (block.kind === 'caption') {
        frames.pop();
        append(top().blocks, blocks);
      } else if (block.kind === 'table') {
        frames.pop();
        for (const caption of blocks) put(caption);
        const words = closed.rows.some((row) => row.cells.some(({ children }) => children.length > 0));
        if (!words) return;
        const table = tableGrid(closed.rows);
        if (table === undefined) throw new TableTooLarge();
        tables += 1;
        rows += closed.rows.length;
        put(table);
      } else if (block.kind === 'footnote') {
        frames.pop();
        notes.push({
          type: 'footnoteDefinition',
          identifier: block.identifier,
          label: block.identifier,
          children: blocks as FootnoteDefinition['children'],
        });
      } else {
        frames.pop();
        if (blocks.length === 0) return;
        if (block.kind === 'quote') put({ type: 'blockquote', children: blocks as BlockContent[] });
        else if (block.kind === 'item') put(listItem(blocks as BlockContent[]));
        else if (block.kind === 'list') put(list(block, blocks as ListItem[]));
      }
    },
    block: () => root.blocks.length,
    before: () => textOfRuns(runs.slice(-8)).slice(-80),
    finish() {
      while (frames.length > 1) this.close();
      separate();
      return { root: { type: 'root', children: [...root.blocks, ...notes] }, tables, rows };
    },
  };
}

const DIGIT = /^\p{Nd}$/u;
const LINES: ReadonlySet<string> = new Set(['heading', 'cell']);

function frame(block: Frame['block'], ghost = false, around?: Frame): Frame {
  const line = !ghost && LINES.has(block.kind);
  return {
    block,
    ghost,
    line,
    holder: ghost || block.kind === 'code' ? (around?.holder ?? around) : undefined,
    inLine: ghost ? around?.inLine === true : line,
    blocks: [],
    rows: [],
    cells: [],
  };
}

function hasWords(children: readonly PhrasingContent[]): boolean {
  return children.some(
    (child) =>
      child.type === 'footnoteReference' ||
      ('value' in child && typeof child.value === 'string' && child.value.trim() !== '') ||
      ('children' in child && hasWords(child.children)),
  );
}

function listItem(children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: children.filter(({ type }) => type !== 'list').length > 1, children };
}

function list(opened: Extract<Opened, { kind: 'list' }>, items: ListItem[]): Block {
  return {
    type: 'list',
    ordered: opened.ordered,
    start: opened.ordered ? (opened.start ?? 1) : null,
    spread: items.some(({ spread }) => spread === true),
    children: items,
  };
}
