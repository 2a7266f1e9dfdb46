import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../../../src/stages/annotations/read-annotations.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, document = 'd') => readAnnotations(bytes(text), 'f.json', document);
const problems = (text: string): readonly string[] =>
  read(text).diagnostics.map(({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`);

const TEXT = '😀 Roads cost 5. Roads cost 5 more.';
const at = (start: number, end: number) => ({ start_pos: start, end_pos: end });
const extraction = (text: string, interval: unknown, more: object = {}) => ({
  extraction_class: 'cost',
  extraction_text: text,
  char_interval: interval,
  alignment_status: 'match_exact',
  extraction_index: 1,
  group_index: 0,
  description: null,
  attributes: null,
  ...more,
});
const line = (extractions: readonly unknown[], id = 'doc_1'): string =>
  JSON.stringify({ extractions, text: TEXT, document_id: id });

describe('LangExtract', () => {
  it('gives words, class and attributes, and what is around the words by code points', () => {
    const { value } = read(
      line([
        extraction('Roads cost 5', at(16, 28), { attributes: { a: 'x', b: ['y', 'z'], c: null, n: 3 } }),
      ]),
    );
    expect(value).toMatchObject({
      tool: 'LangExtract',
      annotations: [
        {
          name: 'extraction 1',
          words: 'Roads cost 5',
          classes: ['cost'],
          isClassed: true,
          attributes: { a: 'x', b: 'y, z', n: '3' },
          before: '😀 Roads cost 5. ',
          after: ' more.',
        },
      ],
      unread: [],
    });
  });

  it.each([
    ['none', null],
    ['those of other words', at(0, 5)],
    ['out of range', at(20, 4_000)],
    ['reversed', at(12, 2)],
    ['negative', at(-3, 9)],
    ['no numbers', { start_pos: 'two', end_pos: '14' }],
  ])('makes nothing of offsets that are %s', (_, interval) => {
    const [one] = read(line([extraction('Roads cost 5', interval)])).value?.annotations ?? [];
    expect(one?.words).toBe('Roads cost 5');
    expect(one).not.toHaveProperty('before');
  });

  it('takes the lines of the document where they are named, and all others else', () => {
    const file = [line([extraction('Roads', null)], 'a'), '', line([extraction('cost', null)], 'd')].join(
      '\n',
    );
    expect(read(file).value?.annotations.map(({ words, place }) => [words, place.start.line])).toEqual([
      ['cost', 3],
    ]);
    expect(read(file, 'other').value?.annotations).toHaveLength(2);
  });

  it('says which extraction has no words', () => {
    const { value } = read(line([{ extraction_class: 'x' }, extraction(' ', null), null, 'x']));
    expect(value?.annotations).toEqual([]);
    expect(value?.unread.map(({ name, reason }) => `${name}: ${reason}`)).toEqual(
      [1, 2, 3, 4].map((number) => `extraction ${number}: it has no \`extraction_text\``),
    );
  });

  it('may be one object, with a byte order mark, or in UTF-16', () => {
    const text = JSON.stringify(JSON.parse(line([extraction('Roads', null)])), undefined, 2);
    expect(read(`\u{FEFF}${text}`).value?.annotations).toHaveLength(1);
    const wide = new Uint8Array(Buffer.from(`\u{FEFF}${text}`, 'utf16le'));
    expect(readAnnotations(wide, 'f', 'd').value?.annotations).toHaveLength(1);
  });
});

/** As the API of Hypothesis gives it. */
const ROW = {
  id: 'jQx1',
  created: '2026-01-02T10:00:00.000000+00:00',
  user: 'acct:jane@hypothes.is',
  uri: 'https://news.example/roads',
  text: 'Is that so?',
  tags: ['money', 'to check'],
  group: '__world__',
  target: [
    {
      source: 'https://news.example/roads',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 3,
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 16, end: 28 },
        { type: 'TextQuoteSelector', exact: 'Roads cost 5', prefix: 'cost 5. ', suffix: ' more.' },
      ],
    },
  ],
};

it('a list of extractions of LangExtract without their document is read', () => {
  const bare = [extraction('Roads cost 5', at(2, 14)), extraction('5 more', null)];
  for (const text of [JSON.stringify(bare), bare.map((one) => JSON.stringify(one)).join('\n')]) {
    const { value } = read(text);
    expect(value?.tool).toBe('LangExtract');
    expect(value?.annotations.map(({ words }) => words)).toEqual(['Roads cost 5', '5 more']);
  }
});

describe('Hypothesis', () => {
  it.each([
    ['rows of the API', JSON.stringify({ total: 1, rows: [ROW] }, undefined, 2)],
    [
      'an export of the client',
      JSON.stringify({ export_date: 'x', client_version: '1', annotations: [ROW] }),
    ],
    ['a list', JSON.stringify([ROW])],
    ['one', JSON.stringify(ROW)],
    ['lines', `${JSON.stringify(ROW)}\n`],
  ])('is read: %s', (_, text) => {
    expect(read(text).value).toMatchObject({
      tool: 'Hypothesis',
      annotations: [
        {
          words: 'Roads cost 5',
          before: 'cost 5. ',
          after: ' more.',
          offset: 16,
          classes: ['money', 'to check'],
          isClassed: false,
          comment: 'Is that so?',
          creator: 'jane',
        },
      ],
    });
  });

  it('has the place of its words', () => {
    const text = JSON.stringify({ rows: [ROW, ROW] }, undefined, 2);
    const lines = read(text).value?.annotations.map(({ place }) => place.start.line) ?? [];
    expect(lines.map((number) => text.split('\n')[number - 1]?.trim())).toEqual(
      Array.from({ length: 2 }, () => '"exact": "Roads cost 5",'),
    );
    expect(lines[0]).toBeLessThan(lines[1] ?? 0);
  });

  it('leaves out replies and notes on a whole page', () => {
    const note = { ...ROW, target: [{ source: 'x' }] };
    const reply = { ...ROW, references: ['jQx1'] };
    const area = {
      ...ROW,
      target: [{ source: 'x', selector: [{ type: 'FragmentSelector', value: 'p=1' }] }],
    };
    const reasons = read(JSON.stringify({ rows: [note, reply, area] })).value?.unread.map(
      ({ reason }) => reason,
    );
    expect(reasons).toEqual([
      'it is on the whole page, and marks no words',
      'it answers another annotation, and marks no words',
      'it has a `FragmentSelector` and no TextQuoteSelector: where it is in the words cannot be told',
    ]);
  });

  const HEAD = 'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page';
  const TABLE = [
    HEAD,
    'Nov 3 2026,https://x.org/a,Public,Annotation,"Roads ""cost"" 5,\nmore",ann,"A note, of\ntwo lines","claim,roads",7',
    'Nov 3 2026,https://x.org/a,Public,Reply,,bob,I agree,,',
    'Nov 3 2026,https://x.org/a,Public,Annotation,,bob,On the whole page,,',
    'Nov 4 2026,https://x.org/a,Public,Annotation,Roads,bob,,,',
  ].join('\n');

  it('may be the table that it exports', () => {
    const { value, diagnostics } = read(`\ufeff${TABLE}\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.tool).toBe('Hypothesis');
    expect(value?.annotations).toMatchObject([
      {
        name: 'annotation 1, page 7',
        words: 'Roads "cost" 5,\nmore',
        comment: 'A note, of\ntwo lines',
        classes: ['claim', 'roads'],
        creator: 'ann',
        place: { start: { line: 2 } },
      },
      { name: 'annotation 4', words: 'Roads', classes: [], place: { start: { line: 7 } } },
    ]);
    expect(value?.unread.map(({ name, place }) => [name, place.start.line])).toEqual([
      ['annotation 2', 5],
      ['annotation 3', 6],
    ]);
  });

  it.each([';', '\t'])('may be that table as a program saved it again, parted by %j', (separator) => {
    const rows = [
      ['Tags', 'Quote', 'User'],
      ['a,b', 'Roads cost 5, or more', 'ann'],
    ];
    const { value } = read(rows.map((row) => row.join(separator)).join('\r\n'));
    expect(value?.annotations).toMatchObject([{ words: 'Roads cost 5, or more', classes: ['a', 'b'] }]);
  });

  it.each([
    ['a row with a column too many', `${HEAD}\na,b,c,d,e,f,g,h,i,j`, 'JSON_SYNTAX 2:1'],
    ['a quotation mark that is not closed', `${HEAD}\na,b,c,Annotation,"Roads`, 'JSON_SYNTAX 2:1'],
    ['no column for the words', 'URL,User,Body\nx,y,z', 'JSON_SYNTAX 1:1'],
    ['the export as text', 'Nov 3, 2026, 10:00\nA title\nAnnotation 1:\nQuote: "Roads"', 'JSON_SYNTAX 1:1'],
  ])('is refused with %s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
    expect(read(text).diagnostics[0]?.hint).toContain('export it');
  });
});

/** As the recommendation of the W3C has it. */
const WEB = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'http://example.org/anno1',
  type: 'Annotation',
  creator: { type: 'Person', name: 'Jane Roe' },
  body: [
    { type: 'TextualBody', purpose: 'tagging', value: 'money' },
    { type: 'TextualBody', value: 'Doubtful' },
  ],
  target: {
    source: 'http://example.org/page1',
    selector: {
      type: 'FragmentSelector',
      value: 'p1',
      refinedBy: { type: 'TextQuoteSelector', exact: 'Roads cost 5', prefix: 'a ' },
    },
  },
};

describe('W3C Web Annotations', () => {
  it.each([
    ['one', WEB],
    ['a list', [WEB]],
    ['a page', { '@context': 'x', type: 'AnnotationPage', items: [WEB] }],
    [
      'a collection',
      { type: 'AnnotationCollection', total: 1, first: { type: 'AnnotationPage', items: [WEB] } },
    ],
    ['a graph', { '@graph': [WEB] }],
  ])('are read: %s', (_, value) => {
    expect(read(JSON.stringify(value)).value).toMatchObject({
      tool: 'Web Annotations',
      annotations: [
        { words: 'Roads cost 5', before: 'a ', classes: ['money'], comment: 'Doubtful', creator: 'Jane Roe' },
      ],
    });
  });

  it('may have several targets, and a body that is a text', () => {
    const target = (exact: string) => ({ selector: { type: 'TextQuoteSelector', exact } });
    const { value } = read(
      JSON.stringify({ type: 'Annotation', bodyValue: 'Hm', target: [target('a'), target('b')] }),
    );
    expect(value?.annotations.map(({ words, name, comment }) => [words, name, comment])).toEqual([
      ['a', 'annotation 1, target 1', 'Hm'],
      ['b', 'annotation 1, target 2', 'Hm'],
    ]);
  });

  it('are not followed without end', () => {
    const text = `{"type":"Annotation","target":{"selector":${'{"type":"FragmentSelector","refinedBy":'.repeat(50_000)}{}${'}'.repeat(50_000)}}}`;
    expect(read(text).value?.unread).toMatchObject([
      { reason: expect.stringContaining('it has a `FragmentSelector` and no TextQuoteSelector') },
    ]);
  });

  it('may have a position alone, in a text that they name', () => {
    const selector = { type: 'TextPositionSelector', start: 4, end: 9 };
    const state = { type: 'State', sha256: 'AB12' };
    const { value } = read(JSON.stringify({ type: 'Annotation', target: { source: 'x', state, selector } }));
    expect(value?.annotations).toMatchObject([{ words: '', position: { start: 4, end: 9, sha256: 'ab12' } }]);
  });

  it.each([
    { type: 'RangeSelector', startSelector: { type: 'XPathSelector', value: '/p[1]' } },
    { type: 'XPathSelector', value: '/p', refinedBy: { type: 'TextPositionSelector', start: 0, end: 4 } },
    { type: 'TextPositionSelector', start: 9, end: 9 },
  ])('mark no words that can be told with %o', (selector) => {
    const { value } = read(JSON.stringify({ type: 'Annotation', target: { selector } }));
    expect(value?.annotations).toEqual([]);
    expect(value?.unread[0]?.reason).toContain(`it has a \`${selector.type}\``);
  });
});

describe('Zotero', () => {
  it('gives formatted words without their tags, and raised digits as such', () => {
    const value = [
      {
        key: 'A',
        data: {
          itemType: 'annotation',
          annotationType: 'highlight',
          annotationText: 'The <b>loan</b> is 250<sup>9</sup> million &amp; more',
          annotationComment: '<div>See <i>section 2</i></div>',
        },
      },
      {
        key: 'B',
        data: { itemType: 'annotation', annotationType: 'highlight', annotationText: 'a < b &amp; c' },
      },
    ];
    expect(read(JSON.stringify(value)).value?.annotations).toMatchObject([
      { words: 'The loan is 250⁹ million & more', comment: 'See section 2' },
      { words: 'a < b &amp; c' },
    ]);
  });

  it('gives the highlights that were put into a note', () => {
    const place = encodeURIComponent(JSON.stringify({ annotationKey: 'K', pageLabel: '12' }));
    const note = `<div><p><span class="highlight" data-annotation="${place}">“Roads <b>cost</b> 5”</span> <span class="citation">(<span class="citation-item">Doe, 2020</span>)</span> mine</p></div>`;
    const value = [
      { key: 'N', data: { key: 'N', itemType: 'note', note } },
      { key: 'M', data: { key: 'M', itemType: 'note', note: '<p>a thought</p>' } },
    ];
    const { value: found } = read(JSON.stringify(value));
    expect(found).toMatchObject({
      tool: 'Zotero',
      annotations: [{ name: 'annotation 1, page 12', words: 'Roads cost 5' }],
      unread: [{ reason: 'it is of type `note`, and marks no words' }],
    });
  });

  const data = {
    key: 'ABCD2345',
    itemType: 'annotation',
    annotationType: 'highlight',
    annotationAuthorName: '',
    annotationText: 'Roads cost 5',
    annotationComment: 'check',
    annotationColor: '#ffd400',
    annotationPageLabel: '12',
    annotationSortIndex: '00011|002412|00120',
    annotationPosition: '{"pageIndex":11,"rects":[[1,2,3,4]]}',
    tags: [{ tag: 'money' }],
  };
  const own = {
    words: 'Roads cost 5',
    comment: 'check',
    name: 'annotation 1, page 12',
    classes: ['money'],
    isClassed: false,
  };
  const { itemType: _, ...exported } = data;

  it.each([
    ['items of the API', [{ key: 'ABCD2345', version: 3, library: {}, data }]],
    [
      'items with attachments, as Better BibTeX exports them',
      {
        config: {},
        items: [{ itemType: 'report', title: 'T', attachments: [{ path: 'x', annotations: [exported] }] }],
      },
    ],
    [
      'those of the reader',
      [
        {
          type: 'highlight',
          id: 'X',
          text: 'Roads cost 5',
          comment: 'check',
          pageLabel: '12',
          position: {},
          tags: [{ name: 'money', color: '#f00' }],
        },
      ],
    ],
  ])('is read: %s', (_, value) => {
    expect(read(JSON.stringify(value)).value).toMatchObject({ tool: 'Zotero', annotations: [own] });
  });

  it('gives the highlights of a note that was exported in HTML, on the lines that they are on', () => {
    const place = encodeURIComponent(JSON.stringify({ pageLabel: '12' }));
    const mark = (words: string) =>
      `<p><span class="highlight" data-annotation="${place}">“${words}”</span> <span class="citation" data-citation="x">(<span class="citation-item">Doe, 2020, p. 12</span>)</span></p>`;
    const note = `<div data-schema-version="9"><h1>Annotations<br>(3/1/2026)</h1>\n${mark('Roads cost 5')}\n<p>mine</p>\n${mark('Bridges <b>cost</b> 6')}\n</div>\n`;
    expect(read(note)).toMatchObject({
      value: {
        tool: 'Zotero',
        annotations: [
          { words: 'Roads cost 5', name: 'annotation 1, page 12' },
          { words: 'Bridges cost 6', name: 'annotation 2, page 12' },
        ],
        unread: [],
      },
      diagnostics: [],
    });
  });

  it('gives those of a note that was exported in Markdown, with what was written after them', () => {
    const note = [
      '# Annotations  ',
      '(3/1/2026, 10:00:00 AM)',
      '',
      '“Roads (all) cost 5\\*” ([Doe, 2020, p. 12](zotero://select/library/items/X)) ([pdf](zotero://open-pdf/library/items/Y?page=12&annotation=Z)) check \\#1',
      'mine',
      '"Bridges “cost” 6" ([Doe](zotero://select/library/items/X)) ([pdf](zotero://open-pdf/library/items/Y))',
    ];
    expect(read(note.join('\n')).value).toMatchObject({
      tool: 'Zotero',
      annotations: [
        { words: 'Roads (all) cost 5*', comment: 'check #1', name: 'annotation 1, page 12' },
        { words: 'Bridges “cost” 6', name: 'annotation 2' },
      ],
      unread: [],
    });
  });

  it('reads a note without links to the pages, and lists what has no words', () => {
    const note = [
      '“The weir was raised” ([Roe, 2021, p. 4](zotero://select/library/items/X)) see map',
      '![](a.png) ([Roe, 2021, p. 5](zotero://select/library/items/X))',
    ];
    const { value } = read(note.join('\n'));
    expect(value?.annotations).toMatchObject([{ words: 'The weir was raised', comment: 'see map' }]);
    expect(value?.unread).toMatchObject([{ place: { start: { line: 2 } } }]);
  });

  it('reads what Better BibTeX answers to `item.attachments`', () => {
    const answer = { jsonrpc: '2.0', id: 1, result: [{ path: '/a.pdf', annotations: [data] }] };
    expect(read(JSON.stringify(answer)).value?.annotations).toHaveLength(1);
  });

  it('finds the line of what marks no words', () => {
    const note = { ...data, key: 'NOTE0001', annotationType: 'note', annotationText: undefined };
    const { value } = read(JSON.stringify([data, note], null, 1));
    const line = JSON.stringify([data, note], null, 1)
      .split('\n')
      .findIndex((one) => one.includes('NOTE0001'));
    expect(value?.unread[0]?.place.start.line).toBe(line + 1);
  });

  it('leaves out what marks no words', () => {
    const note = { ...data, annotationType: 'note', annotationText: undefined };
    const image = { ...data, annotationType: 'image', annotationText: '' };
    const reasons = read(JSON.stringify([note, image])).value?.unread.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'it is of type `note`, and marks no words',
      'it is of type `image`, and marks no words',
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['nothing', '', 'JSON_SYNTAX 1:1'],
    ['a line that breaks off', `${line([])}\n${line([]).slice(0, -9)}\n`, 'JSON_SYNTAX 2:'],
    ['text', 'Dear all,\nhere they are\n', 'JSON_SYNTAX 1:1'],
    ['a NUL', `${line([])}\n\0`, 'CONTROL_CHARACTER 2:1'],
    ['a number', '42', 'UNKNOWN_ANNOTATIONS 1:1'],
    ['a list of nothing', '[]', 'UNKNOWN_ANNOTATIONS 1:1'],
    ['other JSON', '{"a": [1, 2]}', 'UNKNOWN_ANNOTATIONS 1:1'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', 'UNKNOWN_ANNOTATIONS 1:1'],
  ])('is refused: %s', (_, text, problem) => {
    const [first = '', ...others] = problems(text);
    expect(first.startsWith(problem)).toBe(true);
    expect(others).toEqual([]);
  });

  it('is told by its encoding and its size', () => {
    expect(readAnnotations(new Uint8Array([0x7b, 0xff, 0x7d]), 'f', 'd').diagnostics).toMatchObject([
      { code: 'NOT_UTF8' },
    ]);
    const large = new Uint8Array(100_000_001);
    expect(readAnnotations(large, 'f', 'd').diagnostics).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
    const many = JSON.stringify({ extractions: Array.from({ length: 200_001 }, () => 0) });
    expect(read(many).diagnostics).toMatchObject([
      { code: 'LIMIT_EXCEEDED', message: expect.stringContaining('200001') },
    ]);
  });

  it('holds a hundred thousand annotations', () => {
    const { value } = read(JSON.stringify({ rows: Array.from({ length: 100_000 }, () => ROW) }));
    expect(value?.annotations).toHaveLength(100_000);
    expect(value?.annotations.at(-1)?.place.start.column).toBeGreaterThan(1_000_000);
  });
});
