import { expect, test } from 'vitest';
import { cleanTree } from '../../../src/stages/intake/clean-tree.ts';
import { leafParagraphs } from '../../../src/stages/intake/leaf-paragraphs.ts';

function clean(value: string): readonly string[] {
  const { root, findings } = cleanTree({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  });
  return [...leafParagraphs(root).map(({ text }) => text), ...findings.map(({ where }) => where)];
}

test('a character that is taken out does not join two words or numbers', () => {
  expect(clean('cause-and\ufffeeffect 12\u000134, 5\u00006')).toEqual([
    'cause-and effect 12 34, 5 6',
    'U+FFFE',
    'U+0001',
    'U+0000',
  ]);
});

test('a mark without width leaves nothing behind', () => {
  expect(clean('12\u202d34\u202c and \ufeffso')).toEqual(['1234 and so', 'U+202D', 'U+202C', 'U+FEFF']);
});
