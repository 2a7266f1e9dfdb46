import { addTo } from './add-to.ts';
import { type Block, type TextBlock, wordsOf } from './block.ts';
import { plainForm, RAISED_DIGITS } from './raised-characters.ts';

/** A note at the foot of a page, and the mark that leads to it. */
export interface Footnote {
  readonly id: string;
  readonly page: number;
  readonly note: TextBlock;
  /** The raised digits with which the note begins. */
  readonly own: string;
  readonly block: TextBlock;
  readonly from: number;
  readonly to: number;
  /** It follows a figure: it may be a power. */
  readonly afterDigit: boolean;
}

/** Pairs the notes at the foot of each page with their marks; only where there is one of each. */
export function findFootnotes(blocks: readonly Block[], body: number): readonly Footnote[] {
  const found: Footnote[] = [];
  const seen = new Set<string>();
  for (const [page, own] of byPage(blocks)) {
    const notes = new Map<string, TextBlock[]>();
    for (const block of own) {
      const mark =
        block.size < body * 0.95 && block.page === page
          ? /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=\s?\S)/u.exec(wordsOf(block))?.[0]
          : undefined;
      if (mark !== undefined) addTo(notes, mark, block);
    }
    const allNotes = new Set([...notes.values()].flat());
    const marks = new Map<string, { block: TextBlock; from: number; to: number }[]>();
    for (const block of own) {
      if (allNotes.has(block)) continue;
      let offset = 0;
      for (const piece of block.pieces) {
        if (piece.page === page) {
          for (const match of piece.text.matchAll(RAISED_DIGITS)) {
            const from = offset + match.index;
            addTo(marks, match[0], { block, from, to: from + match[0].length });
          }
        }
        offset += piece.text.length;
      }
    }
    for (const [mark, [note, ...more]] of notes) {
      const [place, ...others] = marks.get(mark) ?? [];
      if (note === undefined || more.length > 0 || place === undefined || others.length > 0) continue;
      const number = plainForm(mark);
      const id = seen.has(number) ? `p${page}-${number}` : number;
      if (seen.has(id)) continue;
      seen.add(id);
      const before = wordsOf(place.block).slice(0, place.from);
      found.push({ id, page, note, own: mark, ...place, afterDigit: /\d$/.test(before) });
    }
  }
  return found;
}

function byPage(blocks: readonly Block[]): ReadonlyMap<number, readonly TextBlock[]> {
  const pages = new Map<number, TextBlock[]>();
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'code') continue;
    for (const page of new Set(block.pieces.map((piece) => piece.page))) {
      addTo(pages, page, block);
    }
  }
  return pages;
}
