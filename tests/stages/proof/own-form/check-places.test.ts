import { expect, test } from 'vitest';
import { checkPlaces } from '../../../../src/stages/proof/own-form/check-places.ts';
import type { PlacedElement } from '../../../../src/stages/proof/own-form/placed-structure.ts';

/** A paragraph of pieces on one line, in the order in which they are read: words, and where they begin and end. */
function paragraph(...pieces: readonly (readonly [words: string, x: number, endX: number])[]): PlacedElement {
  const placed = pieces.map(([words, x, endX]) => ({
    content: 1,
    size: 10,
    words,
    x,
    y: 700,
    endX,
    endY: 700,
  }));
  const parts = [{ kind: 'leaf', page: 1, placed } as const];
  return { kind: 'element', number: 1, type: 'P', parts, boxes: new Map(), spansRows: false };
}

function fault(element: PlacedElement): string {
  try {
    checkPlaces([element], () => 1);
    return '';
  } catch (error) {
    return String(error);
  }
}

test.each([
  [
    'a mark behind the full stop of a square',
    [
      ['时间。', 20, 50],
      ['”', 45, 50],
    ],
  ],
  [
    'digits and marks between words that are read leftward',
    [
      ['שקלים', 60, 80],
      ['48', 45, 55],
      ['„:', 20, 25],
      ['אמר', 5, 15],
    ],
  ],
  [
    'a mark of a note behind them',
    [
      ['العام', 40, 60],
      ['“);', 30, 38],
      ['2', 20, 24],
    ],
  ],
] as const)('%s is where it is read', (_, pieces) => {
  expect(fault(paragraph(...pieces))).toBe('');
});

test.each([
  [
    'a number before its word',
    [
      ['roads', 60, 80],
      ['48', 45, 55],
    ],
  ],
  [
    'a number over another',
    [
      ['48', 45, 55],
      ['84', 46, 56],
    ],
  ],
  [
    'a number before words, beside others that are read leftward',
    [
      ['שלום', 60, 80],
      ['said', 100, 120],
      ['48', 45, 55],
    ],
  ],
] as const)('%s is seen elsewhere', (_, pieces) => {
  expect(fault(paragraph(...pieces))).toMatch(/seen elsewhere than it is read/);
});
