import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MarginText } from '../../../src/ground/model/rendered.ts';
import { proofPack } from '../../../src/stages/proof/proof-pack.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, TEST_FILE, testJob, testPage } from '../typeset/test-printer.ts';

let printer: Printer;

beforeAll(async () => {
  printer = await openTestPrinter();
}, 60_000);

afterAll(async () => {
  await printer.close();
});

const MARKING: MarginText = {
  what: 'marking',
  text: 'TLP:RED',
  edge: 'top',
  side: 'right',
  size: 12,
  fromPage: 1,
};

/** What is found where the marking is drawn by hand, on a page without margins. */
async function found(css: string, more = '', wanted: MarginText = MARKING): Promise<readonly string[]> {
  const sheet = `@page { margin: 0; @bottom-center { content: none } }
    body { height: 250mm; position: relative; font-family: Plain }
    .mark { position: absolute; right: 10mm; top: 10mm; font-size: 12pt; white-space: nowrap; ${css} }
    .other { position: absolute; right: 5mm; top: 5mm; width: 60mm; height: 20mm }`;
  const body = `<div class="mark">TLP:RED</div>${more}`;
  const { pdf } = expectValue(await printer.print(testJob(testPage(body, sheet))));
  const { diagnostics } = await proofPack(pdf, { printed: [], margins: [wanted] }, TEST_FILE);
  // Drawn by hand it is text of the page: that it is cut or small is reported as well.
  const others = new Set(['TEXT_CUT', 'TYPE_SHRUNK']);
  const margins = diagnostics.filter(({ code }) => !others.has(code));
  for (const { code } of margins) expect(code).toBe('MARGIN_CHANGED');
  return margins.map(({ message }) => message.replace('the page: the marking “TLP:RED” at the head ', ''));
}

const box = (css: string, text = '') => `<div class="other" style="${css}">${text}</div>`;

test.each([
  ['', ''],
  ['background: #000; color: #FF2B2B', ''],
  ['color: #767676', ''],
  ['background: rgb(0 0 0 / 0.9); color: #fff', ''],
  ['', box('z-index: -1; background: #eee')],
  ['', box('z-index: -1; background: #000; opacity: 0.1')],
  ['', box('visibility: hidden; background: #000')],
  ['', box('opacity: 0; background: #000')],
  ['', box('left: 0; background: #000')],
])('a marking that can be read: %s %s', async (css, more) => {
  expect(await found(css, more)).toEqual([]);
});

const HIDDEN = 'is not there';
const NOT_PLAIN = 'is on, or is painted with, what is not a plain colour';

test.each([
  ['display: none', '', HIDDEN],
  ['visibility: hidden', '', HIDDEN],
  ['font-size: 0', '', HIDDEN],
  ['right: -100mm', '', HIDDEN],
  ['top: 80mm', '', HIDDEN],
  ['width: 5mm; overflow: hidden', '', HIDDEN],
  ['clip-path: inset(0 0 0 90%)', '', HIDDEN],
  ['text-indent: -999mm', '', HIDDEN],
  ['right: auto; left: 5mm', '', 'is not at the right'],
  ['font-size: 9pt', '', 'is in 9 points instead of 12'],
  ['transform: scale(0.1); transform-origin: right top', '', 'is in 1.2 points instead of 12'],
  ['transform: rotate(90deg); right: 30mm', '', 'is turned'],
  ['transform: rotate(180deg)', '', 'is turned'],
  ['color: #fff', '', 'has a contrast of 1 to 1: 4.5 is the least'],
  ['color: #999', '', 'has a contrast of 2.8 to 1: 4.5 is the least'],
  ['color: #000; background: #222', '', 'has a contrast of 1.3 to 1: 4.5 is the least'],
  ['color: rgb(0 0 0 / 0.1)', '', 'has a contrast of 1.3 to 1: 4.5 is the least'],
  ['opacity: 0.1', '', 'has a contrast of 1.3 to 1: 4.5 is the least'],
  ['clip-path: circle(40%)', '', HIDDEN],
  ['mask: linear-gradient(#000, transparent)', '', 'has other words over it'],
  ['background: linear-gradient(#000, #fff)', '', NOT_PLAIN],
  ['mix-blend-mode: difference; color: #fff', '', NOT_PLAIN],
  ['', box('background: #fff'), 'is covered'],
  ['', box('width: 12mm; background: #fff'), 'is covered'],
  ['', box('background: rgb(255 255 255 / 0.5)'), 'is covered'],
  ['', box('background: linear-gradient(#000, #fff)'), 'is covered'],
  ['', box('border-top: 9mm solid #fff; height: 0'), 'is covered'],
  ['', box('border-radius: 4mm; background: #fff'), 'is covered'],
  ['', box('font-size: 40pt; color: #fff', 'XXXXXXXX'), 'has other words over it'],
  ['', box('z-index: -1; background: #000'), 'has a contrast of 1 to 1: 4.5 is the least'],
  ['', box('z-index: -1; background: #000; width: 12mm'), 'has a contrast of 1 to 1: 4.5 is the least'],
])('a marking that cannot be: %s %s', async (css, more, message) => {
  expect(await found(css, more)).toEqual([message]);
});

test('a page that says the number of another is found; one that says none, or its own, is not', async () => {
  const say = async (content: string) => {
    const css = `@page { margin: 20mm; @bottom-center { content: ${content}; font-family: Plain } }`;
    const body = '<p>a</p><p style="break-before: page">b</p>';
    const { pdf } = expectValue(await printer.print(testJob(testPage(body, css))));
    return (await proofPack(pdf, { printed: [], margins: [] }, TEST_FILE)).diagnostics;
  };
  expect(await say('none')).toEqual([]);
  expect(await say('"Page " counter(page) " of " counter(pages)')).toEqual([]);
  expect(await say('"Page 2 of 2"')).toMatchObject([
    { code: 'MARGIN_CHANGED', message: 'page 1: the margin says “Page 2 of 2”' },
  ]);
  expect(await say('"Paage " counter(page) " oof " counter(pages)')).toMatchObject([
    { code: 'MARGIN_CHANGED', message: 'page 1: the margin says “Paage 1 oof 2”' },
    { code: 'MARGIN_CHANGED', message: 'page 2: the margin says “Paage 2 oof 2”' },
  ]);
  const number = '"Page " counter(page) " of " counter(pages)';
  expect(await say(`${number} " " ${number}`)).toMatchObject([
    { code: 'MARGIN_CHANGED', message: expect.stringContaining('a margin says its number twice') },
  ]);
});
