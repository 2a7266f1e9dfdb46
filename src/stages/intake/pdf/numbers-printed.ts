import type { Glyph } from './page-content.ts';

/**
 * The numbers that a page prints, each as often as it is there: digits that touch on one line. It goes by the order of
 * the file alone, apart from how lines are found, so that it can tell when they have joined two numbers or cut one.
 */
export function numbersPrinted(glyphs: readonly Glyph[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let number = '';
  let before: Glyph | undefined;
  const finish = (): void => {
    if (number !== '') counts.set(number, (counts.get(number) ?? 0) + 1);
    number = '';
  };
  for (const glyph of glyphs) {
    if (kindOf(glyph) === undefined) finish();
    else {
      if (before === undefined || kindOf(before) !== kindOf(glyph) || !touches(before, glyph)) finish();
      number += glyph.text.normalize('NFKC');
    }
    before = glyph;
  }
  finish();
  return counts;
}

/** The numbers of a text, raised ones apart from those on the line. */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[₀₁₂₃₄₅₆₇₈₉]+/gu)].map(([number]) => number.normalize('NFKC'));
}

/** Digits on the line, and characters that are raised or lowered digits by themselves. */
function kindOf({ text }: Glyph): 'level' | 'raised' | 'lowered' | undefined {
  if (/^\d$/.test(text)) return 'level';
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]$/u.test(text)) return 'raised';
  return /^[₀₁₂₃₄₅₆₇₈₉]$/u.test(text) ? 'lowered' : undefined;
}

/** Whether two characters are printed as one word, as far as the file alone says. */
export function touches(before: Glyph, glyph: Glyph): boolean {
  if (glyph.spaced || glyph.index !== before.index + 1 || glyph.turn !== before.turn) return false;
  // A stated text has the one place of its shapes.
  if (before.object.actual !== undefined || glyph.object.actual !== undefined) {
    return (
      before.object === glyph.object ||
      (!glyph.guessed && Math.abs(before.base - glyph.base) < glyph.size * 0.06)
    );
  }
  const size = Math.min(before.size, glyph.size);
  if (Math.max(before.size, glyph.size) > size * 1.1 || Math.abs(before.base - glyph.base) > size * 0.06)
    return false;
  const gap = glyph.box.left - before.box.right;
  return gap < size * 0.12 && gap > -size * 0.5;
}
