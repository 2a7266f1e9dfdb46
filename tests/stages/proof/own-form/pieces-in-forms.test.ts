import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageNumbers, readPdf } from '../../../../src/ground/pdf/read-pdf.ts';
import { readOwnForm } from '../../../../src/stages/proof/own-form/read-own-form.ts';
import { readPages } from '../../../../src/stages/proof/read-pages.ts';
import { inReadingOrder } from '../../../../src/stages/proof/reading-order.ts';
import type { Printer } from '../../../../src/stages/typeset/open-printer.ts';
import { hostilePdf } from '../../../support/hostile-pdf.ts';
import { expectValue, openTestPrinter, testJob, testPage } from '../../typeset/test-printer.ts';

// What is see-through, the browser puts into a form, which numbers its own marks from 0 again.
const SEEN_THROUGH = `<p>Before</p>
  <div style="opacity: 0.9; border: 1px solid"><p>First, <em style="opacity: 0.8">second</em></p><p>third</p></div>
  <p>After, with <a href="https://example.org/">a link</a></p>
  <p style="break-before: page">On a page <a href="https://example.org/2">of its own</a></p>
  <div style="break-before: page; opacity: 0.5"><p>A whole page</p></div>`;

let printer: Printer;
let bytes: Uint8Array;

beforeAll(async () => {
  printer = await openTestPrinter();
  const printed = expectValue(await printer.print(testJob(testPage(SEEN_THROUGH))));
  expect(printed.barriers).toEqual([]);
  bytes = printed.pdf;
}, 60_000);

afterAll(async () => {
  await printer.close();
});

test('are in our own form, and read in their order', () => {
  expect(readOwnForm(bytes)).not.toHaveProperty('foreign');
  const pdf = readPdf(bytes);
  const words = inReadingOrder(pdf, readPages(pdf)).map(({ text }) => text.trim());
  expect(words.join(' ')).toBe(
    'Before First, second third After, with a link On a page of its own A whole page',
  );
  expect(pageNumbers(pdf)).toHaveLength(3);
});

test('are drawn outside of artifacts', () => {
  const { contentOf, pages } = hostilePdf(bytes);
  const depths = pages.flatMap((_, page) => {
    let depth = 0;
    return contentOf(page)
      .split('\n')
      .flatMap((line) => {
        if (/B[DM]C$/.test(line)) depth++;
        if (line === 'EMC') depth--;
        return line.endsWith(' Do') ? [depth] : [];
      });
  });
  expect(depths).toEqual([0, 0]);
});

test.each([
  ['a piece of another form', /\/Stm (\d+) 0 R/, (form: string) => `/Stm ${form === '6' ? 7 : 6} 0 R`],
  ['another mark of the form', /\/MCID 0\s*>>/, () => '/MCID 7>>'],
])('%s is not what we write', (_, pattern, other) => {
  const file = hostilePdf(bytes);
  const number = file.find('/Stm ');
  const source = readPdf(bytes).text.slice(readPdf(bytes).objects.get(number)?.start);
  const [whole = '', form = ''] = pattern.exec(source) ?? [];
  expect(readOwnForm(file.replaced(number, whole, other(form)))).toHaveProperty('foreign');
});

test('a form whose marks lead to the elements of another is not what we write', () => {
  const file = hostilePdf(bytes);
  const form = file.find('/Subtype /Form');
  const key = /\/StructParents (\d+)/.exec(
    readPdf(bytes).text.slice(readPdf(bytes).objects.get(form)?.start),
  )?.[1];
  expect(readOwnForm(file.replaced(form, `/StructParents ${key}`, '/StructParents 0'))).toHaveProperty(
    'foreign',
  );
});
