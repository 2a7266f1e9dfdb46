import { execFile } from 'node:child_process';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installFolder } from '../../../src/stages/typeset/install-folder.ts';
import { type BrowserPackage, unpackBrowser } from '../../../src/stages/typeset/unpack-browser.ts';

const libraries = vi.hoisted(() => ({ written: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const { withStuckFolders } = await import('../../support/stuck-folders.ts');
  const real = await original<typeof import('node:fs/promises')>();
  const writeFile: typeof real.writeFile = async (path, ...rest) => {
    await real.writeFile(path, ...rest);
    if (String(path).endsWith('.so')) libraries.written++;
  };
  return { ...withStuckFolders(real), writeFile };
});

const SOURCE = join(import.meta.dirname, '../../../src/stages/typeset/unpack-browser.ts');
const PROGRAM = '#!/bin/sh\necho Chromium\n';

describe('unpacking the browser', () => {
  let folder: string;
  let cache: string;
  let source: BrowserPackage;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sourcebound-test-'));
    cache = join(folder, 'a', 'cache');
    source = { version: '1.2.3', archives: join(folder, 'bin') };
    await mkdir(source.archives);
    await writeFile(join(source.archives, 'chromium.br'), brotliCompressSync(Buffer.from(PROGRAM)));
    await writeFile(
      join(source.archives, 'al2023.tar.br'),
      brotliCompressSync(tar('lib/libnss3.so', 'library')),
    );
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('makes a program and its libraries, once', async () => {
    let times = 0;
    const unpack = () => unpackBrowser(source, cache, () => times++);
    const { executable, libraries } = await unpack();
    expect(executable).toMatch(/chromium-1\.2\.3-[0-9a-f]{8}\/chromium$/);
    expect(await promisify(execFile)(executable)).toMatchObject({ stdout: 'Chromium\n' });
    expect(await readFile(join(libraries, 'libnss3.so'), 'utf8')).toBe('library');
    expect(await unpack()).toEqual({ executable, libraries });
    expect(times).toBe(1);
    expect(await readdir(cache)).toHaveLength(1);
  });

  it.each(['chromium', 'lib/libnss3.so', 'stamp.json'])(
    'is done again when %s is not whole',
    async (name) => {
      const { executable } = await unpackBrowser(source, cache, () => undefined);
      await truncate(join(executable, '..', name), 3);
      await unpackBrowser(source, cache, () => undefined);
      expect(await readFile(executable, 'utf8')).toBe(PROGRAM);
      await rm(join(executable, '..', name));
      await unpackBrowser(source, cache, () => undefined);
      expect((await stat(executable)).mode & 0o777).toBe(0o755);
      expect(await readdir(cache)).toHaveLength(1);
    },
  );

  describe.each(['chromium', 'lib/libnss3.so'])('of which %s', (name) => {
    const spoil: Record<string, (path: string) => Promise<unknown>> = {
      'has other bytes of the same number': async (path) => {
        const { size, atime, mtime } = await stat(path);
        await writeFile(path, 'x'.repeat(size));
        await utimes(path, atime, mtime);
      },
      'has one other bit': async (path) => {
        const bytes = await readFile(path);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
      'may be written by others': (path) => chmod(path, 0o777),
      'may not be run': (path) => chmod(path, 0o644),
      'runs as its owner': (path) => chmod(path, 0o4777),
      'is a link': async (path) => {
        await rename(path, `${path}.real`);
        await symlink(`${path}.real`, path);
      },
      'is in a folder that others can write': (path) =>
        chmod(join(path, name.includes('/') ? '../..' : '..'), 0o777),
    };

    it.each(Object.keys(spoil))('%s: it is unpacked again', async (how) => {
      let times = 0;
      const { executable } = await unpackBrowser(source, cache, () => times++);
      const path = join(executable, '..', name);
      const before = await readFile(path, 'utf8');
      await spoil[how]?.(path);
      await unpackBrowser(source, cache, () => times++);
      expect(times).toBe(2);
      expect(await readFile(path, 'utf8')).toBe(before);
      expect((await lstat(path)).mode & 0o7777).toBe(0o755);
      expect((await lstat(join(executable, '..'))).mode & 0o022).toBe(0);
    });

    it.runIf(process.getuid?.() === 0)('belongs to another user: it is unpacked again', async () => {
      let times = 0;
      const { executable } = await unpackBrowser(source, cache, () => times++);
      await chown(join(executable, '..', name), 12345, 12345);
      await unpackBrowser(source, cache, () => times++);
      expect(times).toBe(2);
      expect((await lstat(join(executable, '..', name))).uid).toBe(0);
    });
  });

  it('that is put back from a copy is kept, and looked through once', async () => {
    let times = 0;
    const { executable } = await unpackBrowser(source, cache, () => times++);
    await cp(join(executable, '..'), join(folder, 'copy'), { recursive: true });
    await rm(join(executable, '..'), { recursive: true });
    await cp(join(folder, 'copy'), join(executable, '..'), { recursive: true });
    const stamp = join(executable, '..', 'stamp.json');
    const before = await readFile(stamp, 'utf8');
    await unpackBrowser(source, cache, () => times++);
    expect(times).toBe(1);
    const after = await readFile(stamp, 'utf8');
    expect(after).not.toBe(before);
    await unpackBrowser(source, cache, () => times++);
    expect(await readFile(stamp, 'utf8')).toBe(after);
  });

  it('survives two first runs at once', async () => {
    const script = `import { findBrowserPackage, unpackBrowser } from ${JSON.stringify(SOURCE)};
      const unpacked = await unpackBrowser(findBrowserPackage(), ${JSON.stringify(cache)}, () => {});
      console.log(unpacked.executable);`;
    const run = () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script]);
    const paths = (await Promise.all([run(), run()])).map(({ stdout }) => stdout.trim());
    expect(paths[0]).toBe(paths[1]);
    expect((await stat(paths[0] ?? '')).size).toBeGreaterThan(100_000_000);
    expect(await readdir(cache)).toHaveLength(1);
  }, 120_000);

  it('leaves another run alone that is at it, and clears away those that died', async () => {
    const target = join(cache, 'thing');
    const old = new Date(Date.now() - 5 * 60 * 1000);
    for (const name of [`thing.${process.pid}-busy`, 'thing.999999999-dead', 'thing.999999999-fresh']) {
      await mkdir(join(cache, name), { recursive: true });
      if (!name.endsWith('fresh')) await utimes(join(cache, name), old, old);
    }
    await installFolder(
      target,
      async (path) => (await readdir(path).catch((): string[] => [])).includes('x'),
      async (fresh) => writeFile(join(fresh, 'x'), ''),
    );
    expect((await readdir(cache)).sort()).toEqual([
      'thing',
      `thing.${process.pid}-busy`,
      'thing.999999999-fresh',
    ]);
  });

  it('is not kept from it by what cannot be cleared away', async () => {
    const stuck = join(cache, 'thing.999999999-stuck');
    await mkdir(stuck, { recursive: true });
    await utimes(stuck, new Date(0), new Date(0));
    await installFolder(
      join(cache, 'thing'),
      async () => false,
      async () => undefined,
    );
    expect((await readdir(cache)).sort()).toEqual(['thing', 'thing.999999999-stuck']);
  });

  it('keeps nothing of an attempt that fails', async () => {
    await writeFile(join(source.archives, 'chromium.br'), 'not brotli');
    await expect(unpackBrowser(source, cache, () => undefined)).rejects.toThrow();
    expect(await readdir(cache)).toEqual([]);
  });

  it('waits for the other archive before it clears away', async () => {
    await writeFile(join(source.archives, 'chromium.br'), 'not brotli');
    const files = Array.from({ length: 400 }, (_, index) => tar(`lib/${index}.so`, 'x').subarray(0, 1024));
    await writeFile(
      join(source.archives, 'al2023.tar.br'),
      brotliCompressSync(Buffer.concat([...files, Buffer.alloc(1024)])),
    );
    libraries.written = 0;
    await expect(unpackBrowser(source, cache, () => undefined)).rejects.toThrow();
    // The first archive fails long before the second is unpacked.
    expect(libraries.written).toBe(files.length);
    expect(await readdir(cache)).toEqual([]);
  });
});

/** An archive of one file. */
function tar(path: string, content: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(path, 0);
  head.write(content.length.toString(8).padStart(11, '0'), 124);
  head.write('0', 156);
  head.write('ustar', 257);
  const body = Buffer.alloc(512);
  body.write(content);
  return Buffer.concat([head, body, Buffer.alloc(1024)]);
}
