import { expect, test } from 'vitest';
import { guardMarkdown } from '../../../src/stages/read/guard-markdown.ts';
import { sourceText } from '../../../src/stages/read/source-text.ts';

test.each([
  ['one list, with blank lines between its entries', '1. one\n\n   more\n\n   - two\n\n'.repeat(6_500)],
  ['one quotation', '> a\n>\n'.repeat(6_500)],
  ['words as a table', `${' '.repeat(90)}words${' '.repeat(30)}-5\n`.repeat(50_000)],
  ['what is in a fence', `\`\`\`\n${'> a\n\n'.repeat(6_500)}\`\`\`\n`],
  ['rules between paragraphs', 'a\n\n---\n\n'.repeat(7_000)],
])('is not in the way of a long text: %s', (_, text) => {
  expect(guardMarkdown(sourceText('a.md', text), 0)).toBeUndefined();
});
