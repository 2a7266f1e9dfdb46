import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, testJob, testPage } from '../stages/typeset/test-printer.ts';
import { findFlaws, SHEETS, SIZES } from '../support/page-checks.ts';

const TEXT = '<p>A line of text.</p><p>Another line of text.</p>';
const NEXT = '<div style="break-before: page"></div>';

describe('a look at pages finds', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  it.each([
    ['nothing in a good page', TEXT, []],
    [
      'text over text',
      '<p style="position: absolute; top: 50mm">Some words</p><p style="position: absolute; top: 51mm">Other words</p>',
      ['“Other words” over “Some words”'],
    ],
    ['small type', `${TEXT}<p style="font-size: 6pt">Small words</p>`, ['6.0 pt: Small words']],
    [
      'a heading at the foot',
      `${TEXT}${NEXT}${TEXT}<h2 style="font-size: 18pt">Heading</h2>${NEXT}${TEXT}`,
      ['a heading at the foot: Heading'],
    ],
    ['an empty page', `${TEXT}${NEXT}<p style="height: 9mm"></p>${NEXT}${TEXT}`, ['an empty page']],
    ['one line on the last page', `${TEXT}${NEXT}<p>Alone</p>`, ['a last page with one line: Alone']],
    ['no fault in a blank page that says so', `${TEXT}${NEXT}<p>This page is intentionally blank</p>`, []],
  ])('%s', async (_, body, expected) => {
    const { pdf } = expectValue(await printer.print(testJob(testPage(body))));
    const flaws = findFlaws(pdf, { ...SHEETS.A4, ...SIZES.standard });
    expect(flaws.map(({ flaw }) => flaw)).toEqual(expected);
  });
  it('text where printers do not reach', async () => {
    const page = testPage('<p>Far out</p><p style="margin-top: 80mm">Also</p>', '@page { margin: 4mm }');
    const { pdf } = expectValue(await printer.print(testJob(page)));
    const flaws = findFlaws(pdf, { ...SHEETS.A4, ...SIZES.standard }).map(({ flaw }) => flaw);
    expect(flaws).toContain('over the edge: Far out');
  });
});
