import { readOwnForm } from '../../src/stages/proof/own-form/read-own-form.ts';

/** A note in the margin of a finished PDF and its first mark, by what is painted. Points from the foot of the sheet. */
export interface MeasuredNote {
  readonly number: number;
  /** From 1. */
  readonly page: number;
  readonly markPage: number;
  /** The baseline of its first line, and that of the line of its mark. */
  readonly y: number;
  readonly markY: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Of a sheet, in millimetres. */
export interface SheetForm {
  readonly width: number;
  readonly outer: number;
}

/** What the style sheets give notes, in points. */
const NOTE = 8;
/** And marks, in running text and in boxes: their size, and how far they are raised above their line. */
const MARKS = [
  { size: 7.31, raised: 3.1 },
  { size: 6.28, raised: 2.7 },
] as const;
/** The width of the margin with its gutter, in millimetres. */
const MARGIN = 46;
const POINTS = 72 / 25.4;

/** The notes that are painted in the outer margins of a briefing's pages, by their numbers. */
export function marginNotes(pdf: Uint8Array, { width, outer }: SheetForm): readonly MeasuredNote[] {
  const read = readOwnForm(pdf);
  if (!('form' in read)) throw new Error(read.foreign);
  const notes: MeasuredNote[] = [];
  const marks = new Map<number, { page: number; y: number }>();
  for (const [index, texts] of read.form.texts.entries()) {
    const page = index + 1;
    const isLeft = page % 2 === 0;
    const from = (isLeft ? outer : width - outer - MARGIN - 2) * POINTS;
    const isBeside = (x: number): boolean => x >= from && x < from + (MARGIN + 3) * POINTS;
    const own = texts.filter(({ content }) => content !== undefined);
    for (const { words, size, x, y } of own) {
      const number = Number(words.trim().replace(/,$/, ''));
      const mark = MARKS.find((one) => Math.abs(size - one.size) < 0.1);
      const isMark = mark !== undefined && /^\d+,?$/.test(words.trim()) && !isBeside(x);
      if (isMark && !marks.has(number)) marks.set(number, { page, y: y - mark.raised });
    }
    const left = isLeft ? outer : width - outer - MARGIN - 1.2;
    const edge = (isLeft ? left + 1.2 : left) * POINTS;
    const lines = own
      .filter(({ size, x }) => Math.abs(size - NOTE) < 0.1 && isBeside(x))
      .toSorted((a, b) => b.y - a.y || a.x - b.x);
    for (const { words, x, endX, y } of lines) {
      const next = (notes.at(-1)?.number ?? 0) + 1;
      if (Math.abs(x - edge) < 1 && words.trim() === String(next)) {
        const mark = marks.get(next);
        const place = { page, markPage: mark?.page ?? 0, y, markY: mark?.y ?? 0 };
        notes.push({ number: next, ...place, top: y + NOTE, bottom: y - 2, left: x, right: endX });
        continue;
      }
      const note = notes.at(-1);
      if (note?.page !== page) continue;
      notes[notes.length - 1] = {
        ...note,
        bottom: Math.min(note.bottom, y - 2),
        right: Math.max(note.right, endX),
      };
    }
  }
  return notes;
}
