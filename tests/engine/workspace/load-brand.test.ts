import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { loadBrand } from '../../../src/engine/workspace/load-brand.ts';
import { smallPng } from '../../support/small-pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function load(brand: string | undefined, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const root = temporaryFolder({ 'sources/packs/.keep': '', ...(brand && { 'brand.yml': brand }), ...files });
  return loadBrand(openWorkspace(root));
}

function told(brand: string, files: Readonly<Record<string, string | Uint8Array>> = {}): readonly string[] {
  return load(brand, files).diagnostics.map(({ code, place, message, hint }) => {
    const at = `${place?.file}:${place?.start.line}:${place?.start.column}`;
    return `${at} ${code} ${message}; ${hint}`;
  });
}

test('a workspace without a brand has none', () => {
  expect(load(undefined)).toEqual({ value: undefined, diagnostics: [] });
});

test('a brand has its pictures and fonts', () => {
  const font = Buffer.from('wOF2 and more');
  const { value, diagnostics } = load(
    'publisher: Harbour Office\nlogo: { file: brand/logo.png, alt: Harbour Office }\nfonts: { text: { regular: brand/a.woff2 } }\n',
    { 'brand/logo.png': smallPng(40, 20), 'brand/a.woff2': font },
  );
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    data: { publisher: 'Harbour Office' },
    logo: { path: 'brand/logo.png', width: 40, height: 20 },
    families: { text: 'Brand text' },
  });
  expect(value?.fonts[0]).toMatchObject({ weight: 400, style: 'normal', base64: font.toString('base64') });
});

test('a typeface for text without italic and bold borrows ours; one for headings is set as it is', () => {
  const { value, diagnostics } = load(
    'fonts: { text: { regular: brand/a.woff2 }, headings: { regular: brand/a.woff2 } }\n',
    { 'brand/a.woff2': 'wOF2' },
  );
  expect(diagnostics).toEqual([]);
  const shown = value?.fonts.map(({ family, weight, style, file }) => `${family} ${weight} ${style} ${file}`);
  expect(shown).toEqual([
    'Brand text 400 normal brand/a.woff2',
    'Brand text 400 italic source-serif-4-latin-400-italic.woff2',
    'Brand text 600 normal source-serif-4-latin-600-normal.woff2',
    'Brand text 400 italic source-serif-4-latin-ext-400-italic.woff2',
    'Brand text 600 normal source-serif-4-latin-ext-600-normal.woff2',
    'Brand headings 400 normal brand/a.woff2',
  ]);
});

test('a typeface of an installed package has its cuts, bold for want of semi-bold', () => {
  const range = '{"latin":"U+0000-00FF","latin-ext":"U+0100-02BA"}';
  const file = (name: string): Record<string, string> => ({
    [`node_modules/@fontsource/old-face/${name}`]: 'wOF2',
  });
  const { value, diagnostics } = load('fonts: { headings: Old Face }\n', {
    'node_modules/@fontsource/old-face/unicode.json': range,
    ...file('files/old-face-latin-400-normal.woff2'),
    ...file('files/old-face-latin-ext-400-normal.woff2'),
    ...file('files/old-face-latin-400-italic.woff2'),
    ...file('files/old-face-latin-700-normal.woff2'),
  });
  expect(diagnostics).toEqual([]);
  const shown = value?.fonts.map(({ weight, style, unicodeRange }) => `${weight} ${style} ${unicodeRange}`);
  expect(shown).toEqual([
    '400 normal U+0000-00FF',
    '400 normal U+0100-02BA',
    '400 italic U+0000-00FF',
    '600 normal U+0000-00FF',
  ]);
});

describe('colours that cannot be read on paper', () => {
  test('are errors with their numbers, and one that can be read', () => {
    expect(told('colours:\n  text: "#888"\n  bar: "#ffcc00"\n  accent: "#8a6a00"\n')).toEqual([
      'brand.yml:2:9 CONTRAST_TOO_LOW #888 on white has a contrast of 3.5 to 1: 4.5 to 1 is the least that can be read well; use a darker one, such as "#767676"',
      expect.stringContaining(
        'brand.yml:3:8 CONTRAST_TOO_LOW #ffcc00 on white has a contrast of 1.5 to 1: 3 to 1',
      ),
    ]);
  });

  test('the one that is recommended can be taken', () => {
    for (const colour of ['#888888', '#ffcc00', '#ff0000', '#00ff00', '#7fffd4', '#ffffff']) {
      const [line = ''] = told(`colours: { text: "${colour}" }\n`);
      const [, darker] = /such as "(#[0-9a-f]{6})"/.exec(line) ?? [];
      expect(told(`colours: { text: "${darker}" }\n`)).toEqual([]);
    }
  });

  test.each([
    [
      'colours: { text: "#12345" }\n',
      'brand.yml:1:18 BAD_VALUE `text` of `colours` must be a colour, not “#12345”; write it as # and six digits from 0 to f, in quotes: "#8a6a00"',
    ],
    ['colours: { text: red }\n', 'brand.yml:1:18 BAD_VALUE `text` of `colours` must be a colour, not “red”'],
    ['colours:\n  text: #123456\n', 'brand.yml:2'],
    ['colors: { text: "#000" }\n', 'brand.yml:1:1 '],
  ])('%s is none', (brand, start) => {
    const [line = ''] = told(brand);
    expect(line.slice(0, start.length)).toBe(start);
  });
});

describe('what is named and cannot be had', () => {
  test.each([
    [
      'logo: { file: brand/none.png, alt: a }\n',
      'brand.yml:1:15 BAD_VALUE there is no file `brand/none.png`',
    ],
    [
      'logo: { file: brand/text.png, alt: a }\n',
      'brand.yml:1:15 BAD_PICTURE brand/text.png cannot be printed: it is not a PNG, JPEG or SVG',
    ],
    [
      'logo: { file: ../secret.png, alt: a }\n',
      'brand.yml:1:15 BAD_VALUE `file` of `logo` must be a file in the folder brand/, not “../secret.png”; put the file into brand/ in the workspace’s folder, and write `brand/secret.png`',
    ],
    [
      'fonts: { text: Inter-Bold! }\n',
      'brand.yml:1:16 BAD_VALUE `text` of `fonts` must be the name of a typeface, not “Inter-Bold!”',
    ],
    ['logo: { file: sources/packs/a.png, alt: a }\n', 'brand.yml:1:15 BAD_VALUE'],
    ['logo: { file: brand/logo.png }\n', 'brand.yml:1:1 '],
    [
      'fonts:\n  text: No Such\n',
      'brand.yml:2:9 BAD_VALUE the typeface `No Such` for text is not installed; run `npm install @fontsource/no-such`',
    ],
    [
      'fonts: { text: { regular: brand/text.png } }\n',
      'brand.yml:1:27 BAD_VALUE brand/text.png is not a font',
    ],
    ['fonts: { text: { regular: brand/none.ttf } }\n', 'brand.yml:1:27 BAD_VALUE there is no file'],
  ])('%s', (brand, start) => {
    const found = told(brand, { 'brand/text.png': 'no picture' });
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, start.length)).toBe(start);
  });

  test('all of it is told at once', () => {
    expect(
      told('logo: { file: brand/a.png, alt: a }\ncover: { file: brand/b.png, alt: b }\nfonts: { text: X }\n'),
    ).toHaveLength(3);
  });
});

test('a pale colour hides nothing: what is wrong with the files is reported as well, and there is no brand', () => {
  const brand = 'colours: { text: "#888888" }\nlogo: { file: brand/none.png, alt: a }\n';
  expect(told(brand).map((line) => line.split(' ')[1])).toEqual(['CONTRAST_TOO_LOW', expect.any(String)]);
  expect(load(brand).value).toBeUndefined();
});
