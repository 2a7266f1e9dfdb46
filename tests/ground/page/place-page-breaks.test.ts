/// <reference lib="dom" />
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageText } from '../../../src/engine/desk/paper/page-text.ts';
import type { placePageBreaks } from '../../../src/ground/page/place-page-breaks.ts';
import { openBrowser } from '../../support/open-browser.ts';

declare const breaking: { placePageBreaks: typeof placePageBreaks };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  const [script] = buildSync({
    entryPoints: ['src/ground/page/place-page-breaks.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'breaking',
    write: false,
  }).outputFiles;
  await page.evaluate(`${script?.text}; globalThis.breaking = breaking;`);
}, 60_000);
afterAll(() => browser?.close());

/** The body with `¦2¦` where page 2 begins, after each of several rounds. */
const placed = (
  html: string,
  rounds: readonly (readonly { number: number; before: number }[])[],
): Promise<readonly string[]> =>
  page.evaluate(
    (text, all) => {
      document.body.innerHTML = text;
      return all.map((breaks, index) => {
        breaking.placePageBreaks(document, breaks, index % 2 === 0);
        return document.body.innerHTML.replace(
          /<span class="desk-page-break" data-page="(\d+)" data-settled="(?:yes|no)" aria-hidden="true"><\/span>/g,
          '¦$1¦',
        );
      });
    },
    html,
    rounds,
  );

test('breaks are where so many characters without white space have gone before', async () => {
  const html =
    '<p>One  two</p>\n<style>p { color: red }</style><p>three <b>four</b> five</p><svg><text>six</text></svg>';
  const { text } = pageText(`<!doctype html><body>${html}`);
  expect(text).toBe('Onetwothreefourfivesix');
  const at = (words: string): number => text.indexOf(words);
  const breaks = [
    { number: 1, before: 0 },
    { number: 2, before: at('two') },
    { number: 3, before: at('four') },
    { number: 4, before: at('six') + 1 },
  ];
  const expected =
    '<p>One  ¦2¦two</p>\n<style>p { color: red }</style><p>three <b>¦3¦four</b> five</p>¦4¦<svg><text>six</text></svg>';
  // Placed again, and elsewhere, the old ones are gone and the text is as it was.
  const moved = [{ number: 2, before: at('five') + 2 }];
  expect(await placed(html, [breaks, breaks, moved, []])).toEqual([
    expected,
    expected,
    html.replace('five', 'fi¦2¦ve'),
    html,
  ]);
});

test('several breaks may be in one text', async () => {
  const breaks = [
    { number: 3, before: 5 },
    { number: 2, before: 2 },
  ];
  expect(await placed('<p>ab cd ef</p>', [breaks])).toEqual(['<p>ab ¦2¦cd e¦3¦f</p>']);
});
