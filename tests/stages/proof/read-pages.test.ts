import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import { readPages } from '../../../src/stages/proof/read-pages.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, testJob, testPage } from '../typeset/test-printer.ts';

const WORDS =
  'Office staff’s “affluent” flow — 3,000 of 12½ % … “naïve” café, §4 ¶7, £20 m, 10² (sic) fi ff ffi fl';

/**
 * The characters of a page, sorted, without white space: readers order and space them differently. Where one
 * glyph serves two characters, Chromium says beside it which is meant (`/ActualText`), and pdf.js does not look.
 */
const letters = (text: string): string => {
  const characters = [...text.normalize('NFKC').replace(/\s/g, '')];
  return characters
    .map((character) => (character === '\u02BC' ? '’' : character))
    .sort()
    .join('');
};

describe('reading pages', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  // Our reader is fast because it knows what Chromium writes. pdf.js knows all of PDF: both have to agree.
  it.each([
    ['running text', `<p>${WORDS}</p>`.repeat(60), ''],
    ['styles', `<p>${WORDS} <b>${WORDS}</b> <i>${WORDS}</i> <sup>A7</sup></p>`, 'b { font-weight: 900 }'],
    [
      'a table',
      `<table>${`<tr><td>${WORDS}</td><td>12</td></tr>`.repeat(40)}</table>`,
      'td { border: 1px solid }',
    ],
    [
      'forms',
      `<div>${WORDS}</div>`,
      'div { opacity: 0.6; transform: rotate(20deg) scale(0.7); width: 90mm; margin: 40mm 30mm }',
    ],
    [
      'drawings',
      '<svg width="90mm" height="30mm"><g transform="rotate(9)"><text x="9" y="30">2013 to 2017</text></g></svg>',
      '',
    ],
    ['columns', `<div>${`<p>${WORDS}</p>`.repeat(30)}</div>`, 'div { columns: 2; text-align: justify }'],
  ])('finds the characters that pdf.js finds: %s', async (_, body, css) => {
    const { pdf } = expectValue(await printer.print(testJob(testPage(body, css))));
    const ours = readPages(readPdf(pdf)).map((runs) => letters(runs.map(({ text }) => text).join('')));
    const document = await getDocumentProxy(Uint8Array.from(pdf), { isEvalSupported: false });
    const { text } = await extractText(document, { mergePages: false });
    expect(ours).toEqual(text.map(letters));
    expect(ours.join('').length).toBeGreaterThan(10);
  });
});
