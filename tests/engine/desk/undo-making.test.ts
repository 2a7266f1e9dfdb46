import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeItem } from '../../../src/engine/desk/change-item.ts';
import { deskState } from '../../../src/engine/desk/desk-state.ts';
import type { Desk } from '../../../src/engine/desk/open-desk.ts';
import { draftOne } from '../../../src/engine/desk/paper/draft-one.ts';
import { importUpload } from '../../../src/engine/desk/paper/import-upload.ts';
import type { DeskImported } from '../../../src/engine/desk/paper/paper-types.ts';
import { recordedImport } from '../../../src/engine/desk/paper/recorded-import.ts';
import { openLibrary } from '../../../src/engine/workspace/load-library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { FERRY, FERRY_ITEMS, FERRY_TEXT, HARBOUR, ITEMS_TEXT, testDesk } from '../../support/test-desk.ts';

/** Every file of the sources with its bytes. */
function filesOf(root: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(root, 'sources'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((one) => one.isFile())
      .map((one) => [one.name, readFileSync(join(one.parentPath, one.name), 'latin1')]),
  );
}

const bring = (desk: Desk, bytes: Uint8Array): Promise<DeskImported> =>
  importUpload(desk.root, { name: 'trams.html', bytes }, recordedImport(desk));

// A byte that is not UTF-8 text is in it.
const TRAMS = Buffer.concat([
  Buffer.from('<meta charset="latin1"><h1>Trams</h1><p>The trams carried 900 people to the caf'),
  Buffer.from([0xe9]),
  Buffer.from('.</p>'),
]);

describe('undoing what was made', () => {
  test('takes an imported document away with its original, and brings it back as it was', async () => {
    const { desk, root } = testDesk(HARBOUR);
    const before = filesOf(root);
    expect(await bring(desk, TRAMS)).toMatchObject({ status: 'new', document: 'trams' });
    const imported = filesOf(root);
    expect(Object.keys(imported)).toEqual(expect.arrayContaining(['trams.md', 'trams.html']));
    expect(imported['trams.html']).toBe(TRAMS.toString('latin1'));
    expect(deskState(desk)).toMatchObject({ undo: 'import `trams`' });
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect(filesOf(root)).toEqual(before);
    expect(deskState(desk).documents.map(({ id }) => id)).toEqual(['ferry']);
    expect(desk.bringBack()).toMatchObject({ done: true });
    expect(filesOf(root)).toEqual(imported);
  });

  test('gives back the earlier edition of a document, under its old name', async () => {
    const { desk, root } = testDesk(HARBOUR);
    await bring(desk, TRAMS);
    const first = filesOf(root);
    const second = Buffer.from(TRAMS.toString('latin1').replace('900', '950'), 'latin1');
    expect(await bring(desk, second)).toMatchObject({ status: 'updated' });
    expect(Object.keys(filesOf(root))).toHaveLength(Object.keys(first).length + 1);
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect(filesOf(root)).toEqual(first);
  });

  test('leaves an imported document that somebody has written in since', async () => {
    const { desk, root } = testDesk(HARBOUR);
    await bring(desk, TRAMS);
    const path = join(root, 'sources/documents/trams.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nMore.\n`);
    const theirs = filesOf(root);
    expect(desk.takeBack()).toMatchObject({ done: false, reason: expect.stringMatching(/changed/) });
    expect(filesOf(root)).toEqual(theirs);
  });

  test.each([
    ['that was there', HARBOUR],
    ['that was begun', { [FERRY]: FERRY_TEXT }],
  ])('takes the proposals out of an extraction %s', async (_, files) => {
    const { desk, root } = testDesk(files);
    const before = filesOf(root);
    const drafted = await draftOne(desk, 'ferry', openLibrary({ packs: 1 }));
    expect(drafted).toMatchObject({ written: true });
    const found = filesOf(root);
    expect(found['ferry.yaml']).toContain('proposed: true');
    expect(desk.undo).toBe('find what `ferry` states');
    expect(desk.takeBack()).toMatchObject({ done: true });
    expect(filesOf(root)).toEqual(before);
    desk.bringBack();
    expect(filesOf(root)).toEqual(found);
  });

  test('says once why the proposals cannot be written', async () => {
    const { desk, root } = testDesk({ [FERRY]: FERRY_TEXT });
    const drafting = draftOne(desk, 'ferry', openLibrary({ packs: 1 }));
    rmSync(join(root, 'sources/extractions'), { recursive: true, force: true });
    symlinkSync(temporaryFolder(), join(root, 'sources/extractions'));
    const { written, problems } = await drafting;
    expect(written).toBe(false);
    expect(problems).toMatchObject([
      {
        code: 'CANNOT_WRITE',
        message: `${FERRY_ITEMS} cannot be written: it leads out of the workspace`,
        hint: 'nothing was changed',
      },
    ]);
  });

  test('keeps what was done while a document was looked through', async () => {
    const { desk, read } = testDesk(HARBOUR);
    const drafting = draftOne(desk, 'ferry', openLibrary({ packs: 1 }));
    const change = { section: 'figures', id: 'fares', fields: { label: 'Fares' } } as const;
    expect(changeItem(desk, 'ferry', change)).toMatchObject({ done: true });
    expect(await drafting).toMatchObject({ written: true });
    expect(read(FERRY_ITEMS)).toContain('label: Fares');
    expect(read(FERRY_ITEMS)).toContain('proposed: true');
    expect(read(FERRY_ITEMS)).not.toBe(ITEMS_TEXT);
  });
});

describe('the counts of documents', () => {
  const many = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [`sources/documents/d${index}.md`, FERRY_TEXT]),
  );

  test('come later in a workspace with many: asking reads nothing', () => {
    const { desk } = testDesk({ ...HARBOUR, ...many });
    for (let asked = 0; asked < 2; asked += 1)
      expect(deskState(desk).documents.some(({ isCounted }) => isCounted)).toBe(false);
  });

  test('are those of a new document, too', async () => {
    const { desk } = testDesk({ ...HARBOUR, ...many });
    await bring(desk, TRAMS);
    const { documents } = deskState(desk);
    expect(documents.find(({ id }) => id === 'trams')?.isCounted).toBe(true);
  });
});
