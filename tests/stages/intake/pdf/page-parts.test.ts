import { describe, expect, test } from 'vitest';
import { blocksOf, importedFrom, pagesOf, told } from '../../../support/imported-pdf.ts';
import { line, lines, picture, shown } from '../../../support/small-pdf.ts';

const TEXT = ['A plain text goes on here for quite a while, and', 'ends with this line of it.'];

describe('heads and feet', () => {
  test('are left out and told once, with their pages', async () => {
    const page = (number: number): string =>
      line(60, 800, 'Annual report 2019') +
      line(480, 800, `${number}`) +
      lines(60, 700, TEXT) +
      line(250, 30, `Page ${number} of 4`);
    const imported = await importedFrom(pagesOf(page(1), page(2), page(3), page(4)));
    expect(blocksOf(imported).join(' ')).not.toMatch(/Annual|Page|\d/);
    expect(told(imported, 'running head or foot')).toEqual(['dropped pages 1–4: Annual report 2019']);
    expect(told(imported, 'page number')).toEqual([
      'dropped pages 1–4: 1 … 4',
      'dropped pages 1–4: Page 1 of 4 … Page 4 of 4',
    ]);
  });

  test('figures at the foot that do not count with the pages stay', async () => {
    const page = (total: number): string =>
      lines(60, 700, TEXT) + line(60, 40, `Total ${total}`) + line(480, 800, `${total * 3}`);
    const imported = await importedFrom(pagesOf(page(17), page(45), page(12)));
    expect(blocksOf(imported).join(' ').match(/\d+/g)).toEqual(['51', '17', '135', '45', '36', '12']);
  });

  test('a line that is on one page alone stays', async () => {
    const imported = await importedFrom(pagesOf(lines(60, 700, TEXT) + line(300, 30, '7')));
    expect(blocksOf(imported)).toContain('7');
  });

  test('labels of pages are kept beside their numbers', async () => {
    const page = (label: string): string => lines(60, 700, TEXT) + line(300, 30, label);
    const imported = await importedFrom({
      ...pagesOf(page('iv'), page('v'), page('1')),
      catalog: '/PageLabels << /Nums [0 << /S /r /St 4 >> 2 << /S /D >>] >>',
    });
    expect(imported.root.children[0]?.data).toEqual({ page: 1, pageLabel: 'iv' });
    expect(told(imported, 'page number')).toEqual(['dropped pages 1–2: iv … v']);
  });

  test('numbers of lines, watermarks and words along the edge are told', async () => {
    const body = Array.from(
      { length: 12 },
      (_, index) =>
        `this is line number of the law that is set here in full width ${'abc'.repeat((index % 3) + 1)}`,
    );
    const page =
      lines(90, 700, body) +
      body.map((_, index) => line(60, 700 - index * 12, `${index + 1}`)).join('') +
      'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 250 Tm (DRAFT) Tj ET ';
    const imported = await importedFrom(pagesOf(page, page));
    expect(blocksOf(imported).join(' ')).not.toMatch(/\d|DRAFT/);
    expect(told(imported, 'line numbers')).toEqual(['dropped pages 1–2: 1 2 3 4 5 6 7 8 9 10 11 12']);
    expect(told(imported, 'watermark')).toEqual(['dropped pages 1–2: DRAFT']);
  });
});

describe('raised and lowered characters', () => {
  /** One line in which every second part is raised. */
  const marked = (...parts: readonly string[]): string =>
    `BT 60 660 Td ${parts.map((words, index) => (index % 2 === 1 ? `4 Ts /F1 6 Tf ${shown(words)} Tj` : `0 Ts /F1 10 Tf ${shown(words)} Tj`)).join(' ')} ET\n`;
  const raised = (x: number, y: number, words: string): string => line(x, y + 4, words, 6);

  test('are no digits of the number before', async () => {
    const imported = await importedFrom(
      pagesOf(
        line(60, 700, 'About 250') +
          raised(104.5, 700, '9') +
          line(110, 700, 'of CO') +
          line(134, 697.5, '2', 6) +
          line(139, 700, 'were found.'),
      ),
    );
    expect(blocksOf(imported)).toEqual(['About 250⁹ of CO₂ were found.']);
    expect(told(imported, 'raised digits')).toEqual(['doubtful page 1: 250⁹']);
    expect(told(imported, 'lowered digits')).toEqual(['doubtful page 1: CO₂']);
  });

  test('by the rise of the line, too', async () => {
    const content = 'BT /F1 10 Tf 60 700 Td (10) Tj 4 Ts /F1 6 Tf (12) Tj 0 Ts /F1 10 Tf ( cells) Tj ET';
    expect(blocksOf(await importedFrom(pagesOf(content)))).toEqual(['10¹² cells']);
  });

  test('a mark and its note at the foot are a footnote', async () => {
    const content =
      lines(60, 700, TEXT) +
      marked('The end was near', '1', ' and then it came', '2') +
      line(60, 104, '1', 5) +
      line(64, 100, 'See the report, p. 12.', 8) +
      line(60, 92, '2', 5) +
      line(64, 88, 'Ibid.', 8);
    const imported = await importedFrom(pagesOf(content));
    expect(blocksOf(imported).slice(1)).toEqual([
      'The end was near[^1] and then it came[^2]',
      '[^1]: See the report, p. 12.',
      '[^2]: Ibid.',
    ]);
    expect(imported.counts.footnotes).toBe(2);
    expect(told(imported, 'raised digits')).toEqual([]);
  });

  test('a mark after a figure is told: it may be a power', async () => {
    const content =
      lines(60, 700, TEXT) +
      marked('It grew by 250', '1') +
      line(60, 104, '1', 5) +
      line(64, 100, 'See the report.', 8);
    const imported = await importedFrom(pagesOf(content));
    expect(told(imported, 'footnote')).toEqual(['doubtful page 1: ¹ See the report.']);
  });

  test('a mark without a note stays a raised digit', async () => {
    const imported = await importedFrom(pagesOf(marked('It was said so', '3', ' again.')));
    expect(blocksOf(imported)).toEqual(['It was said so³ again.']);
  });
});

describe('what nobody sees', () => {
  const visible = lines(60, 700, TEXT);
  const hidden = (content: string): Promise<readonly string[]> =>
    importedFrom(pagesOf(visible + content)).then((imported) => {
      expect(blocksOf(imported)).toEqual([TEXT.join(' ')]);
      return imported.findings.map(({ kind, what, words }) => `${kind} ${what}: ${words}`);
    });

  test.each([
    ['invisible', '3 Tr BT /F1 10 Tf 60 500 Td (secret 5) Tj ET', 'dropped invisible text: secret 5'],
    [
      'white on white',
      '1 g BT /F1 10 Tf 60 500 Td (secret 5) Tj ET',
      'dropped covered or hidden text: secret 5',
    ],
    [
      'under a box',
      `${line(60, 500, 'secret 5')}0 g 50 490 100 30 re f`,
      'dropped covered or hidden text: secret 5',
    ],
    ['outside the page', line(60, -40, 'secret 5'), 'dropped outside the page: secret 5'],
    [
      'clipped away',
      `q 300 300 10 10 re W n 1 1 0 rg ${line(60, 500, 'secret 5')} Q 0.95 g 50 490 100 30 re f`,
      'dropped covered or hidden text: secret 5',
    ],
    [
      'clipped away, in black',
      `q 300 300 10 10 re W n ${line(60, 500, 'secret 5')} Q`,
      'dropped covered or hidden text: secret 5',
    ],
    [
      'clipped by two paths that have nothing in common',
      `q 40 480 300 60 re W n 40 300 300 60 re W n ${line(60, 500, 'secret 5')} Q`,
      'dropped covered or hidden text: secret 5',
    ],
    [
      'clipped away by a triangle, after the page was turned',
      `q 0 1 -1 0 595 0 cm 10 10 m 20 10 l 20 20 l h W n 0 -1 1 0 0 595 cm ${line(60, 500, 'secret 5')} Q`,
      'dropped covered or hidden text: secret 5',
    ],
  ])('text that is %s', async (_, content, told) => {
    expect(await hidden(content)).toContain(told);
  });

  test.each([
    ['of one point', line(60, 500, 'secret 5', 1)],
    ['made small by a matrix', '0.1 0 0 0.1 0 0 cm BT /F1 20 Tf 600 5000 Td (secret 5) Tj ET'],
  ])('text %s is in the document, and doubtful', async (_, content) => {
    const imported = await importedFrom(pagesOf(visible + content));
    expect(blocksOf(imported)).toContain('secret 5');
    expect(told(imported, 'text too small to read')).toEqual(['doubtful page 1: secret 5']);
  });

  test('text that is small and legible is not doubtful', async () => {
    const imported = await importedFrom(pagesOf(visible + line(60, 500, 'seen 5', 4)));
    expect(told(imported, 'text too small to read')).toEqual([]);
  });

  test('text within what clips it is seen', async () => {
    const imported = await importedFrom(
      pagesOf(`${visible}q 40 480 300 60 re W n 1 0 0 1 10 10 cm ${line(50, 490, 'seen 5')} Q`),
    );
    expect(blocksOf(imported)).toContain('seen 5');
    expect(told(imported, 'covered or hidden text')).toEqual([]);
  });

  test('text under a picture', async () => {
    expect(await hidden(line(60, 500, 'secret 5') + picture(50, 490, 100, 30))).toContain(
      'dropped covered or hidden text: secret 5',
    );
  });

  test('white text on a dark ground is seen', async () => {
    const imported = await importedFrom(
      pagesOf(`${visible}0 g 50 490 100 30 re f 1 g ${line(60, 500, 'seen 5')}`),
    );
    expect(blocksOf(imported)).toContain('seen 5');
  });

  test('a layer that is off', async () => {
    const imported = await importedFrom({
      ...pagesOf(
        `${visible}/OC /L1 BDC ${line(60, 500, 'off 5')} EMC /OC /L2 BDC ${line(60, 450, 'on 6')} EMC`,
      ),
      catalog: '/OCProperties << /OCGs [100 0 R 101 0 R] /D << /OFF [100 0 R] >> >>',
      properties: '/L1 100 0 R /L2 101 0 R',
      objects: ['<< /Type /OCG /Name (One) >>', '<< /Type /OCG /Name (Two) >>'],
    });
    expect(blocksOf(imported)).toEqual([TEXT.join(' '), 'on 6']);
    expect(told(imported, 'covered or hidden text')).toEqual(['dropped page 1: off 5']);
  });

  test('the words that a machine has read in a scan are taken, and told', async () => {
    const imported = await importedFrom(pagesOf(`${picture(0, 0, 595, 842)}3 Tr ${lines(60, 700, TEXT)}`));
    expect(blocksOf(imported)).toEqual([TEXT.join(' ')]);
    expect(told(imported, 'recognised text')).toEqual(['doubtful page 1: ']);
    expect(imported.findings.find(({ what }) => what === 'recognised text')?.hint).toContain(
      'compare every figure',
    );
  });

  test('what is printed twice to be bold is there once, and other words at nearly its place are kept', async () => {
    const imported = await importedFrom(
      pagesOf(
        line(60, 700, 'Bold 12') +
          line(60.3, 700, 'Bold 12') +
          line(60, 650, 'PAID 1') +
          line(60, 652.5, 'PAID 1'),
      ),
    );
    expect(blocksOf(imported)[0]).toBe('Bold 12');
  });
});

describe('what belongs to the page and not to its text', () => {
  test('comments, fields, attachments and scripts are told, and nothing is run', async () => {
    const imported = await importedFrom({
      pages: [{ content: lines(60, 700, TEXT), entries: '/Annots [100 0 R 101 0 R 104 0 R]' }],
      catalog:
        '/Names << /EmbeddedFiles << /Names [(data.csv) 102 0 R] >> /JavaScript << /Names [(run) 103 0 R] >> >> /OpenAction << /S /Launch /F (calc.exe) >>',
      objects: [
        '<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (Is it 7?) >>',
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ann 5) /Rect [10 30 90 50] >>',
        '<< /Type /Filespec /F (data.csv) /EF << /F 105 0 R >> >>',
        '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
        '<< /Type /Annot /Subtype /FreeText /Rect [10 10 20 20] /Contents (added 3) >>',
        '<< /Length 3 >>\nstream\n1,2\nendstream',
      ],
    });
    expect(imported.findings.map(({ kind, what, words }) => `${kind} ${what}: ${words}`)).toEqual([
      'dropped script: ',
      'dropped attachment: data.csv',
      'dropped comment: Is it 7?',
      'dropped form field: name: Ann 5',
      'dropped text box: added 3',
    ]);
  });

  test('what is filled into a form is told, wherever the file keeps it, each field by itself', async () => {
    const widget = (more: string): string =>
      `<< /Type /Annot /Subtype /Widget /Rect [10 30 90 50] ${more} >>`;
    const many = Array.from({ length: 14 }, (_, index) => index);
    const imported = await importedFrom({
      pages: [
        {
          content: lines(60, 700, TEXT),
          entries: `/Annots [101 0 R 102 0 R 103 0 R 105 0 R 106 0 R ${many.map((index) => `${107 + index} 0 R`).join(' ')}]`,
        },
      ],
      catalog: `/AcroForm << /Fields [100 0 R 102 0 R 104 0 R 106 0 R ${many.map((index) => `${107 + index} 0 R`).join(' ')}] >>`,
      objects: [
        '<< /FT /Tx /T (grant) /V (212.7 million) /Kids [101 0 R] >>',
        widget('/Parent 100 0 R'),
        widget('/FT /Btn /T (agreed) /V /Yes /AS /Yes /AP << /N << /Yes 121 0 R /Off 121 0 R >> >>'),
        widget('/Parent 104 0 R /AS /Monthly /AP << /N << /Monthly 121 0 R /Off 121 0 R >> >>'),
        '<< /FT /Btn /Ff 49152 /T (paid) /V /Monthly /Kids [103 0 R 105 0 R] >>',
        widget('/Parent 104 0 R /AS /Off /AP << /N << /Yearly 121 0 R /Off 121 0 R >> >>'),
        widget('/FT /Ch /Ff 131072 /T (port) /V (h) /Opt [[(a) (Aberdeen)] [(h) (Hull)]]'),
        ...many.map((index) => widget(`/FT /Tx /T (sum ${index}) /V (${index * 11})`)),
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream',
      ],
    });
    expect(told(imported, 'form field')).toEqual([
      'dropped page 1: grant: 212.7 million',
      'dropped page 1: agreed: checked',
      'dropped page 1: paid: checked (Monthly)',
      'dropped page 1: port: Hull',
      ...many.map((index) => `dropped page 1: sum ${index}: ${index * 11}`),
    ]);
  });

  test('a text that the file states for shapes with other digits is told', async () => {
    const content = `/Span << /ActualText (2509) >> BDC ${line(60, 500, '2508')} EMC /Span << /ActualText (fi) >> BDC ${line(60, 480, 'x')} EMC`;
    const imported = await importedFrom(pagesOf(lines(60, 700, TEXT) + content));
    expect(told(imported, 'stated text')).toHaveLength(1);
    expect(imported.findings.find(({ what }) => what === 'stated text')?.message).toContain('2508');
  });

  test('pages without a text are told one by one, and pictures are counted', async () => {
    const imported = await importedFrom(
      pagesOf(lines(60, 700, TEXT) + picture(60, 300, 100, 100), picture(0, 0, 595, 842)),
    );
    expect(told(imported, 'picture')).toEqual(['dropped page 1: ']);
    expect(told(imported, 'page without text')).toEqual(['dropped page 2: ']);
    expect(imported.counts).toMatchObject({ pages: 2, pictures: 2 });
  });
});
