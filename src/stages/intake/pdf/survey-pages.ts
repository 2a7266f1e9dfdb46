import type { Attached } from './page-content.ts';
import type { OpenDocument } from './open-document.ts';
import { isOverPicture } from './hidden-text.ts';
import { readPage } from './read-page.ts';
import { type EdgeLine, findEdgeLines } from './running-lines.ts';
import { findSegments } from './segments.ts';

/** What is known of all pages before the first is taken. */
export interface Survey {
  readonly characters: number;
  readonly unmapped: number;
  readonly firstUnmapped: number;
  readonly pictures: number;
  /** The size of most characters. */
  readonly body: number;
  readonly edges: readonly EdgeLine[];
  /** Words that lie across several pages. */
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
    if (page.glyphs.some((glyph) => glyph.object.invisible && glyph.turn === 0 && isOverPicture(glyph, page))) recognised.add(number);
    for (const words of watermarksOf(page.glyphs)) turned.set(words, (turned.get(words) ?? new Set()).add(number));
    edges.push(...findEdgeLines(page, opened.labelOf(number)));
    attached.push(...page.attached.map((one) => ({ ...one, page: number })));
  }
  return {
    characters,
    unmapped,
    firstUnmapped,
    pictures,
    body: [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10,
    edges,
    watermarks: new Set([...turned].filter(([, on]) => on.size >= 2).map(([words]) => words)),
    recognised,
    attached,
  };
}

/** Words that lie slanted across the page. */
export function watermarksOf(glyphs: Parameters<typeof findSegments>[0]): readonly string[] {
  const slanted = glyphs.filter((glyph) => glyph.turn % 90 !== 0);
  if (slanted.length === 0) return [];
  const turns = new Set(slanted.map(({ turn }) => turn));
  return [...turns].map((turn) => findSegments(slanted.filter((glyph) => glyph.turn === turn)).map(({ text }) => text).join(' '));
}
