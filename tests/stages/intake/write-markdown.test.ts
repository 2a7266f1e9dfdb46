import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { describe, expect, test } from 'vitest';
import { foldWhite } from '../../../src/ground/model/fold-white.ts';
import { cleanTree } from '../../../src/stages/intake/clean-tree.ts';
import { leafParagraphs } from '../../../src/stages/intake/leaf-paragraphs.ts';
import { writeMarkdown } from '../../../src/stages/intake/write-markdown.ts';
import { readDocument } from '../../../src/stages/read/read-document.ts';

/** The paragraphs that a document has when the tree is written and read again. */
function readAgain(root: Root): readonly string[] {
  const bytes = Buffer.from(`---\ntitle: T\n---\n\n${writeMarkdown(root)}`);
  const text = readDocument({ path: 'sources/documents/d.md', bytes, sha256: '' }).value?.text;
  return text?.paragraphs.map(({ start, end }) => foldWhite(text.text.slice(start, end))) ?? [];
}

function paragraph(...words: readonly string[]): RootContent {
  return { type: 'paragraph', children: words.map((value) => ({ type: 'text', value })) };
}

describe('words that look like Markdown come back as words', () => {
  test.each([
    '# no heading',
    '- no item',
    '1. no number',
    '12) nor this',
    '> no quotation',
    '*no* _emphasis_ __at__ all**',
    '`no code` and ``` none',
    '[no](link) ![no](picture) [^1] [x] [@roads]',
    '<b>no tag</b> <!-- no comment --> a < b',
    'AT&amp;T & &nbsp; &#65;',
    '| a | b |',
    '---',
    '***',
    '===',
    '::block{a=b} :value[x] :::aside',
    'a\\b \\* c\\',
    'https://example.org/a_b_c?x=1&y=2 and me@example.org',
    'addresses such as www.*.com, www.[name].org, WWW._a_b.net, www.~x and www.a*b.com',
    'http://*.example.org, https://[host]/a and ftp://_a_, mailto:*a*@b.example',
    '~~no deletion~~ ~12',
    '$5 and $6, 3 × 4*5*6',
    '+ plus',
    '    indented',
    'C:\\Users\\x',
    'snake_case_name and 5*3',
    '10²³ and H₂O',
    'no\u00a0break',
    '[link]: https://example.org',
    '<https://example.org>',
    '!',
    '2024-\n2025',
  ])('%j', (words) => {
    const root: Root = { type: 'root', children: [paragraph(words), paragraph('Another.')] };
    expect(readAgain(root)).toEqual([foldWhite(words), 'Another.']);
  });
});

const words = fc
  .stringMatching(/^[\p{L}\d *_#\-+>|`~[\](){}<>&\\!.:;,"'“”’$%^=/\n\u00a0€²]{1,40}$/u)
  .filter((text) => foldWhite(text) !== '');
const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc.oneof(
    words.map((value): PhrasingContent => ({ type: 'text', value })),
    words.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
    fc.constant<PhrasingContent>({ type: 'break' }),
  ),
  { minLength: 1, maxLength: 3 },
);
const cell = words.map((value) => value.replace(/\n/g, ' '));
const row = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
});
const block: fc.Arbitrary<RootContent> = fc.oneof(
  phrasing.map((children): RootContent => ({ type: 'paragraph', children })),
  words.map(
    (value): RootContent => ({
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: value.replace(/\n/g, ' ') }],
    }),
  ),
  fc
    .tuple(cell, cell, cell, cell)
    .map(([a, b, c, d]): RootContent => ({ type: 'table', children: [row([a, b]), row([c, d])] })),
  fc.array(phrasing, { minLength: 1, maxLength: 3 }).map(
    (items): RootContent => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map((children) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children }],
      })),
    }),
  ),
  words.map((value): RootContent => ({ type: 'code', value })),
);

test('no digit is lost or joined by writing and reading', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (children) => {
      const { root } = cleanTree({ type: 'root', children });
      const wanted = leafParagraphs(root).map(({ text }) => text);
      const found = readAgain(root);
      // What Markdown cannot hold as it is, the engine refuses: here nothing of it may turn into other numbers.
      expect(digitsOf(found)).toEqual(digitsOf(wanted));
    }),
    { numRuns: 300 },
  );
});

function digitsOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(/\d+/g) ?? []);
}
