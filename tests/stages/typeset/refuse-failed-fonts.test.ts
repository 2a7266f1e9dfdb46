import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RenderedPack } from '../../../src/ground/model/rendered.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { openTestPrinter, rendered, testJob, testPage } from './test-printer.ts';

const PACKAGE = '@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2';
const SOUND = readFileSync(createRequire(import.meta.url).resolve(PACKAGE));
const CUT = SOUND.subarray(0, SOUND.length / 2);
/** The number of its tables, which is more than there are. */
const LYING = Buffer.from(SOUND).fill(0xff, 12, 14);
const NO_FONT = Buffer.from('This is not a font, whatever its name says.');

let printer: Printer;

beforeAll(async () => {
  printer = await openTestPrinter();
}, 60_000);

afterAll(async () => {
  await printer.close();
});

test.each<readonly [string, Buffer, boolean]>([
  ['sound', SOUND, true],
  ['cut off', CUT, false],
  ['with a table directory that lies', LYING, false],
  ['not a font', NO_FONT, false],
])('a typeface of a brand: %s', async (_, bytes, holds) => {
  expect(await codesOf(bytes, { fontFiles: [FILE] })).toEqual(
    holds ? [] : [['BAD_VALUE', 'brand/quay.woff2', 1]],
  );
});

test('one font of several is named', async () => {
  const bold = { ...FILE, weight: 600, file: 'brand/quay-bold.woff2' };
  const html = testPage('<p>Text <b>in bold</b></p>', face(SOUND) + face(CUT, 600));
  expect(await diagnosticsOf(html, { fontFiles: [FILE, bold] })).toEqual([['BAD_VALUE', bold.file, 1]]);
});

test('a font in the style sheet of a template is the template’s', async () => {
  const place = {
    file: 'templates/ours/style.css',
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
  };
  const found = await codesOf(CUT, { ownTemplate: { place, sheets: [] } });
  expect(found).toEqual([['BAD_TEMPLATE', 'templates/ours/style.css', 1]]);
});

const FILE = {
  family: 'Brand text',
  weight: 400,
  style: 'normal',
  unicodeRange: 'U+0-10FFFF',
  file: 'brand/quay.woff2',
} as const;

function face(bytes: Buffer, weight = 400): string {
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")`;
  return `@font-face{font-family:"Brand text";font-weight:${weight};font-style:normal;unicode-range:U+0-10FFFF;src:${source}}`;
}

async function codesOf(bytes: Buffer, more: Partial<RenderedPack>): Promise<unknown> {
  return diagnosticsOf(testPage('<p style="font-family: Brand text">Text</p>', face(bytes)), more);
}

async function diagnosticsOf(html: string, more: Partial<RenderedPack>): Promise<unknown> {
  const job = testJob(html);
  const { diagnostics } = await printer.print({
    ...job,
    rendered: { ...rendered(html), ownFonts: true, ...more },
  });
  return diagnostics.map(({ code, place }) => [code, place?.file, place?.start.line]);
}
