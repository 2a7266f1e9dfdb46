import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOwnForm } from '../../../src/stages/proof/own-form/read-own-form.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { boxesOf } from '../../../src/stages/typeset/repair/box-figures.ts';
import { withArtifacts } from '../../../src/stages/typeset/repair/mark-artifacts.ts';
import { expectValue, openTestPrinter, testJob, testPage } from './test-printer.ts';

describe('withArtifacts', () => {
  it('marks what is painted outside of the structure, and what has been taken out of it', () => {
    const content = [
      'q',
      '0 0 9 9 re',
      'f',
      'Q',
      '/P <</MCID 0 >>BDC',
      '(a) Tj',
      'EMC',
      '1 w',
      '/TH <</MCID 1 >>BDC',
      '(b) Tj',
      'EMC',
      'BT',
      '(7) Tj',
      'ET',
      'Q',
    ].join('\n');
    expect(withArtifacts(content, { dropped: new Set([1]), forms: new Map() }).split('\n')).toEqual([
      '/Artifact <</Type /Pagination>>BDC',
      'q',
      '0 0 9 9 re',
      'f',
      'EMC',
      'Q',
      '/P <</MCID 0 >>BDC',
      '(a) Tj',
      'EMC',
      '1 w',
      '/Artifact <</Type /Pagination>>BDC',
      '(b) Tj',
      'EMC',
      '/Artifact BMC',
      'BT',
      '(7) Tj',
      'ET',
      'EMC',
      'Q',
    ]);
  });

  it('marks what has only a meaning for its glyphs, in a text object or around one', () => {
    const span = '/Span<</ActualText <feff00a0> >> BDC';
    const content = ['BT', span, '<0001> Tj', 'EMC', 'ET', '/P <</MCID 0 >>BDC', '(a) Tj', 'EMC'];
    const around = [span, 'BT', '<0001> Tj', 'ET', 'EMC', 'Q'];
    expect(
      withArtifacts([...content, ...around].join('\n'), { dropped: new Set(), forms: new Map() }).split('\n'),
    ).toEqual([
      '/Artifact <</Type /Pagination>>BDC',
      ...content.slice(0, 5),
      'EMC',
      ...content.slice(5),
      '/Artifact BMC',
      ...around.slice(0, 5),
      'EMC',
      'Q',
    ]);
  });

  it('takes a page with more outside of its structure than a function takes arguments', () => {
    const lines = Array.from({ length: 300_000 }, () => 'f');
    expect(
      withArtifacts(lines.join('\n'), { dropped: new Set(), forms: new Map() }).split('\n'),
    ).toHaveLength(lines.length + 2);
  });
});

describe('boxesOf', () => {
  it('gives each piece the corners of what it paints, in the page’s units', () => {
    const content = [
      'q',
      '2 0 0 2 10 20 cm',
      '/Figure <</MCID 3 >>BDC',
      '0 0 5 1 re',
      'f',
      '100 100 9 9 re',
      'n',
      '/Span <</MCID 4 >>BDC',
      '1 1 m',
      '7 3 l',
      'S',
      'EMC',
      'EMC',
      'Q',
      '0 0 999 999 re',
      'f',
    ].join('\n');
    expect([...boxesOf(content)]).toEqual([
      [3, [10, 20, 24, 26]],
      [4, [12, 22, 24, 26]],
    ]);
  });
});

describe('links in a row that goes on under the head of its table', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  it.each([0, 1, 2, 3])('are where their words are, %d mm between paragraphs', async (gap) => {
    const lines = Array.from(
      { length: 40 },
      (_, index) =>
        `<p>Line ${index} of a cell that has more words than one line of it has room for, so that it goes on, and on<sup><a href="#t">A${index}</a></sup></p>`,
    ).join('');
    const css = `table { width: 50mm; border-collapse: collapse } p { margin: 0 0 ${gap}mm; orphans: 1; widows: 1 }`;
    const body = `<h1 id="t">Target</h1><table><thead><tr><th scope="col">One head</th></tr></thead><tbody><tr><td>${lines}</td></tr></tbody></table>`;
    const { pdf } = expectValue(await printer.print(testJob(testPage(body, css))));
    expect(readOwnForm(pdf)).not.toHaveProperty('foreign');
  });
});
