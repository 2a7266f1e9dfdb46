import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentParts } from '../../../src/stages/typeset/document-parts.ts';
import { NO_FILLING } from '../../../src/stages/typeset/filling.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { changeOf } from '../../../src/stages/typeset/patch-body.ts';
import { expectValue, openTestPrinter, pageNumber, rendered, runningHeads, testJob } from './test-printer.ts';

test('a change turns the one text into the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '<p>', 'é', '😀')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (old, fresh) => {
      const { before, after, text: middle } = changeOf(old, fresh);
      expect(old.slice(0, before) + middle + old.slice(old.length - after)).toBe(fresh);
    }),
  );
});

describe('a document is divided', () => {
  const html = (head: string, body: string): string =>
    `<!DOCTYPE html>\n<html>\n<head>\n${head}\n</head>\n<body class="a">\n${body}\n</body>\n</html>\n`;

  test('into its head, the running heads in it, and its body', () => {
    const anchors = [{ anchor: 'one', title: 'One', text: 'One' }];
    const head = `<style>p { color: black }</style>\n${runningHeads(...anchors)}`;
    expect(documentParts(rendered(html(head, '<p>Text</p>')), { ...NO_FILLING, heads: '@page {}' })).toEqual({
      head: '<!DOCTYPE html>\n<html>\n<head>\n<style></style>\n\n<style id="running-heads">',
      texts: ['p { color: black }'],
      runningHeads: '@page {}',
      body: '<body class="a">\n<p>Text</p>\n</body>',
    });
  });

  test('with its fonts apart from what else is in its style sheet', () => {
    const fonts =
      '@font-face{src:url(data:font/woff2;base64,AAAA)}@font-face{src:url(data:font/woff2;base64,BB)}';
    const whole = html(`<title>A &amp; B</title><style>${fonts}p { color: black }</style>`, '');
    expect(documentParts(rendered(whole), NO_FILLING)).toMatchObject({
      head: `<!DOCTYPE html>\n<html>\n<head>\n<title></title><style>${fonts}</style><style></style>\n`,
      texts: ['A &amp; B', null, 'p { color: black }'],
    });
  });

  test.each([
    ['a picture', '', '<img src="data:image/png;base64,AAAA">'],
    ['a picture in an attribute', '', '<p style="background: url(data:image/png;base64,AAAA)">Text</p>'],
    [
      'a picture in a style sheet',
      '<style>p { background: url(data:image/png;base64,AA) }</style>',
      '<p>Text</p>',
    ],
  ])('but not with %s, for which the browser has to wait', (_, head, body) => {
    expect(documentParts(rendered(html(head, body)), NO_FILLING)).toBeUndefined();
  });
});

describe('a document that takes the place of another in a warm page', () => {
  let warm: Printer;
  beforeAll(async () => {
    warm = await openTestPrinter({ pages: 1 });
  });
  afterAll(() => warm.close());

  const row = (cells: string): string => `<tr><th scope="row">Name</th>${cells}</tr>`;
  const table = (rows: string): string =>
    `<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody>${rows}</tbody></table>`;
  const page = (body: string, title = 'Test'): string =>
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"><title>${title}</title>\n<style>@page { size: A5; margin: 15mm }</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
  const contents = `<nav><a href="#end">End</a> ${pageNumber('end')}</nav>`;
  const long = '<p>Some words that fill a line of the page, and then another one.</p>'.repeat(60);
  const bodies: readonly (readonly [string, string])[] = [
    ['the first', page(`<h1>One</h1><p>Text</p>${table(row('<td>1</td>'))}`)],
    ['a word more', page(`<h1>One</h1><p>More text</p>${table(row('<td>1</td>'))}`)],
    ['a row more', page(`<h1>One</h1><p>More text</p>${table(row('<td>1</td>') + row('<td>2</td>'))}`)],
    ['something before everything', page(`<p>First</p><h1>One</h1><p>Text</p>${table(row('<td>1</td>'))}`)],
    [
      'many pages, with a page number',
      page(`${contents}<h1>One</h1>${long}<h2 id="end">End</h2><p>Text</p>`),
    ],
    ['fewer again', page(`${contents}<h1>One</h1><h2 id="end">End</h2><p>Text</p>`)],
    ['another style', page('<h1>One</h1><p>Text</p>').replace('15mm', '25mm')],
    ['another title', page('<h1>One</h1><p>Text</p>', 'One &amp; &lt;two>')],
    [
      'running heads, where there were none',
      page(`<h1 id="one">One</h1>${long}<p><a href="#one">One</a></p>`).replace(
        '</head>',
        `<style>@page { @top-left { content: counter(page, running-head) } }</style>${runningHeads({ anchor: 'one', title: 'One', text: 'One' })}</head>`,
      ),
    ],
    ['none again', page('<h1>One</h1><p>Text</p>')],
    ['another head', page('<h1>Two</h1><p>Text</p>', 'Other')],
    ['an attribute', page('<h1 class="x">Two</h1><p lang="de">Text</p>', 'Other')],
    ['nothing', page('', 'Other')],
    ['the first again', page(`<h1>One</h1><p>Text</p>${table(row('<td>1</td>'))}`)],
  ];

  test('shows its pictures, although what came before it was not laid out for the screen', async () => {
    expectValue(await warm.print(testJob(page(`${contents}<h2 id="end">End</h2>`))));
    // Two, three and five pixels wide.
    const [two, three, five] = [
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGPQCKhYcOIDAAjHA0nVzvyPAAAAAElFTkSuQmCC',
      'iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAIAAACUgoPjAAAAEklEQVR4nGPQCKhYcOKDhEMGABPSBAmMzKppAAAAAElFTkSuQmCC',
      'iVBORw0KGgoAAAANSUhEUgAAAAUAAAABCAIAAACZnPOkAAAAGElEQVR4nGPQCKhYcOKDhEPGhB0POAwiADdQBsFtQLUsAAAAAElFTkSuQmCC',
    ].map((base64) => `data:image/png;base64,${base64}`);
    const style = `<style>p { background: url("${two}") } li { list-style-image: url("${three}") }</style>`;
    const body = `${contents}<h2 id="end">End</h2><p>Text</p><ul><li>Item</li></ul><img loading="lazy" alt="" src="${five}">`;
    const html = page(body).replace('</head>', `${style}\n</head>`);
    const { pdf } = expectValue(await warm.print(testJob(html)));
    const widths = Buffer.from(pdf)
      .toString('latin1')
      .match(/(?<=\/Subtype \/Image\n\/Width )\d+/g);
    expect(new Set(widths)).toEqual(new Set(['2', '3', '5']));
  });

  test.each(bodies)('is printed as in a fresh one: %s', async (_, html) => {
    const inWarm = expectValue(await warm.print(testJob(html)));
    const fresh = await openTestPrinter({ pages: 1 });
    try {
      const inFresh = expectValue(await fresh.print(testJob(html)));
      expect(inWarm.html).toBe(inFresh.html);
      expect(Buffer.from(inWarm.pdf).equals(Buffer.from(inFresh.pdf))).toBe(true);
    } finally {
      await fresh.close();
    }
  });
});
