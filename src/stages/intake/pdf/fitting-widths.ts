import type { Glyph } from './page-content.ts';

/** How far a letter reaches into the next one, in parts of the size, before its width is not that of its shape. */
const OVERLAP = 0.25;
/** The least room of a letter, in parts of the size: what begins nearer is an accent, or the same letter once more. */
const LEAST = 0.15;

/**
 * Some files state widths of letters that are not those of their shapes, and set each letter by itself: by its width a
 * letter would reach far into the next one, and the two would be parts of different words. It gets the room that it has.
 */
export function withFittingWidths(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph, index) => {
    const next = glyphs[index + 1];
    const room = next === undefined ? undefined : roomOf(glyph, next);
    return room === undefined ? glyph : { ...glyph, box: { ...glyph.box, right: glyph.box.left + room } };
  });
}

/** From a letter to the next one on its line, if it reaches into that. */
function roomOf(glyph: Glyph, next: Glyph): number | undefined {
  const { size, box, object } = glyph;
  if (object.actual !== undefined || next.object.actual !== undefined || glyph.turn !== next.turn)
    return undefined;
  if (Math.abs(next.base - glyph.base) > size * 0.06) return undefined;
  const room = next.box.left - box.left;
  return room > size * LEAST && box.right - next.box.left > size * OVERLAP ? room : undefined;
}
