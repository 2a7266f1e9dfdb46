import { expect, it } from 'vitest';
import { wrapLines } from '../../../src/doors/report/wrap-lines.ts';

it.each([
  ['', 20, []],
  ['one two', 20, ['one two']],
  ['one two three four', 9, ['one two', 'three', 'four']],
  ['unbreakablewords are kept', 8, ['unbreakablewords', 'are kept']],
  ['東京 東京 東京', 9, ['東京 東京', '東京']],
])('breaks %j at %i columns', (text, width, lines) => {
  expect(wrapLines(text, width)).toEqual(lines);
});
