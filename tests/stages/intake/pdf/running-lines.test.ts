import { expect, test } from 'vitest';
import { type EdgeLine, findRunningLines } from '../../../../src/stages/intake/pdf/running-lines.ts';

let glyph = 0;

function row(page: number, depth: number, ...texts: readonly string[]): readonly EdgeLine[] {
  return texts.map((text, index) => {
    glyph += 1;
    const left = 50 + 100 * index;
    const right = left + 80;
    return {
      page,
      label: `${page}`,
      text,
      base: 30 + depth * 12,
      left,
      right,
      head: true,
      depth,
      glyphs: [glyph],
    };
  });
}

test('cells that several pages have at one height are no running heads', () => {
  const edges = [1, 2, 3, 4, 5].flatMap((page) => [
    ...row(
      page,
      0,
      `0${page}/17/2016`,
      `Firm ${'ABCDE'.charAt(page - 1)}`,
      'Layoff Permanent',
      `${page * 7}`,
    ),
    ...row(page, 1, 'Layoff Permanent'),
  ]);
  expect(findRunningLines(edges, 5).lines).toEqual([]);
});

test('the name of a chapter beside the name of the book leaves it a running head', () => {
  const edges = [1, 2, 3, 4].flatMap((page) =>
    row(page, 0, 'The Book', `Chapter ${'ABCD'.charAt(page - 1)}`),
  );
  expect(findRunningLines(edges, 4).lines).toEqual([
    { words: 'The Book', pages: [1, 2, 3, 4], number: false },
  ]);
});

test('words on a few pages far apart are no running head', () => {
  const edges = [2, 9, 16].flatMap((page) => row(page, 0, 'Huntington Beach'));
  expect(findRunningLines(edges, 16).lines).toEqual([]);
});
