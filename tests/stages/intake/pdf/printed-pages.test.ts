import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Imported } from '../../../../src/stages/intake/imported.ts';
import { blocksOf, importedFrom, told } from '../../../support/imported-pdf.ts';
import { openBrowser } from '../../../support/open-browser.ts';

const HTML = `<!doctype html><html lang="en-GB"><title>The harbour</title><style>
  body { font: 11pt serif } .columns { columns: 2; text-align: justify; hyphens: auto } table { border-collapse: collapse } td, th { border: 1px solid; padding: 2px }
  .spaced { letter-spacing: 3px } .caps { font-variant: small-caps } p:first-of-type::first-letter { color: #333 }
</style>
<h1>The harbour</h1><p>Work on the harbour cost £16.000 in 2019, and 250<sup>9</sup> grains of CO<sub>2</sub> were found, an efficient office affair.</p>
<h2>Ships</h2><ul><li>One thing</li><li>Another thing of 3</li></ul><ol start="4"><li>fourth</li><li>fifth</li></ol>
<table><tr><th>Port</th><th>Ships</th><th>Tons</th></tr><tr><td>Hull</td><td></td><td>4 500</td></tr><tr><td>Leith</td><td>3</td><td>16</td></tr></table>
<p class="spaced">Special 2024</p><p class="caps">Small Capitals of 1999</p>
<div class="columns">${Array.from({ length: 40 }, (_, index) => `<p>Paragraph ${index + 1} is about the repair of the northern wall, which took ${index * 7 + 100} days, and ended.</p>`).join('')}</div>
<p dir="rtl" lang="he">שלום עולם 2024</p>`;

describe.each([[true], [false]])('pages that Chromium has printed, with tags: %s', (tagged) => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let imported: Imported;

  beforeAll(async () => {
    browser = await openBrowser();
    const page = await browser.newPage();
    await page.setContent(HTML);
    const pdf = await page.pdf({
      tagged,
      format: 'A5',
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size:8px;margin:0 40px">The harbour report</div>',
      footerTemplate:
        '<div style="font-size:8px;margin:0 40px"><span class="pageNumber"></span>/<span class="totalPages"></span></div>',
      margin: { top: '60px', bottom: '60px', left: '40px', right: '40px' },
    });
    imported = await importedFrom(new Uint8Array(pdf));
  }, 60_000);
  afterAll(() => browser?.close());

  test('have their headings, lists, tables and raised digits', () => {
    const blocks = blocksOf(imported);
    expect(blocks.slice(0, 13)).toEqual([
      '# The harbour',
      'Work on the harbour cost £16.000 in 2019, and 250⁹ grains of CO₂ were found, an efficient office affair.',
      '## Ships',
      ...(tagged ? ['One thing', 'Another thing of 3'] : ['One thing', 'Another thing of 3']),
      '4. fourth',
      '5. fifth',
      'Port|Ships|Tons',
      'Hull||4 500',
      'Leith|3|16',
      'Special 2 0 2 4',
      expect.stringMatching(/^small capitals of 1999$/i),
      expect.stringMatching(/^Paragraph 1 is/),
    ]);
  });

  test('have their columns one after another, each number once', () => {
    const text = blocksOf(imported)
      .join(' ')
      .replace(/(?<=\p{L})-(?=\p{L})/gu, '');
    const found = [
      ...text.matchAll(
        /Paragraph (\d+) is about the repair of the northern wall, which took (\d+) days, and ended\./g,
      ),
    ];
    expect(found.map(([, number, days]) => [Number(number), Number(days)])).toEqual(
      Array.from({ length: 40 }, (_, index) => [index + 1, index * 7 + 100]),
    );
  });

  test('lose their heads and feet, and say so', () => {
    expect(blocksOf(imported).join(' ')).not.toContain('harbour report');
    expect([...told(imported, 'running head or foot'), ...told(imported, 'head or foot')].join()).toContain(
      'The harbour report',
    );
  });
});
