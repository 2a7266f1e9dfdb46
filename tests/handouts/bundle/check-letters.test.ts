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
    /NOT_OUR_FORM .*none that travels with Sourcebound/,
  );
});

test('the letters of an honest copy are compared', async () => {
  const { checks } = await verifyPdf(COPY, 'x.pdf');
  expect(checks.find(({ id }) => id === 'letters')).toMatchObject({ holds: true, count: 183 });
});
