import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stopwatch } from '../../../src/ground/model/stopwatch.ts';
import { readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import { readPages } from '../../../src/stages/proof/read-pages.ts';
import { leavesFor, pagesWith } from '../../../src/stages/typeset/blank-leaves.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { runningHeadsCss } from '../../../src/stages/typeset/running-heads.ts';
import {
  blankLeaf,
  expectValue,
  openTestPrinter,
  pageNumber,
  runningHeads,
  testJob,
  testPage,
} from './test-printer.ts';

const head = (anchor: string, title = anchor) => ({ anchor, title, text: title });

describe('the names of sections by page', () => {
  it('are those that begin on the page, or else that go on', () => {
    const pageOf = new Map([
      ['one', 2],
      ['two', 4],
      ['three', 4],
    ]);
    expect(runningHeadsCss([head('one'), head('two'), head('three')], pageOf)).toBe(
      '@counter-style running-head { system: fixed; symbols: "" "one" "one" "two"; fallback: running-head-after; suffix: ""; }\n' +
        '@counter-style running-head-after { system: cyclic; symbols: "three"; suffix: ""; }',
    );
  });

  it('are none while no page is known, and never more than text', () => {
    expect(runningHeadsCss([head('one')], new Map())).toContain('symbols: "";');
    expect(runningHeadsCss([head('one', '"; } </style>')], new Map([['one', 1]]))).not.toMatch(/<|"; }"/);
  });
});

describe('blank pages before right pages', () => {
  it('move what comes after them, and what was after those that go', () => {
    const pageOf = new Map([
      ['a', 1],
      ['b', 4],
      ['c', 5],
      ['d', 8],
    ]);
    const moved = pagesWith(new Set(['b']), new Set(['d']), pageOf);
    expect([...moved]).toEqual([
      ['a', 1],
      ['b', 5],
      ['c', 6],
      ['d', 8],
    ]);
    expect(pagesWith(new Set(['b']), new Set(['b']), pageOf)).toBe(pageOf);
  });

  it.each([
    [{ a: 4 }, [], ['a']],
    [{ a: 5 }, [], []],
    [{ a: 5 }, ['a'], ['a']],
    [{ a: 4 }, ['a'], []],
    // The first blank page moves the second anchor to where it wants to be.
    [{ a: 4, b: 6 }, [], ['a']],
    [{ a: 4, b: 7 }, [], ['a', 'b']],
  ])('%j after %j are %j', (pages, before, expected) => {
    const pageOf = new Map(Object.entries(pages));
    expect([...leavesFor(new Set(pageOf.keys()), pageOf, new Set(before))]).toEqual(expected);
  });
});

describe('on paper', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  const heads = [head('one', 'First part'), head('two', 'Second “part”')];
  const css = `@page { @top-left { content: counter(page, running-head); font-family: Plain } } h2 { break-before: page }
    .blank-leaf:not([hidden]) { break-before: page; break-after: page }`;
  const body = (links: string) =>
    `${runningHeads(...heads)}${links}<h1>Title</h1>` +
    `<h2 id="one">First part</h2><p style="break-after: page">a</p><p>b</p>${blankLeaf('two')}<h2 id="two">Second “part”</h2>`;

  it.each([
    ['with links to them', `<a href="#one">1</a> <a href="#two">2</a> ${pageNumber('one')}`],
    ['with nothing that links to them', ''],
  ])('sections are named and begin on right pages, %s', async (_, links) => {
    const html = testPage(body(links), css);
    const fresh = expectValue(await printer.print(testJob(html)));
    const texts = readPages(readPdf(fresh.pdf)).map((page) => page.map((run) => run.text).join(''));
    expect(texts.length).toBe(5);
    expect(texts.map((text) => /Firstpart|First part/.test(text))).toEqual([false, true, true, true, false]);
    expect(texts[4]?.match(/Second/g)).toHaveLength(2);
    expect(fresh.pageOf.get('blank-before:two')).toBe(4);
    const known = expectValue(await printer.print(testJob(html, { pageNumbers: fresh.pageOf })));
    expect(Buffer.from(known.pdf).equals(Buffer.from(fresh.pdf))).toBe(true);
  });

  it.each([
    ['that takes two lines', 'A heading that is long enough to fill more than a line of this column', ''],
    ['that takes three lines and has a mark', 'A heading of many words '.repeat(7).trim(), '<sup>1</sup>'],
    ['in capitals', 'Short enough', '', 'h2 { text-transform: uppercase }'],
  ])('names the section of a heading %s', async (_, title, mark, more = '') => {
    const html = testPage(
      `${runningHeads(head('one', 'First part'), { anchor: 'two', title, text: 'Second' })}<h1>Title</h1>` +
        `<h2 id="one">First part</h2><p>a</p><h2 id="two">${title}${mark}</h2><p style="break-after: page">b</p><p>c</p>`,
      `@page { @top-left { content: counter(page, running-head); font-family: Plain } } ${more}`,
    );
    const { pdf } = expectValue(await printer.print(testJob(html)));
    const last = readPages(readPdf(pdf)).at(-1) ?? [];
    expect(last.map((run) => run.text).join('')).toContain('Second');
  });

  it.each([
    ['that nothing links to', ''],
    ['of which one is linked to', `<a href="#one">1</a> ${pageNumber('one')}`],
    [
      'before all of which stands a page of its own',
      `<p style="break-after: page">a</p>${pageNumber('two')} <a href="#two">2</a>`,
    ],
  ])('a first build measures the places of sections %s, and prints with structure once', async (_, more) => {
    const stages: string[] = [];
    const stopwatch: Stopwatch = {
      time: (stage, work) => {
        stages.push(stage);
        return work();
      },
    };
    const html = testPage(
      `${runningHeads(...heads)}<h1>Title</h1>${more}` +
        '<h2 id="one">First part</h2><p>a</p><h2 id="two">Second “part”</h2>',
      css,
    );
    const fresh = expectValue(await printer.print(testJob(html, { stopwatch })));
    expect(stages.filter((stage) => stage === 'print')).toHaveLength(1);
    const known = expectValue(await printer.print(testJob(html, { pageNumbers: fresh.pageOf })));
    expect(Buffer.from(known.pdf).equals(Buffer.from(fresh.pdf))).toBe(true);
  });
});
