import { expect, test } from 'vitest';
import { guardMarkdown } from '../../../src/stages/read/guard-markdown.ts';
import { sourceText } from '../../../src/stages/read/source-text.ts';

test.each([
  ['one list, with blank lines between its entries', '1. one\n\n   more\n\n   - two\n\n'.repeat(6_500)],
  ['one quotation', '> a\n>\n'.repeat(6_500)],
  ['words as a table', `${' '.repeat(90)}words${' '.repeat(30)}-5\n`.repeat(50_000)],
  ['what is in a fence', `\`\`\`\n${'> a\n\n'.repeat(6_500)}\`\`\`\n`],
  ['rules between paragraphs', 'a\n\n---\n\n'.repeat(7_000)],
  ['comments that are closed', `${'word <!-- note --> '.repeat(400)}\n\n`.repeat(200)],
  ['a comment that goes on to the end', `a <!--\n${'It goes on without a blank line.\n'.repeat(60_000)}`],
  ['directives that are closed', `${'It was :value[a] and '.repeat(500)}\n\n`.repeat(50)],
  ['signs of order', `${'a < b, <?, '.repeat(20)}\n\n`.repeat(2000)],
])('is not in the way of a long text: %s', (_, text) => {
  expect(guardMarkdown(sourceText('a.md', text), 0)).toBeUndefined();
});

test.each([
  ['comments', `${'<!-- '.repeat(900)}\n\n`.repeat(100)],
  ['comments in a sentence', `a ${'<!-- '.repeat(900)}\n\n`.repeat(100)],
  ['comments on lines of their own', `a\n${'<!--\n'.repeat(900)}\n`.repeat(100)],
  ['instructions', `a ${'<? '.repeat(900)}\n\n`.repeat(100)],
  ['declarations', `a ${'<!A '.repeat(900)}\n\n`.repeat(100)],
  ['directives', `a ${':a[ '.repeat(90)}\n\n`.repeat(1000)],
  ['those behind one that is closed', `a <!-- --> ${'<!-- '.repeat(900)}\n\n`.repeat(100)],
])('refuses many marks that are not closed, small paragraph by small paragraph: %s', (_, text) => {
  expect(guardMarkdown(sourceText('a.md', text), 0)).toMatchObject({
    code: 'LIMIT_EXCEEDED',
    message: expect.stringContaining('10,000,000 characters'),
  });
});
