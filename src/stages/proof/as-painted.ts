import { isRightToLeft } from '../../ground/language/text-direction.ts';

/** Latin ligatures, and the shapes that Hebrew and Arabic letters have within a word. */
const SHAPES = /[\uFB00-\uFB06\uFB20-\uFB28\uFB4F\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDFB\uFE80-\uFEFC]/g;

/** A text in which letters that are written by their shape are plain letters. */
export function lettersOf(text: string): string {
  return text.replace(SHAPES, (shape) => shape.normalize('NFKC'));
}

/**
 * The characters that one glyph, or a few that belong together, stand for, in the order of the glyphs around them:
 * PDF has glyphs from left to right, and the letters of an Arabic ligature from right to left.
 */
export function asPainted(cluster: string): string {
  if (!isRightToLeft(cluster)) return cluster;
  return [...lettersOf(cluster.normalize('NFC'))].reverse().join('');
}
