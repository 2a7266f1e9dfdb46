import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOLDERS, ROOT } from '../../scripts/generate/generate-code.ts';
import { isMadeFrom, markedAs, writeFolder } from '../../scripts/generate/write-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a folder holds the files that were made, and no others', () => {
  const folder = join(temporaryFolder(), 'a/b');
  writeFolder(folder, new Map([['one.ts', '1']]));
  writeFileSync(join(folder, 'stranger.ts'), '');
  mkdirSync(join(folder, 'strangers'));
  writeFolder(folder, new Map([['two.ts', '2']]));
  expect(readdirSync(folder)).toEqual(['two.ts']);
  expect(readFileSync(join(folder, 'two.ts'), 'utf8')).toBe('2');
});

test('a file is written when its text has changed, and only then', () => {
  const folder = temporaryFolder();
  const files = new Map([
    ['same.ts', 'same'],
    ['changed.ts', 'new'],
  ]);
  const old = new Date('2020-01-01');
  for (const name of files.keys()) {
    writeFileSync(join(folder, name), name === 'same.ts' ? 'same' : 'old');
    utimesSync(join(folder, name), old, old);
  }
  writeFolder(folder, files);
  expect(statSync(join(folder, 'same.ts')).mtime).toEqual(old);
  expect(statSync(join(folder, 'changed.ts')).mtime).not.toEqual(old);
  expect(readFileSync(join(folder, 'changed.ts'), 'utf8')).toBe('new');
});

test('what was made is known by what it was made from', () => {
  const folder = join(temporaryFolder(), 'made');
  expect(isMadeFrom('d1', folder, ['a.ts'])).toBe(false);
  writeFolder(
    folder,
    markedAs(
      'd1',
      new Map([
        ['a.ts', 'const a = 1;\n'],
        ['b.ts', ''],
      ]),
    ),
  );
  expect(isMadeFrom('d1', folder, ['b.ts', 'a.ts'])).toBe(true);
  expect(isMadeFrom('d2', folder, ['a.ts', 'b.ts'])).toBe(false);
  expect(isMadeFrom('d1', folder, ['a.ts'])).toBe(false);
  const [whole, path] = [readFileSync(join(folder, 'a.ts'), 'utf8'), join(folder, 'a.ts')];
  writeFileSync(path, whole.slice(0, -5));
  expect(isMadeFrom('d1', folder, ['a.ts', 'b.ts'])).toBe(false);
});

test('git is told of every folder that is made', () => {
  const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  for (const folder of Object.values(FOLDERS)) expect(ignored).toContain(`/${folder}/`);
});
