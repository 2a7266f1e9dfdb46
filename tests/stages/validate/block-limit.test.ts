import { expect, test } from 'vitest';
import { check } from '../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

async function found(blocks: number) {
  const text = `---\ntitle: Riverside\ndocuments: [riverside-library]\n---\n${'::notes\n\n'.repeat(blocks)}`;
  const { diagnostics } = await check({ root: starterWorkspace({ [STARTER.pack]: text }) });
  return diagnostics.map(({ code, message, place }) => `${code}:${place?.start.line} ${message}`);
}

test('a pack has five hundred blocks at most', async () => {
  expect(await found(500)).toEqual([]);
  expect(await found(501)).toEqual(['LIMIT_EXCEEDED:1005 the pack has 501 blocks: the limit is 500 blocks']);
  expect(await found(10_000)).toEqual([
    'LIMIT_EXCEEDED:1005 the pack has 10,000 blocks: the limit is 500 blocks',
  ]);
});

test.each([
  ['# Heading words', 2000, 'headings: the limit is 2,000'],
  ['Some words.', 20_000, 'paragraphs, lists and tables: the limit is 20,000'],
])('a pack of too much is refused before anything is made of it: %s', async (line, limit, message) => {
  const text = `---\ntitle: Riverside\ndocuments: [riverside-library]\n---\n${`${line}\n\n`.repeat(limit + 1)}`;
  const { diagnostics } = await check({ root: starterWorkspace({ [STARTER.pack]: text }) });
  expect(diagnostics.map((one) => `${one.code}:${one.place?.start.line} ${one.message}`)).toEqual([
    `LIMIT_EXCEEDED:${5 + 2 * limit} the pack has ${(limit + 1).toLocaleString('en-GB')} ${message}`,
  ]);
});

test.each([
  ['words', 'word '.repeat(12_000).trimEnd(), '59,999'],
  [
    'citations',
    'So many words that rest on this: [@loans]. '.repeat(1_000).trimEnd().padEnd(59_999, ' words'),
    '59,999',
  ],
  ['one word', 'w'.repeat(400_000), '400,000'],
])('a paragraph has fifty thousand characters at most: %s', async (_, text, length) => {
  const pack = `---\ntitle: Riverside\ndocuments: [riverside-library]\n---\n${text}\n`;
  const { diagnostics } = await check({ root: starterWorkspace({ [STARTER.pack]: pack }) });
  expect(diagnostics.map((one) => `${one.code}:${one.place?.start.line} ${one.message}`)).toEqual([
    `LIMIT_EXCEEDED:5 the paragraph has ${length} characters: the limit is 50,000`,
  ]);
});
