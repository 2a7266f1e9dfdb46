import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPageMemory } from '../../../../src/engine/workspace/cache/page-memory.ts';
import { pageNumbers, readPdf } from '../../../../src/ground/pdf/read-pdf.ts';
import { proofPack } from '../../../../src/stages/proof/proof-pack.ts';
import type { Printer } from '../../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, testJob, testPage } from '../../../stages/typeset/test-printer.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openTestPrinter();
});
afterAll(() => printer.close());

const FILE = 'sources/packs/test.md';

async function print(...texts: readonly string[]): Promise<Uint8Array> {
  const pages = texts.map((text) => `<section style="break-after: page"><p>${text}</p></section>`);
  return expectValue(await printer.print(testJob(testPage(pages.join('\n'))))).pdf;
}

const SHEET = { left: 0, bottom: 0, right: 595, top: 842 };

test('of a PDF in which one page has changed, only that page is read again', async () => {
  const memory = openPageMemory();
  const read: number[] = [];
  const remember = (pdf: Uint8Array) => {
    const file = readPdf(pdf);
    read.length = 0;
    const numbers = pageNumbers(file);
    memory.pages('p', file, numbers, (number) => {
      read.push(numbers.indexOf(number));
      return { runs: [], painted: [], outlined: false, sheet: SHEET, text: '' };
    });
    return [...read];
  };
  expect(remember(await print('one', 'two', 'three'))).toEqual([0, 1, 2]);
  expect(remember(await print('one', 'two', 'three'))).toEqual([]);
  // The same letters: a font with others in it is another font, and all that is set in it is read again.
  expect(remember(await print('one', 'tow', 'three'))).toEqual([1]);
});

test('what goes missing is missed, with a memory as without', async () => {
  const printed = [
    { ref: 'd:a', kind: 'quotation' as const, text: 'the quick fox' },
    { ref: 'd:b', kind: 'quotation' as const, text: 'a lazy dog' },
  ];
  const memory = openPageMemory();
  const good = await print('the quick fox', 'a lazy dog');
  const bad = await print('the quick fox', 'a lady zog');
  const codes = async (pdf: Uint8Array) =>
    (await proofPack(pdf, { printed, margins: [] }, FILE, memory)).diagnostics.map(({ code }) => code);
  expect(await codes(good)).toEqual([]);
  expect(await codes(bad)).toEqual(['NOT_ON_PAGE']);
  expect(await codes(good)).toEqual([]);
  const [remembered, plain] = [
    await proofPack(bad, { printed, margins: [] }, FILE, memory),
    await proofPack(bad, { printed, margins: [] }, FILE),
  ];
  expect(remembered).toEqual(plain);
});
