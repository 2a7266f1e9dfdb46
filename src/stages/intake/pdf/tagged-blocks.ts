import { highest, lowest } from '../../../ground/model/extremes.ts';
import { addTo } from './add-to.ts';
import type { Block, TextBlock } from './block.ts';
import { cellText } from './cell-text.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { findParagraphs, type ParagraphOptions } from './paragraphs.ts';
import { type Row, rowsOf } from './regions.ts';
import { findSegments } from './segments.ts';
import { withoutSides } from './side-notes.ts';
import { findTagGroups, type TagGroup } from './tag-groups.ts';

/**
 * The blocks of a page as its tags say, and the characters that have none. Nothing, where the tags are not sound: they
 * leave out text, name content twice, or cut paragraphs into lines.
 */
export function taggedBlocks(
  page: PageContent,
  glyphs: readonly Glyph[],
  options: ParagraphOptions,
): { readonly blocks: readonly Block[]; readonly rest: readonly Glyph[] } | undefined {
  const groups = findTagGroups(page.tags, new Set(glyphs.map(({ object }) => object.tag)));
  if (groups.length === 0 || groups.some(({ kind }) => kind === 'broken')) return undefined;
  const contents = groups.flatMap(numbersIn);
  const known = new Set(contents);
  if (known.size < contents.length) return undefined;
  const byTag = new Map<number, Glyph[]>();
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const { tag } = glyph.object;
    if (tag < 0 || !known.has(tag)) rest.push(glyph);
    else addTo(byTag, tag, glyph);
  }
  if (rest.length * 20 > glyphs.length) return undefined;
  const take = (numbers: readonly number[]): readonly Glyph[] =>
    numbers.flatMap((number) => byTag.get(number) ?? []);
  const blocks = groups.flatMap((group) => blocksOf(group, take, page, options));
  return isSound(blocks) ? { blocks: withFirst(blocks), rest } : undefined;
}

function numbersIn(group: TagGroup): readonly number[] {
  if (group.kind === 'broken') return [];
  return group.kind === 'text' ? group.contents : group.rows.flat(2);
}

function blocksOf(
  group: TagGroup,
  take: (numbers: readonly number[]) => readonly Glyph[],
  page: PageContent,
  options: ParagraphOptions,
): readonly Block[] {
  if (group.kind === 'broken') return [];
  if (group.kind === 'table') {
    const cells = group.rows.map((row) => row.map((cell) => cellText(take(cell), page, options)));
    if (cells.flat().every(({ text }) => text === '')) return [];
    return [
      {
        kind: 'table',
        page: page.number,
        rows: cells.map((row) => row.map(({ text }) => text)),
        notices: cells.flat().flatMap(({ notices }) => notices),
        omitted: cells.flat().flatMap(({ omitted }) => omitted),
      },
    ];
  }
  const glyphs = take(group.contents);
  if (glyphs.length === 0) return [];
  return partsOf(glyphs).flatMap((part) => {
    const found = withoutSides(rowsOf(findSegments(part))).flatMap((rows) =>
      findParagraphs({ page: page.number, rows, ...edgesOfPage(rows, glyphs) }, { ...options, whole: true }),
    );
    return found.map((block) => withType(block, group.type));
  });
}

/** The right edge counts for whether a paragraph is full: its own widest line says so. */
function edgesOfPage(
  rows: readonly Row[],
  glyphs: readonly Glyph[],
): { readonly left: number; readonly right: number } {
  return {
    left: lowest(rows.flatMap((row) => row.segments.map(({ left }) => left))),
    right: highest(glyphs.map(({ box }) => box.right)),
  };
}

/** A paragraph that goes on at the top of the next column has two parts. */
function partsOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const parts: Glyph[][] = [];
  let lowest = -Infinity;
  for (const glyph of glyphs) {
    const part = parts.at(-1);
    if (part === undefined || glyph.base < lowest - glyph.size * 2.2) {
      parts.push([glyph]);
      lowest = glyph.base;
    } else {
      part.push(glyph);
      lowest = Math.max(lowest, glyph.base);
    }
  }
  return parts;
}

function withType(block: TextBlock, type: string): TextBlock {
  const depth = /^H([1-6])?$/.exec(type);
  if (depth !== null)
    return { ...block, kind: 'heading', mark: undefined, depth: Number(depth[1] ?? 1), tagged: true };
  if (type === 'Title') return { ...block, kind: 'heading', mark: undefined, depth: 1, tagged: true };
  // The file says that a paragraph is none of a list: its number is its own.
  if ((type === 'P' || type === 'Caption') && block.kind === 'numbered')
    return { ...block, kind: 'paragraph', tagged: true };
  return { ...block, tagged: true };
}

/** Tags of a program that took every line for a paragraph are worse than none. */
function isSound(blocks: readonly Block[]): boolean {
  const texts = blocks.filter(
    (block): block is TextBlock => block.kind !== 'table' && block.kind !== 'heading',
  );
  const cut = texts.filter((block, index) => {
    const next = texts[index + 1];
    return (
      next !== undefined && block.lines <= 1 && block.open && /^\p{Ll}/u.test(next.pieces[0]?.text ?? '')
    );
  });
  const heap = texts.some((block) => block.lines > 60);
  return !heap && (cut.length < 3 || cut.length * 5 < texts.length);
}

/** The first block of a page may go on from the page before; one in its middle does not. */
function withFirst(blocks: readonly Block[]): readonly Block[] {
  let seen = false;
  return blocks.map((block) => {
    if (block.kind === 'table') return block;
    const first = !seen || block.first === true;
    seen = true;
    return { ...block, first };
  });
}
