import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/ground/model/outcome.ts';
import { comparePages, type PageComparison } from '../../../src/stages/proof/compare-pages.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { expectValue, openTestPrinter, testJob, testPage } from '../typeset/test-printer.ts';
import { SCRIPT_FACES } from './script-faces.ts';

let printer: Printer;

beforeAll(async () => {
  printer = await openTestPrinter();
}, 60_000);

afterAll(async () => {
  await printer.close();
});

/** Prints one page, and compares it with another that should be the same. */
async function compare(printed: string, body = printed, css = ''): Promise<Outcome<PageComparison>> {
  const { pdf } = expectValue(await printer.print(testJob(testPage(printed, css))));
  return comparePages(pdf, testPage(body, css), 'x.pdf');
}

const ARABIC = 'قال الوزير إن القرار (رقم 12) نهائي لا رجعة فيه منذ 2013–2017 كما قال Smith أمس';
const HEBREW = 'המשטרה עצרה 34 חשודים בעיר';

describe('pages with words from right to left', () => {
  const css = `${SCRIPT_FACES}@page { @top-left { content: "${HEBREW}"; font-family: hebrew } }`;
  const body = `<p>He said “<bdi>${ARABIC}</bdi>” 5 times.</p><p dir="rtl">${ARABIC}.</p><table><tr><td>${HEBREW}<td>7</table><p class="off">${HEBREW}</p><p>After ${HEBREW} 2 came</p>`;

  test.each(['p { width: 120mm }', 'p { width: 30mm }', '.off { display: none }'])(
    'are compared in the order that is meant: %s',
    async (more) => {
      const { value, diagnostics } = await compare(body, body, css + more);
      expect(diagnostics).toEqual([]);
      expect(value?.words).toBeGreaterThan(40);
    },
  );

  test.each([
    ['a digit', body.replace('رقم 12', 'رقم 13')],
    ['digits in another order', body.replace('رقم 12', 'رقم 21')],
    ['words in another order', body.replace('القرار', 'الوزير').replace('الوزير', 'القرار')],
    ['a word more', body.replace('عצרה', '').replace('בעיר', 'בעיר לא')],
  ])('are told apart: %s', async (_, printed) => {
    expect(printed).not.toBe(body);
    expect((await compare(printed, body, css)).diagnostics).not.toEqual([]);
  });
});

const TEXT = Array.from(
  { length: 30 },
  (_, index) => `<p>Paragraph ${index} tells of ${index * 37} things.</p>`,
).join('');

describe('pages that say what the HTML says', () => {
  test('are counted', async () => {
    const { value, diagnostics } = await compare(`<h1>Title</h1>${TEXT}`);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ pages: 2, words: 1 + 30 * 6, marginWords: 2 });
  });

  test.each([
    [
      'words that a style sheet hides',
      '<p>before</p><p class="off">hidden 12</p><p>after</p>',
      '.off { display: none }',
    ],
    [
      'capitals that a style sheet makes',
      '<p class="up">small words</p>',
      '.up { text-transform: uppercase }',
    ],
    [
      'words broken at lines’ ends',
      `<p class="thin" lang="en">${'extraordinarily unimaginable '.repeat(8)}</p>`,
      '.thin { width: 20mm; hyphens: auto }',
    ],
    ['numbered lists', '<ol><li>first</li><li>second</li></ol>', ''],
    [
      'tables',
      '<table><thead><tr><th>A 1</th><th>B 2</th></tr></thead><tbody><tr><td>3,000</td><td>4.5 %</td></tr></tbody></table>',
      '',
    ],
    ['marks that a style sheet adds', '<p class="dash">words</p>', '.dash::before { content: "– " }'],
    ['ligatures and other scripts', '<p>The office offers five — “naïve” café</p>', ''],
  ])('%s are no difference', async (_, body, css) => {
    expect((await compare(body, body, css)).diagnostics).toEqual([]);
  });

  test('may have words that a style sheet adds: margins, and what differs, are not compared then', async () => {
    const css = 'p::before { content: "Note 1: " }';
    expect(await compare('<p>words</p>', '<p>words</p>', css)).toEqual({
      value: { pages: 1, words: 1, marginWords: 0 },
      diagnostics: [],
    });
    expect(await compare('<p>words</p>', '<p>other</p>', css)).toEqual({
      value: { pages: 1, words: 0, marginWords: 0 },
      diagnostics: [],
    });
  });
});

describe('pages that say something else', () => {
  test.each([
    [
      'a digit',
      TEXT.replace('tells of 407 ', 'tells of 408 '),
      /page 1 of x\.pdf reads “.*of 408 things.*” where .* reads “.*of 407 things/,
    ],
    [
      'a digit on the last page',
      TEXT.replace('tells of 1073 ', 'tells of 1079 '),
      /page 2 of x\.pdf reads .*1079.*1073/,
    ],
    ['the last digit of all', TEXT.replace('1073 things.</p>', '1073 things. 1</p>'), /page 2 /],
    ['a point for a comma', TEXT.replace('tells of 407 ', 'tells of 4.07 '), /4\.07/],
    ['words added', TEXT.replace('Paragraph 3 ', 'Paragraph 3 never '), /page 1 .*never/],
    ['words moved', TEXT.replace('Paragraph 3 tells of', 'Paragraph tells 3 of'), /page 1 /],
  ])('are told with page and words: %s', async (_, printed, message) => {
    const { diagnostics } = await compare(printed, TEXT);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'BUNDLE_DIFFERS',
      place: { file: 'x.pdf' },
      message: expect.stringMatching(message),
      hint: expect.any(String),
    });
  });

  test('are told of their margins, too', async () => {
    const margin = (text: string): string =>
      `@page { @top-center { content: "${text}"; font-family: Plain } }`;
    const { pdf } = expectValue(await printer.print(testJob(testPage('<p>words</p>', margin('Edition 2')))));
    expect(comparePages(pdf, testPage('<p>words</p>', margin('Edition 2')), 'x.pdf').diagnostics).toEqual([]);
    expect(
      comparePages(pdf, testPage('<p>words</p>', margin('Edition 1')), 'x.pdf').diagnostics,
    ).toMatchObject([
      {
        code: 'BUNDLE_DIFFERS',
        message: expect.stringMatching(/^the margin of page 1 of x\.pdf reads “Edition 2”/),
      },
    ]);
  });
});
