import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { pageListHtml } from '../../../src/stages/typeset/page-lists.ts';
import { expectValue, openTestPrinter, pageList, testJob, testPage } from './test-printer.ts';

describe('a list of pages', () => {
  const pageOf = new Map([
    ['a', 9],
    ['b', 4],
    ['c', 4],
  ]);

  it.each([
    [['b'], 'p.\u00a0<a href="#b">4</a>'],
    [['a', 'b'], 'pp.\u00a0<a href="#b">4</a>, <a href="#a">9</a>'],
    [['b', 'c'], 'p.\u00a0<a href="#b">4</a><a href="#c" hidden></a>'],
    [['gone'], '<a href="#gone" hidden></a>'],
    [[], ''],
  ])('of %j', (anchors, expected) => {
    expect(pageListHtml(anchors, pageOf)).toBe(expected);
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

  const list = (...anchors: readonly string[]) => `<p>Used on ${pageList(...anchors)}.</p>`;
  const uses =
    '<p id="u1">One</p><p id="u2">Two</p><p id="u3" style="break-before: page">Three</p><p hidden id="u4">Four</p>';

  it.each([
    [
      'after what it lists',
      `${uses}${list('u1', 'u2', 'u3', 'u4')}`,
      'pp.\u00a0<a href="#u1">1</a>, <a href="#u3">2</a>',
    ],
    [
      'before it',
      `${list('u1', 'u2', 'u3')}<p style="break-after: page">x</p>${uses}`,
      'pp.\u00a0<a href="#u1">2</a>, <a href="#u3">3</a>',
    ],
  ])('stands %s, each page once', async (_, body, expected) => {
    const fresh = expectValue(await printer.print(testJob(testPage(body))));
    expect(fresh.html).toContain(expected);
    const known = expectValue(await printer.print(testJob(testPage(body), { pageNumbers: fresh.pageOf })));
    expect(Buffer.from(known.pdf).equals(Buffer.from(fresh.pdf))).toBe(true);
    expect(known.html).toBe(fresh.html);
  });
});
