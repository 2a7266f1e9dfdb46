import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAsides } from '../../../src/engine/desk/open-asides.ts';
import { savePack } from '../../../src/engine/desk/write-pack.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { digestOf } from '../../../src/engine/workspace/record-reads.ts';
import { unreadFiles } from '../../../src/engine/workspace/unread-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { HARBOUR, PACK, PACK_TEXT, testDesk } from '../../support/test-desk.ts';

const [ONE, TWO, THREE] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

test('a text that was set aside is still there after the desk has ended, until somebody settles it', () => {
  const { desk, root, write } = testDesk(HARBOUR);
  desk.remember(digestOf(PACK_TEXT), PACK_TEXT);
  write(PACK, PACK_TEXT.replace('busy', 'empty'));
  const mine = PACK_TEXT.replace('busy', 'full — 満員 🚢');
  savePack(desk, 'harbour', { base: digestOf(PACK_TEXT), text: mine, as: ONE, leaving: true });

  const later = openAsides(root);
  expect(later.of('harbour')).toEqual({ name: ONE, text: mine });
  later.remove('harbour', ONE);
  expect(openAsides(root).of('harbour')).toBeUndefined();
  expect(readdirSync(join(root, 'sources/packs'))).toEqual(['harbour.md']);
});

test('several are asked about from the last to the first, each in its pack', () => {
  const { root } = testDesk(HARBOUR);
  const asides = openAsides(root);
  asides.add('harbour', { name: ONE, text: 'one' });
  asides.add('port.old', { name: TWO, text: 'two' });
  asides.add('harbour', { name: TWO, text: 'three' });
  // The same words once more, under another name.
  asides.add('harbour', { name: THREE, text: 'one' });

  const later = openAsides(root);
  expect(later.of('port.old')).toEqual({ name: TWO, text: 'two' });
  expect(later.of('harbour')?.text).toBe('one');
  later.remove('harbour', THREE);
  expect(later.of('harbour')).toEqual({ name: TWO, text: 'three' });
  later.remove('harbour', TWO);
  expect(later.of('harbour')).toBeUndefined();
});

test('it is no file of the workspace to anybody else', () => {
  const { root } = testDesk(HARBOUR);
  openAsides(root).add('harbour', { name: ONE, text: PACK_TEXT });
  const workspace = openWorkspace(root);
  expect(workspace.list('sources/packs')).toEqual(['harbour.md']);
  expect(unreadFiles(workspace)).toEqual([]);
});

test('where it cannot be written, it is kept as long as the desk runs', () => {
  const root = temporaryFolder(HARBOUR);
  mkdirSync(join(root, `sources/packs/.harbour.${ONE}.aside`));
  const asides = openAsides(root);
  asides.add('harbour', { name: ONE, text: 'mine' });
  expect(asides.of('harbour')).toEqual({ name: ONE, text: 'mine' });
  asides.remove('harbour', ONE);
  expect(asides.of('harbour')).toBeUndefined();
});
