import { append } from '../../../ground/model/append.ts';
import type { Tagged } from './page-content.ts';

/** What the tags of a page say is one paragraph, heading, item or table. */
export type TagGroup =
  | { readonly kind: 'text'; readonly type: string; readonly contents: readonly number[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly number[])[])[] }
  /** A table whose content is not all in its cells, or whose rows are not all there. */
  | { readonly kind: 'broken' };

const BLOCKS = new Set(
  (
    'P H H1 H2 H3 H4 H5 H6 L LI Table TR TD TH THead TBody TFoot Div Sect Art Part BlockQuote Caption TOC TOCI Index ' +
    'Note FENote Code Figure Formula Form Document DocumentFragment Private Aside Title'
  ).split(' '),
);

/** The groups of a page, in the order of its tags: of the numbers that have text, for lines are numbered, too. */
export function findTagGroups(tags: readonly Tagged[], printed: ReadonlySet<number>): readonly TagGroup[] {
  const groups: TagGroup[] = [];
  for (const tag of tags) walk(withText(tag, printed), groups);
  return groups;
}

function withText(tag: Tagged, printed: ReadonlySet<number>): Tagged {
  return {
    type: tag.type,
    children: tag.children.flatMap((child): readonly (number | Tagged)[] => {
      if (typeof child === 'number') return printed.has(child) ? [child] : [];
      return [withText(child, printed)];
    }),
  };
}

/** All numbers of marked content below an element. */
export function contentsOf(tag: Tagged): readonly number[] {
  return tag.children.flatMap((child) => (typeof child === 'number' ? [child] : contentsOf(child)));
}

function walk(tag: Tagged, groups: TagGroup[]): void {
  if (tag.type === 'Table') {
    const rows = rowsOf(tag);
    const inRows = rows.flat(2).length;
    // An empty cell has no content, and is not in the tree: what follows it would move to its column.
    const even = rows.every((row) => row.length === rows[0]?.length);
    if (rows.length > 0 && even && inRows === contentsOf(tag).length) {
      groups.push({ kind: 'table', rows });
      return;
    }
    if (contentsOf(tag).length > 0) groups.push({ kind: 'broken' });
    return;
  }
  let open: number[] = [];
  const flush = (): void => {
    if (open.length > 0) groups.push({ kind: 'text', type: tag.type, contents: open });
    open = [];
  };
  const add = (child: Tagged, within: boolean): void => {
    // The label and the body of an item are one: `1.` and what it says.
    const inline = !BLOCKS.has(child.type) || (within && child.type === 'P' && open.length <= 1);
    if (inline && !hasBlocks(child)) append(open, contentsOf(child));
    else if (!BLOCKS.has(child.type)) {
      for (const inner of child.children) {
        if (typeof inner === 'number') open.push(inner);
        else add(inner, within);
      }
    } else {
      flush();
      walk(child, groups);
    }
  };
  for (const child of tag.children) {
    if (typeof child === 'number') open.push(child);
    else add(child, tag.type === 'LI');
  }
  flush();
}

function hasBlocks(tag: Tagged): boolean {
  return tag.children.some(
    (child) => typeof child !== 'number' && (BLOCKS.has(child.type) || hasBlocks(child)),
  );
}

function rowsOf(table: Tagged): readonly (readonly (readonly number[])[])[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'number') return [];
    if (child.type === 'TR') {
      return [
        child.children.flatMap((cell) =>
          typeof cell !== 'number' && (cell.type === 'TD' || cell.type === 'TH') ? [contentsOf(cell)] : [],
        ),
      ];
    }
    return child.type === 'THead' ||
      child.type === 'TBody' ||
      child.type === 'TFoot' ||
      child.type === 'NonStruct'
      ? rowsOf(child)
      : [];
  });
}
