import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../../support/starter.ts';

const FILES = ['riverside.pdf', 'riverside.html', 'evidence.json'];

async function statusOf(root: string): Promise<string | undefined> {
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics).toEqual([]);
  return packs[0]?.status;
}

test.each(FILES)(
  '%s that is changed behind our back is made again, even with its size and time as before',
  async (name) => {
    const root = starterWorkspace();
    const path = join(root, STARTER.output, name);
    expect(await statusOf(root)).toBe('built');
    const good = readFileSync(path);
    const { atime, mtime } = statSync(path);

    const bad = Buffer.from(good);
    bad[100] = (bad[100] ?? 0) ^ 1;
    writeFileSync(path, bad);
    utimesSync(path, atime, mtime);
    expect(await statusOf(root)).toBe('built');
    expect(readFileSync(path)).toEqual(good);
    expect(await statusOf(root)).toBe('up-to-date');
  },
);

test('a source that is changed at once after a build, with its size and time as before, is seen', async () => {
  const root = starterWorkspace();
  const path = join(root, STARTER.pack);
  expect(await statusOf(root)).toBe('built');
  for (const word of ['senates', 'council', 'senates']) {
    const { atime, mtime } = statSync(path);
    const text = readFileSync(path, 'utf8').replace(
      /^audience: .*$/m,
      `audience: Members of the town ${word}`,
    );
    writeFileSync(path, text);
    utimesSync(path, atime, mtime);
    expect(await statusOf(root), word).toBe('built');
    expect(await statusOf(root)).toBe('up-to-date');
  }
});
