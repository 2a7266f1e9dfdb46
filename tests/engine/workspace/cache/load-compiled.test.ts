import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { TSX } from '../../../support/run-cli.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LOADER = resolve(import.meta.dirname, '../../../../src/engine/workspace/cache/load-compiled.ts');

/** So many functions that what is compiled of them is worth keeping again. */
const many = (name: string): string =>
  Array.from({ length: 2000 }, (_, index) => `${name}${index}: (x) => x * ${index} + x / 3 - ${index}`).join(
    ',\n',
  );
const SOURCE = `
const one = { ${many('one')} };
const other = { ${many('other')} };
const run = (all) => Object.values(all).reduce((sum, each) => sum + each(1), 0) > 0;
exports.main = async (which) => {
  const { sep } = require('node:path');
  return ['A' + sep, run(which === 'other' ? other : one), __filename.endsWith('code.cjs')].join(' ');
};`;

let folder: string;
let file: string;
let kept: string;

beforeEach(() => {
  folder = temporaryFolder({ 'code.cjs': SOURCE });
  file = join(folder, 'code.cjs');
  kept = join(folder, 'cache/code.bin');
});

/** In a process of its own: what it exports is called. */
function load(which = 'one'): string {
  const program = `
    const { loadCompiled } = await import(${JSON.stringify(LOADER)});
    console.log(await loadCompiled(${JSON.stringify(file)}, ${JSON.stringify(kept)}).main(${JSON.stringify(which)}));`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TSX, '--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim();
}

/** Which file it is: one that is written anew takes the place of the old one. */
function identity(): string {
  const { ino, mtimeMs } = statSync(kept);
  return `${ino} ${mtimeMs}`;
}

test('what was compiled is kept, and used by the next process', () => {
  expect(load()).toBe('A/ true true');
  const first = identity();
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(load()).toBe('A/ true true');
  expect(identity()).toBe(first);
});

test('what another command has compiled is kept, too', () => {
  load('one');
  const first = identity();
  const { size } = statSync(kept);
  load('other');
  expect(identity()).not.toBe(first);
  expect(statSync(kept).size).toBeGreaterThan(size);
  const second = identity();
  load('one');
  expect(identity()).toBe(second);
});

test('a source of the same length is another source', () => {
  load();
  writeFileSync(file, SOURCE.replace("'A' + sep", "'B' + sep"));
  expect(load()).toBe('B/ true true');
  expect(load()).toBe('B/ true true');
});

test.each<readonly [string, (bytes: Buffer) => Buffer]>([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['without its header', (bytes) => bytes.subarray(12)],
  [
    'with a byte changed',
    (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))),
  ],
  ['with something else in it', () => Buffer.from('not bytecode at all')],
])('what is kept may be %s: it is made anew', (_, damage) => {
  load();
  const whole = readFileSync(kept);
  writeFileSync(kept, damage(whole));
  expect(load()).toBe('A/ true true');
  expect(readFileSync(kept).length).toBeGreaterThan(whole.length / 2);
  const mended = identity();
  expect(load()).toBe('A/ true true');
  expect(identity()).toBe(mended);
});

test('where nothing can be kept, it runs all the same', () => {
  writeFileSync(join(folder, 'cache'), 'a file where the folder should be');
  expect(load()).toBe('A/ true true');
  rmSync(join(folder, 'cache'));
  mkdirSync(kept, { recursive: true });
  expect(load()).toBe('A/ true true');
});
