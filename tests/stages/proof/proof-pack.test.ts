import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printed } from '../../../src/ground/model/content-parts.ts';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import { proofPack } from '../../../src/stages/proof/proof-pack.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, TEST_FILE, testJob, testPage } from '../typeset/test-printer.ts';

const QUOTE = 'the scale at which we are operating is greater than it has ever been before';

describe('proof', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  async function proof(
    body: string,
    texts: readonly string[],
    css = '',
  ): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly codes: readonly string[] }> {
    const pack = expectValue(await printer.print(testJob(testPage(body, css))));
    const { diagnostics } = await proofPack(
      pack.pdf,
      { printed: texts.map((text, index) => quotation(text, index)), margins: [] },
      TEST_FILE,
    );
    return { diagnostics, codes: diagnostics.map(({ code }) => code) };
  }

  it('counts pages, words and what it looked for', async () => {
    const body = '<p>Twenty attacks</p><p style="break-before: page">in 4 years</p>';
    const pack = expectValue(await printer.print(testJob(testPage(body))));
    const printed: Printed[] = [quotation('Twenty attacks', 0), { ref: 'd:n', kind: 'figure', text: '4' }];
    expect(await proofPack(pack.pdf, { printed, margins: [] }, TEST_FILE)).toEqual({
      value: { pages: 2, words: 5, checked: 2 },
      diagnostics: [],
    });
  });

  it('finds text that is cut off, though nobody has verified it', async () => {
    const css = 'p { width: 60mm; overflow: hidden; white-space: nowrap }';
    const { diagnostics } = await proof(`<p>${QUOTE}</p>`, [], css);
    expect(diagnostics).toMatchObject([{ code: 'TEXT_CUT', place: { file: TEST_FILE } }]);
    expect(diagnostics[0]?.message).toContain('on page 1: “the scale at which');
  });

  it.each([
    ['body { transform: scale(0.8) }', ['TYPE_SHRUNK']],
    ['h1 { transform: scale(0.8) }', []],
    ['', []],
  ])('holds the type to the size that it is set in: %s', async (css, expected) => {
    const { diagnostics, codes } = await proof(`<h1>Scale</h1><p>${QUOTE}</p>`, [QUOTE], css);
    expect(codes).toEqual(expected);
    if (expected.length > 0) expect(diagnostics[0]?.message).toContain('80 % of its size');
  });

  it.each([
    ['', []],
    ['p { border-radius: 2mm }', ['BAR_MISSING']],
    ['p { opacity: 0.9 }', ['BAR_MISSING']],
    ['p { background: rgb(251 3 247) }', ['BAR_MISSING']],
    ['p { background: rgb(250 3 240) }', []],
  ])('finds an outline that says where a bar belongs, and was left: %s', async (css, expected) => {
    const outline = 'p { outline: 0.75px solid rgb(251 3 247); outline-offset: -0.75px }';
    const { diagnostics, codes } = await proof(`<h1>Bars</h1><p>${QUOTE}</p>`, [QUOTE], `${outline}${css}`);
    expect(codes).toEqual(expected);
    if (expected.length > 0) expect(diagnostics[0]?.message).toContain('on page 1');
  });

  it.each([
    ['<p>There were at least 130 of them.</p>', '', []],
    ['<p><span>at least</span> <b>130</b></p>', 'span, b { display: block }', []],
    ['<p>There were 130 of them.</p>', '', ['NOT_ON_PAGE']],
    ['<p>There were <i>at least</i> 130 of them.</p>', 'i { display: none }', ['NOT_ON_PAGE']],
    ['<p>There were at most 130 of them, at least.</p>', '', ['NOT_ON_PAGE']],
    ['<p>At least 130 and then 130.</p>', '', ['NOT_ON_PAGE']],
  ])('looks for a figure with its qualifier: %s %s', async (body, css, expected) => {
    const pack = expectValue(await printer.print(testJob(testPage(body, css))));
    const figure: Printed = { ref: 'd:n', kind: 'figure', text: '130', qualifier: 'at least' };
    const printed = body.includes('then') ? [figure, figure] : [figure];
    const { diagnostics } = await proofPack(pack.pdf, { printed, margins: [] }, TEST_FILE);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
    if (expected.length > 0) expect(diagnostics[0]?.message).toMatch(/“at least 130” \(figure of `d:n`\)/i);
  });

  describe('of a cell', () => {
    const css = 'table { table-layout: fixed; width: 60mm } td { overflow: hidden; white-space: nowrap }';
    const body = `<table><tr><td>${QUOTE}</td></tr></table>`;

    it('that clips its text fails, and says which item and up to where', async () => {
      const { diagnostics } = await proof(body, [QUOTE], css);
      expect(diagnostics).toMatchObject([
        { code: 'NOT_ON_PAGE', place: { file: TEST_FILE, start: { line: 1 } } },
      ]);
      expect(diagnostics[0]?.message).toContain('quotation of `d:item0`');
      expect(diagnostics[0]?.message).toContain(
        'printed 1 time, found 0; page 1 has it up to “which we are”',
      );
    });

    it('that does not clip it passes', async () => {
      expect((await proof(body, [QUOTE], 'td { width: 30mm }')).codes).toEqual([]);
    });

    it('that cuts a line off at half its height fails', async () => {
      const half = '.box { height: 6.2mm; overflow: hidden; width: 60mm; line-height: 5mm }';
      expect((await proof(`<div class="box">${QUOTE}</div>`, [QUOTE], half)).codes).toEqual(['NOT_ON_PAGE']);
      const whole = '.box { height: 30mm; overflow: hidden; width: 60mm }';
      expect((await proof(`<div class="box">${QUOTE}</div>`, [QUOTE], whole)).codes).toEqual([]);
    });
  });

  it.each([
    ['display: none', 'p { display: none }'],
    ['visibility: hidden', 'p { visibility: hidden }'],
    ['opacity: 0', 'p { opacity: 0 }'],
    ['off the page', 'p { position: absolute; left: -300mm }'],
    ['clip-path', 'p { clip-path: inset(0 0 0 50%) }'],
    ['text-transform', 'p { text-transform: uppercase }'],
  ])('of text that is changed or hidden by %s fails', async (_, css) => {
    expect((await proof(`<p>${QUOTE}</p>`, [QUOTE], css)).codes).toEqual(['NOT_ON_PAGE']);
  });

  it.each([
    ['across lines', 'p { width: 30mm }'],
    ['justified', 'p { width: 45mm; text-align: justify }'],
    ['in columns', 'div { columns: 2; column-gap: 5mm; width: 60mm; height: 16mm }'],
    ['broken anywhere', 'p { width: 9mm; overflow-wrap: anywhere }'],
    ['letter-spaced', 'p { letter-spacing: 0.3em }'],
    ['see-through', 'p { opacity: 0.5 }'],
    ['turned', 'p { transform: rotate(90deg); position: absolute; top: 100mm; }'],
    ['in a clipped box with room', 'div { overflow: hidden; border-radius: 2mm; padding: 1mm }'],
    [
      'in a grid margin',
      'div { display: grid; grid-template-columns: 3fr 1fr } p { grid-column: 2; font-size: 8pt }',
    ],
  ])('of a quotation %s passes', async (_, css) => {
    expect((await proof(`<div><p lang="en">${QUOTE}</p></div>`, [QUOTE], css)).codes).toEqual([]);
  });

  it('of a quotation across a page break passes, running heads and repeated table heads between its parts', async () => {
    const filler = `<p style="height: 245mm; margin: 0">filler</p>`;
    const css =
      'p.q { width: 30mm; orphans: 1; widows: 1; margin: 0 } @page { @top-left { content: "HEAD"; font-family: Plain } }';
    expect((await proof(`${filler}<p class="q">${QUOTE}</p>`, [QUOTE], css)).codes).toEqual([]);
    const row = `<tr><td><p class="q">${QUOTE}</p></td></tr>`;
    const table = `<table><thead><tr><th>Words</th></tr></thead><tbody>${row}</tbody></table>`;
    const shorter = filler.replace('245', '232');
    expect((await proof(`${shorter}${table}`, [QUOTE], css)).codes).toEqual([]);
  });

  it('folds white space, soft hyphens and joined inline elements', async () => {
    const body = '<p>Director&nbsp;General\n of <b>M</b>I5, <em>co&shy;operation</em>\u200b</p>';
    const texts = ['Director General of MI5', 'co\u00ADoperation'];
    expect((await proof(body, texts)).codes).toEqual([]);
    expect((await proof('<p>co&shy;operation</p>', ['cooperation'], 'p { width: 9mm }')).codes).toEqual([]);
  });

  it('finds words whose line ends at a hyphen or dash, also behind a background, also at a page\u2019s foot', async () => {
    const [words, years] = ['aggressive cyber-attack', 'in the years 2013–2017'];
    const narrow = 'p { width: 42mm; font-size: 12pt } mark { background: #eee; text-decoration: underline }';
    const marked = `<p>They ran from <mark>${words}</mark> to worse.</p>`;
    expect((await proof(marked, [words], narrow)).codes).toEqual([]);
    const long = `<p>It was so <mark>${years}</mark>.</p>`;
    expect((await proof(long, [years], narrow)).codes).toEqual([]);
    const foot = `<div style="height: 248mm"></div><p style="orphans: 1; widows: 1">They ran from ${words} to worse.</p>`;
    expect((await proof(foot, [words], narrow)).codes).toEqual([]);
  });

  it.each([
    ['120', '<p>120 attacks</p>'],
    ['12.5', '<p>12.5 attacks</p>'],
    ['12,000', '<p>12,000 attacks</p>'],
    ['3.12', '<p>3.12 attacks</p>'],
    ['1 in a cell and 2 in the next', '<table><tr><td>1</td><td>2</td></tr></table>'],
    ['1 in a cell and 2 in the one below', '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>'],
    ['A12', '<p>A12</p>'],
  ])('does not take %s for 12', async (_, body) => {
    const { codes } = await proof(body, ['12']);
    expect(codes).toEqual(['NOT_ON_PAGE']);
  });

  it.each([
    ['12.', '<p>There were 12.</p>'],
    ['(12)', '<p>(12)</p>'],
    ['12%', '<p>12%</p>'],
    ['12 with a raised mark', '<p>12<sup>A7</sup> attacks</p>'],
    ['12 in bold within words', '<p>about<b> 12</b>, or more</p>'],
  ])('takes %s for 12', async (_, body) => {
    expect((await proof(body, ['12'])).codes).toEqual([]);
  });

  it('does not take a page number for a figure', async () => {
    expect((await proof('<p>text</p>', ['1'])).codes).toEqual(['NOT_ON_PAGE']);
    expect((await proof('<p>1</p>', ['1'])).codes).toEqual([]);
  });

  it('wants every time that something was printed, and those inside other quotations besides', async () => {
    const body =
      '<p>seven</p><p>including seven in the last seven months</p><p style="display:none">seven</p>';
    const quote = 'including seven in the last seven months';
    expect((await proof(body, ['seven', quote])).codes).toEqual([]);
    const { diagnostics } = await proof(body, ['seven', quote, 'seven']);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“seven” (quotation of `d:item0`, `d:item2`) is not whole on paper: printed 4 times, found 3; it is on page 1',
    ]);
  });

  it('catches text that a bidi control reverses', async () => {
    const { codes } = await proof('<p>the \u202Elevel of threat\u202C is high</p>', [
      'the level of threat is high',
    ]);
    expect(codes).toEqual(['NOT_ON_PAGE']);
  });

  it.each([
    ['in the text', '<p>The Chinese word 中国 is not</p>', '', ['“The Chinese word □□ is not” on page 1']],
    [
      'in bold that the browser makes up',
      '<p>An <b>arrow ↔</b> here</p>',
      'b { font-weight: 900 }',
      ['“An arrow □ here” on page 1'],
    ],
    ['in another font', '<p style="font-family: Arial">Ab</p>', '', ['“□□” on page 1']],
    [
      'in a running head',
      '<p>x</p>',
      '@page { @top-left { content: "Head 中"; font-family: Plain } }',
      ['“Head □'],
    ],
    ['on another page', '<p>x</p><p style="break-before:page">y あ z</p>', '', ['“y □ z” on page 2']],
  ])('finds a missing glyph %s', async (_, body, css, where) => {
    const { diagnostics } = await proof(body, [], css);
    expect(diagnostics.map(({ code }) => code)).toEqual(where.map(() => 'MISSING_GLYPH'));
    for (const [index, text] of where.entries()) expect(diagnostics[index]?.message).toContain(text);
  });

  it('names the missing character when Chromium does', async () => {
    const { diagnostics } = await proof('<p>first あ then 中</p>', []);
    expect(diagnostics.map(({ message }) => message).join()).toContain('U+4E2D 中');
  });
});

function quotation(text: string, index: number): Printed {
  return { ref: `d:item${index}`, kind: 'quotation', text };
}
