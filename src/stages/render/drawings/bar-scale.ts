import { type DrawnOn, drawingSize } from './drawing-size.ts';

/** The share of the text's width that bars may take. */
const SHARE = 0.4;

/** The measures of a column of bars, in millimetres. */
export function barScale(sheet: DrawnOn): {
  readonly width: number;
  readonly letter: number;
  /** How long the arrow of an open end is: that of the longest bar has its room, too. */
  readonly tail: number;
  at(share: number): number;
} {
  const { width: text, letter } = drawingSize(sheet);
  const width = text * SHARE;
  const tail = letter * 0.9;
  return { width, letter, tail, at: (share) => 0.2 + share * (width - tail - 0.4) };
}
