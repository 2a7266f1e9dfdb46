import { expect, test } from 'vitest';
import type { DocumentExcerpt } from '../../../src/ground/model/document-excerpt.ts';
import { keptParagraphs, leftOutSentence, reasonFor } from '../../../src/handouts/bundle/left-out.ts';

const paragraphs = [
  { start: 0, end: 10 },
  { start: 12, end: 20 },
  { start: 22, end: 30 },
];
const kept = (...spans: readonly (readonly [number, number])[]): number =>
  keptParagraphs({
    paragraphs,
    kept: spans.map(([start, end]) => ({ start, text: 'x'.repeat(end - start), lines: [] })),
  } as unknown as DocumentExcerpt);

test('a paragraph counts when all of it is in one stretch', () => {
  expect(kept()).toBe(0);
  expect(kept([0, 10])).toBe(1);
  expect(kept([0, 9])).toBe(0);
  expect(kept([1, 10])).toBe(0);
  expect(kept([0, 20])).toBe(2);
  expect(kept([0, 5], [5, 10])).toBe(0);
  expect(kept([0, 10], [12, 20], [22, 30])).toBe(3);
});

test('the reason is what the document says of itself', () => {
  expect(reasonFor('none')).toContain('redistribution: none');
  expect(reasonFor('excerpts')).toContain('redistribution: excerpts');
  expect(reasonFor(undefined)).toContain('does not say `redistribution: full`');
});

test('a sentence says how much is there, and what follows', () => {
  expect(leftOutSentence({ id: 'd', paragraphs: 3, kept: 3 })).toMatch(
    /^Document d: .*each of its 3 paragraphs/,
  );
  expect(leftOutSentence({ id: 'd', paragraphs: 3, kept: 1 })).toContain(
    'only 1 of 3 paragraphs is included',
  );
  expect(leftOutSentence({ id: 'd', paragraphs: 3, kept: 0 })).toContain(
    'only the quoted words are included',
  );
});
