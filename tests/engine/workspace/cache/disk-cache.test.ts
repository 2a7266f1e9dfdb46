import { execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDiskCache } from '../../../../src/engine/workspace/cache/disk-cache.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LIMIT = 16_000_000;

function entriesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/'))
    .map((name) => join(folder, name));
}

function onlyEntry(folder: string): string {
  const [path, ...others] = entriesIn(folder);
  expect(others).toEqual([]);
  return path ?? '';
}

test('what was put there comes back, in another process as in this one', () => {
  const folder = temporaryFolder();
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 2000 }),
      (key, text) => {
        openDiskCache(folder, LIMIT).put(key, text);
        expect(openDiskCache(folder, LIMIT).get(key)).toBe(text);
      },
    ),
  );
  expect(openDiskCache(folder, LIMIT).get('never put there, this one')).toBeUndefined();
});

test('an entry that is damaged in any way is not there, and is written anew', () => {
  const folder = temporaryFolder();
  const cache = openDiskCache(folder, LIMIT);
  const text = `{"text":"${'Straße '.repeat(40)}"}`;
  cache.put('key', text);
  const path = onlyEntry(folder);
  const whole = readFileSync(path);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, flip, cut) => {
      const damaged = Buffer.from(cut ? whole.subarray(0, at) : whole);
      if (!cut) damaged[at] = (damaged[at] ?? 0) ^ flip;
      writeFileSync(path, damaged);
      expect(cache.get('key')).toBeUndefined();
    }),
  );
  for (const other of [Buffer.concat([whole, Buffer.from('x')]), Buffer.alloc(0), Buffer.alloc(5000)]) {
    writeFileSync(path, other);
    expect(cache.get('key')).toBeUndefined();
  }
  cache.put('key', text);
  expect(cache.get('key')).toBe(text);
});

test.runIf(process.platform !== 'win32')(
  'an entry that is not a file is not there, and nobody waits for it',
  () => {
    const folder = temporaryFolder();
    const cache = openDiskCache(folder, LIMIT);
    cache.put('key', 'text');
    const path = onlyEntry(folder);
    const puts: readonly (() => unknown)[] = [
      () => execFileSync('mkfifo', [path]),
      () => symlinkSync('/dev/zero', path),
      () => mkdirSync(path),
    ];
    for (const put of puts) {
      rmSync(path, { recursive: true });
      put();
      expect(cache.get('key')).toBeUndefined();
    }
  },
);

test('entries that have changed places are not mistaken for each other', () => {
  const folder = temporaryFolder();
  const cache = openDiskCache(folder, LIMIT);
  cache.put('one', 'of one');
  const one = onlyEntry(folder);
  cache.put('two', 'of two');
  const two = entriesIn(folder).find((path) => path !== one) ?? '';
  renameSync(one, `${one}.away`);
  renameSync(two, one);
  renameSync(`${one}.away`, two);
  expect(cache.get('one')).toBeUndefined();
  expect(cache.get('two')).toBeUndefined();
});

test('a cache that is deleted, or that cannot be written, is not a cache', () => {
  const folder = temporaryFolder({ 'in-the-way': '' });
  const blocked = openDiskCache(join(folder, 'in-the-way'), LIMIT);
  blocked.put('key', 'text');
  blocked.tidy();
  expect(blocked.get('key')).toBeUndefined();

  const cache = openDiskCache(join(folder, 'cache'), LIMIT);
  cache.put('key', 'text');
  rmSync(join(folder, 'cache'), { recursive: true });
  expect(cache.get('key')).toBeUndefined();
  cache.tidy();
  cache.put('key', 'text');
  expect(cache.get('key')).toBe('text');
});

test('when there is too much, what has not been asked for longest goes', () => {
  const folder = temporaryFolder();
  const put = openDiskCache(folder, LIMIT);
  // So many that every folder gets too full.
  const keys = Array.from({ length: 600 }, (_, index) => `key ${index}`);
  const text = 'x'.repeat(50_000);
  for (const key of keys) put.put(key, text);
  const ages = new Map(entriesIn(folder).map((path) => [path, statSync(path).mtimeMs]));
  const oldest = new Set<string>();
  for (const [index, path] of [...ages.keys()].entries()) {
    if (index % 6 === 0) continue;
    oldest.add(path);
    utimesSync(path, 1_700_000_000, 1_700_000_000);
  }
  put.tidy();
  const left = entriesIn(folder);
  const size = left.reduce((sum, path) => sum + statSync(path).size, 0);
  expect(size).toBeLessThanOrEqual(LIMIT);
  expect(size).toBeGreaterThan(LIMIT / 2);
  const gone = [...ages.keys()].filter((path) => !left.includes(path));
  expect(gone.filter((path) => oldest.has(path)).length).toBe(gone.length);
});

test('an old entry that is asked for gets young again, and stays', () => {
  const folder = temporaryFolder();
  const cache = openDiskCache(folder, LIMIT);
  cache.put('key', 'text');
  const path = onlyEntry(folder);
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(cache.get('key')).toBe('text');
  expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(60_000);
});

test('what a crash has left goes, and what another process is writing stays', () => {
  const folder = temporaryFolder();
  const cache = openDiskCache(folder, LIMIT);
  cache.put('key', 'text');
  const path = onlyEntry(folder);
  writeFileSync(`${path}.1.aa.tmp`, 'half');
  writeFileSync(`${path}.2.bb.tmp`, 'half');
  utimesSync(`${path}.1.aa.tmp`, 1_700_000_000, 1_700_000_000);
  cache.tidy();
  expect(entriesIn(folder).toSorted()).toEqual([path, `${path}.2.bb.tmp`]);
});

test('a text that is too large for the cache is not kept', () => {
  const cache = openDiskCache(temporaryFolder(), 64_000);
  cache.put('large', 'x'.repeat(1001));
  cache.put('small', 'x'.repeat(1000));
  expect(cache.get('large')).toBeUndefined();
  expect(cache.get('small')).toBe('x'.repeat(1000));
});

test('processes that write the same entries at once never see half of one', async () => {
  const folder = temporaryFolder();
  const source = new URL('../../../../src/engine/workspace/cache/disk-cache.ts', import.meta.url).href;
  const script = `
    import { openDiskCache } from ${JSON.stringify(source)};
    const cache = openDiskCache(${JSON.stringify(folder)}, 100_000);
    let [whole, missing] = [0, 0];
    for (let round = 0; round < 400; round++) {
      const key = 'key ' + (round % 10);
      const text = cache.get(key);
      if (text === undefined) missing++;
      else if (/^(.)\\1*$/.test(text) && text.length % 100 === 0) whole++;
      else throw new Error('half of an entry: ' + text);
      cache.put(key, process.argv[1].repeat(100 * (1 + (round % 7))));
      if (round % 50 === 0) cache.tidy();
    }
    console.log(whole > 0 && whole + missing === 400 ? 'whole' : 'none');
  `;
  const tsx = new URL('../../../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  const run = (letter: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const args = ['--import', tsx, '--input-type=module', '-e', script, letter];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.on('error', reject);
      child.on('close', () => resolve(said.trim()));
    });
  expect(await Promise.all(['a', 'b', 'c'].map(run))).toEqual(['whole', 'whole', 'whole']);
});
