import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { signDifference, wordDifference } from '../../../../../src/stages/intake/html/tree/same-words.ts';

function root(...paragraphs: readonly string[]): Root {
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

describe('words of an original and of its document', () => {
  test('are the same in another order, and with other white space', () => {
    expect(wordDifference('16.000 tonnes\nof it', root('of  it', '16.000 tonnes'))).toBeUndefined();
  });

  test.each([
    ['a word is lost', 'twelve men', ['twelve'], '"men" would be lost'],
    ['a word is new', 'twelve', ['twelve men'], '"men" would be new'],
    ['two are joined', '12\n500', ['12500'], '"12", "500" would be lost, and "12500" would be new'],
    ['one is divided', '12500', ['12 500'], '"12500" would be lost, and "12", "500" would be new'],
    ['a digit is another', '16.000', ['16.001'], '"000" would be lost, and "001" would be new'],
    ['a sign is lost', '16.000', ['16000'], '"16", "000" would be lost, and "16000" would be new'],
    ['a minus is lost', '-5 %', ['5 %'], '"-" would be lost'],
    ['a raised digit is joined', '250 9', ['2509'], '"250", "9" would be lost, and "2509" would be new'],
    ['it is there twice', 'ten', ['ten', 'ten'], '"ten" would be new'],
  ])('differ where %s', (_, original, document, difference) => {
    expect(wordDifference(original, root(...document))).toBe(difference);
  });

  test('compare raised digits as digits of their own', () => {
    expect(wordDifference('250 9 tonnes of CO 2', root('250⁹ tonnes of CO₂'))).toBeUndefined();
  });

  test('signs alone do not see where words end', () => {
    expect(signDifference('12 500', '12500')).toBeUndefined();
    expect(signDifference('12.5', '125')).toBe('"." would be lost');
  });
});
