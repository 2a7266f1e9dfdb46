import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type FolderWatcher, watchFolders } from '../../../src/engine/watch/folder-watcher.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let root: string;
let other: string;
let watcher: FolderWatcher;
let told: string[];

beforeEach(async () => {
  root = temporaryFolder({
    'sources/packs/a.md': 'a',
    'templates/base/page.hbs': 't',
    'output/a/a.pdf': 'p',
    'notes.md': 'n',
  });
  other = temporaryFolder({ 'base/page.hbs': 't' });
  told = [];
  watcher = watchFolders({
    root,
    others: [other],
    fontScopes: [join(root, 'node_modules/@fontsource'), join(root, '../no/node_modules/@fontsource')],
    onStir: (path) => told.push(path),
    onExhausted: () => told.push('exhausted'),
    onTrouble: (reason) => told.push(reason),
  });
  onTestFinished(() => watcher.close());
  await watcher.ready;
});

const at = (path: string): string => join(root, path);

test.each<readonly [string, string, () => void]>([
  ['written', 'sources/packs/a.md', () => writeFileSync(at('sources/packs/a.md'), 'b')],
  ['added', 'sources/packs/b.md', () => writeFileSync(at('sources/packs/b.md'), 'b')],
  ['removed', 'sources/packs/a.md', () => rmSync(at('sources/packs/a.md'))],
  [
    'replaced by another',
    'sources/packs/a.md',
    () => {
      writeFileSync(at('new'), 'b');
      renameSync(at('new'), at('sources/packs/a.md'));
    },
  ],
  [
    'written in the templates',
    'templates/base/page.hbs',
    () => writeFileSync(at('templates/base/page.hbs'), 'b'),
  ],
])('a file that is %s is told of', async (_, path, change) => {
  change();
  await expect.poll(() => told).toContain(path);
});

test('files of folders elsewhere are told of, too', async () => {
  writeFileSync(join(other, 'base/page.hbs'), 'b');
  await expect.poll(() => told).toContainEqual(expect.stringMatching(/base\/page\.hbs$/));
});

test('a file in a folder that is new is told of', async () => {
  mkdirSync(at('templates/briefing'));
  await expect.poll(() => told).toContain('templates/briefing');
  writeFileSync(at('templates/briefing/print.css'), 'p {}');
  await expect.poll(() => told).toContain('templates/briefing/print.css');
});

test('of the output only its going and coming is told, and of other files nothing', async () => {
  writeFileSync(at('output/a/a.pdf'), 'another');
  writeFileSync(at('notes.md'), 'more');
  writeFileSync(at('sources/packs/.a.md.swp'), 'hidden');
  // What comes later is told later.
  writeFileSync(at('sources/packs/a.md'), 'b');
  await expect.poll(() => told).toContain('sources/packs/a.md');
  expect(new Set(told)).toEqual(new Set(['sources/packs/a.md']));
  rmSync(at('output'), { recursive: true });
  await expect.poll(() => told).toContain('output');
  expect(told.filter((path) => path.startsWith('output/'))).toEqual([]);
});

test('one that is closed tells of nothing', async () => {
  await watcher.close();
  const later: string[] = [];
  const next = watchFolders({
    root,
    others: [],
    onStir: (path) => later.push(path),
    onExhausted: () => later.push('exhausted'),
    onTrouble: (reason) => later.push(reason),
  });
  onTestFinished(() => next.close());
  await next.ready;
  writeFileSync(at('sources/packs/a.md'), 'b');
  await expect.poll(() => later).toContain('sources/packs/a.md');
  expect(told).toEqual([]);
});

test('a font package that is installed is told of, and nothing else of packages', async () => {
  const scope = at('node_modules/@fontsource');
  mkdirSync(join(scope, 'noto-sans-arabic/files'), { recursive: true });
  mkdirSync(at('node_modules/other'), { recursive: true });
  writeFileSync(at('node_modules/other/package.json'), '{}');
  writeFileSync(join(scope, 'noto-sans-arabic/files/a.woff2'), 'a');
  writeFileSync(join(scope, 'noto-sans-arabic/unicode.json'), '{}');
  await expect.poll(() => told).toContain('node_modules/@fontsource/noto-sans-arabic/unicode.json');
  rmSync(join(scope, 'noto-sans-arabic'), { recursive: true });
  await expect.poll(() => told).toContain('node_modules/@fontsource/noto-sans-arabic');
  expect(told.filter((path) => /other|woff2/.test(path))).toEqual([]);
});
