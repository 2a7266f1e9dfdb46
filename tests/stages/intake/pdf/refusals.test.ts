import { describe, expect, test } from 'vitest';
import { blocksOf, importedFrom, pagesOf, refusalOf, told } from '../../../support/imported-pdf.ts';
import { line, lines, picture, smallPdf } from '../../../support/small-pdf.ts';

const TEXT = lines(60, 700, [
  'A plain text goes on here for quite a while, and',
  'ends with this line of it.',
]);
const bytes = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));

describe('a PDF is refused', () => {
  test.each([
    ['that is none', bytes('PK\u0003\u0004 word/document.xml'), /not a PDF: it begins as a ZIP/],
    ['that is a web page', bytes('<!DOCTYPE html><p>1'), /not a PDF: it begins as a web page does/],
    ['that is empty', bytes(''), /it is empty/],
    ['that is damaged', bytes('%PDF-1.7\nnothing else is here'), /damaged or not complete/],
    ['that is a scan', smallPdf(pagesOf(picture(0, 0, 595, 842))), /scan: its pages are pictures.*ocrmypdf/],
    ['that is blank', smallPdf(pagesOf('')), /has no text/],
    [
      'that has a password',
      smallPdf({ ...pagesOf(TEXT), password: 'secret' }),
      /opens with a password only.*save a copy without one/,
    ],
  ])('%s', async (_, pdf, reason) => {
    expect(await refusalOf(pdf)).toMatch(reason);
  });

  test('whose end is missing', async () => {
    const whole = smallPdf(pagesOf(TEXT, TEXT));
    expect(await refusalOf(whole.slice(0, whole.length - 400))).toMatch(/cut off|damaged/);
  });

  test('that is an XFA form, or a portfolio', async () => {
    const form = {
      ...pagesOf(TEXT),
      catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA 100 0 R >>',
      objects: ['<< /Length 4 >>\nstream\n<x/>\nendstream'],
    };
    expect(await refusalOf(form)).toMatch(/XFA form/);
    const portfolio = {
      ...pagesOf(TEXT),
      catalog:
        '/PageMode /UseAttachments /Collection << >> /Names << /EmbeddedFiles << /Names [(a.pdf) 100 0 R] >> >>',
      objects: [
        '<< /Type /Filespec /F (a.pdf) /EF << /F 101 0 R >> >>',
        '<< /Length 0 >>\nstream\n\nendstream',
      ],
    };
    expect(await refusalOf(portfolio)).toMatch(/portfolio.*a\.pdf/);
  });

  test('with more pages than are read, without reading them', async () => {
    const kids = Array.from({ length: 10_001 }, () => '10 0 R').join(' ');
    const text = Buffer.from(smallPdf(pagesOf(TEXT)))
      .toString('latin1')
      .replace('/Count 1 /Kids [10 0 R]', `/Count 10001 /Kids [${kids}]`);
    expect(await refusalOf(bytes(text))).toMatch(/10001 pages; 10000 is the most/);
  });

  test('whose fonts do not say what they print', async () => {
    const pdf = {
      ...pagesOf('BT /X 10 Tf 60 700 Td <001500160017001800190020> Tj ET'),
      fonts: '/X 100 0 R',
      objects: [
        '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Own /Encoding /Identity-H /DescendantFonts [101 0 R] >>',
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 102 0 R >>',
        '<< /Type /FontDescriptor /FontName /ABCDEF+Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 >>',
      ],
    };
    expect(await refusalOf(pdf)).toMatch(/do not say which characters they print: 100 %.*page 1/);
    const mixed = await importedFrom({
      ...pdf,
      pages: [{ content: TEXT.repeat(1) + TEXT + (pdf.pages[0]?.content ?? '').replace('700', '500') }],
    });
    expect(told(mixed, 'characters without a name')[0]).toMatch(/^doubtful page 1/);
  });

  test('of which no page is chosen', async () => {
    expect(await refusalOf(pagesOf(TEXT), { pages: [{ first: 3, last: 4 }] })).toMatch(/has 1 pages/);
  });
});

describe('a PDF is read', () => {
  test('that is encrypted and opens without a password', async () => {
    const imported = await importedFrom({ ...pagesOf(line(60, 700, 'A line with 42 in it.')), password: '' });
    expect(blocksOf(imported)).toEqual(['A line with 42 in it.']);
    expect(told(imported, 'encrypted file')).toHaveLength(1);
  });

  test('whose table of objects is broken, with a warning', async () => {
    const broken = Buffer.from(smallPdf(pagesOf(TEXT)))
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    expect(told(await importedFrom(bytes(broken)), 'damaged file')).toHaveLength(1);
  });

  test('in the pages that are chosen', async () => {
    const imported = await importedFrom(
      pagesOf(line(60, 700, 'One.'), line(60, 700, 'Two.'), line(60, 700, 'Three.')),
      { pages: [{ first: 2, last: 3 }] },
    );
    expect(blocksOf(imported)).toEqual(['Two.', 'Three.']);
    expect(imported.root.children[0]?.data).toEqual({ page: 2 });
  });

  test('and states of itself only what is true', async () => {
    const imported = await importedFrom({
      ...pagesOf(TEXT),
      info: '/Title (The harbour report) /Author (Ann Author; Bo Builder) /CreationDate (D:20190101)',
      catalog: '/Lang (en-GB)',
    });
    expect(imported.metadata).toEqual({
      title: 'The harbour report',
      author: [{ literal: 'Ann Author' }, { literal: 'Bo Builder' }],
      language: 'en-GB',
    });
    const unnamed = await importedFrom({
      ...pagesOf(TEXT),
      info: '/Title (Microsoft Word - final_v2.doc) /Author (admin)',
    });
    expect(unnamed.metadata).toEqual({});
  });
});
