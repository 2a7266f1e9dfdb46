import { expect, test } from 'vitest';
import { likelyParagraphs } from '../../../../src/stages/bind/text/likely-paragraphs.ts';
import { canonical } from '../../../support/canonical.ts';

const text = canonical(
  'The council opened the bridge.',
  'The council closed the ferry.',
  'Nobody spoke of the ferry in June.',
  ...Array.from({ length: 30 }, () => 'The council met.'),
);
const numbers = (words: string): readonly number[] =>
  likelyParagraphs(text, words).map(({ number }) => number);

test('the paragraph that shares the rarest words comes first', () => {
  expect(numbers('the council opned the bridge')[0]).toBe(1);
  expect(numbers('spoke of a ferry')[0]).toBe(3);
});

test('of many that share a word only a few are searched, in order', () => {
  expect(numbers('Council')).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
});

test('all are searched where none shares a word: one misspelt name may be anywhere', () => {
  expect(numbers('brigde')).toHaveLength(33);
});
