import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { objectText } from '../../../src/ground/pdf/read-pdf.ts';
import { streamSource } from '../../../src/ground/pdf/write-pdf.ts';
import { readZip } from '../../../src/handouts/bundle/read-zip.ts';
import { verifyBundle } from '../../../src/handouts/bundle/verify-bundle.ts';
import { verifyPdf } from '../../../src/handouts/bundle/verify-pdf.ts';
import { build, bundle } from '../../../src/index.ts';
import { type HostilePdf, hostilePdf } from '../../support/hostile-pdf.ts';
import { deepPng, paletteJpegAndPngs, seeThroughPng } from '../../support/printed-pictures.ts';
import { STARTER } from '../../support/starter.ts';

// A picture is what no words can be compared with: it is held against the one that was printed, dot by dot.

let root = '';
let files: ReadonlyMap<string, Uint8Array> = new Map();
let pdf: HostilePdf;
let images: readonly number[] = [];

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-test-')));
  for (const [path, content] of starterFiles) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const pictures = { ...paletteJpegAndPngs(), 'through.png': seeThroughPng(), 'deep.png': deepPng() };
  mkdirSync(join(root, 'sources/pictures'), { recursive: true });
  for (const [name, bytes] of Object.entries(pictures))
    writeFileSync(join(root, 'sources/pictures', name), bytes);
  const path = join(root, STARTER.pack);
  // That a pack has authors is on its pages, and nowhere else in the PDF.
  writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\nauthor: [Ann Author, Bo Builder]\n'));
  const lines = Object.keys(pictures).map((name) => `::picture{file="${name}" alt="A view"}\n`);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n# Pictures\n\n${lines.join('\n')}`);
  await build({ root, environment: process.env });
  const made = await bundle({ root, pack: 'riverside' });
  const { value } = await readZip(readFileSync(join(root, made.bundle?.file ?? '')), 'x.zip');
  files = value ?? new Map();
  pdf = hostilePdf(Buffer.from(files.get('riverside.pdf') ?? []));
  const masks = [...pdf.pdf.objects.keys()].flatMap((number) =>
    [...(/\/SMask (\d+) 0 R/.exec(objectText(pdf.pdf, number))?.slice(1) ?? [])].map(Number),
  );
  images = [...pdf.pdf.objects.keys()].filter(
    (number) => /\/Subtype \/Image/.test(objectText(pdf.pdf, number)) && !masks.includes(number),
  );
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

const entriesOf = (number: number): string =>
  (/<<(.*?)\/Filter/s.exec(objectText(pdf.pdf, number))?.[1] ?? '').trim();
const heightOf = (number: number): number => Number(/\/Height (\d+)/.exec(objectText(pdf.pdf, number))?.[1]);
const widthOf = (number: number): number => Number(/\/Width (\d+)/.exec(objectText(pdf.pdf, number))?.[1]);

/** What is found of the pictures of the bundle with another PDF. */
async function found(bytes: Uint8Array): Promise<{ readonly holds: boolean; readonly said: string }> {
  const { checks, diagnostics } = await verifyBundle(new Map(files).set('riverside.pdf', bytes), 'x.zip');
  return {
    holds: checks.find(({ id }) => id === 'pictures')?.holds ?? false,
    said: diagnostics.map(({ message }) => message).join('\n'),
  };
}

test('pictures of every kind are those of the HTML', async () => {
  const { checks, diagnostics, notChecked } = await verifyBundle(files, 'x.zip');
  expect(diagnostics).toEqual([]);
  expect(checks.find(({ id }) => id === 'pictures')).toMatchObject({ holds: true, count: 6 });
  expect(notChecked.join()).not.toMatch(/picture/);
});

describe('a bundle does not verify with', () => {
  const dots = (number: number, change: (dots: Buffer) => void): Uint8Array => {
    const content = Buffer.alloc(widthOf(number) * heightOf(number) * 3, 0x66);
    change(content);
    const source = streamSource(`${entriesOf(number)} /Filter /FlateDecode`, deflateSync(content));
    return pdf.withObjects(new Map([[number, source]]));
  };
  const plain = (): number => images.find((number) => widthOf(number) === 40) ?? 0;

  test('a dot of a picture changed; the same dots written again verify', async () => {
    expect(await found(dots(plain(), () => undefined))).toMatchObject({ holds: true });
    const { holds, said } = await found(dots(plain(), (all) => all.writeUInt8(0, 1_000)));
    expect(holds).toBe(false);
    expect(said).toMatch(/object \d+ is an image, and none of those of the page/);
  });

  test('another JPEG', async () => {
    const jpeg = images.find((number) => objectText(pdf.pdf, number).includes('/DCTDecode')) ?? 0;
    const text = objectText(pdf.pdf, jpeg);
    const at = text.indexOf(' stream\n') + 8;
    const content = Buffer.from(text.slice(at, text.lastIndexOf('\nendstream')), 'latin1');
    content.writeUInt8((content[content.length - 3] ?? 0) ^ 1, content.length - 3);
    const source = streamSource(`${entriesOf(jpeg)} /Filter /DCTDecode`, content);
    expect(await found(pdf.withObjects(new Map([[jpeg, source]])))).toMatchObject({ holds: false });
  });

  test('two pictures in each other’s place, one twice, or one gone', async () => {
    const paintsOn = (index: number): readonly string[] =>
      [...pdf.contentOf(index).matchAll(/^\/X(\d+) Do$/gm)].flatMap(([line, number]) =>
        images.includes(Number(number)) ? [line] : [],
      );
    const page = pdf.pages.findIndex((_, index) => paintsOn(index).length > 1);
    const paints = paintsOn(page);
    const drawn = paints.filter((line, index) => index < 3 && paints.indexOf(line) === index);
    const [first = '', second = ''] = drawn;
    expect(second).not.toBe('');
    const swapped = pdf.redrawn(
      (content) => content.replace(first, 'FIRST').replace(second, first).replace('FIRST', second),
      page,
    );
    expect((await found(swapped)).said).toMatch(/in another order/);
    const twice = pdf.redrawn((content) => content.replace(first, `${first}\n${first}`), page);
    expect((await found(twice)).said).toMatch(/its pages have 7 images/);
    const gone = pdf.redrawn((content) => content.replace(`${first}\n`, ''), page);
    expect(await found(gone)).toMatchObject({ holds: false });
  });

  test('one more picture, and so does a PDF alone', async () => {
    const number = plain();
    const [page = 0] = pdf.pages;
    const content = deflateSync(Buffer.alloc(12, 0));
    const more = streamSource(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
      content,
    );
    const before = objectText(pdf.pdf, page).trim();
    const after = before.replace('/XObject <<', `/XObject <</X${pdf.free} ${pdf.free} 0 R`);
    const bytes = pdf.withObjects(
      new Map<number, string | Uint8Array>([
        [
          page,
          after === before
            ? before.replace('/Font', `/XObject <</X${pdf.free} ${pdf.free} 0 R>>\n/Font`)
            : after,
        ],
        [pdf.free, more],
      ]),
    );
    const { holds, said } = await found(bytes);
    expect([holds, number > 0]).toEqual([false, true]);
    expect(said).toMatch(/is an image, and/);
    const alone = await verifyPdf(bytes, 'riverside.pdf');
    expect(alone.diagnostics.map(({ message }) => message).join()).toMatch(/only 6/);
  });
});

test.each(['/Author (Somebody Else)', '/Subject (Other)', '/Keywords (a b)'])(
  'a PDF alone does not verify with %s',
  async (entry) => {
    const bytes = pdf.replaced(pdf.find('/Creator (Sourcebound'), '/Creator', `${entry}\n/Creator`);
    const { diagnostics } = await verifyPdf(bytes, 'riverside.pdf');
    expect(diagnostics.map(({ message }) => message).join()).toMatch(/the information, has \/\w+/);
  },
);

test.each([
  ['style sheets that nest for ever', `<style>${'@media print{'.repeat(40_000)}</style>`],
  ['elements without end', '<b></b>'.repeat(60_000)],
])('a page that is far larger than its sources give is reported, and not read: %s', async (_, more) => {
  const page = Buffer.concat([files.get('riverside.html') ?? Buffer.alloc(0), Buffer.from(more)]);
  const { checks, diagnostics } = await verifyBundle(new Map(files).set('riverside.html', page), 'x.zip');
  expect(checks.find(({ id }) => id === 'html')).toMatchObject({ holds: false });
  expect(diagnostics.map(({ code, place }) => `${code} ${place?.file}`)).toContain(
    'BUNDLE_DIFFERS riverside.html',
  );
});

describe('a manifest that says other things than there are', () => {
  test.each<readonly [string, string | RegExp, string, RegExp]>([
    ['pages', /"pages": \d+/, '"pages": 99', /says that there are 99 pages, and the PDF has \d+/],
    ['items', /"figure": 4/, '"figure": 40', /counts 40 items of the kind figure, and there are 4/],
    [
      'kinds',
      /"figure": 4/,
      '"figure": 4, "rumour": 2',
      /counts 2 items of the kind rumour, and there are 0/,
    ],
    [
      'browser',
      /"browserVersion": "HeadlessChrome\/\d+/,
      '"browserVersion": "HeadlessChrome/19',
      /says that the browser is HeadlessChrome\/19\.\S+, and version \d+ of Chromium wrote the PDF/,
    ],
    [
      'a browser of another name',
      /"browserVersion": "[^"]*"/,
      '"browserVersion": "Mosaic"',
      /says that the browser is Mosaic, and version \d+/,
    ],
    [
      'rules',
      /"version": \d+,(?=\s*"fingerprint")/,
      '"version": 99,',
      /gives the fingerprint of rules \d+ to rules 99/,
    ],
  ])('%s', async (_, from, to, reason) => {
    const text = new TextDecoder().decode(files.get('manifest.json'));
    expect(text).toMatch(from);
    const changed = new Map(files).set('manifest.json', Buffer.from(text.replace(from, to)));
    const { checks, diagnostics } = await verifyBundle(changed, 'x.zip');
    expect(checks.some(({ id, holds }) => id === 'manifest' && !holds)).toBe(true);
    expect(diagnostics.map(({ message }) => message).join('\n')).toMatch(reason);
  });
});
