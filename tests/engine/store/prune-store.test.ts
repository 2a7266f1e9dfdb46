import { mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { type PruneResult, pruneStore } from '../../../src/index.ts';
import { buildWithStore } from '../../support/build-with-store.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { startStubS3 } from '../../support/stub-s3.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DAY = 86_400_000;

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

function age(store: string, days: number, which: (path: string) => boolean = () => true): void {
  const when = (Date.now() - days * DAY) / 1000;
  for (const path of filesIn(store)) if (which(path)) utimesSync(join(store, path), when, when);
}

/** A store with the packs of two workspaces, of which the first is older, and the workspaces. */
async function twoPacks(): Promise<{ readonly store: string; readonly roots: readonly [string, string] }> {
  const store = temporaryFolder();
  const roots = [
    starterWorkspace(),
    starterWorkspace({
      [STARTER.document.replace('library', 'x')]: '---\ntitle: X\n---\nX\n',
      'templates/briefing/print.css': 'p { color: black; }',
    }),
  ] as const;
  await buildWithStore(roots[0], store);
  age(store, 40);
  await buildWithStore(roots[1], store);
  return { store, roots };
}

const prune = (store: string, options: object = {}): Promise<PruneResult> =>
  pruneStore({ store: pathToFileURL(store).href, ...options });

test('what is old goes, but for what young records name; the rest is still taken', async () => {
  const { store, roots } = await twoPacks();
  const before = filesIn(store);
  const planned = await prune(store, { dryRun: true });
  expect(filesIn(store)).toEqual(before);
  expect(planned.removed.length).toBeGreaterThan(2);
  expect(planned.removed[0]?.key).toMatch(/^actions\//);
  const done = await prune(store);
  expect(done).toEqual(planned);
  expect(done.kept).toBe(filesIn(store).length);
  expect(filesIn(store).length).toBe(before.length - done.removed.length);
  const other = starterWorkspace({ 'templates/briefing/print.css': 'p { color: black; }' });
  expect((await buildWithStore(other, store)).packs).toMatchObject([{ status: 'fetched' }]);
  expect((await buildWithStore(roots[0], store, { force: true })).packs).toMatchObject([{ status: 'built' }]);
});

test('what a manifest tells of stays, however old', async () => {
  const { store, roots } = await twoPacks();
  age(store, 400);
  const { removed } = await prune(store, { keepDays: 30, manifests: [join(roots[0], 'output')] });
  expect(removed.filter(({ key }) => key.startsWith('actions/'))).toHaveLength(1);
  expect((await buildWithStore(starterWorkspace(), store)).packs).toMatchObject([{ status: 'fetched' }]);
});

test('what has just been written stays even where nothing is to be kept', async () => {
  const store = temporaryFolder();
  await buildWithStore(starterWorkspace(), store);
  const before = filesIn(store);
  expect((await prune(store, { keepDays: 0 })).removed).toEqual([]);
  expect(filesIn(store)).toEqual(before);
  age(store, 1);
  expect((await prune(store, { keepDays: 0 })).removed).toHaveLength(before.length);
  expect(filesIn(store)).toEqual([]);
});

test('ages are told by the clock of the service, not by ours', async () => {
  const stub = await startStubS3();
  stub.ahead = -400 * DAY;
  const options = { store: 's3://packs', environment: stub.environment };
  const { openObjects } = await import('../../../src/engine/store/open-objects.ts');
  const objects = await openObjects(options.store, options);
  if (typeof objects === 'string') throw new Error(objects);
  await objects.put('blobs/aa/aaaa', Buffer.from('a'));
  expect((await pruneStore(options)).removed).toEqual([]);
  stub.ahead += 31 * DAY;
  expect((await pruneStore(options)).removed).toMatchObject([{ key: 'blobs/aa/aaaa' }]);
  stub.fault = () => ({ status: 403, code: 'AccessDenied' });
  expect((await pruneStore(options)).diagnostics).toMatchObject([
    { code: 'STORE_UNUSABLE', severity: 'error' },
  ]);
});

test('a folder of manifests that is not there is an error', async () => {
  const store = temporaryFolder();
  mkdirSync(join(store, 'blobs'));
  const { diagnostics } = await prune(store, { manifests: [join(store, 'nowhere')] });
  expect(diagnostics).toMatchObject([{ code: 'NO_FILE' }]);
});
