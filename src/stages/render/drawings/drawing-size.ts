import type { PackContent } from '../../../ground/model/content.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** A sheet, as it is held to be read. */
export interface DrawnOn extends Pick<PackContent, 'paper' | 'typeSize'> {
  readonly turned?: boolean;
}

/** The width of a drawing and the height of its letters, in millimetres: those of the page, or a little less, and of `--note`. */
export function drawingSize({ paper, typeSize, turned = false }: DrawnOn): {
  readonly width: number;
  readonly letter: number;
} {
  const width = turned
    ? { A4: 261, Letter: 239, A5: 180, 'Half-letter': 188 }[paper]
    : { A4: 168, Letter: 170, A5: 116, 'Half-letter': 109 }[paper];
  const points = { standard: 8, clear: 12, large: 16 }[typeSize];
  return { width, letter: points / POINTS };
}
