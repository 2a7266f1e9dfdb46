import type { PackContent } from '../../../ground/model/content.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** A sheet, as it is held to be read. */
export interface DrawnOn extends Pick<PackContent, 'paper' | 'typeSize'> {
  readonly turned?: boolean;
}

/** The room of a drawing and the height of its letters, in millimetres. */
export interface DrawingSize {
  /** The page's, or a little less. */
  readonly width: number;
  /** The most that it takes of the page: its heading, and some of the list under it, are on the same one. */
  readonly height: number;
  /** Of `--note`. */
  readonly letter: number;
}

export function drawingSize({ paper, typeSize, turned = false }: DrawnOn): DrawingSize {
  const width = turned
    ? { A4: 261, Letter: 239, A5: 180, 'Half-letter': 188 }[paper]
    : { A4: 168, Letter: 170, A5: 116, 'Half-letter': 109 }[paper];
  const height = turned
    ? { A4: 110, Letter: 115, A5: 75, 'Half-letter': 72 }[paper]
    : { A4: 180, Letter: 165, A5: 118, 'Half-letter': 124 }[paper];
  const points = { standard: 8, clear: 12, large: 16 }[typeSize];
  return { width, height, letter: points / POINTS };
}
