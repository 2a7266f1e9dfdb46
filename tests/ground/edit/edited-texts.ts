import fc from 'fast-check';
import type { EditSource, TextEdit } from '../../../src/ground/edit/text-edit.ts';

export const FILE = 'sources/packs/a b.md';

export function edit(start: number, end: number, newText: string): TextEdit {
  return { file: FILE, start, end, newText };
}

/** A text and edits of it that do not overlap. */
export const edited: fc.Arbitrary<{ readonly source: EditSource; readonly edits: readonly TextEdit[] }> = fc
  .record({
    text: fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\n', '\r\n', 'ü'), maxLength: 60 }),
    cuts: fc.uniqueArray(fc.nat(60), { maxLength: 8 }),
    news: fc.array(fc.string({ unit: fc.constantFrom('x', 'y', '\n', '\r\n'), maxLength: 4 }), {
      minLength: 4,
    }),
  })
  .map(({ text, cuts, news }) => {
    const points = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
    const edits: TextEdit[] = [];
    for (let at = 0; at + 1 < points.length; at += 2)
      edits.push(edit(points[at] ?? 0, points[at + 1] ?? 0, news[at / 2] ?? ''));
    return { source: { file: FILE, text }, edits };
  });
