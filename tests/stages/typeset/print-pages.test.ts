import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, pageNumber, testJob, testPage } from './test-printer.ts';

const BREAK = 'break-before: page';

/** A contents list that links to sections, each of which begins on a page of its own. */
function contents(anchors: readonly string[], css = ''): string {
  const entries = anchors.map((anchor) => `<li><a href="#${anchor}">Section</a> ${pageNumber(anchor)}</li>`);
  const sections = anchors.map(
    (anchor) => `<section style="${BREAK}"><h2 id="${anchor}">Section</h2></section>`,
  );
  return testPage(`<h1>Contents</h1><ol>${entries.join('')}</ol>${sections.join('')}`, css);
}

describe('page numbers', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  it('are those of the physical pages, in the PDF and in the HTML', async () => {
    const pack = expectValue(await printer.print(testJob(contents(['one', 'two', 'three-é']))));
    expect([...pack.pageOf].sort()).toEqual([
      ['one', 2],
      ['three-é', 4],
      ['two', 3],
    ]);
    expect(pack.pages).toBe(4);
    expect(pack.html).toContain('<span data-page-of="two">3</span>');
    expect(pack.html).toContain('<span data-page-of="three-é">4</span>');
  });

  it('settle when filling them in moves what they point to', async () => {
    // Empty, the numbers take no room; filled in, each makes the list a line longer and pushes the rest on.
    const css = 'ol { break-after: auto } span:not(:empty) { display: block; height: 120mm }';
    const pack = expectValue(await printer.print(testJob(contents(['one', 'two', 'three'], css))));
    expect([...pack.pageOf.values()].sort()).toEqual([3, 4, 5]);
    expect(pack.html).toContain('<span data-page-of="one">3</span>');
  });

  it('give the same bytes whether they were known before, wrong, or not at all', async () => {
    const html = contents(['one', 'two']);
    const fresh = expectValue(await printer.print(testJob(html)));
    const known = expectValue(await printer.print(testJob(html, { pageNumbers: fresh.pageOf })));
    const wrong = new Map([
      ['one', 12],
      ['gone', 3],
    ]);
    const corrected = expectValue(await printer.print(testJob(html, { pageNumbers: wrong })));
    expect(Buffer.from(known.pdf).equals(Buffer.from(fresh.pdf))).toBe(true);
    expect(Buffer.from(corrected.pdf).equals(Buffer.from(fresh.pdf))).toBe(true);
    expect(corrected.html).toBe(fresh.html);
  });

  it('that never settle are an error', async () => {
    // The number makes its column wide or narrow, and the tiles below it wrap to that: with one digit they
    // need two pages, and the section is on page 10; with two digits they need one, and it is on page 9.
    const css = `.grid { display: inline-grid; font-size: 40mm; line-height: 1 }
.tiles { contain: inline-size; font-size: 0 } .tiles i { display: inline-block; width: 10mm; height: 10mm }`;
    const tiles = '<i></i>'.repeat(48);
    const number = `<a href="#a">${pageNumber('a')}</a>`;
    const body = `${`<p style="${BREAK}">x</p>`.repeat(8)}
<div style="${BREAK}"><div class="grid"><div>${number}</div><div class="tiles">${tiles}</div></div></div><h2 id="a">A</h2>`;
    const { diagnostics } = await printer.print(testJob(testPage(body, css)));
    expect(diagnostics.map(({ code }) => code)).toEqual(['LIMIT_EXCEEDED']);
    expect(diagnostics[0]?.message).toContain('5 prints');
  });

  it('of an anchor that nothing has, or that nothing links to, are an error', async () => {
    const body = `<p>${pageNumber('nowhere')}${pageNumber('a')}</p><h2 id="a">A</h2>`;
    const { diagnostics } = await printer.print(testJob(testPage(body)));
    expect(diagnostics.map(({ code, message }) => [code, /`(.*)`/.exec(message)?.[1]])).toEqual([
      ['BAD_TEMPLATE', 'nowhere'],
      ['BAD_TEMPLATE', 'a'],
    ]);
  });
});
