import { expect, test } from 'vitest';
import { hiddenBecause } from '../../../../src/stages/proof/own-form/painted.ts';

const PAGE = { left: 0, bottom: 0, right: 500, top: 500 };
const glyph = (alpha: number, size: number): Parameters<typeof hiddenBecause>[0] => ({
  order: 1,
  at: [100, 100],
  size,
  colour: [0, 0, 0],
  alpha,
  clip: PAGE,
  text: 'a',
});

test('heads of records, which nobody sees, are of a pixel and a little more', () => {
  expect(hiddenBecause(glyph(0, 0.75), [])).toBeUndefined();
  expect(hiddenBecause(glyph(0, 0.825), [])).toBeUndefined();
  expect(hiddenBecause(glyph(1, 0.75), [])).toBe('is too small to be read');
  expect(hiddenBecause(glyph(0, 1.5), [])).toBe('is too small to be read');
  expect(hiddenBecause(glyph(0, 9), [])).toBe('is see-through');
});
