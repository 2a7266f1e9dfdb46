import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintedPack } from '../../../src/ground/model/rendered.ts';
import { annotationsOf } from '../../../src/ground/pdf/annotations.ts';
import { isArray, isString } from '../../../src/ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, readPdf, resolve } from '../../../src/ground/pdf/read-pdf.ts';
import { joinText } from '../../../src/stages/proof/join-text.ts';
import { readPages } from '../../../src/stages/proof/read-pages.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { readDestinations } from '../../../src/stages/typeset/read-destinations.ts';
import { hasManyTargets } from '../../../src/stages/typeset/targets/settle-marked.ts';
import {
  expectValue,
  face,
  openTestPrinter,
  pageList,
  pageNumber,
  runningHeads,
  testJob,
} from './test-printer.ts';

const MANY = 2100;
/** A rule that is without effect, and says that it matters where links lead: the usual way is taken. */
const USUAL = '[href="nowhere"] { color: red }';

/** A document in two parts, as packs are, with a paragraph for each target. */
function manyTargets({ css = '', more = '' } = {}): string {
  const paragraphs = Array.from({ length: MANY }, (_, index) => {
    const name = `word-${index}`;
    const heading = index % 100 === 0 ? `<h2 id="part-${index}">Part ${index}</h2>` : '';
    return `${heading}<p id="${name}"><b>Word${index}</b> is followed by <a href="#word-${(index + 7) % MANY}">another</a>.</p>`;
  });
  const contents = Array.from({ length: MANY / 100 }, (_, index) => `part-${index * 100}`).map(
    (name) => `<li><a href="#${name}">${name} ${pageNumber(name)}</a></li>`,
  );
  const heads = runningHeads({ anchor: 'word-50', title: 'Word50', text: 'Fifty' });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Test</title>
<style>${face('Book', 'source-serif-4', 'normal')} @page { size: A5; margin: 15mm; @top-left { content: counter(page, running-head); font-family: Book } } body { font: 9pt/1.3 Book } p, h2 { margin: 0 } ${css}</style>
${heads}
</head>
<body>
<ol>${contents.join('')}</ol>${more}${paragraphs.join('\n')}
<p>Used on ${pageList('word-3', 'word-900', 'word-901')}</p>
</body>
</html>
`;
}

describe('a document with many targets of links', () => {
  let printer: Printer;
  let marked: PrintedPack;
  let usual: PrintedPack;

  const print = async (html: string, known?: ReadonlyMap<string, number>): Promise<PrintedPack> =>
    expectValue(await printer.print(testJob(html, known && { pageNumbers: known })));

  beforeAll(async () => {
    printer = await openTestPrinter({ pages: 1 });
    marked = await print(manyTargets());
    usual = await print(manyTargets({ css: USUAL }));
  }, 60_000);
  afterAll(() => printer.close());

  test('is known by their number, and by styles that do not depend on where links lead', () => {
    expect(hasManyTargets(manyTargets())).toBe(true);
    expect(hasManyTargets(manyTargets({ css: USUAL }))).toBe(false);
    expect(hasManyTargets(manyTargets().replaceAll('href="#word', 'href="#w" title="'))).toBe(false);
  });

  test('has the pages and the numbers that it has in the usual way', () => {
    expect(marked.pages).toBe(usual.pages);
    expect(marked.pages).toBeGreaterThan(40);
    expect(new Map([...marked.pageOf].sort())).toEqual(new Map([...usual.pageOf].sort()));
    expect(marked.html).toBe(usual.html.replace(USUAL, ''));
    expect(textsOf(marked)).toEqual(textsOf(usual));
  });

  test('names the place of each target, on the page where its words are', () => {
    const pages = textsOf(marked);
    const places = readDestinations(readPdf(marked.pdf));
    for (let index = 0; index < MANY; index++) {
      const page = places.get(`word-${index}`) ?? 0;
      expect(pages[page - 1]).toMatch(new RegExp(`Word${index}\\b`));
    }
    expect(places).toEqual(readDestinations(readPdf(usual.pdf)));
  });

  test('leads to them, and says to which page', () => {
    const pdf = readPdf(marked.pdf);
    expect(pdf.text).not.toContain('.invalid');
    const links = linksOf(pdf);
    expect(links).toHaveLength(linksOf(readPdf(usual.pdf)).length);
    const places = readDestinations(pdf);
    for (const { to, says } of links) expect(says).toBe(`Page ${places.get(to)}`);
  });

  test('gives the same bytes when its page numbers are known', async () => {
    const again = await print(manyTargets(), marked.pageOf);
    expect(Buffer.from(again.pdf).equals(Buffer.from(marked.pdf))).toBe(true);
  });

  test('is printed in the usual way when the marks would move something', async () => {
    const css = 'p > :first-child { display: inline-block; margin-left: 20mm }';
    const moved = await print(manyTargets({ css }));
    const right = await print(manyTargets({ css: css + USUAL }));
    expect(moved.html.replace(css, '')).toBe(right.html.replace(css + USUAL, ''));
    expect(textsOf(moved)).toEqual(textsOf(right));
  });

  test('is printed in the usual way when the first words of a target are not shown', async () => {
    const css = '#word-5 b { display: none }';
    const one = await print(manyTargets({ css }));
    const other = await print(manyTargets({ css: css + USUAL }));
    expect(new Map([...one.pageOf].sort())).toEqual(new Map([...other.pageOf].sort()));
    expect(one.pageOf.has('word-5')).toBe(true);
  });

  test('may have targets without words, hidden ones, strange names, and links to nothing', async () => {
    const more = `<p><a href="#drawing">drawing</a> <a href="#gone">hidden</a> <a href="#caf%C3%A9 1">café</a>
      <a href="#100%">percent</a> <a href="#nothing">nothing</a> <a href="https://example.org/">elsewhere</a>
      <a href="#numbered">numbered</a> <a href="#listed">listed</a></p>
      <p id="numbered">${pageNumber('part-1500')} is its first word.</p>
      <p id="listed">${pageList('word-7', 'word-2000')} are its first words.</p>
      <div id="gone" hidden>Gone</div><div id="café 1">Coffee</div><div id="100%">All</div>
      <svg id="drawing" width="9" height="9"><rect width="9" height="9"/></svg>`;
    const one = await print(manyTargets({ more }));
    const other = await print(manyTargets({ more, css: USUAL }));
    expect(new Map([...one.pageOf].sort())).toEqual(new Map([...other.pageOf].sort()));
    expect(textsOf(one)).toEqual(textsOf(other));
    const links = linksOf(readPdf(one.pdf));
    expect(links.map(({ to }) => to)).toEqual(linksOf(readPdf(other.pdf)).map(({ to }) => to));
    expect(links.map(({ says }) => says)).toContain('https://example.org/');
  });
});

function textsOf({ pdf }: PrintedPack): readonly string[] {
  return readPages(readPdf(pdf)).map((runs) => joinText(runs, true));
}

/** The links of a PDF: to which destination, and what a reader who listens is told of it. */
function linksOf(pdf: PdfFile): readonly { readonly to: string; readonly says: string }[] {
  return pageNumbers(pdf)
    .flatMap((page) => annotationsOf(pdf, page))
    .map((number) => {
      const entries = dictionary(pdf, { ref: number });
      const [to, says] = [resolve(pdf, entries.get('Dest')), entries.get('Contents')];
      const name = typeof to === 'string' ? to : isArray(to) ? 'page' : '';
      return { to: name, says: isString(says) ? says.string : '' };
    });
}
