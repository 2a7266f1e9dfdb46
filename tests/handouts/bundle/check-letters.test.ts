import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { objectText, streamBytes } from '../../../src/ground/pdf/read-pdf.ts';
import { streamSource } from '../../../src/ground/pdf/write-pdf.ts';
import { verifyPdf } from '../../../src/handouts/bundle/verify-pdf.ts';
import { hostilePdf } from '../../support/hostile-pdf.ts';

const COPY = readFileSync(
  new URL(
    '../../engine/results/first-edition/output/pack/copies/pack-edition-1-copy-001-ann-author.pdf',
    import.meta.url,
  ),
);
const hostile = hostilePdf(COPY);
const packed = (content: Uint8Array): Buffer => streamSource('/Filter /FlateDecode', deflateSync(content));

/** The copy with what one of its objects holds changed. */
function withStream(number: number, change: (content: string) => string, entries = ''): Uint8Array {
  const before = streamBytes(hostile.pdf, { ref: number }).toString('latin1');
  const after = change(before);
  expect(after).not.toBe(before);
  const content = Buffer.from(after, 'latin1');
  if (entries === '') return hostile.withObjects(new Map([[number, packed(content)]]));
  const source = streamSource(
    `${entries} /Length1 ${content.length} /Filter /FlateDecode`,
    deflateSync(content),
  );
  return hostile.withObjects(new Map([[number, source]]));
}

const font = hostile.find('/Subtype /Type0');
const referred = (number: number, key: string): number =>
  Number(new RegExp(`/${key} \\[?(\\d+)`).exec(objectText(hostile.pdf, number))?.[1]);

test('a font that says one letter and draws another does not verify', async () => {
  const map = referred(font, 'ToUnicode');
  // A range of letters or digits that begins with the one behind it.
  const lie = (source: string): string =>
    source.replace(
      /^(<[0-9A-F]{4}> <[0-9A-F]{4}>) <00(\d\d)>$/gm,
      (_, codes: string, last: string) => `${codes} <00${Number(last) + 1}>`,
    );
  const { diagnostics } = await verifyPdf(withStream(map, lie), 'x.pdf');
  expect(diagnostics.map(({ message }) => message).join()).toMatch(
    /letters that are said to be "[^"]+", and are drawn as others/,
  );
});

test('a font whose letters are drawn otherwise does not verify', async () => {
  const descriptor = referred(referred(font, 'DescendantFonts'), 'FontDescriptor');
  const file = referred(descriptor, 'FontFile2');
  const bent = (source: string): string => {
    const at = Math.floor(source.length * 0.6);
    return `${source.slice(0, at)}\x01\x02\x03\x04${source.slice(at + 4)}`;
  };
  const { diagnostics } = await verifyPdf(withStream(file, bent, ' '), 'x.pdf');
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`).join()).toMatch(
    /NOT_OUR_FORM .*none that comes with Sourcebound/,
  );
});

test('the letters of an honest copy are compared', async () => {
  const { checks } = await verifyPdf(COPY, 'x.pdf');
  expect(checks.find(({ id }) => id === 'letters')).toMatchObject({ holds: true, count: 183 });
});

test('two digits that say they are read the other way round do not verify', async () => {
  const map = streamBytes(hostile.pdf, { ref: referred(font, 'ToUnicode') }).toString('latin1');
  const name = new RegExp(`/(F\\d+) ${font} 0 R`).exec(objectText(hostile.pdf, hostile.pages[0] ?? 0))?.[1];
  // Two letters that follow one another in a range.
  const [, code = '', letter = ''] = /^<([0-9A-F]{4})> <[0-9A-F]{4}> <(00[67][0-8])>$/m.exec(map) ?? [];
  const next = (hex: string): string =>
    (Number.parseInt(hex, 16) + 1).toString(16).toUpperCase().padStart(4, '0');
  const [other, behind] = [next(code), next(letter)];
  expect([code, other, name]).not.toContain('');
  const written = (actual: string): Uint8Array =>
    hostile.drawing(
      `q\n0 0 0 rg\n/G3 gs\nBT\n/Span<</ActualText <FEFF${actual}> >> BDC\n/${name} 30 Tf\n1 0 0 -1 900 900 Tm\n<${code}> Tj\n20 0 Td <${other}> Tj\nEMC\nET\nQ`,
    );
  const said = async (actual: string): Promise<string> =>
    (await verifyPdf(written(actual), 'x.pdf')).diagnostics.map(({ message }) => message).join();
  expect(await said(letter + behind)).not.toMatch(/are drawn as others/);
  expect(await said(behind + letter)).toMatch(/are drawn as others/);
});
