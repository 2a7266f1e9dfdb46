import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, TEST_FILE, testJob, testPage } from './test-printer.ts';

describe('what is wider than the page', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  const LONG = 'responsibilities'.repeat(12);
  const cells = (count: number): string =>
    Array.from({ length: count }, () => '<td>responsibilities</td>').join('');

  it.each([
    [`<p>Text</p><table><tr data-line="7">${cells(14)}</tr></table>`, '', 7, 'a table'],
    [`<p data-line="3">Text <b style="white-space: nowrap">${LONG}</b></p>`, '', 3, '“Text responsibilities'],
    [`<pre data-line="4">${LONG}</pre>`, '', 4, 'code'],
    [
      '<section data-block="figures" data-line="9"><div class="wide">Wide</div></section>',
      '.wide { width: 300mm }',
      9,
      '“Wide”, in block `figures`,',
    ],
    ['<h2 data-line="5">Head</h2>', '@media print { h2 { margin-right: -90mm } }', 5, '“Head”'],
  ])('is refused with its place: %#', async (body, css, line, what) => {
    const { value, diagnostics } = await printer.print(testJob(testPage(body, css)));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'TOO_WIDE', place: { file: TEST_FILE, start: { line } } }]);
    expect(diagnostics[0]?.message).toContain(`${what}`);
    expect(diagnostics[0]?.message).toMatch(/shrinks every page of the pack to \d\d % to fit it in/);
  });

  it('is at the pack when it comes from no line of it', async () => {
    const { diagnostics } = await printer.print(testJob(testPage('<div style="width: 300mm">Wide</div>')));
    expect(diagnostics).toMatchObject([{ code: 'TOO_WIDE', place: { file: TEST_FILE, start: { line: 1 } } }]);
  });

  it('is nothing that fits, or that its box hides', async () => {
    const body = '<div style="overflow: hidden"><div style="width: 300mm"></div></div><p>Text</p>';
    expect(expectValue(await printer.print(testJob(testPage(body)))).pages).toBe(1);
  });

  it('leaves the tab in order for what is printed next', async () => {
    const plain = testJob(testPage('<p>Text</p>'));
    const before = expectValue(await printer.print(plain));
    await printer.print(testJob(testPage('<div style="width: 300mm">Wide</div>')));
    const after = expectValue(await printer.print(plain));
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);
  });
});
