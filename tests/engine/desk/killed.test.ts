import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDesk } from '../../../src/engine/desk/open-desk.ts';
import { textOnDisk } from '../../../src/engine/desk/write-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILE = 'sources/packs/large.md';
const ROUNDS = 8;

/** Writes texts of one letter, of 4 MB, one after the other, until it is killed. */
const WRITER = `
import { writeSource } from ${JSON.stringify(resolve('src/engine/workspace/write-source.ts'))};
for (let round = 0; ; round += 1) {
  const failure = writeSource(process.argv[2], ${JSON.stringify(FILE)}, 'abcdefgh'[round % 8].repeat(4_000_000));
  if (failure !== undefined) throw new Error(failure);
  if (round === 0) process.stdout.write('begun');
}
`;

test('a process that is killed while it writes leaves the text from before or the new one, and nothing that is in the way', async () => {
  const root = temporaryFolder({ [FILE]: 'x' });
  const script = join(temporaryFolder(), 'writer.mts');
  writeFileSync(script, WRITER);
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', script, root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await begun(child);
    await wait(round * 7);
    child.kill('SIGKILL');
    await new Promise((resolved) => child.once('close', resolved));
    const found = textOnDisk(root, FILE);
    const text = 'text' in found ? (found.text ?? '') : '';
    expect(text).toHaveLength(4_000_000);
    expect(text).toBe((text[0] ?? '').repeat(4_000_000));
  }
  // What was being written is hidden, and goes when a desk is opened, as soon as nobody can be writing it any more.
  const folder = join(root, dirname(FILE));
  const left = readdirSync(folder).filter((name) => name !== 'large.md');
  expect(left.every((name) => name.startsWith('.'))).toBe(true);
  const old = join(folder, '.large.md.999999999.abc.tmp');
  writeFileSync(old, 'half');
  for (const name of [...left, '.large.md.999999999.abc.tmp']) utimesSync(join(folder, name), 1, 1);
  const desk = openDesk({
    root,
    openFolders: () => ({ ready: Promise.resolve(), close: async () => undefined }),
  });
  await desk.close();
  expect(readdirSync(folder)).toEqual(['large.md']);
}, 120_000);

function begun({ stdout }: ChildProcess): Promise<void> {
  return new Promise((resolved) => stdout?.once('data', () => resolved()));
}
