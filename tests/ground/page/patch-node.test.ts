/// <reference lib="dom" />
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../support/open-browser.ts';

declare const patching: { patchNode(shown: Element, fresh: Element): void };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  const [script] = buildSync({
    entryPoints: ['src/ground/page/patch-node.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'patching',
    write: false,
  }).outputFiles;
  await page.evaluate(`${script?.text}; globalThis.patching = patching;`);
}, 60_000);
afterAll(() => browser?.close());

/** Whether each body becomes the next, by way of all of them. */
const patchThrough = (bodies: readonly string[]): Promise<boolean> =>
  page.evaluate((texts) => {
    const parse = (text: string): HTMLElement => new DOMParser().parseFromString(text, 'text/html').body;
    document.body.replaceWith(parse(texts[0] ?? ''));
    return texts.every((text) => {
      patching.patchNode(document.body, parse(text));
      return document.body.isEqualNode(parse(text));
    });
  }, bodies);

const leaf = fc.constantFrom('a', 'b ', '<br>', '<!-- c -->', '<img alt="" src="data:,">');
const body = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc
      .record({
        name: fc.constantFrom('p', 'div', 'span', 'section', 'ul', 'h2'),
        // Few, so that they appear twice, move, and change their elements.
        attribute: fc.constantFrom('', ' id="x"', ' id="y"', ' class="k"', ' hidden', ' lang="de"'),
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map(({ name, attribute, children }) => `<${name}${attribute}>${children.join('')}</${name}>`),
  ),
})).node;

test('what is shown becomes like anything that comes', async () => {
  const bodies = fc.array(body, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(bodies, { minLength: 2, maxLength: 6 }), async (texts) => {
      expect(await patchThrough(texts)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('attributes of the element itself, and ids that appear twice', async () => {
  const alike = await patchThrough([
    '<body class="a" lang="en"><p id="x">1</p><p id="x">2</p>',
    '<body lang="de"><p id="x">2</p><div id="x">3</div><p id="x">1</p>',
    '<body class="a">',
  ]);
  expect(alike).toBe(true);
});

test('a long table is patched even when every row changes', async () => {
  const table = (word: string): string => {
    const row = (_: unknown, index: number): string => `<tr><td>${index}</td><td>${word} ${index}</td></tr>`;
    return `<table><tbody>${Array.from({ length: 16_000 }, row).join('')}</tbody></table>`;
  };
  // Where each row is compared with each, this does not end before the test has to.
  expect(await patchThrough([table('one'), table('two')])).toBe(true);
});
