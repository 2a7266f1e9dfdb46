import { append } from '../../../ground/model/append.ts';
import { addTo } from './add-to.ts';
import { type Block, type Notice, shortened, type TableBlock, type TextBlock } from './block.ts';
import { cellText, edgesOf } from './cell-text.ts';
import { findLineNumbers } from './line-numbers.ts';
import { touches } from './numbers-printed.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { findParagraphs, type ParagraphOptions } from './paragraphs.ts';
import { findRegions, type Region, type Row, rowsOf } from './regions.ts';
import { cellOf, findRuledTables, type RuledTable } from './ruled-tables.ts';
import { boxOf, findSegments, median, RIGHT_TO_LEFT, type Segment } from './segments.ts';
import { withoutSides } from './side-notes.ts';
import { taggedBlocks } from './tagged-blocks.ts';

/** Words that are printed on a page and not in its blocks. */
export interface Omitted {
  readonly what: string;
  readonly text: string;
  readonly words: string;
}

export interface PageBlocks {
  readonly blocks: readonly Block[];
  readonly omitted: readonly Omitted[];
  readonly notices: readonly Notice[];
}

/** The text of a page as blocks, in the order in which it is read. */
export function findBlocks(
  page: PageContent,
  glyphs: readonly Glyph[],
  options: ParagraphOptions,
): PageBlocks {
  const omitted: Omitted[] = [];
  const notices: Notice[] = [];
  const where = `page ${page.number}`;
  const [main, ...others] = byDirection(glyphs, page);
  if (main === undefined) return { blocks: [], omitted, notices };
  const tagged = main.turn === 0 && !main.vertical ? taggedBlocks(page, main.glyphs, options) : undefined;
  const blocks: Block[] = tagged === undefined ? [] : [...tagged.blocks];
  const rest = tagged === undefined ? main.glyphs : tagged.rest;
  if (rest.length > 0) {
    const laid = layOut(page, rest, options, main.turn === 0 && !main.vertical);
    append(blocks, laid.blocks);
    append(omitted, laid.omitted);
    if (tagged !== undefined && laid.blocks.length > 0) {
      notices.push({
        kind: 'doubtful',
        what: 'text without a tag',
        where,
        words: shortened(
          laid.blocks.map((block) => (block.kind === 'table' ? '' : (block.pieces[0]?.text ?? ''))).join(' '),
        ),
        message: 'its place in the order of reading is not stated: it follows the page’s other text',
      });
    }
  }
  if (main.vertical) {
    notices.push({
      kind: 'doubtful',
      what: 'vertical text',
      where,
      words: '',
      hint: 'compare the order of the lines',
    });
  }
  if (main.glyphs.some(({ text }) => RIGHT_TO_LEFT.test(text))) {
    notices.push({
      kind: 'doubtful',
      what: 'text from right to left',
      where,
      words: '',
      hint: 'compare the order of words and numbers',
    });
  }
  for (const group of others) {
    const laid = layOut(page, group.glyphs, options, false);
    append(blocks, laid.blocks);
    append(omitted, laid.omitted);
    const words = laid.blocks
      .map((block) => (block.kind === 'table' ? '' : (block.pieces[0]?.text ?? '')))
      .join(' ');
    notices.push({
      kind: 'doubtful',
      what: group.vertical ? 'vertical text' : 'turned text',
      where,
      words: shortened(words),
      message: 'it follows the page’s other text',
    });
  }
  return { blocks, omitted, notices };
}

interface Direction {
  readonly turn: number;
  readonly vertical: boolean;
  readonly glyphs: readonly Glyph[];
}

/** Text that is turned the same way; that of most characters first. */
function byDirection(glyphs: readonly Glyph[], page: PageContent): readonly Direction[] {
  const groups = new Map<string, Glyph[]>();
  for (const glyph of withVertical(glyphs, page)) {
    const key = `${glyph.turn} ${glyph.vertical}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [glyph]);
    else group.push(glyph);
  }
  return [...groups.values()]
    .map((group) => ({ turn: group[0]?.turn ?? 0, vertical: group[0]?.vertical ?? false, glyphs: group }))
    .sort((a, b) => b.glyphs.length - a.glyphs.length);
}

/** Characters that are one below another are laid on their side, so that their columns are lines. */
function withVertical(glyphs: readonly Glyph[], page: PageContent): readonly Glyph[] {
  const vertical = new Set<number>();
  for (const [index, glyph] of glyphs.entries()) {
    const next = glyphs[index + 1];
    if (next === undefined || next.object !== glyph.object || !CJK.test(glyph.text)) continue;
    const middle = (box: Glyph['box']): number => (box.left + box.right) / 2;
    const below = next.box.top - glyph.box.top;
    if (
      below > glyph.size * 0.5 &&
      below < glyph.size * 2 &&
      Math.abs(middle(next.box) - middle(glyph.box)) < glyph.size * 0.3
    ) {
      vertical.add(glyph.object.handle);
    }
  }
  if (vertical.size === 0) return glyphs;
  // A full stop is narrower than the characters above it, and is in their column.
  const middles = new Map<number, number[]>();
  for (const { object, box } of glyphs) {
    addTo(middles, object.handle, (box.left + box.right) / 2);
  }
  return glyphs.map((glyph) => {
    if (!vertical.has(glyph.object.handle)) return glyph;
    const { left, top, right, bottom } = glyph.box;
    const middle = median(middles.get(glyph.object.handle) ?? []);
    return {
      ...glyph,
      vertical: true,
      base: page.width - middle,
      box: { left: top, right: bottom, top: page.width - right, bottom: page.width - left },
    };
  });
}

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

function layOut(
  page: PageContent,
  glyphs: readonly Glyph[],
  options: ParagraphOptions,
  upright: boolean,
): { readonly blocks: readonly Block[]; readonly omitted: readonly Omitted[] } {
  const tables = upright
    ? takeTables(page, glyphs, options)
    : { blocks: new Map<Segment, TableBlock>(), rest: glyphs };
  let segments = findSegments(tables.rest);
  const omitted: Omitted[] = [];
  const numbers = upright ? findLineNumbers(segments) : new Set<Segment>();
  if (numbers.size > 0) {
    const words = segments
      .filter((segment) => numbers.has(segment))
      .map(({ text }) => text)
      .join(' ');
    omitted.push({ what: 'line numbers', text: words, words });
    segments = segments.filter((segment) => !numbers.has(segment));
  }
  const rightToLeft = segments.filter((segment) => segment.rightToLeft).length * 2 > segments.length;
  const regions = findRegions([...segments, ...tables.blocks.keys()], rightToLeft);
  return { blocks: regions.flatMap((region) => blocksOf(region, page, options, tables.blocks)), omitted };
}

/** Tables with lines around their cells, each under a segment without letters that holds its place. */
function takeTables(
  page: PageContent,
  glyphs: readonly Glyph[],
  options: ParagraphOptions,
): { readonly blocks: ReadonlyMap<Segment, TableBlock>; readonly rest: readonly Glyph[] } {
  const blocks = new Map<Segment, TableBlock>();
  let rest = glyphs;
  for (const table of findRuledTables(page.rules)) {
    const cells = new Map<string, Glyph[]>();
    const outside: Glyph[] = [];
    for (const word of wordsAmong(rest)) {
      const cell = cellOf(table, boxOf(word), word[0]?.base ?? 0, word[0]?.size ?? 0);
      if (cell === undefined) {
        append(outside, word);
        continue;
      }
      const key = cell.join(' ');
      const list = cells.get(key);
      if (list === undefined) cells.set(key, [...word]);
      else append(list, word);
    }
    if (cells.size < 2 || hasInnerColumns(cells)) continue;
    const inside = [...cells.values()].flat();
    rest = outside;
    const place: Segment = {
      ...boxOf([{ box: table }]),
      letters: [],
      text: '',
      base: table.bottom - 2,
      size: inside[0]?.size ?? 10,
      bold: false,
      rightToLeft: false,
    };
    blocks.set(place, ruledBlock(table, cells, page, options));
  }
  return { blocks, rest };
}

/** Whether cells have columns of their own: then the lines are not those of a table, or not all of them. */
function hasInnerColumns(cells: ReadonlyMap<string, readonly Glyph[]>): boolean {
  let [rows, divided] = [0, 0];
  for (const glyphs of cells.values()) {
    for (const { segments } of rowsOf(findSegments(glyphs))) {
      rows += 1;
      if (segments.length > 1) divided += 1;
    }
  }
  return divided >= 2 && divided * 8 > rows;
}

/** The rows between two lines of a table: more than one, if its cells have figures one below another. */
function innerRows(cells: readonly (readonly Glyph[])[]): readonly (readonly (readonly Glyph[])[])[] {
  const lines = cells.map((glyphs) => rowsOf(findSegments(glyphs)));
  const filled = lines.filter((rows) => rows.length > 0);
  const most = Math.max(0, ...filled.map((rows) => rows.length));
  const figures = filled.filter(
    (rows) =>
      rows.length >= 2 && rows.every(({ segments }) => segments.every(({ text }) => FIGURE.test(text))),
  );
  const even = filled.filter((rows) => rows.length === most);
  if (
    most < 2 ||
    (figures.length < 2 && (most < 4 || even.length * 4 < filled.length * 3 || filled.length < 2))
  )
    return [cells];
  const bases: number[] = [];
  for (const { base, size } of filled.flat().sort((a, b) => a.base - b.base)) {
    if (base - (bases.at(-1) ?? -Infinity) > size * 0.5) bases.push(base);
  }
  const nearest = (base: number): number => bases.findLastIndex((at) => at <= base + 0.01);
  return bases.map((_, index) =>
    lines.map((rows) =>
      rows
        .filter(({ base }) => nearest(base) === index)
        .flatMap(({ segments }) => segments.flatMap(({ letters }) => letters.map(({ glyph }) => glyph))),
    ),
  );
}

/** A cell that is a number, or stands for one. */
const FIGURE = /^[\d.,%$€£()+\-–—−\s*]*[\d–—-][\d.,%$€£()+\-–—−\s*]*$/u;

/** Characters that touch: a line through a number does not cut it. */
function wordsAmong(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const words: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before !== undefined && touches(before, glyph)) words.at(-1)?.push(glyph);
    else words.push([glyph]);
    before = glyph;
  }
  return words;
}

function ruledBlock(
  table: RuledTable,
  cells: ReadonlyMap<string, readonly Glyph[]>,
  page: PageContent,
  options: ParagraphOptions,
): TableBlock {
  const notices: Notice[] = [];
  const rows = table.ys.slice(0, -1).flatMap((_, row) =>
    innerRows(table.xs.slice(0, -1).map((__, column) => cells.get(`${row} ${column}`) ?? [])).map((line) =>
      line.map((glyphs) => {
        const cell = cellText(glyphs, page, options);
        append(notices, cell.notices);
        return cell;
      }),
    ),
  );
  const merged = table.parted.some((row) => row.slice(1, -1).some((line) => !line));
  if (merged) {
    notices.push({
      kind: 'doubtful',
      what: 'table with joined cells',
      where: `page ${page.number}`,
      words: shortened(
        rows
          .flat()
          .map(({ text }) => text)
          .join(' '),
      ),
      message: 'a cell over several columns has its words in the first of them',
    });
  }
  return {
    kind: 'table',
    page: page.number,
    rows: rows.map((row) => row.map(({ text }) => text)),
    columns: table.xs,
    notices,
    omitted: rows.flat().flatMap(({ omitted }) => omitted),
  };
}

function blocksOf(
  region: Region,
  page: PageContent,
  options: ParagraphOptions,
  tables: ReadonlyMap<Segment, TableBlock>,
): readonly Block[] {
  if (region.kind === 'table') return alignedTable(region, page, options);
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const flush = (): void => {
    for (const part of withoutSides(rows)) {
      const own = part === rows || part.length === rows.length ? region : edgesOf(part);
      blocks.push(
        ...findParagraphs({ page: page.number, rows: part, left: own.left, right: own.right }, options),
      );
    }
    rows = [];
  };
  for (const row of region.rows) {
    const held = row.segments.filter((segment) => tables.has(segment));
    const words = row.segments.filter((segment) => !tables.has(segment));
    if (words.length > 0) rows.push({ ...row, segments: words });
    for (const segment of held) {
      flush();
      const table = tables.get(segment);
      if (table !== undefined) blocks.push(table);
    }
  }
  flush();
  return blocks;
}

/** A table without lines: as a table where every cell is sure, and else row by row with wide spaces between. */
function alignedTable(
  region: Region & { kind: 'table' },
  page: PageContent,
  options: ParagraphOptions,
): readonly Block[] {
  const where = `page ${page.number}`;
  if (!region.sure) {
    return region.grid.flatMap((cells) => {
      const segments = cells.flat();
      const rows = rowsOf(segments);
      return findParagraphs({ page: page.number, rows, ...edgesOf(rows) }, { ...options, whole: true }).map(
        (block) => ({
          ...block,
          open: false,
          resumes: false,
          notices: [
            ...block.notices.filter(({ what }) => what !== 'line with wide gaps'),
            ...(segments.length > 1
              ? [
                  {
                    kind: 'doubtful' as const,
                    what: 'line with wide gaps',
                    where,
                    words: shortened(block.pieces[0]?.text ?? ''),
                    message: 'it may be a row of a table; each gap is kept as a wide space',
                    hint: 'compare with the original, and make a table of it if it is one',
                  },
                ]
              : []),
          ],
        }),
      );
    });
  }
  const notices: Notice[] = [];
  const omitted: NonNullable<TextBlock['omitted']>[number][] = [];
  const rows = region.grid.map((cells) =>
    cells.map((segments) => {
      if (segments.length === 0) return '';
      const cell = cellText(
        segments.flatMap((segment) => segment.letters.map(({ glyph }) => glyph)),
        page,
        options,
      );
      append(notices, cell.notices);
      append(omitted, cell.omitted);
      return cell.text;
    }),
  );
  notices.push({
    kind: 'doubtful',
    what: 'table without lines',
    where,
    words: shortened(rows[0]?.join(' ') ?? ''),
    message: 'its columns are found by how its words are aligned',
    hint: 'compare its rows and columns with the original',
  });
  return [{ kind: 'table', page: page.number, rows, notices, omitted }];
}

/** The one line of these characters. */
export function textOf(glyphs: readonly Glyph[]): string {
  return rowsOf(findSegments(glyphs))
    .map((row) => row.segments.map(({ text }) => text).join(' '))
    .join(' ');
}
