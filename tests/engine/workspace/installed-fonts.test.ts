import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { installedFonts } from '../../../src/engine/workspace/installed-fonts.ts';
import { fontScopes } from '../../../src/engine/workspace/layers.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A package with a table, and with files that hold nothing. */
function fontPackage(name: string, table: object, weights = [400]): Record<string, string> {
  const files = Object.keys(table).flatMap((key) =>
    weights.map((weight) => `${name}-${key.replace(/[[\]]/g, '')}-${weight}-normal.woff2`),
  );
  const folder = `node_modules/@fontsource/${name}`;
  return {
    [`${folder}/unicode.json`]: JSON.stringify(table),
    ...Object.fromEntries(files.map((file) => [`${folder}/files/${file}`, file])),
  };
}

const ARABIC = { arabic: 'U+0600-06FF,U+0750-077F', latin: 'U+0000-00FF' };
const SLICES = { '[0]': 'U+3042-3044', '[1]': 'U+6F22', '[2]': 'U+5B57,U+3002', '[3]': 'U+9AA8' };

function found(root: string, text: string, languages: readonly string[] = []): readonly string[] {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  return installedFonts(openWorkspace(root), points, languages).map(({ file }) => file);
}

describe('fonts of packages that are installed', () => {
  test('are those in the workspace, with a bold face where there is one', () => {
    const root = temporaryFolder(fontPackage('noto-sans-arabic', ARABIC, [400, 600]));
    expect(found(root, 'قرار')).toEqual([
      'noto-sans-arabic/noto-sans-arabic-arabic-400-normal.woff2',
      'noto-sans-arabic/noto-sans-arabic-arabic-600-normal.woff2',
    ]);
    expect(found(root, 'עצרה')).toEqual([]);
  });

  test('are those in a folder above, too', () => {
    const above = temporaryFolder({
      ...fontPackage('noto-sans-arabic', { arabic: 'U+0600-06FF' }),
      ...fontPackage('noto-sans-hebrew', { hebrew: 'U+0590-05FF' }),
    });
    const root = join(above, 'work', 'here');
    mkdirSync(join(root, 'sources'), { recursive: true });
    expect(found(root, '\u0642\u05E8\u05D0')).toEqual([
      'noto-sans-arabic/noto-sans-arabic-arabic-400-normal.woff2',
      'noto-sans-hebrew/noto-sans-hebrew-hebrew-400-normal.woff2',
    ]);
    expect(fontScopes(root).slice(0, 2)).toEqual([
      join(root, 'node_modules/@fontsource'),
      join(above, 'work/node_modules/@fontsource'),
    ]);
  });

  test('are only the slices that are needed, each once', () => {
    const root = temporaryFolder(fontPackage('noto-sans-jp', SLICES));
    expect(found(root, '漢字。あい', ['ja'])).toEqual([
      'noto-sans-jp/noto-sans-jp-1-400-normal.woff2',
      'noto-sans-jp/noto-sans-jp-2-400-normal.woff2',
      'noto-sans-jp/noto-sans-jp-0-400-normal.woff2',
    ]);
  });

  test.each([
    [['ja'], 'jp'],
    [['zh-Hant'], 'tc'],
    [['zh-TW'], 'tc'],
    [['zh-HK'], 'hk'],
    [['zh-Hans-CN'], 'sc'],
    [['ko'], 'kr'],
    [['en'], 'sc'],
  ])('draw Chinese characters as %j does: %s', (languages, name) => {
    const root = temporaryFolder(
      Object.assign(
        {},
        ...['jp', 'tc', 'sc', 'hk', 'kr'].map((one) => fontPackage(`noto-sans-${one}`, SLICES)),
      ),
    );
    expect(found(root, '漢', languages)).toEqual([`noto-sans-${name}/noto-sans-${name}-1-400-normal.woff2`]);
  });

  test('draw Chinese characters in the forms of each language that has them', () => {
    const packages = ['jp', 'sc'].map((one) => fontPackage(`noto-sans-${one}`, SLICES));
    const root = temporaryFolder(Object.assign({}, ...packages));
    const files = ['jp', 'sc'].map((one) => `noto-sans-${one}/noto-sans-${one}-1-400-normal.woff2`);
    expect(found(root, '漢', ['en', 'ja', 'zh', 'ko'])).toEqual(files);
  });

  test('take another font of the script when the usual one is not there', () => {
    const root = temporaryFolder(fontPackage('noto-naskh-arabic', ARABIC));
    expect(found(root, 'قرار')).toEqual(['noto-naskh-arabic/noto-naskh-arabic-arabic-400-normal.woff2']);
  });

  test('take a sign of several scripts from the font that is used', () => {
    const root = temporaryFolder({
      ...fontPackage('noto-sans-bengali', { bengali: 'U+0964-0965,U+0980-09FF' }),
      ...fontPackage('noto-sans-devanagari', { devanagari: 'U+0900-097F' }),
    });
    expect(found(root, '। उ')).toEqual([
      'noto-sans-devanagari/noto-sans-devanagari-devanagari-400-normal.woff2',
    ]);
  });

  test('are recorded as inputs, also when they are looked for in vain', () => {
    const root = temporaryFolder({ ...fontPackage('noto-sans-arabic', ARABIC), 'sources/a.md': '' });
    const workspace = openWorkspace(root).recording();
    installedFonts(workspace, [0x0642, 0x05d0], []);
    const record = new Map(workspace.record().map(({ path, sha256 }) => [path, sha256]));
    expect(record.get('fonts/noto-sans-arabic/unicode.json')).toMatch(/^[0-9a-f]{64}$/);
    expect(record.get('fonts/noto-sans-hebrew/unicode.json')).toBeNull();
  });

  test.each(['', '{', '[]', '7', '{"[0]": 7}', '{"../x": "U+600-6FF"}', '{"arabic": "url(x)"}'])(
    'are none in a package whose table is %j',
    (table) => {
      const files = { ...fontPackage('noto-sans-arabic', ARABIC) };
      files['node_modules/@fontsource/noto-sans-arabic/unicode.json'] = table;
      expect(found(temporaryFolder(files), 'قرار')).toEqual([]);
    },
  );
});
