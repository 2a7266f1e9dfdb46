import { expect, test } from 'vitest';
import type { PlacedSlot, SlottedHtml } from '../../../src/ground/model/slotted-html.ts';
import { fillAgain, fillAsKnown } from '../../../src/stages/typeset/fill-again.ts';

const text = '<p>Budget, page </p><p>Roads, page </p><p>See </p>';
const at = (words: string): number => text.indexOf(words) + words.length;
const place = (words: string): { readonly start: number; readonly end: number } => ({
  start: at(words),
  end: at(words),
});
const slots: readonly PlacedSlot[] = [
  { kind: 'page-number', anchor: 'budget', ...place('Budget, page ') },
  { kind: 'page-number', anchor: 'roads', ...place('Roads, page ') },
  { kind: 'page-list', anchors: ['roads'], ...place('See ') },
];
const document: SlottedHtml = { html: text, slots };

test('a page that nobody knows yet is not a page 0', () => {
  expect(fillAsKnown(document, new Map([['budget', 3]]))).toBe(
    '<p>Budget, page 3</p><p>Roads, page …</p><p>See …</p>',
  );
});

test('where all pages are known it is what printing fills in', () => {
  const pages = new Map([
    ['budget', 3],
    ['roads', 4],
  ]);
  expect(fillAsKnown(document, pages)).toBe(fillAgain(document, pages));
});
