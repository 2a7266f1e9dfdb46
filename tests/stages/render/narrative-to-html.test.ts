import type { Paragraph, Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import '../../../src/ground/model/content-nodes.ts';
import { narrativeToHtml } from '../../../src/stages/render/narrative/narrative-to-html.ts';
import { makePrintRecorder } from '../../../src/stages/render/print-recorder.ts';
import { evidence, noteOf, printed } from './sample-content.ts';

function html(...children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return narrativeToHtml(root, 'beside', makePrintRecorder()).trim();
}

type Inline = Extract<RootContent, { type: 'text' | 'printed' | 'marks' | 'link' | 'image' | 'emphasis' }>;

function paragraph(...children: (string | Inline)[]): RootContent {
  return {
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

const marks: Inline = {
  type: 'marks',
  marks: [
    { ref: 'd:a', label: 'A7', anchor: 'evidence-A-7' },
    { ref: 'd:b', label: 'B2', anchor: undefined },
  ],
  calls: [
    { ref: 'd:a', label: 'A7', anchor: 'evidence-A-7' },
    { ref: 'd:b', label: 'B2', anchor: undefined },
  ],
  notes: [],
};

describe('structure', () => {
  test('headings stand one level below the title and carry their anchors', () => {
    const heading = (depth: 1 | 2 | 6, anchor?: string): RootContent => ({
      type: 'heading',
      depth,
      children: [{ type: 'text', value: 'Heading' }],
      ...(anchor === undefined ? {} : { data: { anchor } }),
    });
    expect(html(heading(1, 'one'), heading(2), heading(6))).toBe(
      '<h2 id="one">Heading</h2>\n<h3>Heading</h3>\n<h6>Heading</h6>',
    );
  });

  const words = evidence(3, 'l. 9', 'the words');
  const note = noteOf(words, evidence(3, 'l. 9', 'and more'));
  const id = `id="${note.id}"`;
  const text =
    `<b class="note-label">${note.label}</b> ` +
    '<a href="#evidence-B-3"><b class="locator">B ¶3, l. 9</b></a> ' +
    '“<span class="bound" data-ref="mi5-parker-interview:item" id="Use-1"><bdi>the words</bdi></span>”\u00a0· ' +
    '“<span class="bound" data-ref="mi5-parker-interview:item"><bdi>and more</bdi></span>”';
  const cited: RootContent = {
    type: 'supported',
    children: [{ type: 'paragraph', children: [{ type: 'marks', marks: [], calls: [], notes: [note] }] }],
    notes: [note],
    placed: true,
  };
  const table: RootContent = {
    type: 'supported',
    children: [{ type: 'table', children: [] }],
    notes: [note],
    placed: false,
  };

  test.each([
    [
      'beside',
      cited,
      `<p id="Edge-1"><sup class="marks"></sup><span class="evidence-note" ${id} role="note">${text}</span></p>`,
    ],
    [
      'beside',
      table,
      `<div class="supported"><table></table><div class="notes"><p class="evidence-note" ${id}>${text}</p></div></div>`,
    ],
    [
      'below',
      cited,
      `<div class="supported"><p><sup class="marks"></sup></p><div class="notes"><p class="evidence-note" ${id}>${text}</p></div></div>`,
    ],
    [
      'below',
      table,
      `<div class="supported"><table></table><div class="notes"><p class="evidence-note" ${id}>${text}</p></div></div>`,
    ],
    ['none', cited, '<p><sup class="marks"></sup></p>'],
    ['none', table, '<table></table>'],
  ] as const)('notes stand %s', (place, node, expected) => {
    const recorder = makePrintRecorder();
    const root: Root = { type: 'root', children: [node] };
    expect(narrativeToHtml(root, place, recorder).replace(/\n/g, '')).toBe(expected);
    expect(recorder.printed).toEqual(place === 'none' ? [] : note.words.map((one) => one.words));
  });

  test('heads of columns say so', () => {
    const cell = (value: string) => ({
      type: 'tableCell' as const,
      children: [{ type: 'text' as const, value }],
    });
    const rows = ['Head', 'Cell'].map((value) => ({ type: 'tableRow' as const, children: [cell(value)] }));
    const table = html({ type: 'table', align: ['right'], children: rows });
    expect(table).toContain('<th align="right" scope="col">Head</th>');
    expect(table).toContain('<td align="right">Cell</td>');
  });
});

describe('footnotes', () => {
  const call = (number: number) => ({ type: 'footnoteCall' as const, number });

  test('are called by a raised number, with a comma behind another mark', () => {
    const node = paragraph('Text') as Paragraph;
    expect(html({ ...node, children: [...node.children, marks, call(1)] })).toContain(
      'B2</sup><sup class="footnote-call behind"><a href="#Note-1">i</a></sup></p>',
    );
    expect(html({ ...node, children: [...node.children, call(1)] })).toContain(
      'Text<sup class="footnote-call"><a href="#Note-1">i</a></sup></p>',
    );
  });

  test('stand under the text with their number, and lead nowhere back', () => {
    const note: Paragraph = {
      type: 'paragraph',
      children: [
        { type: 'footnoteNumber', number: 1 },
        { type: 'text', value: 'Note.' },
      ],
    };
    const out = html({ type: 'footnotes', children: [{ type: 'footnote', number: 1, children: [note] }] });
    expect(out.replace(/\n/g, '')).toBe(
      '<div class="footnotes"><div class="footnote" id="Note-1"><p><span class="footnote-number">i\u00a0</span>Note.</p></div></div>',
    );
  });
});

describe('a table', () => {
  const table = (...rows: readonly (readonly string[])[]): RootContent => ({
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  });
  const within = (room: number, ...rows: readonly (readonly string[])[]): string =>
    narrativeToHtml({ type: 'root', children: [table(...rows)] }, 'beside', makePrintRecorder(), {
      width: room,
      smaller: 0.9,
    }).replace(/\n/g, '');

  test('whose words have room is left as it is', () => {
    expect(within(50, ['Road', 'State'], ['North', 'mended '.repeat(40)])).toMatch(/^<table><thead>/);
  });

  test('whose words nearly have room is set smaller and closer', () => {
    const row = ['Environmental', 'superintendents', 'inspections', 'neighbourhood'];
    expect(within(29, row, row)).toMatch(/^<table class="close"><thead>/);
    expect(within(20, row, row)).toMatch(/^<table class="(?:tight|stacked)">/);
  });

  test('with a word that is too long has columns in which words break', () => {
    const out = within(50, ['Word', 'Remark'], ['R'.repeat(200), 'Last']);
    const widths = [...out.matchAll(/<col width="([\d.]+)%">/g)].map(([, width]) => Number(width));
    expect(out).toMatch(/^<table class="tight"><colgroup>/);
    expect(widths[0]).toBeGreaterThan(80);
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(100, 1);
  });

  test('with more columns than words have room becomes records, with heads before the cells', () => {
    const heads = [...'ABCDEFGHIJKL'];
    const out = within(
      50,
      heads,
      heads.map(() => 'responsibilities'),
    );
    expect(out).toMatch(/^<table class="stacked">/);
    expect(out.match(/<span class="stacked-label">[A-L]: <\/span>responsibilities/g)).toHaveLength(12);
    expect(out).toContain('<th scope="col">L</th>');
  });

  test('has less room in a list', () => {
    const rows = [
      ['Road', 'State'],
      ['A'.repeat(25), 'B'.repeat(25)],
    ];
    expect(within(40, ...rows)).toContain('<table>');
    const list: RootContent = {
      type: 'list',
      children: [{ type: 'listItem', children: [table(...rows) as never] }],
    };
    expect(
      narrativeToHtml({ type: 'root', children: [list] }, 'beside', makePrintRecorder(), {
        width: 40,
        smaller: 1,
      }),
    ).toContain('class="tight"');
  });

  test('of many rows or of many words may go on over the page, a small one may not', () => {
    const rows = (many: number): readonly (readonly string[])[] =>
      Array.from({ length: many }, () => ['Road', 'open']);
    expect(within(200, ...rows(6))).toContain('<table>');
    expect(within(200, ...rows(7))).toContain('<table class="long">');
    expect(within(200, ['Road', 'State'], ['North', 'closed for the winter '.repeat(40)])).toContain(
      '<table class="long">',
    );
  });
});

test('quotation marks as TeX has them are set as such', () => {
  expect(html(paragraph("As ``they said'' then."))).toBe('<p>As “they said” then.</p>');
});

describe('values and marks', () => {
  test('a value stands with its qualifier and unit, and is recorded', () => {
    const recorder = makePrintRecorder();
    const value = printed('figure', '800', 'left', 'd');
    const root: Root = {
      type: 'root',
      children: [
        paragraph(
          'Some ',
          { type: 'printed', qualifier: 'more than', value, calls: [], notes: [] },
          ' people left.',
        ),
      ],
    };
    expect(narrativeToHtml(root, 'beside', recorder)).toBe(
      '<p>Some more than\u00a0<span class="bound" data-ref="d:left" id="Use-1"><bdi>800</bdi></span>\u00a0people left.</p>',
    );
    expect(recorder.printed).toEqual([value]);
  });

  test('marks follow the word and its punctuation without a space', () => {
    expect(html(paragraph('They left ', marks, '. Some came back.'))).toBe(
      '<p>They left.<sup class="marks"><a href="#evidence-A-7" id="Use-1">A7</a>, B2</sup> Some came back.</p>',
    );
  });

  test('marks after a value do not swallow the text that follows', () => {
    const value = printed('figure', '7', 'seven', 'd');
    const out = html(
      paragraph(
        { type: 'printed', qualifier: undefined, value, calls: [], notes: [] },
        ' ',
        marks,
        ', then more',
      ),
    );
    expect(out).toMatch(/<\/span>,<sup class="marks">.*<\/sup> then more<\/p>$/);
  });
});

describe('addresses', () => {
  const link = (url: string): Inline => ({ type: 'link', url, children: [{ type: 'text', value: 'here' }] });

  test.each(['https://example.org/a?b=c', 'http://example.org', 'mailto:a@example.org', '#sources'])(
    'links to %s',
    (url) => {
      const address = url.startsWith('#') ? '' : ` (${url.replace(/^mailto:/, '')})`;
      const out = html(paragraph(link(url)));
      expect(out).toContain(`<p><a href="${url}">here</a>`);
      expect(out.replace(/<[^>]*>/g, '')).toBe(`here${address}`);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'file:///etc/passwd',
    'data:text/html,x',
    '//h/x',
    'a.html',
  ])('prints %s as text', (url) => {
    expect(html(paragraph(link(url))).replace(/<(?!a)[^>]*>/g, '')).toBe(`here (${url})`);
  });

  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/', 'example.org'],
    ['http://www.example.org/a', 'www.example.org/a'],
    ['mailto:a@b.org', 'a@b.org'],
    ['https://example.org/%C3%A9', 'https://example.org/é'],
  ])('%s is not written twice behind %s', (url, words) => {
    const node: Inline = { type: 'link', url, children: [{ type: 'text', value: words }] };
    expect(html(paragraph(node)).replace(/<[^>]*>/g, '')).toBe(words);
  });

  test('lines may break at the signs that divide an address, and never behind a dot', () => {
    expect(html(paragraph(link('https://www.a.org/b?c=d')))).toContain(
      '(https://<wbr>www.a<wbr>.org/<wbr>b<wbr>?c<wbr>=d)',
    );
  });
});

describe('sanitising', () => {
  test('elements and attributes that slip in through node data do not get out', () => {
    const node = {
      type: 'paragraph',
      children: [{ type: 'text', value: 'x' }],
      data: { hName: 'iframe', hProperties: { src: 'http://h', onload: 'x()', style: 'a' } },
    } as const;
    expect(html(node as unknown as RootContent)).toBe('');
    const styled = { ...node, data: { hProperties: { onclick: 'x()', style: 'a', id: 'ok' } } } as const;
    expect(html(styled as unknown as RootContent)).toBe('<p id="ok">x</p>');
  });
});

describe('typography', () => {
  test.each([
    [`the "edge" of it's 'dark' side`, 'the “edge” of it’s ‘dark’ side'],
    ["the '90s", 'the ’90s'],
    ['wait... then - well -- go', 'wait… then – well – go'],
    ['pages 3--5 and a--b', 'pages 3–5 and a—b'],
    ['on 20 November 2026', 'on 20\u00a0November 2026'],
    ['after 34 years and 5 %', 'after 34\u00a0years and 5\u00a0%'],
    ['1996-2001, 020-7946-0000', '1996–2001, 020-7946-0000'],
    ['see p. 4 and Dr Who', 'see p.\u00a04 and Dr\u00a0Who'],
  ])('%s', (typed, set) => {
    expect(html(paragraph(typed))).toBe(`<p>${set}</p>`);
  });

  test('a quotation mark after a word closes across nodes', () => {
    const emphasis: Inline = { type: 'emphasis', children: [{ type: 'text', value: 'edge' }] };
    expect(html(paragraph('the "', emphasis, '" of'))).toBe('<p>the “<em>edge</em>” of</p>');
  });

  test('bound words and code stay as they are', () => {
    const value = printed('figure', `34-years "x" ...`, 'x', 'd');
    const out = html(paragraph({ type: 'printed', qualifier: undefined, value, calls: [], notes: [] }), {
      type: 'paragraph',
      children: [{ type: 'inlineCode', value: '"a" -- b' }],
    });
    expect(out).toContain('<bdi>34-years "x" ...</bdi>');
    expect(out).toContain('<code>"a" -- b</code>');
  });
});

describe('words that are read from right to left', () => {
  const HEBREW = 'לא נסגור אף ספרייה השנה';

  test('keep the marks after them in the order of the sentence', () => {
    const text = html(paragraph(`He wrote: “${HEBREW}”.`, marks, ' That is all.'));
    expect(text).toMatch(/^<p>He wrote/);
    expect(text).toMatch(/<sup class="marks"><bdi>.*<\/bdi><\/sup> That/);
    expect(html(paragraph('He wrote.', marks))).not.toContain('<bdi>');
  });

  test('give their block its direction, unless the sentence is an English one', () => {
    const item = (words: string): RootContent =>
      ({ type: 'listItem', children: [paragraph(words)] }) as RootContent;
    const list = (...words: string[]): RootContent =>
      ({ type: 'list', ordered: false, children: words.map(item) }) as RootContent;
    expect(html(paragraph(`${HEBREW}.`))).toBe(`<p dir="rtl">${HEBREW}.</p>`);
    expect(html(paragraph(`${HEBREW}: what he said.`))).not.toContain('dir=');
    expect(html(paragraph(`Smith: ${HEBREW}.`))).not.toContain('dir=');
    expect(html(list(HEBREW, HEBREW))).toMatch(/^<ul dir="rtl">(?!.*dir=)/s);
    // The entries of a list stay under one another.
    expect(html(list(HEBREW, 'Words that are English, and many'))).not.toContain('dir=');
  });

  test('leave the notes beside them as they are', () => {
    const note = noteOf(evidence(3, 'l. 9', 'the words'));
    const cited: RootContent = {
      type: 'supported',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: HEBREW },
            { type: 'marks', marks: [], calls: [], notes: [note] },
          ],
        },
      ],
      notes: [note],
      placed: true,
    };
    expect(html(cited)).toMatch(/<p [^>]*dir="rtl">.*<span class="evidence-note"[^>]* dir="ltr"/);
  });
});

test('lines of Korean break between words', () => {
  expect(html(paragraph('올해는 폐쇄하지 않겠습니다'))).toMatch(/^<p class="hangul">/);
  expect(html(paragraph('今年は図書館を閉鎖しません'))).toMatch(/^<p>/);
});
