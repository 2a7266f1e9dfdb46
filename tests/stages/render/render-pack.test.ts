import { describe, expect, test } from 'vitest';
import type { Block, PackContent } from '../../../src/ground/model/content.ts';
import type { RenderedPack } from '../../../src/ground/model/rendered.ts';
import { facesFor, fontsNeeded } from '../../../src/stages/render/choose-fonts.ts';
import { renderPack } from '../../../src/stages/render/render-pack.ts';
import { loadFonts, loadTemplate } from './load-template.ts';
import { evidence, noteOf, printed, sampleContent } from './sample-content.ts';

const briefing = loadTemplate('briefing');

function render(content: PackContent, template = briefing): RenderedPack {
  const { value, diagnostics } = renderPack(content, template, []);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

describe('the page', () => {
  test('is one self-contained file with its language, title and policy', () => {
    const content = sampleContent({ paper: 'A5', typeSize: 'large', language: 'en-US' });
    const { html, title, language } = render(content);
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="en-US">')).toBe(true);
    expect(html).toContain(`<title>${title}</title>`);
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(language).toBe('en-US');
    expect(html).toContain('class="paper-a5 type-large notes-below tables-stacked status-final"');
    expect(html).toContain('size: 148mm 210mm');
    expect(html).not.toMatch(/url\((?!data:)/);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)/);
  });

  test('of half a letter sheet is small, with margins of its own', () => {
    const { html } = render(sampleContent({ paper: 'Half-letter', typeSize: 'standard' }));
    expect(html).toContain('class="paper-half-letter type-standard notes-below tables-stacked status-final"');
    expect(html).toContain('@page { size: 5.5in 8.5in; margin: 21mm 13mm 21mm 17mm;');
  });

  test('is the same for the same input', () => {
    expect(render(sampleContent()).html).toBe(render(sampleContent()).html);
  });

  test('embeds the fonts that it is given, as data', () => {
    const content = sampleContent();
    const fonts = loadFonts(fontsNeeded(content, briefing));
    const html = renderPack(content, briefing, fonts).value?.html ?? '';
    expect(html.match(/@font-face/g)).toHaveLength(fonts.length);
    expect(html).toContain('src:url(data:font/woff2;base64,d09GMg');
  });

  test('has one first heading and no level is left out', () => {
    const levels = [...render(sampleContent()).html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
    }
  });

  test('has a link to each anchor that a page number is asked for', () => {
    const { html } = render(sampleContent());
    const asked = [...html.matchAll(/data-page-of="([^"]+)"/g)].map((match) => match[1]);
    expect(asked).toContain('key-judgements');
    for (const anchor of asked) {
      expect(html).toContain(`href="#${anchor}"`);
      expect(html).toContain(`id="${anchor}"`);
    }
  });
});

describe('markings', () => {
  test('a TLP label stands at the right of top and bottom, on black, in its colour', () => {
    const { html } = render(sampleContent({ marking: { scheme: 'tlp', label: 'TLP:AMBER+STRICT' } }));
    for (const place of ['@top-right', '@bottom-right']) {
      expect(html).toContain(
        `${place} { all: initial !important; content: "TLP:AMBER+STRICT" !important; text-align: right !important; background: #000 !important; color: #FFC000 !important;`,
      );
    }
  });

  test('other words stand in the middle of top and bottom, and cannot leave their string', () => {
    const { html } = render(
      sampleContent({ marking: { scheme: 'text', label: 'SECRET"; } </style><script>' } }),
    );
    for (const place of ['@top-center', '@bottom-center']) {
      expect(html).toContain(
        `${place} { all: initial !important; content: "SECRET\\22 ; } \\3c /style\\3e \\3c script\\3e "`,
      );
    }
    expect(html).not.toContain('<script');
  });

  test('an annex without a heading has a running head of its own', () => {
    const headings = [{ text: 'Words', level: 1, anchor: 'words' }];
    const content = sampleContent({ headings });
    const bare = content.blocks.map((block) =>
      block.block === 'evidence' ? { ...block, heading: undefined } : block,
    );
    const heads = (blocks: readonly Block[]): string =>
      /data-heads="([^"]*)"/.exec(render(sampleContent({ headings, blocks })).html)?.[1] ?? '';
    expect(heads(content.blocks)).not.toContain('evidence-');
    expect(heads(bare)).toMatch(/evidence-[A-Z]-\d+&quot;,&quot;title&quot;:&quot;Evidence&quot;/);
  });

  test('a draft says so on each page', () => {
    expect(render(sampleContent({ status: 'draft', marking: undefined })).html).toContain(
      'content: "DRAFT · Edition 2 · 20 November 2026"',
    );
  });
});

describe('what the sources say', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=http://127.0.0.1:1/x>',
    '<iframe src=file:///etc/passwd>',
    `" onmouseover="x" 'y`,
    '{{constructor.constructor "return process"}}',
    '</style><style>@import "http://h/a.css"',
    '&lt;b&gt; &#60;',
  ];

  test.each(hostile)('is printed as it stands: %s', (text) => {
    const row = {
      ref: 'd:q',
      words: printed('quotation', text, 'q', 'd'),
      before: text,
      behind: text,
      speaker: text,
      role: text,
      about: text,
      note: text,
      locator: 'A ¶1, l. 1',
      anchor: undefined,
    };
    const block: Block = {
      block: 'quotations',
      heading: { text, level: 1, anchor: 'quotations' },
      rows: [row],
      groups: [{ speaker: text, role: text, rows: [row] }],
    };
    const narrative: Block = {
      block: 'narrative',
      root: {
        type: 'root',
        children: [
          { type: 'html', value: text },
          { type: 'paragraph', children: [{ type: 'inlineCode', value: text }] },
          { type: 'marks', marks: [], calls: [], notes: [noteOf(evidence(1, 'l. 1', text))] },
        ],
      },
    };
    const { html, printed: record } = render(sampleContent({ title: text, blocks: [block, narrative] }));
    const body = html.slice(html.indexOf('<body'));
    expect(body).not.toMatch(/<(?:script|img|iframe|style|meta|link)/i);
    expect(body).not.toMatch(/<[^>]*\son\w+=/i);
    const read = body
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#(x?)([0-9A-F]+);/gi, (_, hex: string, digits: string) =>
        String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
      )
      .replace(/&amp;/g, '&');
    expect(straight(read).split(text).length - 1).toBeGreaterThanOrEqual(9);
    expect(record.map((one) => straight(one.text))).toEqual([text, text]);
  });

  test('an address that may not be linked to is printed, not linked', () => {
    const documents = sampleContent().documents.map((document) => ({
      ...document,
      url: 'javascript:alert(1)',
    }));
    const block: Block = { block: 'sources', heading: undefined, documents, summary: [] };
    const { html } = render(sampleContent({ blocks: [block] }));
    expect(html).not.toContain('href="javascript');
    expect(html).toContain('>javascript:alert(1)</a>');
  });
});

describe('a full stop', () => {
  const sourcesOf = (own: Partial<PackContent['documents'][number]>): string => {
    const none = { editors: undefined, interviewers: undefined, place: undefined, part: undefined };
    const documents = sampleContent()
      .documents.slice(0, 1)
      .map((document) => ({ ...document, ...none, ...own }));
    const block: Block = { block: 'sources', heading: undefined, documents, summary: [] };
    const { html } = render(sampleContent({ blocks: [block] }));
    const imprint = html.slice(html.indexOf('<p class="source-imprint">'));
    return imprint.slice(0, imprint.indexOf('</p>')).replace(/<[^>]*>/g, '');
  };

  test.each([
    [
      'of an author',
      { authors: 'Lars Holt Jr.', container: undefined, publisher: 'Ferries' },
      'Lars Holt Jr. Ferries.',
    ],
    ['of a publisher', { publisher: 'Ferries Inc.', issued: undefined }, 'Ferries Inc.'],
    ['of a date', { issued: 'n.d.' }, 'n.d.'],
    ['after a question', { container: 'Who pays?', publisher: 'Ferries' }, 'Who pays? Ferries.'],
  ])('%s is not printed twice', (_, own, expected) => {
    const words = sourcesOf(own);
    expect(words).toContain(expected);
    expect(words).not.toMatch(/[.?!]\./);
  });

  test('is printed after what has none', () => {
    const own = { authors: 'Ann Author', container: 'The Post', publisher: 'Ferries', issued: '2020' };
    expect(sourcesOf(own)).toContain('Ann Author. The Post. Ferries, 2020.');
  });
});

describe('the record of what was printed', () => {
  test('has each bound string once for each time, isolated in its direction', () => {
    const value = printed('figure', '3,000', 'live');
    const item = {
      value,
      qualifier: undefined,
      unit: 'people',
      label: 'Live',
      partOf: undefined,
      calculation: undefined,
      period: undefined,
      size: 'short' as const,
      marks: [],
    };
    const block: Block = { block: 'key-figures', heading: undefined, columns: 2, items: [item, item] };
    const rendered = render(sampleContent({ blocks: [block] }));
    expect(rendered.printed).toEqual([value, value]);
    expect(rendered.html).toContain(
      '<span class="bound" data-ref="mi5-parker-interview:live" id="Use-1"><bdi>3,000</bdi></span>',
    );
    expect(rendered.html).toContain('key-figure-list columns-2');
  });

  test('has cut words where the annex has them whole, and whole ones where it does not', () => {
    const cut = evidence(1, 'l. 1', 'one two three four', 'one two …');
    const narrative = (anchor: string | undefined): Block => ({
      block: 'narrative',
      root: {
        type: 'root',
        children: [{ type: 'marks', marks: [], calls: [], notes: [noteOf({ ...cut, anchor })] }],
      },
    });
    const texts = (block: Block) =>
      render(sampleContent({ blocks: [block] })).printed.map(({ text }) => text);
    expect(texts(narrative('evidence-B-1'))).toEqual(['one two …']);
    expect(texts(narrative(undefined))).toEqual(['one two three four']);
  });

  test('has dashes and spaces in the form in which they are drawn', () => {
    const item = {
      value: printed('figure', '3\u202f000\u2009\u2012 4\u2011fold'),
      qualifier: undefined,
      unit: undefined,
      label: 'twenty\u2010one \u2015 two',
      partOf: undefined,
      calculation: undefined,
      period: undefined,
      size: 'long' as const,
      marks: [],
    };
    const block: Block = { block: 'key-figures', heading: undefined, columns: undefined, items: [item] };
    const { html, printed: record } = render(sampleContent({ blocks: [block] }));
    expect(html).toContain('<p class="key-label">twenty-one — two</p>');
    expect(html).toContain('<bdi>3\u00a0000 – 4-fold</bdi>');
    expect(record.map(({ text }) => text)).toEqual(['3\u00a0000 – 4-fold']);
  });
});

describe('characters that no font has', () => {
  test('stop the pack, each with its name and where it stands', () => {
    const bad: Block = {
      block: 'narrative',
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                value: 'at 五 5',
                position: { start: { line: 12, column: 3 }, end: { line: 12, column: 9 } },
              },
              {
                type: 'printed',
                qualifier: undefined,
                value: printed('figure', '٣', 'arabic'),
                calls: [],
                notes: [],
              },
            ],
          },
        ],
      },
    };
    const { value, diagnostics } = renderPack(sampleContent({ subtitle: '漢', blocks: [bad] }), briefing, []);
    expect(value).toBeUndefined();
    expect(
      diagnostics.map(({ code, message, place }) => [code, message, place?.file, place?.start.line]),
    ).toEqual([
      [
        'MISSING_GLYPH',
        'no font has the character U+0663 (٣), in `arabic` of document `mi5-parker-interview`: “٣”',
        'sources/extractions/mi5-parker-interview.yaml',
        1,
      ],
      [
        'MISSING_GLYPH',
        'no font has the characters U+4E94 (五, Han), U+6F22 (漢, Han), in the text: “at 五 5”',
        'sources/packs/sample.md',
        12,
      ],
    ]);
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('`npm install @fontsource/noto-sans-arabic`'),
      expect.stringContaining('`npm install @fontsource/noto-sans-sc`'),
    ]);
  });

  test('have the font of their own script each, also in one text', () => {
    const { diagnostics } = renderPack(
      sampleContent({ subtitle: '漢 한국 ひら カ थ ა אב', blocks: [] }),
      briefing,
      [],
    );
    const packages = diagnostics.map(({ hint = '' }) => /noto-sans-[a-z-]+/.exec(hint)?.[0]);
    expect(packages.toSorted()).toEqual([
      'noto-sans-devanagari',
      'noto-sans-georgian',
      'noto-sans-hebrew',
      'noto-sans-jp',
      'noto-sans-kr',
    ]);
  });

  test('are found in the template too', () => {
    const template = loadTemplate('briefing', {
      'print.css': '\n@page { @top-center { content: "\\4E00" } }',
    });
    const { diagnostics } = renderPack(sampleContent({ blocks: [] }), template, []);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['MISSING_GLYPH', 'no font has the character U+4E00 (一, Han), in the page'],
    ]);
  });

  test('may come with a font of the template', () => {
    const css =
      '@font-face { font-family: X; src: url(data:font/woff2;base64,AA); unicode-range: U+4E00-9FFF }';
    const template = loadTemplate('briefing', { 'print.css': css });
    expect(renderPack(sampleContent({ subtitle: '漢', blocks: [] }), template, []).diagnostics).toEqual([]);
  });

  test('do not count what needs no glyph', () => {
    const title = 'soft\u00adhyphen\u202fand\u2003space\u200bzero\ufeff';
    expect(renderPack(sampleContent({ title, blocks: [] }), briefing, []).diagnostics).toEqual([]);
  });
});

describe('fonts', () => {
  test('latin alone for latin text', () => {
    const files = fontsNeeded(sampleContent(), briefing).map((face) => face.file);
    expect(files).toEqual([
      'source-serif-4-latin-400-normal.woff2',
      'source-serif-4-latin-400-italic.woff2',
      'source-serif-4-latin-600-normal.woff2',
      'source-sans-3-latin-400-normal.woff2',
      'source-sans-3-latin-400-italic.woff2',
      'source-sans-3-latin-600-normal.woff2',
    ]);
  });

  test.each([
    ['Łódź', ['latin-ext']],
    ['Nguyễn Văn Bình', ['latin-ext', 'vietnamese']],
    ['Αθήνα', ['greek']],
    ['Київ', ['cyrillic']],
    ['ἀρχή', ['greek', 'greek-ext']],
    ['at ≤ 5 → 6', ['whole']],
    ['CO₂, ⅔, 4 ‰, 10⁻³', ['whole']],
    ['∅ ⊂ ∇', ['noto-sans-math-latin']],
    ['☎ ☐', ['whole', 'noto-sans-symbols-2-symbols']],
    ['Ⅱ ①', ['noto-sans-symbols-symbols']],
    ['₪ 40', ['noto-sans-latin-ext']],
    ['฿ 50', ['noto-sans-thai-thai']],
    ['20 ℃', []],
    ['🏃 ✅', ['noto-emoji-2', 'noto-emoji-8']],
    ['🇬🇧', ['noto-emoji-0']],
  ])('the subsets that %s needs', (name, subsets) => {
    const faces = fontsNeeded(sampleContent({ subtitle: name }), briefing);
    const found = new Set(
      faces.map(({ file }) => file.replace(/^source-s[a-z]+-[34]-|-\d{3}-[a-z]+\.woff2$/g, '')),
    );
    expect([...found].sort()).toEqual(['latin', ...subsets].sort());
  });

  test('every file of the table exists', () => {
    const everything = facesFor(Array.from({ length: 0x1ffff }, (_, point) => point));
    expect(loadFonts(everything)).toHaveLength(everything.length);
    expect(everything.length).toBe(64);
  });

  test('no two ranges of a family overlap', () => {
    const everything = facesFor(Array.from({ length: 0x1ffff }, (_, point) => point));
    for (const family of ['Source Serif 4', 'Source Sans 3', 'Noto Sans Math', 'Noto Sans Symbols 2']) {
      const ranges = everything
        .filter((face) => face.family === family && face.weight === 400 && face.style === 'normal')
        .flatMap((face) => face.neededFor.split(','))
        .map((range) =>
          range
            .slice(2)
            .split('-')
            .map((end) => Number.parseInt(end, 16)),
        )
        .sort(([a = 0], [b = 0]) => a - b);
      expect(ranges.length, family).toBeGreaterThan(0);
      for (const [index, [first = 0]] of ranges.entries()) {
        const before = ranges[index - 1]?.at(-1) ?? -1;
        expect(first).toBeGreaterThan(before);
      }
    }
  });
});

/** A text whose quotation marks are as they are typed. */
function straight(text: string): string {
  return text.replace(/[“”″]/g, '"').replace(/[‘’′]/g, "'");
}
