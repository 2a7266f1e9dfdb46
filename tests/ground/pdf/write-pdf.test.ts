import { expect, it } from 'vitest';
import type { PdfFile } from '../../../src/ground/pdf/read-pdf.ts';
import { firstFreeNumber, writePdf } from '../../../src/ground/pdf/write-pdf.ts';

/** More objects than a function takes arguments: a pack of a thousand pages has so many. */
const MANY = 300_000;

function pdfOf(count: number): PdfFile {
  const text = '1 0 obj\nnull\nendobj\n';
  const objects = new Map(
    Array.from({ length: count }, (_, index) => [index + 1, { start: 0, end: text.length }]),
  );
  const trailer = new Map([
    ['Root', { ref: 1 }],
    ['Info', { ref: 2 }],
  ]);
  return { bytes: Buffer.from(text), text, objects, trailer, catalog: new Map() };
}

it('numbers new objects behind those of the PDF and of its changes', () => {
  expect(firstFreeNumber(pdfOf(3))).toBe(4);
  expect(firstFreeNumber(pdfOf(3), new Map([[7, 'null']]))).toBe(8);
  expect(firstFreeNumber(pdfOf(3), new Map([[2, 'null']]))).toBe(4);
});

it('writes a PDF with very many objects', () => {
  const pdf = pdfOf(MANY);
  expect(firstFreeNumber(pdf, new Map(Array.from({ length: MANY }, (_, index) => [index + 9, ''])))).toBe(
    MANY + 9,
  );
  expect(writePdf(pdf, new Map()).toString('latin1')).toContain(`trailer\n<</Size ${MANY + 1}\n`);
});
