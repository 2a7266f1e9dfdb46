import { expect, it } from 'vitest';
import { beginningsOf, mayIndex } from '../../../../src/stages/bind/text/word-beginnings.ts';

const TEXT =
  'The road was closed. The road was closed again, and xThe road was closed; the “The road was closed”. 道路The road was closed 12 days';

/** As a search through the whole text finds them, but for those within a word. */
function searched(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[a-z0-9]/i.test(text[at - 1] ?? ' ')) found.push(at);
  }
  return found;
}

it('looks up only what is long enough and begins with a letter or digit of ASCII', () => {
  expect(['The road was', 'The road wa', '“The road was', 'élan and vigour'].map(mayIndex)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('finds every place that a search through the text finds, in order', () => {
  const find = beginningsOf(TEXT);
  for (let start = 0; start < TEXT.length; start += 1) {
    for (const length of [12, 13, 20, 60]) {
      const words = TEXT.slice(start, start + length);
      if (mayIndex(words)) expect(find(words), words).toEqual(searched(TEXT, words));
    }
  }
  expect(find('The road was closed')).toHaveLength(4);
});

it('finds nothing in a text that is shorter than the words', () => {
  expect(beginningsOf('The road')('The road was closed')).toEqual([]);
  expect(beginningsOf('')('The road was closed')).toEqual([]);
});
