import { describe, expect, test } from 'vitest';
import { firstDifference, placeOfWords } from '../../../src/handouts/bundle/first-difference.ts';

const differ = (text: string, expected: string) =>
  firstDifference('f.txt', text, expected, 'the good one', 'ask');

describe('the first difference of two texts', () => {
  test('is none when they are the same', () => {
    expect(differ('a\nb', 'a\nb')).toBeUndefined();
  });

  test.each([
    ['a changed letter', 'one\ntwo\nthree', 'one\ntwO\nthree', 2, 3],
    ['the first letter', 'x', 'y', 1, 1],
    ['more than there should be', 'one\ntwo', 'one\n', 2, 1],
    ['less than there should be', 'one\n', 'one\ntwo', 2, 1],
    ['an empty line', 'one\n\ntwo', 'one\ntwo', 2, 1],
    ['nothing at all', '', 'one', 1, 1],
  ])('%s', (_, text, expected, line, column) => {
    const found = differ(text, expected);
    expect(found).toMatchObject({
      code: 'BUNDLE_DIFFERS',
      place: { file: 'f.txt', start: { line, column } },
      hint: 'ask',
    });
    expect(found?.message).toContain(`f.txt is not the good one: line ${line} reads `);
  });

  test('shows a little of a long line, with both wordings', () => {
    const long = 'a'.repeat(500);
    const found = differ(`${long}X${long}`, `${long}Y${long}`);
    expect(found?.message).toMatch(/aX/);
    expect(found?.message).toMatch(/aY/);
    expect(found?.message.length).toBeLessThan(400);
  });
});

test('words have the place where they first are; the start of the file when they are not', () => {
  expect(placeOfWords('f', 'a\nbc bc', 'bc')).toEqual({
    file: 'f',
    start: { line: 2, column: 1 },
    end: { line: 2, column: 3 },
  });
  expect(placeOfWords('f', 'a\nb', 'z')).toMatchObject({ start: { line: 1, column: 1 } });
});
