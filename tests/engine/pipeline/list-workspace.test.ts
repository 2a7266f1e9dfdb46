import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { list } from '../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

test('packs are listed with what there is of them, documents with the packs that name them', async () => {
  const root = starterWorkspace({
    'sources/packs/broken.md': '---\ntitle: [\n---\n',
    'sources/documents/alone.md': '---\ntitle: Alone\ntype: report\n---\nNobody names it.\n',
  });
  expect(await list({ root })).toMatchObject({
    packs: [
      { id: 'broken', file: 'sources/packs/broken.md', state: 'not-built' },
      { id: 'riverside', edition: 1, documents: ['riverside-library'], state: 'not-built' },
    ],
    documents: [
      { id: 'alone', title: 'Alone', packs: [] },
      { id: 'riverside-library', title: 'A year at Riverside Library', packs: ['riverside'] },
    ],
    diagnostics: [],
  });
});

test('with packs that are named only their documents are read and listed', async () => {
  const root = starterWorkspace({
    'sources/packs/other.md': '---\ntitle: Another\ndocuments: [alone]\n---\nWords.\n',
    'sources/documents/alone.md': '---\ntitle: Alone\ntype: report\n---\nThe other pack names it.\n',
  });
  const { documents } = await list({ root, packs: ['riverside'] });
  expect(documents).toMatchObject([{ id: 'riverside-library', packs: ['riverside'] }]);
});

test('a pack that is not there is reported, and so is a workspace', async () => {
  const unknown = await list({ root: starterWorkspace(), packs: ['riverbank'] });
  expect(unknown.diagnostics).toMatchObject([{ code: 'UNKNOWN_PACK' }]);
  expect(unknown.packs).toEqual([]);
  const nothing = await list({ root: `${starterWorkspace()}/sources` });
  expect(nothing.diagnostics).toMatchObject([{ code: 'NO_WORKSPACE' }]);
});

test('a workspace without packs is an empty list', async () => {
  const root = starterWorkspace();
  rmSync(`${root}/${STARTER.pack}`);
  expect(await list({ root })).toMatchObject({ packs: [], diagnostics: [] });
});
