import { expect, test } from 'vitest';
import { fields } from '../../../../src/stages/intake/docx/fields.ts';
import type { XmlElement } from '../../../../src/stages/intake/docx/xml-tree.ts';

const mark = (type: string): XmlElement => ({
  name: 'w:fldChar',
  attributes: { 'w:fldCharType': type },
  children: [],
});
const code = (words: string): XmlElement => ({ name: 'w:instrText', attributes: {}, children: [words] });

test('a field knows those around it: whether it is in the code of one, and in which link', () => {
  const state = fields();
  const steps: [XmlElement, boolean, string | undefined][] = [
    [mark('begin'), true, undefined],
    [code(' HYPERLINK "https://a.example" '), true, undefined],
    [mark('separate'), false, 'https://a.example'],
    [mark('begin'), true, 'https://a.example'],
    [code(' PAGE '), true, 'https://a.example'],
    [mark('separate'), false, 'https://a.example'],
    [mark('begin'), true, 'https://a.example'],
    [mark('end'), false, 'https://a.example'],
    [mark('end'), false, 'https://a.example'],
    [mark('end'), false, undefined],
  ];
  for (const [element, inCode, link] of steps) {
    expect(state.follow(element)).toBe(true);
    expect([state.inCode(), state.link()]).toEqual([inCode, link]);
  }
});

test('a hundred thousand fields that are never closed take no time', () => {
  const state = fields();
  for (let count = 0; count < 100_000; count++) {
    state.follow(mark('begin'));
    state.follow(mark('separate'));
    state.link();
    state.inCode();
  }
  expect(state.link()).toBeUndefined();
});
