import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folderObjects } from '../../../src/engine/store/folder-objects.ts';
import { limitObjects } from '../../../src/engine/store/limit-objects.ts';
import { type Objects, StoreTrouble } from '../../../src/engine/store/objects.ts';
import { build } from '../../../src/index.ts';
import { buildWithStore, outputsOf } from '../../support/build-with-store.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { startStubS3 } from '../../support/stub-s3.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let known: Promise<Readonly<Record<string, Uint8Array>>> | undefined;

/** A store in which the starter's pack is, in a new folder: the pack is built once, for many tests. */
async function builtStore(): Promise<string> {
  known ??= firstBuild().then(({ store }) =>
    Object.fromEntries(filesIn(store).map((path) => [path, readFileSync(join(store, path))])),
  );
  return temporaryFolder(await known);
}

async function firstBuild(): Promise<{ readonly root: string; readonly store: string }> {
  const [root, store] = [starterWorkspace(), join(temporaryFolder(), 'store')];
  const { packs, diagnostics, browsers } = await buildWithStore(root, store);
  expect(packs).toMatchObject([{ id: 'riverside', status: 'built' }]);
  expect(diagnostics).toEqual([]);
  expect(browsers).toBe(1);
  return { root, store };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** The one file of a kind, of the store in a folder. */
function only(store: string, kind: 'actions' | 'paths'): string {
  const [path = '', ...others] = filesIn(join(store, kind));
  expect(others).toEqual([]);
  return join(store, kind, path);
}

/** Another byte, where it does not matter for anything but the digest. */
function flip(path: string, at = 200): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test('what one folder has built another takes: the same bytes, and no browser', async () => {
  const { root, store } = await firstBuild();
  const other = starterWorkspace();
  const taken = await buildWithStore(other, store);
  expect(taken.packs).toMatchObject([{ status: 'fetched', pages: expect.any(Number), warnings: 0 }]);
  expect(taken.browsers).toBe(0);
  expect(taken.diagnostics).toEqual([]);
  expect(outputsOf(other, 'riverside')).toEqual(outputsOf(root, 'riverside'));
  expect((await buildWithStore(other, store)).packs).toMatchObject([{ status: 'up-to-date' }]);
});

test('the store is this user’s own', async () => {
  const store = temporaryFolder();
  rmSync(store, { recursive: true });
  await buildWithStore(starterWorkspace(), folderObjects(store));
  for (const path of filesIn(store)) expect(statSync(join(store, path)).mode & 0o777).toBe(0o600);
  for (const folder of [store, join(store, 'blobs'), join(store, 'actions')]) {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  }
});

test.each([
  ['the document', STARTER.document, (text: string) => `${text}\nOne more line.\n`],
  ['the pack', STARTER.pack, (text: string) => text.replace('Besides', 'Also')],
  ['a style sheet', 'templates/briefing/print.css', () => 'p { color: black; }'],
  ['a style sheet of its own', 'templates/base/own.css', () => 'p { color: black; }'],
])('with another %s it is built', async (_, path, edit) => {
  const store = await builtStore();
  const before = starterWorkspace();
  const known = path.startsWith('templates/') ? '' : readFileSync(join(before, path), 'utf8');
  const other = starterWorkspace({ [path]: edit(known) });
  const built = await buildWithStore(other, store);
  expect(built.packs).toMatchObject([{ status: 'built' }]);
  // Both are there now.
  expect((await buildWithStore(before, store)).packs).toMatchObject([{ status: 'fetched' }]);
  const again = starterWorkspace({ [path]: edit(known) });
  expect((await buildWithStore(again, store)).packs).toMatchObject([{ status: 'fetched' }]);
});

test('warnings come back from the store, with their places', async () => {
  const files = { [STARTER.pack]: withWarning() };
  const [root, other] = [starterWorkspace(files), starterWorkspace(files)];
  const store = temporaryFolder();
  const first = await buildWithStore(root, store);
  const second = await buildWithStore(other, store);
  expect(first.diagnostics.length).toBeGreaterThan(0);
  expect(first.diagnostics[0]?.place?.file).toBe(STARTER.pack);
  expect(second.packs).toMatchObject([{ status: 'fetched', warnings: first.diagnostics.length }]);
  expect(second.diagnostics).toEqual(first.diagnostics);
});

test.each<readonly [string, (store: string) => void, RegExp]>([
  ['a flipped byte in a record', (store) => flip(only(store, 'actions')), /a record is damaged/],
  ['a record cut short', (store) => writeFileSync(only(store, 'actions'), 'abc'), /a record is damaged/],
  [
    'a flipped byte in a list of paths',
    (store) => flip(only(store, 'paths'), 9),
    /a list of paths is damaged/,
  ],
  [
    'a flipped byte in a blob',
    (store) => {
      for (const path of filesIn(join(store, 'blobs'))) flip(join(store, 'blobs', path));
    },
    /content in it is damaged/,
  ],
  ['no blobs', (store) => rmSync(join(store, 'blobs'), { recursive: true }), /content is missing/],
])('%s is a miss with one warning, and is put right', async (_, damage, said) => {
  const store = await builtStore();
  damage(store);
  const built = await buildWithStore(starterWorkspace(), store);
  expect(built.packs).toMatchObject([{ status: 'built' }]);
  expect(built.diagnostics).toMatchObject([{ code: 'STORE_FAILED', severity: 'warning' }]);
  expect(built.diagnostics[0]?.message).toMatch(said);
  const again = await buildWithStore(starterWorkspace(), store);
  expect(again.packs).toMatchObject([{ status: 'fetched' }]);
  expect(again.diagnostics).toEqual([]);
});

/** A store that throws, or that never answers. */
function faulty(kind: 'full' | 'dead' | 'slow'): { readonly objects: Objects; readonly asked: () => number } {
  const good = folderObjects(temporaryFolder());
  let asked = 0;
  const fail = (): Promise<never> => {
    asked++;
    if (kind === 'slow') return new Promise(() => undefined);
    return Promise.reject(new StoreTrouble(kind === 'full' ? 'no space is left on the disk' : 'it is dead'));
  };
  if (kind === 'full') return { objects: { ...good, put: fail }, asked: () => asked };
  const objects = limitObjects({ ...good, get: fail, size: fail, put: fail, list: fail }, 50);
  return { objects, asked: () => asked };
}

test.each(['full', 'dead', 'slow'] as const)(
  'a store that is %s makes no pack fail, and is not asked again and again',
  async (kind) => {
    const starter = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
    const names = ['a', 'b', 'c', 'd'].map((name) => [`sources/packs/${name}.md`, starter]);
    const { objects, asked } = faulty(kind);
    const built = await buildWithStore(starterWorkspace(Object.fromEntries(names)), objects);
    expect(built.packs.map(({ status }) => status)).toEqual(new Array(5).fill('built'));
    expect(built.diagnostics).toMatchObject([{ code: 'STORE_FAILED', severity: 'warning' }]);
    expect(built.diagnostics[0]?.message).toMatch(
      { full: /no space is left/, dead: /it is dead/, slow: /no answer within 0\.05 seconds/ }[kind],
    );
    expect(asked()).toBeLessThan(12);
  },
);

test('a folder that cannot be one makes no pack fail', async () => {
  const blocked = join(temporaryFolder({ store: 'a file' }), 'store');
  const { packs, diagnostics } = await buildWithStore(starterWorkspace(), blocked);
  expect(packs).toMatchObject([{ status: 'built' }]);
  expect(diagnostics).toMatchObject([{ code: 'STORE_FAILED' }]);
});

test('a record of another pack, under this one’s key, is not taken for it', async () => {
  const store = await builtStore();
  const other = temporaryFolder();
  await buildWithStore(starterWorkspace({ [STARTER.pack]: withWarning() }), other);
  writeFileSync(only(store, 'actions'), readFileSync(only(other, 'actions')));
  const built = await buildWithStore(starterWorkspace(), store);
  expect(built.packs).toMatchObject([{ status: 'built' }]);
  expect(built.diagnostics).toMatchObject([{ code: 'STORE_FAILED' }]);
});

test('a document that may not be passed on goes nowhere without being sent on purpose', async () => {
  const text = readFileSync(join(starterWorkspace(), STARTER.document), 'utf8');
  const files = {
    [STARTER.document]: text
      .replace(/^redistribution: .*\n/m, '')
      .replace('---\n', '---\nredistribution: none\n'),
  };
  const store = temporaryFolder();
  const root = starterWorkspace(files);
  const refused = await buildWithStore(root, store);
  expect(refused.packs).toMatchObject([{ status: 'failed', errors: 1 }]);
  expect(refused.diagnostics).toMatchObject([
    { code: 'NOT_TO_BE_SENT', place: { file: STARTER.document, start: { line: 2 } } },
  ]);
  expect(refused.diagnostics[0]?.message).toContain('`riverside-library`');
  expect(refused.browsers).toBe(0);
  expect(filesIn(store)).toEqual([]);
  expect((await buildWithStore(root, store, { send: true })).packs).toMatchObject([{ status: 'built' }]);
  expect(filesIn(store).length).toBeGreaterThan(0);
});

test('with --force a pack is built that is in the store', async () => {
  const store = await builtStore();
  const { packs } = await buildWithStore(starterWorkspace(), store, { force: true });
  expect(packs).toMatchObject([{ status: 'built' }]);
});

test('a bucket does what a folder does, and nothing secret is written', async () => {
  const stub = await startStubS3();
  const environment = { ...process.env, ...stub.environment };
  const options = { store: 's3://packs/team', environment };
  const [root, other] = [starterWorkspace(), starterWorkspace()];
  expect((await build({ root, ...options })).packs).toMatchObject([{ status: 'built' }]);
  expect((await build({ root: other, ...options })).packs).toMatchObject([{ status: 'fetched' }]);
  expect(outputsOf(other, 'riverside')).toEqual(outputsOf(root, 'riverside'));
  const written = [...stub.objects.values(), ...Object.values(outputsOf(root, 'riverside'))].join('\n');
  expect(written).not.toContain(stub.environment.AWS_SECRET_ACCESS_KEY);
  expect(stub.asked.join('\n')).not.toContain(stub.environment.AWS_SECRET_ACCESS_KEY);
});

test('an address that names no store is wrong usage, and nothing is built', async () => {
  const root = starterWorkspace();
  const { packs, diagnostics } = await build({ root, store: 'ftp://packs', environment: process.env });
  expect(packs).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'WRONG_USAGE' }]);
  const folder = pathToFileURL(await builtStore()).href;
  const fetched = await build({ root, store: folder, environment: process.env });
  expect(fetched.packs).toMatchObject([{ status: 'fetched' }]);
});

/** The starter's pack with an answer to a warning that nobody gives, which is a warning itself. */
function withWarning(): string {
  const text = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  const answer = 'accepted: [{ code: QUALIFIER_WEAKER, at: A library is a habit, why: It is. }]';
  return text.replace('documents:', `${answer}\ndocuments:`);
}

test('how long the store took is among the times of a pack', async () => {
  const store = pathToFileURL(join(temporaryFolder(), 'store')).href;
  const stagesOf = async (): Promise<readonly string[]> => {
    const options = {
      root: starterWorkspace(),
      store,
      environment: process.env,
      clock: () => performance.now(),
    };
    const { timings = [] } = await build(options);
    return timings.flatMap(({ pack, stage }) =>
      pack === 'riverside' && stage.includes('store') ? stage : [],
    );
  };
  expect(await stagesOf()).toEqual(['look in the store', 'put into the store']);
  expect(await stagesOf()).toEqual(['look in the store']);
});
