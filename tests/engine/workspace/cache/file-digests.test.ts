import { createHash } from 'node:crypto';
import { existsSync, lstatSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDiskCache } from '../../../../src/engine/workspace/cache/disk-cache.ts';
import { type FileDigests, openFileDigests } from '../../../../src/engine/workspace/cache/file-digests.ts';
import { openCache } from '../../../../src/engine/workspace/cache/open-cache.ts';
import { openWorkspace } from '../../../../src/engine/workspace/disk-workspace.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LATER = 10_000;
const later = (): number => Date.now() + LATER;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A run over a workspace: each has its own, and what it saves is there for the next. */
function openRun(root: string, cache: string, now = later) {
  let digests: FileDigests | undefined;
  const digestsOf = (real: string): FileDigests => {
    digests = openFileDigests(openDiskCache(cache, 1_000_000), real, now);
    return digests;
  };
  const workspace = openWorkspace(root, { digestsOf });
  return { workspace, digests: digests as FileDigests | undefined };
}

test('what has not been written since is not read again by a later run', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const cache = temporaryFolder();
  const first = openRun(root, cache);
  expect(first.workspace.fingerprint('a.md')).toBe(digest('one'));
  first.digests?.save();
  const second = openRun(root, cache);
  expect(second.digests?.recall(join(root, 'a.md'))?.sha256).toBe(digest('one'));
  expect(second.workspace.fingerprint('a.md')).toBe(digest('one'));
});

test('whatever happens to a file between two runs is seen', () => {
  const cache = temporaryFolder();
  const time = new Date('2026-01-01');
  const changes: readonly ((path: string) => void)[] = [
    (path) => writeFileSync(path, 'two'),
    (path) => {
      writeFileSync(path, 'two');
      utimesSync(path, time, time);
    },
    (path) => {
      writeFileSync(`${path}.new`, 'two');
      utimesSync(`${path}.new`, time, time);
      renameSync(`${path}.new`, path);
    },
    (path) => {
      rmSync(path);
      writeFileSync(path, 'two');
    },
    (path) => {
      writeFileSync(join(path, '../b.md'), 'two');
      rmSync(path);
      symlinkSync('b.md', path);
    },
  ];
  for (const change of changes) {
    const root = temporaryFolder({ 'a.md': 'one' });
    const path = join(root, 'a.md');
    utimesSync(path, time, time);
    const first = openRun(root, cache);
    expect(first.workspace.fingerprint('a.md')).toBe(digest('one'));
    first.digests?.save();
    // The next tick of the file system's clock.
    const before = lstatSync(path, { bigint: true }).ctimeNs;
    do writeFileSync(join(root, 'clock'), '');
    while (lstatSync(join(root, 'clock'), { bigint: true }).ctimeNs === before);
    change(path);
    expect(openRun(root, cache).workspace.fingerprint('a.md'), String(change)).toBe(digest('two'));
  }
});

test('a file that is gone is not there, whatever was known of it', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const cache = temporaryFolder();
  const first = openRun(root, cache);
  first.workspace.fingerprint('a.md');
  first.digests?.save();
  rmSync(join(root, 'a.md'));
  expect(openRun(root, cache).workspace.fingerprint('a.md')).toBeNull();
});

test('the digest of a file that was written just now is not kept: the next write might not show', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const cache = temporaryFolder();
  const first = openRun(root, cache, Date.now);
  expect(first.workspace.fingerprint('a.md')).toBe(digest('one'));
  first.digests?.save();
  expect(openRun(root, cache).digests?.recall(join(root, 'a.md'))).toBeUndefined();
});

test('a file of our own that was moved to its place is known at once, and never taken for another', () => {
  const root = temporaryFolder();
  const path = join(root, 'made.pdf');
  const cache = temporaryFolder();
  const { digests } = openRun(root, cache, Date.now);
  for (let round = 0; round < 50; round++) {
    rmSync(path, { force: true });
    writeFileSync(`${path}.tmp`, 'one');
    renameSync(`${path}.tmp`, path);
    digests?.keepMoved(path, digest('one'), 3);
    // Written again at once: either it was not kept, or it shows.
    writeFileSync(path, 'two');
    digests?.save();
    const { dev, ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true });
    const known = openRun(root, cache).digests?.recall(path);
    expect(known?.id).not.toBe(`${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`);
  }
  writeFileSync(`${path}.tmp`, 'one');
  const written = lstatSync(`${path}.tmp`, { bigint: true }).mtimeNs;
  do renameSync(`${path}.tmp`, `${path}.tmp`);
  while (!advanced(root, written));
  renameSync(`${path}.tmp`, path);
  digests?.keepMoved(path, digest('one'), 3);
  expect(digests?.recall(path)?.sha256).toBe(digest('one'));
  digests?.keepMoved(join(root, 'none'), digest('one'), 3);
  expect(digests?.recall(join(root, 'none'))).toBeUndefined();
});

test('two workspaces do not share what is known, and two runs over one add to it', () => {
  const cache = temporaryFolder();
  const [one, other] = [temporaryFolder({ 'a.md': 'one' }), temporaryFolder({ 'a.md': 'two', 'b.md': 'b' })];
  const runs = [openRun(one, cache), openRun(other, cache), openRun(other, cache)];
  runs[0]?.workspace.fingerprint('a.md');
  runs[1]?.workspace.fingerprint('a.md');
  runs[2]?.workspace.fingerprint('b.md');
  for (const { digests } of runs) digests?.save();
  expect(openRun(one, cache).digests?.recall(join(one, 'a.md'))?.sha256).toBe(digest('one'));
  expect(openRun(other, cache).digests?.recall(join(other, 'a.md'))?.sha256).toBe(digest('two'));
  expect(openRun(other, cache).digests?.recall(join(other, 'b.md'))?.sha256).toBe(digest('b'));
});

test('what another version has left there is not understood, and does no harm', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const cache = openDiskCache(temporaryFolder(), 1_000_000);
  for (const text of ['', 'null', '{}', '[1]', '[["a"]]', '[["a",[1,2]]]', '[["a",["x"]]]', '{']) {
    cache.put(`file digests 1 ${root}`, text);
    const digests = openFileDigests(cache, root, later);
    expect(digests.recall('a')).toBeUndefined();
    digests.keep('/a', { id: 'state', changed: 0 }, 'sum');
    digests.save();
    expect(openFileDigests(cache, root, later).recall('/a')).toEqual({ id: 'state', sha256: 'sum' });
  }
});

test('the digests of a large workspace are kept, too', () => {
  const environment = { XDG_CACHE_HOME: temporaryFolder() };
  const open = () => openFileDigests(openCache(environment, 'files'), '/workspace', later);
  for (const count of [6_000, 200_000]) {
    const digests = open();
    for (let index = 0; index < count; index++) {
      const id = `2097267 ${index} 12345 1790000000000000000 1790000000000000000`;
      digests.keep(placeOf(index), { id, changed: 0 }, digest(String(index)));
    }
    digests.save();
    expect(open().recall(placeOf(count - 1))?.sha256).toBe(digest(String(count - 1)));
  }
});

function placeOf(index: number): string {
  return `/home/somebody/${'a rather long name of a folder/'.repeat(3)}sources/documents/${index}.md`;
}

/** Whether the file system's clock has gone on. */
function advanced(root: string, since: bigint): boolean {
  const path = join(root, 'clock');
  writeFileSync(path, '');
  expect(existsSync(path)).toBe(true);
  return lstatSync(path, { bigint: true }).mtimeNs > since;
}

test('what a worker has read is kept by the process that hands out packs, and not by the worker', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const cache = temporaryFolder();
  const worker = openRun(root, cache);
  expect(worker.workspace.fingerprint('a.md')).toBe(digest('one'));
  const drained = worker.digests?.drain() ?? [];
  expect(drained).toMatchObject([{ place: join(root, 'a.md'), sha256: digest('one') }]);
  // It still knows, tells of it once, and writes nothing.
  expect(worker.digests?.recall(join(root, 'a.md'))?.sha256).toBe(digest('one'));
  expect(worker.digests?.drain()).toEqual([]);
  worker.digests?.save();
  expect(openRun(root, cache).digests?.recall(join(root, 'a.md'))).toBeUndefined();
  const main = openRun(root, cache);
  main.digests?.add(drained);
  main.digests?.save();
  expect(openRun(root, cache).digests?.recall(join(root, 'a.md'))?.sha256).toBe(digest('one'));
});
