import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, bundle, verify } from '../../src/index.ts';
import { readAloud } from '../support/read-aloud.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CASE = join(import.meta.dirname, '../cases/branded');

function branded(): string {
  const root = temporaryFolder();
  cpSync(CASE, root, { recursive: true });
  return root;
}

test('a brand is on the first page: what is seen is said, and what is in the bundle verifies', async () => {
  const root = branded();
  expect((await build({ root })).diagnostics).toEqual([]);
  const pdf = join(root, 'output/pack/pack.pdf');
  const aloud = readAloud(readFileSync(pdf));
  for (const words of [
    'Harbour Office',
    'The north quay at low water',
    'Photograph: A. Quay',
    'press@harbour.example',
  ])
    expect(aloud).toContain(words);
  expect(readFileSync(pdf, 'latin1')).toContain('pdfuaid');
  const made = await bundle({ root, pack: 'pack' });
  expect(made.diagnostics).toEqual([]);
  expect(made.bundle?.files).toEqual(
    expect.arrayContaining(['brand.yml', 'brand/logo.svg', 'brand/quay.png']),
  );
  for (const file of [pdf, join(root, made.bundle?.file ?? '')]) {
    const verified = await verify({ file });
    expect(verified.diagnostics).toEqual([]);
    expect(verified.verified).toBe(true);
  }
});

test('a pack is built again when its brand changes, or a picture of it', async () => {
  const root = branded();
  await build({ root });
  expect((await build({ root })).packs).toMatchObject([{ status: 'up-to-date' }]);
  const logo = join(root, 'brand/logo.svg');
  writeFileSync(logo, readFileSync(logo, 'utf8').replace('#003b5c', '#5c003b'));
  expect((await build({ root })).packs).toMatchObject([{ status: 'built' }]);
  expect((await build({ root })).packs).toMatchObject([{ status: 'up-to-date' }]);
});

test('a brand with errors keeps the last good pack, and says so for the brand once', async () => {
  const root = branded();
  await build({ root });
  const before = readFileSync(join(root, 'output/pack/pack.pdf'));
  writeFileSync(join(root, 'brand.yml'), 'colours: { text: "#ccc" }\n');
  const { diagnostics, packs } = await build({ root });
  expect(packs).toMatchObject([{ status: 'failed' }]);
  expect(diagnostics).toMatchObject([{ code: 'CONTRAST_TOO_LOW', place: { file: 'brand.yml' } }]);
  expect(readFileSync(join(root, 'output/pack/pack.pdf')).equals(before)).toBe(true);
});

test.each(['text', 'headings'])('a typeface without a bold is not smeared: %s', async (use) => {
  const root = branded();
  const font = join(import.meta.dirname, '../../fonts/source-code-pro-latin-400-normal.woff2');
  cpSync(font, join(root, 'brand/house.woff2'));
  writeFileSync(join(root, 'brand.yml'), `fonts: { ${use}: { regular: brand/house.woff2 } }\n`);
  const pack = join(root, 'sources/packs/pack.md');
  writeFileSync(pack, `${readFileSync(pack, 'utf8')}\nA **stressed** and *slanted* word.\n`);
  expect((await build({ root })).diagnostics).toEqual([]);
  const pdf = join(root, 'output/pack/pack.pdf');
  const bytes = readFileSync(pdf, 'latin1');
  expect(bytes).toContain('SourceCodePro');
  // What a browser smears it draws by itself, glyph by glyph.
  expect(bytes).not.toContain('/Type3');
  const { verified, diagnostics } = await verify({ file: pdf });
  expect(diagnostics).toEqual([]);
  expect(verified).toBe(true);
});
