import { describe, expect, test } from 'vitest';
import { blocksOf, importedFrom, pagesOf, told } from '../../../support/imported-pdf.ts';
import { line, lines } from '../../../support/small-pdf.ts';

describe('lines become paragraphs', () => {
  test('that keep their page, and go on over a page and its footnotes', async () => {
    const first = [
      'The council met in the spring of that year and',
      'decided to repair the old bridge before the winter',
      'came, since nobody in the town could do without',
    ];
    const imported = await importedFrom(
      pagesOf(
        lines(60, 700, first) + line(60, 90, 'A second paragraph that is at the foot in small print.', 7),
        lines(60, 780, ['the bridge that led to the market, and work', 'began in May.']) +
          line(60, 700, 'Then nothing happened for a long time.'),
      ),
    );
    expect(blocksOf(imported)[0]).toBe(
      `${first.join(' ')} the bridge that led to the market, and work began in May.`,
    );
    expect(imported.root.children.map((node) => (node.data as { page: number }).page)).toEqual([1, 1, 2]);
  });

  test('a number at a line end is never joined', async () => {
    const imported = await importedFrom(
      pagesOf(
        lines(60, 700, [
          'The town spent a sum of altogether 16.',
          '000 pounds, and later in the year 1',
          '250 more on the old stone bridge.',
        ]),
      ),
    );
    expect(blocksOf(imported)).toEqual([
      'The town spent a sum of altogether 16. 000 pounds, and later in the year 1 250 more on the old stone bridge.',
    ]);
    expect(told(imported, 'number at a line end')).toEqual([
      'doubtful page 1: 16.⏎000',
      'doubtful page 1: 1⏎250',
    ]);
  });

  test('a row of dots does not make one word of the words before it', async () => {
    const dots = Array.from({ length: 30 }, () => '(.) -600').join(' ');
    const content = `BT /F1 10 Tf 60 700 Td [(1.1) -1100 (Open) -360 (spaces) -600 ${dots} (2)] TJ ET`;
    expect(blocksOf(await importedFrom(pagesOf(content)))[0]).toContain('Open spaces');
  });

  test('a letter that is set lower is in its word', async () => {
    const content = 'BT /F1 10 Tf 60 700 Td (Made with T) Tj 54 -2.2 Td (E) Tj 6.4 2.2 Td (X by hand.) Tj ET';
    expect(blocksOf(await importedFrom(pagesOf(content)))[0]).toBe('Made with TEX by hand.');
  });

  test('digits with a gap between them are two numbers, and touching ones are one', async () => {
    const content =
      'BT /F1 10 Tf 60 700 Td [(Sold 12) -300 (500 and 3) -180 (400 and 6) 20 (7 of them)] TJ ET';
    expect(blocksOf(await importedFrom(pagesOf(content)))).toEqual(['Sold 12 500 and 3 400 and 67 of them']);
  });

  test.each([
    [undefined, 'co-operate', 'doubtful'],
    ['keep', 'co-operate', 'noted'],
    ['join', 'cooperate', 'noted'],
  ] as const)('a hyphen at a line end, hyphens %s', async (hyphens, word, kind) => {
    const imported = await importedFrom(
      pagesOf(
        lines(60, 700, [
          'All of the neighbours had promised to co-',
          'operate with one another, and nobody did cooperate.',
        ]),
      ),
      { hyphens },
    );
    expect(blocksOf(imported)[0]).toContain(`promised to ${word} with`);
    expect(told(imported, 'hyphen at a line end')).toEqual([`${kind} page 1: co-⏎operate`]);
    expect(imported.findings[0]?.hint).toContain('elsewhere the document has `cooperate`');
  });

  test('a hyphen before a capital or a figure is never left out', async () => {
    const imported = await importedFrom(
      pagesOf(
        lines(60, 700, [
          'The whole of the agreement was Anglo-',
          'American, and it lasted from 2019-',
          '2024 and a little longer than that.',
        ]),
      ),
      { hyphens: 'join' },
    );
    expect(blocksOf(imported)[0]).toBe(
      'The whole of the agreement was Anglo-American, and it lasted from 2019-2024 and a little longer than that.',
    );
  });

  test('columns are read one after another, and never fused', async () => {
    const left = [
      'Left one goes on with quite a few words',
      'left two goes on with quite a few words',
      'left three goes on with a few words 12',
      'left four goes on with quite a few words',
      'left five ends the column here.',
    ];
    const right = [
      'Right one goes on with a few words more',
      'right two 500 goes on with a few words',
      'right three goes on with a few words 1',
      'right four goes on with words and words',
      'right five ends it.',
    ];
    const imported = await importedFrom(
      pagesOf(
        line(150, 740, 'A title over both of the columns', 16) +
          lines(60, 700, left) +
          lines(310, 700, right),
      ),
    );
    expect(blocksOf(imported)).toEqual([
      '# A title over both of the columns',
      left.join(' '),
      right.join(' '),
    ]);
  });

  test('small print in the margin is never part of the line beside it', async () => {
    const words = [
      'The harbour was repaired in the year 2019, and',
      'nobody knew who had paid for it, or why it was',
      'done at all in such a year.',
    ];
    const imported = await importedFrom(
      pagesOf(
        lines(60, 700, words) + line(330, 700, 'A, p. 12: in that', 7) + line(330, 691, 'year of 2018', 7),
      ),
    );
    expect(blocksOf(imported)).toEqual([words.join(' '), 'A, p. 12: in that year of 2018']);
  });

  test('columns are found when the file gives their lines in turn', async () => {
    const rows = [1, 2, 3, 4, 5].map(
      (row) =>
        line(60, 700 - row * 12, `left column has this as line ${row} of text`) +
        line(310, 700 - row * 12, `right column has this as line ${row} too`),
    );
    const words = blocksOf(await importedFrom(pagesOf(rows.join('')))).join(' ');
    expect(words).toMatch(
      /^(?:left column has this as line \d of text ?){5}(?:right column has this as line \d too ?){5}$/,
    );
  });

  test('headings by their size and weight, lists by their marks', async () => {
    const content =
      line(60, 760, 'The report', 20) +
      line(60, 730, 'Findings', 14) +
      lines(60, 710, ['A plain text that says what was found in the', 'course of that year.']) +
      line(60, 670, 'Costs', 10, 'F2') +
      lines(60, 650, ['Another plain text that goes on for a while.']) +
      line(60, 630, '• one thing') +
      line(60, 616, '• another thing') +
      line(60, 590, '3. third') +
      line(60, 578, '4. fourth') +
      line(60, 550, '7. is alone');
    expect(blocksOf(await importedFrom(pagesOf(content)))).toEqual([
      '# The report',
      '## Findings',
      'A plain text that says what was found in the course of that year.',
      '### Costs',
      'Another plain text that goes on for a while.',
      '* one thing',
      '* another thing',
      '3. third',
      '4. fourth',
      '7. is alone',
    ]);
  });

  test('a large initial belongs to its word', async () => {
    const content =
      line(60, 676, 'T', 36) +
      lines(84, 700, ['he town was small, and nobody', 'knew why it had been built just', 'there.']);
    const imported = await importedFrom(pagesOf(content + lines(60, 664, ['It rained.'])));
    expect(blocksOf(imported)[0]).toContain('The town was small, and nobody');
    expect(told(imported, 'large initial')).toHaveLength(1);
  });

  test('letters that are spaced out are a word without spaces, and stay as they are with spaces', async () => {
    const imported = await importedFrom(
      pagesOf(
        `BT /F1 10 Tf 3 Tc 60 700 Td (SPECIAL REPORT) Tj ET BT 0 Tc /F1 10 Tf 60 660 Td (S P E C I A L) Tj ET`,
      ),
    );
    expect(blocksOf(imported)).toEqual(['SPECIAL REPORT', 'S P E C I A L']);
    expect(told(imported, 'letters with spaces between')).toEqual(['doubtful page 1: S P E C I A L']);
  });

  test('dotted leaders are left out, and their numbers stay apart', async () => {
    const imported = await importedFrom(
      pagesOf(lines(60, 700, ['Introduction . . . . . . . . . . . . . 3', 'Costs of 2019..............17'])),
    );
    expect(blocksOf(imported)).toEqual(['Introduction\u20033', 'Costs of 2019\u200317']);
    expect(told(imported, 'dotted leader')).toHaveLength(2);
  });

  test('text that is turned or vertical is told, and never mixed with the lines', async () => {
    const imported = await importedFrom(
      pagesOf(
        `${lines(60, 700, ['A plain line of text that is level.', 'And one more that is level, too.'])}BT /F1 10 Tf 0 1 -1 0 300 694 Tm (Turned 45) Tj ET`,
      ),
    );
    expect(blocksOf(imported)).toEqual([
      'A plain line of text that is level. And one more that is level, too.',
      'Turned 45',
    ]);
    expect(told(imported, 'turned text')).toEqual(['doubtful page 1: Turned 45']);
  });

  test('a page that a viewer turns is read as it is seen', async () => {
    const content =
      'BT /F1 10 Tf 0 1 -1 0 100 60 Tm (First line of the page that is seen upright) Tj ET BT /F1 10 Tf 0 1 -1 0 112 60 Tm (and a second line.) Tj ET';
    const imported = await importedFrom({ pages: [{ content, entries: '/Rotate 90' }] });
    expect(blocksOf(imported)).toEqual(['First line of the page that is seen upright and a second line.']);
    expect(told(imported, 'turned text')).toEqual([]);
  });

  test('Japanese in columns is read from the right, with the maps that PDFium brings along', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-V /DescendantFonts [101 0 R] >>';
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 102 0 R /DW 1000 >>';
    const descriptor =
      '<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 >>';
    const column = (x: number, words: string): string =>
      `BT /J 12 Tf ${x} 700 Td <${Buffer.from(words, 'utf16le').swap16().toString('hex')}> Tj ET\n`;
    const imported = await importedFrom({
      pages: [{ content: column(300, '日本語の文章は') + column(280, '縦に書く。') }],
      fonts: '/J 100 0 R',
      objects: [font, descendant, descriptor],
    });
    expect(blocksOf(imported).join('')).toBe('日本語の文章は縦に書く。');
    expect(told(imported, 'vertical text')).toHaveLength(1);
  });
});

test('letters whose stated width reaches far into the next one are one word, and one number', async () => {
  const wide = `[${Array.from({ length: 224 }, () => 1400).join(' ')}]`;
  const set = (x: number, y: number, words: string): string =>
    `BT /W 10 Tf 1 0 0 1 ${x} ${y} Tm [${[...words].map((letter) => `(${letter}) 850`).join(' ')}] TJ ET\n`;
  const imported = await importedFrom({
    pages: [{ content: set(60, 700, 'Age') + set(78, 700, ':') + set(84, 700, '55') + set(60, 680, '412') }],
    fonts: '/W 100 0 R',
    objects: [
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths ${wide} >>`,
    ],
  });
  expect(blocksOf(imported).join(' ')).toBe('Age:55\n412');
});

test('a text that the file states for several objects is there once', async () => {
  const content = `/Span << /ActualText (ame 12) >> BDC ${line(60, 700, 'AME')} ${line(300, 700, '12')} EMC `;
  expect(blocksOf(await importedFrom(pagesOf(content))).join(' ')).toBe('ame 12');
});
