import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  ['con', /Windows keeps that name for a device: rename the file, to con-pack\.md/],
  ['Nul', /to Nul-pack\.md/],
  ['lpt1', /to lpt1-pack\.md/],
  ['p'.repeat(101), /100 at most/],
])('no pack is called %s', async (id, hint) => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'sources/packs'), { recursive: true });
  writeFileSync(join(root, `sources/packs/${id}.md`), '---\ntitle: A title\ndocuments: []\n---\nText.\n');
  const { diagnostics } = await check({ root });
  expect(diagnostics).toMatchObject([{ code: 'BAD_VALUE', hint: expect.stringMatching(hint) }]);
});
