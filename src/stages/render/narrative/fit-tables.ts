import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { DrawnOn } from '../drawings/drawing-size.ts';
import { textWidth } from '../drawings/text-width.ts';
import type { NotePlace } from '../note-place.ts';
import { isSmallSheet } from '../small-sheet.ts';

/**
 * Makes tables of running text fit, for a browser shrinks all pages when one table is wider than the page. A table
 * whose longest words have no room side by side gets smaller type and gaps; if that is not enough, columns in which
 * words break; where those would be slivers, each row becomes a record, with the heads of the columns before its cells.
 */
export function fitTables(room: TableRoom) {
  return (tree: Root): void => fitIn(tree.children, room);
}

/** What a table has room for. */
export interface TableRoom {
  /** In ems of its type. */
  readonly width: number;
  /** By what its type can be made smaller. */
  readonly smaller: number;
}

/** The width of a table in the text of a pack, in ems of its type: what the built-in templates give it. */
export function tableRoom({ paper, typeSize, turned = false }: DrawnOn, place: NotePlace): TableRoom {
  const small = isSmallSheet(paper);
  const points = turned ? (small ? 504 : 678) : small ? 318 : 476;
  const type = { standard: small ? 8.75 : 9.25, clear: 12, large: 16 }[typeSize];
  // Without notes the text has a measure of its own, in larger type.
  const width =
    place === 'none'
      ? Math.min(points / (type + 1.75), turned ? Number.POSITIVE_INFINITY : 36)
      : points / type;
  return { width, smaller: typeSize === 'standard' ? SMALLER.type : 1 };
}

/** A list, a quotation or a box leaves so much of the room. */
const NESTED = 0.62;
/** What a mark at the right edge takes more than its letter, in ems: its box in narrative.css. */
const MARK = 0.6;
/** Between columns. */
const GAP = 0.9;
/** In ems: what `.close` is in narrative.css. Clear and large type get no smaller. */
const SMALLER = { type: 0.9, gap: 0.5 } as const;
/** The narrowest column in which words may be broken: some ten letters. */
const NARROWEST = 5.5;
/** What we measure may be a little less than what is set. */
const SAFE = 0.97;

function fitIn(nodes: readonly RootContent[], room: TableRoom): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'table') fitTable(node, { ...room, width: room.width * SAFE });
    else fitIn(node.children, isNarrow(node) ? { ...room, width: room.width * NESTED } : room);
  }
}

function isNarrow({ tagName, properties: { className } }: Element): boolean {
  return /^(?:li|blockquote)$/.test(tagName) || (Array.isArray(className) && className.includes('box'));
}

function fitTable(table: Element, { width: room, smaller }: TableRoom): void {
  const rows = elementsIn(table, 'tr');
  const heads = cellsOf(rows[0]);
  const columns = heads.map((_, index) => rows.flatMap((row) => cellsOf(row)[index] ?? []));
  for (const cell of columns.flat()) if (isNumber(cell)) cell.properties.className = ['one-line'];
  const longest = columns.map((cells) =>
    Math.max(0, ...cells.map((cell) => longestWord(cell.children) + (isNumber(cell) ? MARK : 0))),
  );
  const inner = room - GAP * (columns.length - 1);
  if (sum(longest) <= inner) return;
  if (sum(longest) * smaller + SMALLER.gap * (columns.length - 1) <= room) {
    table.properties = { ...table.properties, className: ['close'] };
    return;
  }
  const widest = widestWithin(longest, inner);
  if (widest >= NARROWEST || columns.length < 2) {
    const whole = columns.map((cells) =>
      Math.max(0, ...cells.map((cell) => textWidth(wordsOf(cell.children), 1))),
    );
    setColumns(
      table,
      shares(
        longest.map((width) => Math.min(width, widest)),
        whole,
        inner,
      ),
    );
  } else stack(table, rows, heads);
}

/** A number at the right edge, with its mark: no line breaks between the two. */
function isNumber({ properties: { align }, children: [value, marks, more] }: Element): boolean {
  if (align !== 'right' || value?.type !== 'element' || marks?.type !== 'element' || more) return false;
  return marks.tagName === 'sup' && /^\S{1,14}$/.test(wordsOf([value]));
}

/** The widest that a column may be so that all of them have room, when the others get what they need. */
function widestWithin(needs: readonly number[], room: number): number {
  let left = room;
  const sorted = needs.toSorted((a, b) => a - b);
  for (const [index, need] of sorted.entries()) {
    const share = left / (sorted.length - index);
    if (need > share) return share;
    left -= need;
  }
  return Number.POSITIVE_INFINITY;
}

/** What is left over goes to the columns whose text is longer than they are wide. */
function shares(least: readonly number[], whole: readonly number[], room: number): readonly number[] {
  const beyond = whole.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const spare = Math.max(0, room - sum(least));
  const all = sum(beyond) || 1;
  return least.map(
    (width, index) => width + (spare * (beyond[index] ?? 0)) / all + (index < least.length - 1 ? GAP : 0),
  );
}

function setColumns(table: Element, widths: readonly number[]): void {
  const all = sum(widths) || 1;
  const columns = widths.map(
    (width): Element => element('col', { width: `${((width / all) * 100).toFixed(2)}%` }, []),
  );
  table.properties = { ...table.properties, className: ['tight'] };
  table.children = [element('colgroup', {}, columns), ...table.children];
}

function stack(table: Element, rows: readonly Element[], heads: readonly Element[]): void {
  table.properties = { ...table.properties, className: ['stacked'] };
  for (const row of rows.slice(1)) {
    for (const [index, cell] of cellsOf(row).entries()) {
      const head = wordsOf(heads[index]?.children ?? []).trim();
      if (head === '' || wordsOf(cell.children).trim() === '') continue;
      const label = element('span', { className: ['stacked-label'] }, [{ type: 'text', value: `${head}: ` }]);
      cell.children = [label, ...cell.children];
    }
  }
}

/** In ems. Lines break at spaces and hyphens, and where the text has a place for it. */
function longestWord(nodes: readonly ElementContent[]): number {
  const words = brokenText(nodes).split(/[ \t\n\u200b]+|(?<=[\p{L}\p{N}][-–—])(?=[\p{L}\p{N}])/u);
  return Math.max(0, ...words.map((word) => textWidth(word, 1.04)));
}

function brokenText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return node.tagName === 'wbr' || node.tagName === 'br' ? '\u200b' : brokenText(node.children);
    })
    .join('');
}

/** Without raised marks: they are no words of it. */
function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && node.tagName !== 'sup' ? wordsOf(node.children) : '';
    })
    .join('');
}

function elementsIn(node: Element, tagName: string): readonly Element[] {
  return node.children.flatMap((child): readonly Element[] => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : elementsIn(child, tagName);
  });
}

function cellsOf(row: Element | undefined): readonly Element[] {
  return (row?.children ?? []).flatMap((child) =>
    child.type === 'element' && /^t[hd]$/.test(child.tagName) ? [child] : [],
  );
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
