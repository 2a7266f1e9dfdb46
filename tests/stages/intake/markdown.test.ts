import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../../src/stages/intake/imported.ts';
import { leafParagraphs } from '../../../src/stages/intake/leaf-paragraphs.ts';
import { importMarkdown } from '../../../src/stages/intake/markdown/import-markdown.ts';

async function read(text: string, choices: ImportChoices = {}) {
  const outcome = await importMarkdown({ path: 'a.md', bytes: Buffer.from(text) }, choices);
  if ('refused' in outcome) throw new Error(outcome.refused[0].message);
  const { root, ...rest } = outcome.imported;
  const told = rest.findings.map(({ kind, what, where }) => `${kind} ${what}, ${where}`);
  return { ...rest, root, told, texts: leafParagraphs(root).map(({ text: own }) => own) };
}

test('headings, lists, tables, footnotes and code are what they are', async () => {
  const { root, texts, counts, told } = await read(`# One

Text[^a] with *stress* and \`code\`.

- item
- [x] task

| a | b |
|---|---|
| 1 | 2 |

    indented 5

[^a]: A note of 7.
`);
  expect(root.children.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'list',
    'table',
    'code',
    'footnoteDefinition',
  ]);
  expect(texts).toEqual([
    'One',
    'Text with stress and code.',
    'item',
    'task',
    'a b',
    '1 2',
    'indented 5',
    'A note of 7.',
  ]);
  expect(counts).toMatchObject({ tables: 1, rows: 2, footnotes: 1 });
  expect(told).toEqual([]);
});

test('front matter is metadata, and what is not a YAML is left to the person', async () => {
  expect((await read('---\ntitle: A report\nissued: 2026-02-01\n---\nText 1.\n')).metadata).toMatchObject({
    title: 'A report',
  });
  expect((await read('---\ntitle: [a\n---\nText 1.\n')).metadata).toEqual({});
});

describe('HTML in Markdown', () => {
  test('a block of it becomes what it stands for', async () => {
    const { texts, counts } = await read(
      'Before.\n\n<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>\n\nAfter.\n',
    );
    expect(texts).toEqual(['Before.', 'a b', '1 2', 'After.']);
    expect(counts).toMatchObject({ tables: 1, rows: 2 });
  });

  test('tags within a line go, their words stay, and each is told once', async () => {
    const { texts, told } = await read('A <b>bold</b> and <b>bolder</b> word,\nthen<br>a break.\n');
    expect(texts).toEqual(['A bold and bolder word, then a break.']);
    expect(told).toEqual(['noted tag, line 1']);
  });

  test('comments are told', async () => {
    const { texts, told } = await read('One <!-- secret --> two.\n\n<!-- a\nblock -->\n');
    expect(texts).toEqual(['One two.']);
    expect(told).toEqual(['dropped comment, line 1', 'dropped comment, line 3']);
  });
});

test('pictures are told, with the words that stand for them', async () => {
  const { texts, findings, counts } = await read('See ![the map](map.png) here, and ![][m].\n\n[m]: m.png\n');
  expect(texts).toEqual(['See here, and .']);
  expect(findings.map(({ words }) => words)).toEqual(['the map', '']);
  expect(counts.pictures).toBe(2);
});

test('a file without words is refused', async () => {
  await expect(read('---\ntitle: x\n---\n\n![](a.png)\n')).rejects.toThrow('there are no words in it');
});

test('links by reference keep their words, and pictures by reference are reported', async () => {
  const { texts, root, told } = await read(
    'See [the *report*][r], [r] and ![a plan][p] of 12.\n\n[r]: https://example.org/r?x=1 "T"\n[p]: p.png\n',
  );
  expect(texts).toEqual(['See the report, r and of 12.']);
  expect(JSON.stringify(root)).not.toContain('linkReference');
  expect(told).toEqual(['dropped picture, line 1']);
});

test('raised and lowered digits do not join the number before them', async () => {
  const { texts, told } = await read(
    'It is 10<sup>9</sup> of H<sub>2</sub>O,<SUP class="x">1</SUP> 2<sup>*n*</sup>.\n\n| a<sup>2</sup> |\n|---|\n| 3<sup>4</sup> |\n\n5<sup>6 is open\n',
  );
  expect(texts).toEqual(['It is 10⁹ of H₂O,¹ 2ⁿ.', 'a²', '3⁴', '5⁶ is open']);
  expect(told.filter((one) => one.startsWith('doubtful'))).toEqual([
    'doubtful raised digits, line 1',
    'doubtful lowered digits, line 1',
    'doubtful raised digits, line 1',
    'doubtful raised digits, line 1',
    'doubtful raised digits, line 3',
    'doubtful raised digits, line 5',
    'doubtful raised digits, line 7',
  ]);
});
