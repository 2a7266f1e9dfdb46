import { append } from '../../../ground/model/append.ts';
import { isOverPicture } from './hidden-text.ts';
import type { OpenDocument } from './open-document.ts';
import type { Attached, Glyph } from './page-content.ts';
import { readPage } from './read-page.ts';
import { type EdgeLine, findEdgeLines } from './running-lines.ts';
import { findSegments, type Segment } from './segments.ts';

/** What is known of all pages before the first is taken. */
export interface Survey {
  readonly characters: number;
  readonly unmapped: number;
  readonly firstUnmapped: number;
  readonly pictures: number;
  /** The size of most characters. */
  readonly body: number;
  /** The largest size that much of the text has: what is larger is a heading. */
  readonly text: number;
  readonly edges: readonly EdgeLine[];
  /** Words that lie across several pages, or along their edges, by `turnedKey`. */
  readonly watermarks: ReadonlySet<string>;
  /** Pages whose text a machine has recognised. */
  readonly recognised: ReadonlySet<number>;
  readonly attached: readonly (Attached & { readonly page: number })[];
}

export function surveyPages(opened: OpenDocument, pages: readonly number[]): Survey {
  const sizes = new Map<number, number>();
  const edges: EdgeLine[] = [];
  const turned = new Map<string, Set<number>>();
  const recognised = new Set<number>();
  const attached: (Attached & { page: number })[] = [];
  let [characters, unmapped, firstUnmapped, pictures] = [0, 0, 0, 0];
  for (const number of pages) {
    const page = opened.withPage(number, readPage);
    characters += page.glyphs.length;
    pictures += page.painted.filter(({ picture }) => picture).length;
    for (const glyph of page.glyphs) {
      const size = Math.round(glyph.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + 1);
      if (glyph.unmapped) {
        unmapped += 1;
        if (firstUnmapped === 0) firstUnmapped = number;
      }
    }
    if (page.glyphs.some((glyph) => glyph.object.invisible && glyph.turn === 0 && isOverPicture(glyph, page)))
      recognised.add(number);
    for (const segment of turnedSegments(page.glyphs)) {
      const key = turnedKey(segment);
      turned.set(key, (turned.get(key) ?? new Set()).add(number));
    }
    append(edges, findEdgeLines(page, opened.labelOf(number)));
    append(
      attached,
      page.attached.map((one) => ({ ...one, page: number })),
    );
  }
  return {
    characters,
    unmapped,
    firstUnmapped,
    pictures,
    body: [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10,
    text: Math.max(...[...sizes].filter(([, count]) => count * 10 >= characters).map(([size]) => size), 1),
    edges,
    watermarks: new Set(
      [...turned].filter(([key, on]) => on.size >= (key.startsWith('slanted') ? 2 : 3)).map(([key]) => key),
    ),
    recognised,
    attached,
  };
}

/** Segments that are turned otherwise than the page's text: slanted across it, or along its edge. */
export function turnedSegments(glyphs: readonly Glyph[]): readonly Segment[] {
  const turns = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const group = turns.get(glyph.turn);
    if (group === undefined) turns.set(glyph.turn, [glyph]);
    else group.push(glyph);
  }
  return [...turns.values()]
    .filter((group) => group.length * 2 < glyphs.length || (group[0]?.turn ?? 0) % 90 !== 0)
    .flatMap((group) => (group[0]?.turn === 0 ? [] : findSegments(group)));
}

/** Under what turned words are counted through the pages. */
export function turnedKey(segment: Segment): string {
  const turn = segment.letters[0]?.glyph.turn ?? 0;
  return `${turn % 90 === 0 ? 'along' : 'slanted'} ${segment.text}`;
}
