import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookletSheet, planBooklet } from '../../../../src/handouts/copies/imposition/plan-booklet.ts';
import { foldAndRead } from './fold-sheets.ts';

const EVERY_COUNT = Array.from({ length: 200 }, (_, index) => index + 1);

const signaturesOf = (plan: readonly BookletSheet[]): readonly (readonly BookletSheet[])[] =>
  Array.from({ length: plan[0]?.signatures ?? 0 }, (_, index) =>
    plan.filter(({ signature }) => signature === index + 1),
  );

/** The booklet as it is read: each signature folded, then put behind one another. */
const read = (plan: readonly BookletSheet[]): readonly (number | 'blank')[] =>
  signaturesOf(plan).flatMap(foldAndRead);

function expectSound(pages: number, plan: readonly BookletSheet[], limit: number): void {
  const room = Math.ceil(pages / 4) * 4;
  expect(read(plan)).toEqual(
    Array.from({ length: room }, (_, index) => (index < pages ? index + 1 : 'blank')),
  );
  expect(plan.length * 4).toBe(room);
  const signatures = signaturesOf(plan);
  expect(signatures.flat()).toEqual(plan);
  const sizes = signatures.map(({ length }) => length);
  expect(sizes.length).toBe(Math.ceil(plan.length / limit));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  let before = 0;
  for (const signature of signatures) {
    expect(signature.map(({ depth }) => depth)).toEqual([...signature.keys()]);
    const sum = 2 * before + 4 * signature.length + 1;
    for (const { front, back, sheets } of signature) {
      expect(sheets).toBe(signature.length);
      for (const side of [front, back]) {
        expect(side.length).toBe(2);
        const [left, right] = side;
        if (typeof left === 'number' && typeof right === 'number') expect(left + right).toBe(sum);
      }
      // Right pages are odd, as in a book.
      for (const page of [front[1], back[1]]) expect(page === 'blank' || Number(page) % 2 === 1).toBe(true);
    }
    before += 4 * signature.length;
  }
}

describe('a booklet', () => {
  it.each(EVERY_COUNT)('of %i pages reads from the first to the last when its sheets are folded', (pages) => {
    expectSound(pages, planBooklet(pages), 20);
  });

  it.each(EVERY_COUNT)('of %i pages does so in signatures of four sheets', (pages) => {
    expectSound(pages, planBooklet(pages, { sheetsPerSignature: 4 }), 4);
  });

  it('does so with any number of pages and any limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 40 }), (pages, limit) => {
        expectSound(pages, planBooklet(pages, { sheetsPerSignature: limit }), limit);
      }),
      { numRuns: 150 },
    );
  });

  it('of eight pages has the sheets that printers know', () => {
    expect(planBooklet(8).map(({ front, back }) => [front, back])).toEqual([
      [
        [8, 1],
        [2, 7],
      ],
      [
        [6, 3],
        [4, 5],
      ],
    ]);
  });

  it('has its blanks at the end of the last signature', () => {
    const plan = planBooklet(21, { sheetsPerSignature: 4 });
    expect(plan.map(({ front, back }) => [...front, ...back])).toEqual([
      [12, 1, 2, 11],
      [10, 3, 4, 9],
      [8, 5, 6, 7],
      ['blank', 13, 14, 'blank'],
      ['blank', 15, 16, 21],
      [20, 17, 18, 19],
    ]);
  });

  it('is one signature up to 80 pages, then as few and as even ones as can be', () => {
    const sizes = (pages: number): readonly number[] =>
      signaturesOf(planBooklet(pages)).map(({ length }) => length);
    expect(sizes(80)).toEqual([20]);
    expect(sizes(81)).toEqual([11, 10]);
    expect(sizes(200)).toEqual([17, 17, 16]);
  });

  it('without pages has no sheets', () => {
    expect(planBooklet(0)).toEqual([]);
  });

  it.each([
    [-1, 4],
    [1.5, 4],
    [8, 0],
    [8, 2.5],
  ])('cannot be made of %d pages with signatures of %d sheets', (pages, sheetsPerSignature) => {
    expect(() => planBooklet(pages, { sheetsPerSignature })).toThrow(RangeError);
  });
});
