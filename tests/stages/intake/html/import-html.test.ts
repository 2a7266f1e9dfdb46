import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import manifest from '../../../../package.json' with { type: 'json' };
import { DOCX_READER } from '../../../../src/stages/intake/docx/import-docx.ts';
import { HTML_READER, htmlToImported } from '../../../../src/stages/intake/html/html-to-imported.ts';
import { importHtml } from '../../../../src/stages/intake/html/import-html.ts';
import {
  html,
  htmlOutcome,
  importedOf,
  markdownOf,
  refusalOf,
  toldIn,
} from '../../../support/import-outcome.ts';

async function read(source: string): Promise<string> {
  return markdownOf(await html(source));
}

describe('digits and signs', () => {
  test('raised digits stay raised: 250⁹ is not 2509', async () => {
    const imported = await html('<p>about 250<sup>9</sup> tonnes of CO<sub>2</sub>');
    expect(markdownOf(imported)).toBe('about 250⁹ tonnes of CO₂');
    expect(toldIn(imported)).toEqual([
      'doubtful raised digits, before any heading: about 250⁹',
      'doubtful lowered digits, before any heading: about 250⁹ tonnes of CO₂',
    ]);
  });

  test.each([
    ['1<sup>st</sup>', '1st'],
    ['10<sup>n</sup>', '10ⁿ'],
    ['10<sup>−3</sup>', '10⁻³'],
    ['I<sub>n</sub>', 'In'],
    ['<sup>1</sup>⁄<sub>2</sub>', '¹⁄₂'],
    ['5<span style="vertical-align: super; color: red">2</span>', '5²'],
    ['sold<sup><a href="#fn1">1</a></sup>', 'sold¹'],
    ['sold<sup>[1]</sup>', 'sold\\[1]'],
    ['x² already', 'x² already'],
  ])('%s is %s', async (source, expected) => {
    expect(await read(`<p>${source}`)).toBe(expected);
  });

  test('16.000 stays 16.000, and numbers divided among elements stay whole and are reported', async () => {
    const imported = await html('<p>16.000 and <span>12</span><span>5</span>');
    expect(markdownOf(imported)).toBe('16.000 and 125');
    expect(toldIn(imported)).toEqual(['doubtful digits side by side, before any heading: 16.000 and 125']);
  });

  test('a line end between digits never joins them, and is reported', async () => {
    const imported = await html('<p>12<br>500');
    expect(markdownOf(imported)).toBe('12\\\n500');
    expect(toldIn(imported)).toEqual(['doubtful digits at a line end, before any heading: 12 500']);
    expect(await read('<p>12\n500<p>a<wbr>b')).toBe('12 500\n\nab');
  });

  test('blocks part words even where the file has no blank', async () => {
    expect(await read('<div>12</div><div>500</div><span style="display:block">7</span>8')).toBe(
      '12\n\n500\n\n7\n\n8',
    );
  });

  test.each([
    ['cells', '.c{display:table-cell}', '<p><span class=c>2024</span><span class=c>15</span></p>'],
    ['lines', 'b.line { color: red; display: block; }', '<p>2024<b class=line>15</b></p>'],
    ['children of a row', '#r{display:flex}', '<div id=r><i>2024</i><i>15</i></div>'],
    ['children of a grid', '', '<span style="display: inline-grid"><i>2024</i><i>15</i></span>'],
  ])('what a style sheet sets apart parts numbers, and is reported: %s', async (_, sheet, body) => {
    const imported = await html(`<style>${sheet}</style>${body}`);
    expect(markdownOf(imported).replace(/\*/g, '')).toBe('2024 15');
    expect(toldIn(imported)).toEqual(['doubtful digits at a line end, before any heading: 2024 15']);
  });

  test.each([
    ['by its address', '<p>In 2025<a href="#fn2">5</a> too', 'In 2025⁵ too'],
    ['by its class', '<p>In 2025<a class="footnote-ref" href="#n">12</a>.', 'In 2025¹².'],
    ['by its role', '<p>sold<a role="doc-noteref" href="#x">1</a>', 'sold¹'],
    ['no mark, after a blank', '<p>See <a href="#fn2">5</a>', 'See 5'],
    ['no mark, but a number that is a link', '<p>In 202<a href="#years">5</a>', 'In 2025'],
    ['no mark, but words', '<p>2025<a href="#fn2">see below</a>', '2025see below'],
  ])('a mark of a note that is a link alone is raised: %s', async (_, source, expected) => {
    expect(await read(source)).toBe(expected);
  });

  test('what is left out never joins the digits on its two sides', async () => {
    const picture = await html('<p>12<img alt="dot">500');
    expect(markdownOf(picture)).toBe('12 500');
    expect(toldIn(picture)).toContain('doubtful digits at a line end, before any heading: 12 500');
    const hidden = await html('<p>12<span hidden>.</span>500');
    expect(markdownOf(hidden)).toBe('12500');
    expect(toldIn(hidden)).toContain('doubtful digits side by side, before any heading: 12500');
  });

  test('entities are resolved once', async () => {
    expect(await read('<p>5&nbsp;km &amp;lt; &#8364;6 &frac12;')).toBe('5\u00a0km \\&lt; €6 ½');
  });
});

describe('encodings', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'latin1'): Uint8Array =>
    new Uint8Array(Buffer.from(text, encoding));
  const WINDOWS = '<p>Zo\u00eb paid \u0080 5 \u0093now\u0094';

  test('Windows-1252 is read where it is stated, as Latin-1, or not stated at all', async () => {
    for (const meta of [
      '<meta charset=windows-1252>',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
      '',
    ]) {
      const imported = await html(bytes(`${meta}${WINDOWS}`));
      expect(markdownOf(imported)).toBe('Zoë paid € 5 “now”');
      expect(toldIn(imported)).toEqual(meta === '' ? ['doubtful encoding, the whole page'] : []);
    }
  });

  test('UTF-8 without a word about it, with a mark, and UTF-16', async () => {
    expect(markdownOf(await html(bytes('<p>Zoë €', 'utf8')))).toBe('Zoë €');
    expect(markdownOf(await html(bytes('\ufeff<meta charset=latin1><p>Zoë €', 'utf8')))).toBe('Zoë €');
    expect(markdownOf(await html(bytes('\ufeff<p>Zoë €', 'utf16le')))).toBe('Zoë €');
  });

  test('a charset in a comment is none, and a page that can be read is not in UTF-16', async () => {
    expect(
      markdownOf(await html(bytes('<!-- <meta charset=koi8-r> --><meta charset=utf-16><p>Zoë', 'utf8'))),
    ).toBe('Zoë');
  });

  test('bytes that mean nothing are counted', async () => {
    const imported = await html(bytes('<meta charset=utf-8><p>Zo\u00eb'));
    expect(imported.findings[0]).toMatchObject({ kind: 'doubtful', what: 'unreadable characters' });
  });
});

describe('what is not the text of a page', () => {
  test.each([
    ['<p hidden>Secret 5</p>', 'dropped hidden text, before any heading: Secret 5'],
    ['<p style="color:red; display: none">Secret 5</p>', 'dropped hidden text, before any heading: Secret 5'],
    ['<span aria-hidden="true">Icon</span>', 'dropped hidden text, before any heading: Icon'],
    ['<template><p>Later 5</p></template>', 'dropped template, before any heading: Later 5'],
    [
      '<noscript>Turn on scripts</noscript>',
      'dropped text for browsers without scripts, before any heading: Turn on scripts',
    ],
    ['<iframe src="http://127.0.0.1:9/">old</iframe>', 'dropped frame, before any heading: old'],
    ['<object data="a.swf">Flash 5</object>', 'dropped embedded object, before any heading: Flash 5'],
    ['<canvas>Chart 5</canvas>', 'dropped drawing, before any heading: Chart 5'],
    ['<svg><title>Sums</title><text>17.5</text></svg>', 'dropped drawing, before any heading: Sums 17.5'],
    ['<video src=a.mp4>No video <track></video>', 'dropped video, before any heading: No video'],
    ['<input value="12 million">', 'dropped form field, before any heading: 12 million'],
    ['<select><option>One<option>Two</select>', 'dropped form field, before any heading: One Two'],
    ['<textarea>Typed 5</textarea>', 'dropped form field, before any heading: Typed 5'],
    ['<img src="http://127.0.0.1:9/a.png" alt="A map">', 'dropped picture, before any heading: A map'],
    ['<img src="data:image/png;base64,AAAA">', 'dropped picture, before any heading'],
    ['<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>', 'dropped ruby, before any heading: とう'],
    ['<dialog>Closed 5</dialog>', 'dropped hidden text, before any heading: Closed 5'],
  ])('%s is reported', async (source, told) => {
    const imported = await html(`<p>Text.</p>${source}`);
    expect(toldIn(imported)).toContain(told);
    expect(markdownOf(imported)).toBe(source.startsWith('<ruby') ? 'Text.\n\n東' : 'Text.');
  });

  test.each(['<main><p>Text.</p></main>', '<article><p>Text.</p></article>', '<div role=main>Text.</div>'])(
    'the text itself is not a hidden text where a dialog is open over it: %s',
    async (text) => {
      const imported = await html(
        `<div aria-hidden=true id=root>${text}<i aria-hidden=true>Icon</i></div><dialog open>Saved.</dialog>`,
      );
      expect(markdownOf(imported)).toBe('Text.\n\nSaved.');
      expect(toldIn(imported)).toEqual(['dropped hidden text, before any heading: Icon']);
    },
  );

  test('scripts do not run, and the page says so', async () => {
    const imported = await html(
      '<p>Text.</p><script>document.write("12")</script><style>p::before { content: "5" }</style>',
    );
    expect(markdownOf(imported)).toBe('Text.');
    expect(toldIn(imported)).toEqual([
      'doubtful words of a style sheet, the whole page: "5"',
      'noted scripts, the whole page',
    ]);
  });

  test.each([
    ['<nav>Home</nav>', 'navigation', 'Home'],
    ['<div role="navigation">Home</div>', 'navigation', 'Home'],
    ['<header>The Paper</header>', 'header', 'The Paper'],
    ['<footer>© 2024</footer>', 'footer', '© 2024'],
    ['<aside>By the way</aside>', 'aside', 'By the way'],
    ['<div class="related-articles">Also read</div>', 'related', 'Also read'],
    ['<div id="cookie-banner">We use cookies</div>', 'cookies', 'We use cookies'],
    ['<ul class="share-buttons"><li>Tweet</ul>', 'sharing', 'Tweet'],
    ['<div class="ad">Buy</div>', 'advertisements', 'Buy'],
    ['<section id="comments">First!</section>', 'comments', 'First!'],
    ['<div class="newsletter">Subscribe</div>', 'newsletter', 'Subscribe'],
    ['<div class="wrap site-header">The Paper</div>', 'header', 'The Paper'],
    ['<div id="footer"><p>© 2024</p></div>', 'footer', '© 2024'],
    ['<div class="sidebar"><h3>Most read</h3></div>', 'aside', 'Most read'],
    ['<div id="right-column">Weather</div>', 'aside', 'Weather'],
  ])('%s is offered as %s, and left out only by choice', async (source, name, words) => {
    const page = `<p>Text.</p>${source}`;
    const kept = await html(page);
    expect(toldIn(kept)).toEqual([`offered ${name}, before any heading: ${words}`]);
    expect(kept.findings[0]?.hint).toBe(`leave it out with --without ${name}`);
    expect(markdownOf(kept)).toContain(words);
    const without = await html(page, { without: [name] });
    expect(markdownOf(without)).toBe('Text.');
    expect(toldIn(without)).toEqual([`dropped ${name}, before any heading: ${words}`]);
  });

  test.each([
    '<div class="header"><h1>Title</h1><p>12 May</p></div>',
    '<div class="table-header">Counted in May</div>',
    '<main><div class="header">The Paper</div></main>',
    '<article><div class="sidebar">In brief</div></article>',
    '<p class="article-footer">By Ann</p>',
  ])('%s is of the text', async (source) => {
    expect((await html(`${source}<p>Text.</p>`)).findings).toEqual([]);
  });

  test('the header and the footer of an article belong to it, and a leader is no header', async () => {
    expect(
      (
        await html(
          '<article><header><h1>Title</h1></header><p>Text.</p><footer>By Ann</footer></article><div class="leader">Lead</div>',
        )
      ).findings,
    ).toEqual([]);
  });

  test('marks of notes are offered; those in brackets are not raised', async () => {
    const page = '<p>In 1998<sup><a href="#n1">[12]</a></sup> it lent 5<sup><a href="#n2">3</a></sup>.';
    const kept = await html(page);
    expect(markdownOf(kept)).toBe('In 1998\\[12] it lent 5³.');
    expect(toldIn(kept)).toEqual([
      'offered note-marks, before any heading: In 1998[12]',
      'doubtful raised digits, before any heading: In 1998[12] it lent 5³',
    ]);
    const without = await html(page, { without: ['note-marks'] });
    expect(markdownOf(without)).toBe('In 1998 it lent 5.');
    expect(without.findings.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'dropped note-marks',
      'dropped note-marks',
    ]);
  });

  test('marks of notes are reported once, whichever element is within the other', async () => {
    const page = '<p>It rained<a href="#n1"><sup>1</sup></a> and snowed<sup><a href="#n2">2</a></sup>.';
    const told = toldIn(await html(page));
    expect(told).toEqual(['offered note-marks, before any heading: It rained1']);
    expect(markdownOf(await html(page, { without: ['note-marks'] }))).toBe('It rained and snowed.');
  });

  test('a name that nothing is offered under is reported', async () => {
    expect(toldIn(await html('<p>Text.', { without: ['navigation'] }))).toEqual([
      'doubtful nothing to leave out, the whole page: navigation',
    ]);
  });

  test('words that the page takes back are in the document, and doubtful', async () => {
    const imported = await html('<p>The loan is <del>250</del> <ins>2,500</ins> million.');
    expect(markdownOf(imported)).toBe('The loan is ~~250~~ 2,500 million.');
    expect(toldIn(imported)).toEqual([
      'doubtful struck-out words, before any heading: 250',
      'noted inserted words, before any heading: 2,500',
    ]);
  });
});

test('what a style sheet does to words is reported', async () => {
  const struck = await html(
    '<p>It is <span style="color:red; text-decoration: line-through 2px">500</span> 600.',
  );
  expect(markdownOf(struck)).toBe('It is ~~500~~ 600.');
  expect(toldIn(struck)).toEqual(['doubtful struck-out words, before any heading: 500']);
  const byClass = await html(
    '<style>.o { text-decoration:line-through }</style><p>It is <i class="o">5</i> 6.',
  );
  expect(toldIn(byClass)).toEqual(['doubtful struck-out words, the whole page']);
  const added = await html(
    '<style>.n::before { content: "−" } li::before { content: "•" }</style><p class="n">5',
  );
  expect(toldIn(added)).toEqual(['doubtful words of a style sheet, the whole page: "−"']);
});

describe('structure', () => {
  test('headings, lists, quotations, code and definitions', async () => {
    expect(
      await read(
        '<h1>A</h1><blockquote><p>B</blockquote><ul><li>C<ul><li>D</ul><li>E</ul><pre>\n  x\ny</pre><dl><dt>F<dd>G</dl>',
      ),
    ).toBe('# A\n\n> B\n\n- C\n  - D\n- E\n\n```\n  x\ny\n```\n\nF\n\nG');
  });

  test('lists begin where they begin, and numbers of one’s own are reported', async () => {
    const imported = await html(
      '<ol start=4><li>Four<li>Five</ol><ol type=i><li>One</ol><ol><li value=9>Nine</ol>',
    );
    expect(markdownOf(imported)).toMatch(/^4\. Four\n5\. Five/);
    expect(toldIn(imported)).toEqual(['doubtful numbers of a list, before any heading: One']);
  });

  test('emphasis within a word is not a word, and is left out; elsewhere it is kept', async () => {
    expect(await read('<p>a <b>bold </b>word, un<i>believ</i>able <em>it</em>')).toBe(
      'a **bold** word, unbelievable *it*',
    );
  });

  test('quotation marks that browsers print are in the document, and reported', async () => {
    const imported = await html('<p><q>one <q>two</q></q>');
    expect(markdownOf(imported)).toBe('“one ‘two’”');
    expect(toldIn(imported)[0]).toBe('noted quotation marks, before any heading: one two');
  });

  test('links keep addresses of the web, and no others', async () => {
    expect(
      await read(
        '<p><a href="https://example.org/a">one</a> <a href="/b">two</a> <a href="javascript:alert(1)">three</a>',
      ),
    ).toBe('[one](https://example.org/a) two three');
  });

  test('folded parts, figures and captions are text', async () => {
    const imported = await html(
      '<details><summary>More</summary>Folded 5</details><figure><img alt="x"><figcaption>Caption</figcaption></figure>',
    );
    expect(markdownOf(imported)).toBe('More\n\nFolded 5\n\nCaption');
    expect(toldIn(imported)[0]).toBe('noted folded part, before any heading: More Folded 5');
  });

  test('an equation of one line is text; any other is left out and reported', async () => {
    expect(
      await read('<p>So <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>.'),
    ).toBe('So E=mc².');
    const fraction = await html('<p>So <math><mfrac><mn>1</mn><mn>12</mn></mfrac></math> it is.');
    expect(markdownOf(fraction)).toBe('So it is.');
    expect(toldIn(fraction)).toEqual(['dropped equation, before any heading: 112']);
  });
});

describe('tables', () => {
  test('rows are counted, heads come first and feet last', async () => {
    const imported = await html(
      '<table><caption>Sums</caption><tfoot><tr><td>All<td>3</tfoot><thead><tr><th>Year<th>Sum</thead><tbody><tr><td>2023<td>16.000</table>',
    );
    expect(markdownOf(imported)).toBe('Sums\n\n| Year | Sum |\n| - | - |\n| 2023 | 16.000 |\n| All | 3 |');
    expect(imported.counts).toEqual({ tables: 1, rows: 3, pictures: 0, footnotes: 0 });
    expect(imported.findings).toEqual([]);
  });

  test('one without a head is reported', async () => {
    expect(toldIn(await html('<table><tr><td>2023<td>5<tr><td>2024<td>6</table>'))).toEqual([
      'doubtful table without a head, table 1, row 1: 2023 5 2024 6',
    ]);
  });

  test('merged cells have their words in the first one', async () => {
    const imported = await html(
      '<table><tr><th colspan=2>Wide<th>C<tr><td rowspan=2>Tall<td>1<td>2<tr><td>3<td>4</table>',
    );
    expect(markdownOf(imported)).toBe('| Wide | | C |\n| - | - | - |\n| Tall | 1 | 2 |\n| | 3 | 4 |');
    expect(toldIn(imported)).toEqual([
      'doubtful merged cells, table 1, row 1: Wide',
      'doubtful merged cells, table 1, row 2: Tall',
    ]);
  });

  test('lines in a cell are parted by a blank, and digits that meet are reported', async () => {
    const imported = await html('<table><tr><th>A<th>B<tr><td>12<br>500<td><p>x<p>y</table>');
    expect(markdownOf(imported)).toContain('| 12 500 | x y |');
    expect(toldIn(imported)).toEqual(['doubtful digits at a line end, table 1, row 2: 12 500']);
  });

  test.each([
    [
      '<table><tr><td>x<table><tr><th>A<th>B<tr><td>1<td>2</table><td>y</table>',
      'x\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\ny',
    ],
    ['<table role=presentation><tr><td>x<td>y</table>', 'x\n\ny'],
    ['<table><tr><td>x<tr><td>y</table>', 'x\n\ny'],
    ['<table><tr><td><h1>x</h1><td>y</table>', '# x\n\ny'],
  ])('%s only places things on the page', async (source, expected) => {
    const imported = await html(source);
    expect(markdownOf(imported)).toBe(expected);
    expect(toldIn(imported)[0]).toBe('noted table unfolded, before any heading');
  });

  test('spans without end are cut to the table', async () => {
    const imported = await html('<table><tr><th colspan=999999>A<tr><td rowspan=65000>B</table>');
    expect(imported.counts.rows).toBe(2);
    expect(
      refusalOf(await htmlOutcome(`<table>${`<tr>${'<td colspan=1000>1'.repeat(3)}`.repeat(300)}</table>`)),
    ).toContain('more than 400,000 cells');
  });
});

describe('metadata', () => {
  test('is what the page states, the more exact before the less', async () => {
    const { metadata } =
      await html(`<html lang="en-GB"><title>T | Site</title><meta property="og:title" content="OG"><meta name="citation_title" content="The Title">
      <meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Bo Chan"><meta name="citation_publication_date" content="2024/5/3">
      <meta name="citation_journal_title" content="Journal"><meta name="citation_firstpage" content="12"><meta name="citation_lastpage" content="15"><meta name="citation_doi" content="https://doi.org/10.1/x">
      <link rel="canonical" href="https://example.org/a"><body><p>Text.`);
    expect(metadata).toEqual({
      title: 'The Title',
      type: 'article-journal',
      author: [{ family: 'Lee', given: 'Ann' }, { literal: 'Bo Chan' }],
      issued: '2024-05-03',
      'container-title': 'Journal',
      page: '12-15',
      DOI: '10.1/x',
      URL: 'https://example.org/a',
      language: 'en-GB',
    });
  });

  test('is read from JSON-LD, even in a graph, and damaged JSON says nothing', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': 'NewsArticle',
          headline: 'H',
          datePublished: '2024-05-03T10:00:00Z',
          author: [{ name: 'Ann Lee' }],
          publisher: { name: 'Paper' },
        },
      ],
    };
    const { metadata } = await html(
      `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script><p>Text.`,
    );
    expect(metadata).toEqual({
      title: 'H',
      author: [{ literal: 'Ann Lee' }],
      issued: '2024-05-03',
      publisher: 'Paper',
    });
  });

  test.each([
    ['<meta name="date" content="2024-05-07"><p>Text.', '2024-05-07'],
    ['<meta name="parsely-pub-date" content="2024-05-07T10:00:00Z"><p>Text.', '2024-05-07'],
    ['<p>By Ana Ruiz, <time datetime="2024-05-06T10:00:00Z">6 May</time><p>Text.', '2024-05-06'],
    [
      '<p>On <time datetime="2019-01-02">2 January</time> it snowed.<p><time itemprop="datePublished" datetime="2024-05-06">6 May</time>',
      '2024-05-06',
    ],
    ['<p><time datetime="2024-05-06">6 May</time><p><time datetime="2024-05-09">9 May</time>', undefined],
    ['<p>Text.<footer><time datetime="2024-05-06">6 May</time></footer>', undefined],
    ['<meta name="last-modified" content="2024-05-07"><p>Text.', undefined],
  ])('the day of issue is where pages have it: %s', async (page, issued) => {
    expect((await html(page)).metadata.issued).toBe(issued);
  });

  test('nothing is invented: no address, no day, no author where none is stated', async () => {
    expect(
      (
        await html(
          '<link rel=canonical href="/relative"><meta name=author content="https://fb.com/x"><meta name=citation_date content="soon"><p>Text of 2024.',
        )
      ).metadata,
    ).toEqual({});
  });
});

describe('files that no document is made of', () => {
  test.each([
    [
      '<div id="root"></div><script src="app.js"></script>',
      'print the page to PDF, or save it after it has loaded',
    ],
    [
      '<noscript>Please turn on JavaScript.</noscript><div id="app"></div><script></script>',
      'scripts put it there',
    ],
    ['<frameset><frame src="a.html"></frameset>', 'made of frames'],
    ['<img src="scan.png">', 'recognise its text first (OCR)'],
    ['', 'the page has no text'],
    ['%PDF-1.7', 'it is a PDF'],
    ['PK\u0003\u0004', 'it is a ZIP archive'],
    ['From: <Saved>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n', 'a web archive (MHTML), or a mail'],
    ['bplist00', 'a web archive of Safari'],
    ['\u0000\u0001\u0002', 'it is not text'],
  ])('%j is refused', async (source, expected) => {
    expect(refusalOf(await htmlOutcome(source))).toContain(expected);
  });

  test('50,000 tags inside one another end in a document, not in the end of the process', async () => {
    for (const tag of ['div', 'b', 'ul><li', 'blockquote', 'span', 'sup', 'table><tr><td', 'h1']) {
      const imported = await html(
        `${`<${tag}>`.repeat(tag === 'span' || tag === 'div' ? 50_000 : 2_000)}deep 5`,
      );
      expect(markdownOf(imported)).toContain('deep 5'.slice(0, 4));
    }
  });

  test('a page of thousands of paragraphs is read whole', async () => {
    const imported = await html('<p>The loan of 2024 is <b>250</b> million.</p>'.repeat(20_000));
    expect(imported.root.children.length).toBe(20_000);
  });
});

test('the body of a mail is read in the same way', () => {
  const imported = importedOf(
    htmlToImported('<p>Dear Ann, 5<sup>2</sup></p>', { path: 'a.eml', choices: {}, kind: 'mail' }),
  );
  expect(imported.kind).toBe('mail');
  expect(markdownOf(imported)).toBe('Dear Ann, 5²');
});

test('readers are named with the version that is installed', () => {
  expect(HTML_READER).toBe(`parse5 ${manifest.devDependencies.parse5}`);
  expect(DOCX_READER).toBe(`saxes ${manifest.devDependencies.saxes}`);
});

test('the text of a frame that is in the page itself is reported', async () => {
  const imported = await html('<p>Outside.<iframe srcdoc="&lt;p&gt;It is 12.&lt;/p&gt;"></iframe>');
  expect(toldIn(imported)).toContainEqual(expect.stringContaining('frame, before any heading: It is 12.'));
});

test('a page in another encoding than it states is refused, and not made of signs for what cannot be read', async () => {
  const words = 'Die Größe für Köln, früher möglich, wäre natürlich größer. ';
  const bytes = Buffer.from(`<meta charset="utf-8"><p>${words.repeat(8)}`, 'latin1');
  const outcome = await importHtml({ path: 'a.html', bytes }, {});
  expect('refused' in outcome && outcome.refused[0].message).toContain(
    'it says that its characters are in utf-8',
  );
});

test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'utf-8'])(
  'a byte order mark of %s',
  async (encoding) => {
    const bytes = iconv.encode('<p>Twelve £', encoding, { addBOM: true });
    const outcome = await importHtml({ path: 'a.html', bytes }, {});
    if ('refused' in outcome) throw new Error(outcome.refused[0].message);
    expect(markdownOf(outcome.imported)).toBe('Twelve £');
  },
);

describe('numbers of lists', () => {
  test.each([
    ['<ol><li>a<li>b</ol>', '1. a\n2. b'],
    ['<ol start=5><li>a<li>b</ol>', '5. a\n6. b'],
    ['<ol><li value=7>a<li>b</ol>', '7. a\n8. b'],
    ['<ol style="list-style: none"><li>(4) a<li>(5) b</ol>', '- (4) a\n- (5) b'],
    ['<style>.n{list-style-type:none}</style><ol class="n"><li>(4) a</ol>', '- (4) a'],
  ])('are those of the page: %s', async (source, expected) => {
    const imported = await html(source);
    expect(markdownOf(imported)).toBe(expected);
    expect(toldIn(imported)).toEqual([]);
  });

  test.each([
    ['<ol reversed><li>a<li>b</ol>', '2, 1'],
    ['<ol><li>a<li value=9>b</ol>', '1, 9'],
    ['<ol type=a><li>a<li>b</ol>', 'by letters'],
  ])('are none where Markdown has none like them, and that is reported: %s', async (source, numbers) => {
    const imported = await html(source);
    expect(markdownOf(imported)).toBe('- a\n- b');
    expect(imported.findings).toMatchObject([
      { kind: 'doubtful', what: 'numbers of a list', message: expect.stringContaining(numbers) },
    ]);
  });
});

test('words that a style sheet hides by class or id are reported, and not those for print alone', async () => {
  const imported = await html(
    '<style>@media print { .n { display: none } } p.h, #x { display: none }</style><p class="n">Seen.<p class="h">Hidden 12.<p id="x">And 13.',
  );
  expect(markdownOf(imported)).toBe('Seen.\n\nHidden 12.\n\nAnd 13.');
  expect(toldIn(imported)).toEqual([
    'doubtful words that a style sheet hides, the whole page: Hidden 12.',
    'doubtful words that a style sheet hides, the whole page: And 13.',
  ]);
});

describe('more blocks than a call takes as arguments', () => {
  const MANY = 150_000;

  test.each([
    ['paragraphs', '<p>x</p>'.repeat(MANY)],
    ['choices', `<select>${'<option>x</option>'.repeat(MANY)}</select>`],
    ['lines', `<p>${'x<br>'.repeat(MANY)}</p>`],
  ])('%s', async (_, body) => {
    const { root } = await html(`<p>First.</p>${body}`);
    expect(root.children[0]).toMatchObject({ type: 'paragraph' });
  });
});
