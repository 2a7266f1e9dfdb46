import { describe, expect, test } from 'vitest';
import { docxStyles } from '../../../../src/stages/intake/docx/styles.ts';
import { externalLink, link, paragraph, run, table } from '../../../support/docx-file.ts';
import { docx, docxOutcome, markdownOf, refusalOf, toldIn } from '../../../support/import-outcome.ts';

const p = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const raised = (text: string, way = 'superscript'): string => run(text, `<w:vertAlign w:val="${way}"/>`);
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

async function read(body: string): Promise<string> {
  return markdownOf(await docx(body));
}

describe('digits and signs', () => {
  test('raised digits stay raised: 250⁹ is not 2509', async () => {
    const imported = await docx(
      p(`${run('about 250')}${raised('9')}${run(' tonnes of CO')}${raised('2', 'subscript')}`),
    );
    expect(markdownOf(imported)).toBe('about 250⁹ tonnes of CO₂');
    expect(toldIn(imported)).toContain('doubtful raised digits, paragraph 1: about 250⁹');
    expect(toldIn(imported)).toContain('doubtful lowered digits, paragraph 1: about 250⁹ tonnes of CO₂');
  });

  test.each([
    ['1', 'st', '1st'],
    ['10', 'n', '10ⁿ'],
    ['10', '-3', '10⁻³'],
    ['10', '−3', '10⁻³'],
    ['sold', '1,2', 'sold¹,²'],
  ])('%s with %s above it is %3$s', async (base, above, expected) => {
    expect(await read(p(`${run(base)}${raised(above)}`))).toBe(expected);
  });

  test('raised by a style, by the style that it is based on, or by its position', async () => {
    const styles = `<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Up2"><w:basedOn w:val="Up"/></w:style>`;
    const body = p(
      `${run('5')}${run('1', '<w:rStyle w:val="Up2"/>')} ${run('6')}${run('2', '<w:position w:val="8"/>')}`,
    );
    expect(markdownOf(await docx({ body, styles }))).toBe('5¹6²');
  });

  test('16.000 stays 16.000, and numbers divided among runs stay whole', async () => {
    expect(await read(p(`${run('16.000 and ')}${run('1')}${run('25', '<w:b/>')}${run('0')}`))).toBe(
      '16.000 and 1250',
    );
  });

  test('a line end, a tab or a page break between digits never joins them, and is reported', async () => {
    for (const between of ['<w:br/>', '<w:cr/>', '<w:tab/>', '<w:ptab/>', '<w:br w:type="page"/>']) {
      const imported = await docx(p(`${run('12')}<w:r>${between}</w:r>${run('500')}`));
      expect(markdownOf(imported)).toMatch(/^12(?: |\\\n)500$/);
      expect(toldIn(imported)).toContain('doubtful digits that meet, paragraph 1: 12 500');
    }
  });

  test('what is left out never joins the digits on its two sides', async () => {
    const inline = '<w:r><w:drawing><wp:inline><a:blip r:embed="i"/></wp:inline></w:drawing></w:r>';
    const equation = '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den/></m:f></m:oMath>';
    const symbol = '<w:r><w:sym w:font="Company Icons" w:char="F0B1"/></w:r>';
    for (const between of [
      inline,
      equation,
      symbol,
      '<w:r><w:object><o:OLEObject ProgID="x"/></w:object></w:r>',
    ]) {
      const imported = await docx(p(`${run('12')}${between}${run('500')}`));
      expect(markdownOf(imported)).toBe('12 500');
      expect(toldIn(imported)).toContain('doubtful digits that meet, paragraph 1: 12 500');
    }
  });

  test('hyphens that do not break, and blanks that do not break, are kept; soft hyphens are no letters', async () => {
    const body = p(
      `${run('F')}<w:r><w:noBreakHyphen/></w:r>${run('16, 5\u00a0km, govern')}<w:r><w:softHyphen/></w:r>${run('ment')}`,
    );
    expect(await read(body)).toBe('F\u201116, 5\u00a0km, government');
  });

  test('symbols of fonts become what Unicode has for them, and are reported', async () => {
    const imported = await docx(
      p(`${run('5 ')}<w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>${run(' 2')}`),
    );
    expect(markdownOf(imported)).toBe('5 ± 2');
    expect(toldIn(imported)).toContain('noted symbols, paragraph 1: 5 ±');
    const unknown = await docx(p(`${run('5')}<w:r><w:sym w:font="Company Icons" w:char="F0B1"/></w:r>`));
    expect(toldIn(unknown)).toContain('dropped symbol, paragraph 1: 5');
  });

  test('letters of a symbol font are signs', async () => {
    const body = p(
      `${run('5 ')}${run('\uf0b1', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${run(' 2')}`,
    );
    expect(await read(body)).toBe('5 ± 2');
  });

  test('letters that are typed in a symbol font are signs, too', async () => {
    const imported = await docx(p(`${run('5 ')}${run('m', '<w:rFonts w:ascii="Symbol"/>')}${run('g 12')}`));
    expect(markdownOf(imported)).toBe('5 μg 12');
    expect(toldIn(imported)).toContain('noted symbols, paragraph 1: μ');
    expect(await read(p(run('12 of 40', '<w:rFonts w:ascii="Symbol"/>')))).toMatch(/^12 .* 40$/);
  });

  test('of several editions the one is taken that needs nothing unknown', async () => {
    const choice = (requires: string) =>
      `<mc:AlternateContent><mc:Choice Requires="${requires}">${run('new 1')}</mc:Choice><mc:Fallback>${run('old 2')}</mc:Fallback></mc:AlternateContent>`;
    expect(await read(p(`${run('A ')}${choice('wps')}`))).toBe('A new 1');
    expect(await read(p(`${run('A ')}${choice('zz9')}`))).toBe('A old 2');
  });

  test.each([
    ['wps', 'new 1', 'old 2', ['dropped alternative words, paragraph 1: old 2']],
    ['zz9', 'new 1', 'old 2', ['dropped alternative words, paragraph 1: new 1']],
    ['wps', 'both 3', 'both 3', []],
  ])('what another edition says instead is reported: %s, %s, %s', async (requires, first, last, told) => {
    const both = `<mc:AlternateContent><mc:Choice Requires="${requires}">${run(first)}</mc:Choice><mc:Fallback>${run(last)}</mc:Fallback></mc:AlternateContent>`;
    const imported = await docx(p(both));
    expect(toldIn(imported).map((one) => one.replace(/, the text/, ', paragraph 1'))).toEqual(told);
  });

  test('words that are white or tiny are reported, and those on a colour are not', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const body = p(
      `${run('Seen. ')}${run('Secret 7. ', white)}${run('Dust 8. ', '<w:sz w:val="2"/>')}${run('Shown 9.', `${white}<w:shd w:fill="000080"/>`)}`,
    );
    const imported = await docx(body);
    expect(markdownOf(imported)).toBe('Seen. Secret 7. Dust 8. Shown 9.');
    expect(toldIn(imported)).toEqual([
      'doubtful white words, paragraph 1: Secret 7.',
      'doubtful tiny words, paragraph 1: Dust 8.',
    ]);
    const cell = table([['a', 'b']]).replaceAll('<w:r>', `<w:r><w:rPr>${white}</w:rPr>`);
    expect(toldIn(await docx(cell)).filter((one) => one.includes('white'))).toEqual([]);
  });

  test('capitals by format are stored as written, and reported', async () => {
    const imported = await docx(p(run('Parker', '<w:caps/>')));
    expect(markdownOf(imported)).toBe('Parker');
    expect(toldIn(imported)).toContain('noted capitals, paragraph 1: Parker');
  });

  test('words that are struck out are reported', async () => {
    expect(toldIn(await docx(p(run('12 million', '<w:strike/>'))))).toContain(
      'doubtful struck-out words, paragraph 1: 12 million',
    );
  });

  test('characters that reorder what is printed are taken out, and reported', async () => {
    const imported = await docx(p(run('a\u202e12\u202c b')));
    expect(markdownOf(imported)).toBe('a12 b');
    expect(toldIn(imported)[0]).toContain('dropped control characters');
  });

  test('Hebrew and Arabic are in the order in which they are stored', async () => {
    expect(await read(p(`<w:r><w:rPr><w:rtl/></w:rPr><w:t>שנת 1948</w:t></w:r>`, '<w:bidi/>'))).toBe(
      'שנת 1948',
    );
  });
});

describe('what is hidden or beside the text', () => {
  test('hidden text is left out and reported, by format or by style', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `${p(`${run('seen')}${run(' hidden 7', '<w:vanish/>')}${run(' shown', '<w:vanish w:val="0"/>')}`)}${paragraph('secret 8', '<w:pStyle w:val="Secret"/>')}`;
    const imported = await docx({ body, styles });
    expect(markdownOf(imported)).toBe('seen shown');
    expect(toldIn(imported)).toEqual([
      'dropped hidden text, paragraph 1: hidden 7',
      'dropped hidden text, paragraph 2: secret 8',
    ]);
  });

  test('comments, headers, footers and building blocks are reported with their words', async () => {
    const imported = await docx({
      body: paragraph('Text.'),
      comments: `<w:comment w:id="3" w:author="Ann">${paragraph('Really 40?')}</w:comment>`,
      header: paragraph('Confidential'),
      footer: paragraph('Page 1'),
      glossary: `<w:docParts>${paragraph('Block')}</w:docParts>`,
    });
    expect(toldIn(imported)).toEqual([
      'dropped comment, comment 3: Really 40?',
      'dropped header, header 1: Confidential',
      'dropped footer, footer 1: Page 1',
      'dropped building blocks, glossary: Block',
    ]);
  });

  test.each([
    ['w:author="Ann"', 'by Ann'],
    ['w:author=" Ann Lee "', 'by Ann Lee'],
    ['w:author=""', undefined],
    ['w:author="  "', undefined],
    ['', undefined],
  ])('a comment has an author only where one is named: %s', async (author, message) => {
    const imported = await docx({
      body: paragraph('Text.'),
      comments: `<w:comment w:id="3" ${author}>${paragraph('Really 40?')}</w:comment>`,
    });
    const comment = imported.findings.find(({ what }) => what === 'comment');
    expect(comment?.message).toBe(message);
  });

  test('pictures, charts, diagrams, embedded objects and word art are reported', async () => {
    const drawing = (inside: string): string =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="a map"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const imported = await docx({
      body: p(
        `${run('Text.')}${drawing('<pic:pic><pic:blipFill><a:blip r:embed="i1"/></pic:blipFill></pic:pic>')}${drawing('<c:chart r:id="c1"/>')}${drawing('<dgm:relIds r:dm="d1"/>')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>`,
      ),
      links: link('c1', 'chart', 'charts/chart1.xml') + link('d1', 'diagramData', 'diagrams/data1.xml'),
      files: {
        'word/charts/chart1.xml':
          '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:v>2024</c:v><c:v>17.5</c:v></c:chartSpace>',
        'word/diagrams/data1.xml':
          '<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>Board</a:t></x>',
      },
    });
    expect(toldIn(imported)).toEqual([
      'dropped picture, paragraph 1: a map',
      'dropped chart, paragraph 1: 2024 17.5',
      'dropped diagram, paragraph 1: Board',
      'dropped embedded object, paragraph 1: Excel.Sheet.12',
      'dropped word art, paragraph 1: DRAFT',
    ]);
    expect(imported.counts.pictures).toBe(1);
  });

  test('pictures and templates elsewhere are never fetched, and are reported', async () => {
    const imported = await docx({
      body: p(`${run('Text.')}<w:r><w:drawing><a:blip r:link="x1"/></w:drawing></w:r>`),
      links:
        externalLink('x1', 'image', 'http://127.0.0.1:9/a.png') +
        externalLink('x2', 'frame', 'file:///etc/passwd'),
    });
    expect(imported.findings.find(({ what }) => what === 'picture')?.message).toContain(
      'http://127.0.0.1:9/a.png, which was not opened',
    );
    expect(toldIn(imported)).toContain(
      'dropped reference to another file, the whole document: file:///etc/passwd',
    );
  });

  test('macros are reported and never run', async () => {
    const imported = await docx({ body: paragraph('Text.'), files: { 'word/vbaProject.bin': 'macro' } });
    expect(toldIn(imported)).toContain('dropped macros, the whole document');
  });

  test('of contents in two editions, the one with words is taken', async () => {
    const box = `<w:pict><v:textbox><w:txbxContent>${paragraph('Old 42.')}</w:txbxContent></v:textbox></w:pict>`;
    const body = p(
      `${run('Text.')}<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await read(body)).toBe('Text.\n\nOld 42.');
  });

  test('text boxes follow the paragraph at which they are anchored, once, though their file has them twice', async () => {
    const box = `<w:txbxContent>${paragraph('Boxed 42.')}</w:txbxContent>`;
    const body = p(
      `${run('An')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('chor.')}`,
    );
    const imported = await docx(body);
    expect(markdownOf(imported)).toBe('Anchor.\n\nBoxed 42.');
    expect(toldIn(imported)).toEqual(['doubtful text box, paragraph 1: Boxed 42.']);
  });
});

describe('fields, controls and equations', () => {
  test('the result of a field is text, its code is not', async () => {
    const imported = await docx(
      p(
        `${run('On ')}${field(' DATE \\@ "d MMMM yyyy" ', '5 May 2024')}${run(', page ')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`,
      ),
    );
    expect(markdownOf(imported)).toBe('On 5 May 2024, page 3');
    expect(toldIn(imported)).toEqual([
      'doubtful date that updates, paragraph 1: On',
      'doubtful number that updates, paragraph 1: 3',
    ]);
  });

  test.each([
    ['a field', field(' =SUM(ABOVE) \\# "#,##0" ', '4,500')],
    ['a simple field', `<w:fldSimple w:instr=" = A2 * 1.2 ">${run('4,500')}</w:fldSimple>`],
  ])('what a formula came to is doubtful: %s', async (_, total) => {
    const imported = await docx(p(`${run('Total ')}${total}`));
    expect(markdownOf(imported)).toBe('Total 4,500');
    expect(toldIn(imported).map((one) => one.split(',')[0])).toEqual(['doubtful calculated number']);
  });

  test('a field within the code of another is not printed', async () => {
    const inner = field(' MERGEFIELD sum ', '99');
    const body = p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${inner}<w:r><w:instrText>&gt; 5</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('many')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
    const imported = await docx(body);
    expect(markdownOf(imported)).toBe('many');
    expect(toldIn(imported)).toContain('dropped code of a field, paragraph 1: 99');
  });

  test('a link of either kind keeps its address', async () => {
    const links = externalLink('h1', 'hyperlink', 'https://example.org/a');
    const body = p(
      `<w:hyperlink r:id="h1">${run('one')}</w:hyperlink>${run(' and ')}${field(' HYPERLINK "https://example.org/b" ', 'two')}`,
    );
    expect(markdownOf(await docx({ body, links }))).toBe(
      '[one](https://example.org/a) and [two](https://example.org/b)',
    );
  });

  test('the value of a drop-down of old is beside the text, and reported', async () => {
    const body = p(
      `${run('Rating: ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B+"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
    expect(toldIn(await docx(body))).toEqual(['dropped drop-down, paragraph 1: B+']);
  });

  test('a field whose code Word shows is reported', async () => {
    const code =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\f(1,2) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const imported = await docx(p(`${run('about ')}${code}${run('of it')}`));
    expect(markdownOf(imported)).toBe('about of it');
    expect(toldIn(imported)).toEqual(['dropped field, paragraph 1: EQ \\f(1,2)']);
  });

  test('content controls give their text; a placeholder is not an answer', async () => {
    const control = (properties: string, text: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const imported = await docx(
      p(
        `${control('<w:dropDownList/>', 'Yes')}${run(' ')}${control('<w:showingPlcHdr/>', 'Click here to enter text')}`,
      ),
    );
    expect(markdownOf(imported)).toBe('Yes Click here to enter text');
    expect(toldIn(imported)).toEqual([
      'noted drop-down, paragraph 1: Yes',
      'doubtful placeholder, paragraph 1: Click here to enter text',
    ]);
  });

  test('an equation of one line is text; any other is left out and reported', async () => {
    const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const linear = `<m:oMath>${t('E=m')}<m:sSup><m:e>${t('c')}</m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath>`;
    const imported = await docx(p(`${run('So ')}${linear}${run('.')}`));
    expect(markdownOf(imported)).toBe('So E=mc².');
    expect(toldIn(imported)[0]).toBe('noted equation, paragraph 1: E=m c 2');
    const fraction = `<m:oMath><m:f><m:num>${t('1')}</m:num><m:den>${t('12')}</m:den></m:f></m:oMath>`;
    const dropped = await docx(p(`${run('So ')}${fraction}${run('it is.')}`));
    expect(markdownOf(dropped)).toBe('So it is.');
    expect(toldIn(dropped)).toEqual(['dropped equation, paragraph 1: 1 12']);
  });

  test('ruby is left out and reported', async () => {
    const body = p(
      '<w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    );
    const imported = await docx(body);
    expect(markdownOf(imported)).toBe('東');
    expect(toldIn(imported)).toEqual(['dropped ruby, paragraph 1: とう']);
  });
});

describe('notes', () => {
  const footnotes = `<w:footnote w:id="-1" w:type="separator">${paragraph('')}</w:footnote>
    <w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${run(' Of 2023.')}`)}</w:footnote><w:footnote w:id="9">${paragraph('Lost.')}</w:footnote>`;

  test('become footnotes, and their numbers never touch a word', async () => {
    const body = p(
      `${run('It lent 12')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' million')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
    );
    const imported = await docx({
      body,
      footnotes,
      endnotes: `<w:endnote w:id="1">${paragraph('Later.')}</w:endnote>`,
    });
    expect(markdownOf(imported)).toBe('It lent 12[^1] million[^e1]\n\n[^1]: Of 2023.\n\n[^e1]: Later.');
    expect(imported.counts.footnotes).toBe(2);
    expect(toldIn(imported)).toEqual(['dropped note without a mark, footnote 9: Lost.']);
  });

  test('a mark without a note is reported', async () => {
    const imported = await docx(p(`${run('12')}<w:r><w:footnoteReference w:id="5"/></w:r>`));
    expect(markdownOf(imported)).toBe('12');
    expect(toldIn(imported)).toEqual(['doubtful mark of a missing note, paragraph 1: 12']);
  });

  test('a table and a raised digit in a note are told with the note', async () => {
    const body = p(`${run('A')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const note = `<w:footnote w:id="2">${p(`${run('3')}${raised('2')}`)}</w:footnote>`;
    expect(toldIn(await docx({ body, footnotes: note }))).toEqual(['doubtful raised digits, footnote 1: 3²']);
  });
});

describe('structure', () => {
  test('headings by outline level, by name, in other languages and by styles of one’s own', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>`;
    const body = `${paragraph('Eins', '<w:pStyle w:val="Own"/>')}${paragraph('Zwei', '<w:pStyle w:val="H2"/>')}${paragraph('Drei', '<w:outlineLvl w:val="2"/>')}${paragraph('Vier', '<w:pStyle w:val="Heading4"/>')}`;
    expect(markdownOf(await docx({ body, styles }))).toBe('# Eins\n\n## Zwei\n\n### Drei\n\n#### Vier');
  });

  test('lists nest, and numbers that Word prints are reported', async () => {
    const level = (depth: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (text: string, depth: number): string =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="5"/></w:numPr>`);
    const heading = paragraph(
      'Costs',
      '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>',
    );
    const body = `${item('One', 0)}${item('Deep', 1)}${item('Deeper', 1)}${item('Two', 0)}${paragraph('Between')}${item('Three', 0)}${heading}`;
    const imported = await docx({ body, numbering });
    expect(markdownOf(imported)).toBe(
      '1. One\n   1. Deep\n   2. Deeper\n2. Two\n\nBetween\n\n3. Three\n\n# Costs',
    );
    expect(imported.findings.map(({ message }) => message)).toEqual([
      'Word prints 1.1 before it, and the text may refer to that',
      'Word prints 1.2 before it, and the text may refer to that',
      'Word prints 4. before it, and the text may refer to that',
    ]);
  });

  test('a drop cap is the first letter of its word', async () => {
    const body = `${p(run('T'), '<w:framePr w:dropCap="drop"/>')}${paragraph('he bank')}`;
    expect(await read(body)).toBe('The bank');
  });

  test('what accounts and programs are called is not an author, and the day of the file no day of issue', async () => {
    const core =
      '<dc:title>Annual report</dc:title><dc:creator>Microsoft Office User</dc:creator><dcterms:created>2024-05-01T00:00:00Z</dcterms:created>';
    expect((await docx({ body: paragraph('Text.'), core })).metadata).toEqual({ title: 'Annual report' });
    const named = '<dc:title>Document1</dc:title><dc:creator>Ann Lee; Bo Chan</dc:creator>';
    expect((await docx({ body: paragraph('Text.'), core: named })).metadata).toEqual({
      author: [{ literal: 'Ann Lee' }, { literal: 'Bo Chan' }],
    });
  });

  test('strict files and other prefixes are read as well', async () => {
    const body = p(`${run('250')}${raised('9')}`);
    expect(markdownOf(await docx({ body, edition: 'strict', footer: paragraph('Foot') }))).toBe('250⁹');
    expect(toldIn(await docx({ body, edition: 'strict', footer: paragraph('Foot') }))).toContain(
      'dropped footer, footer 1: Foot',
    );
    expect(markdownOf(await docx({ body, prefix: 'ns0' }))).toBe('250⁹');
  });
});

describe('tables', () => {
  test('rows are counted, and as many are in the document', async () => {
    const imported = await docx(
      table([
        ['Year', 'Sum'],
        ['2023', '16.000'],
        ['2024', ''],
      ]),
    );
    expect(markdownOf(imported)).toBe('| Year | Sum |\n| - | - |\n| 2023 | 16.000 |\n| 2024 | |');
    expect(imported.counts).toEqual({ tables: 1, rows: 3, pictures: 0, footnotes: 0 });
    expect(imported.findings).toEqual([]);
  });

  test('one without a head is reported', async () => {
    expect(
      toldIn(
        await docx(
          table(
            [
              ['2023', '5'],
              ['2024', '6'],
            ],
            '',
          ),
        ),
      ),
    ).toEqual(['doubtful table without a head, table 1, row 1: 2023 5 2024 6']);
  });

  test('merged cells have their words in the first one', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr><w:tr>${cell('Wide', '<w:gridSpan w:val="2"/>')}${cell('C')}</w:tr><w:tr>${cell('Tall', '<w:vMerge w:val="restart"/>')}${cell('1')}${cell('2')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('3')}${cell('4')}</w:tr></w:tbl>`;
    const imported = await docx(body);
    expect(markdownOf(imported)).toBe('| Wide | | C |\n| - | - | - |\n| Tall | 1 | 2 |\n| | 3 | 4 |');
    expect(toldIn(imported)).toEqual([
      'doubtful merged cells, table 1, row 1: Wide',
      'doubtful merged cells, table 1, row 2: Tall',
    ]);
  });

  test('paragraphs in a cell are parted by a blank, and digits that meet are reported', async () => {
    const body = table([
      ['Year', 'Sum'],
      ['2023', 'x'],
    ]).replace(paragraph('x'), `${paragraph('12')}${paragraph('500')}`);
    const imported = await docx(body);
    expect(markdownOf(imported)).toContain('| 2023 | 12 500 |');
    expect(toldIn(imported)).toEqual(['doubtful digits that meet, table 1, row 2: 12 500']);
  });

  test('a table in a cell unfolds the outer one, and is a table itself', async () => {
    const inner = table([
      ['A', 'B'],
      ['1', '2'],
    ]);
    const body = table([
      ['x', 'left'],
      ['y', 'right'],
    ]).replace(paragraph('x'), `${paragraph('x')}${inner}${paragraph('')}`);
    const imported = await docx(body);
    expect(markdownOf(imported)).toBe('x\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\nleft\n\ny\n\nright');
    expect(imported.counts).toMatchObject({ tables: 1, rows: 2 });
    expect(toldIn(imported)[0]).toContain('noted table unfolded');
  });

  test('a table whose words are hidden is none, and one whose words are in a box is one', async () => {
    const hidden = table([['a', 'b']]).replaceAll('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
    const none = await docx(`${paragraph('Text.')}${hidden}`);
    expect(markdownOf(none)).toBe('Text.');
    expect(none.counts.tables).toBe(0);
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('boxed')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const boxed = await docx(table([['', 'x']]).replace(paragraph('x'), p(box)));
    expect(markdownOf(boxed)).toBe('| | boxed |\n| - | - |');
    expect(boxed.counts.rows).toBe(1);
  });

  test('rows and cells in content controls count', async () => {
    const body = table([
      ['Year', 'Sum'],
      ['2023', '5'],
    ]).replace(/(<w:tr>(?!.*<w:tr>).*<\/w:tr>)/, '<w:sdt><w:sdtContent>$1</w:sdtContent></w:sdt>');
    expect((await docx(body)).counts.rows).toBe(2);
  });
});

describe('documents without words', () => {
  test('are refused', async () => {
    expect(refusalOf(await docxOutcome('<w:p/>'))).toContain('it has no text');
    expect(
      refusalOf(await docxOutcome(p('<w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r>'))),
    ).toContain('recognise its text first (OCR)');
  });

  test('what they have instead is named', async () => {
    const refused = refusalOf(
      await docxOutcome({
        body: p('<w:r><w:drawing><wp:inline><c:chart r:id="c1"/></wp:inline></w:drawing></w:r>'),
        header: paragraph('Harbour Board'),
      }),
    );
    expect(refused).toContain('it has no text, and only what is not imported: chart, header');
  });

  test('and so are those that have several texts', async () => {
    const second = `</w:body><w:body>${paragraph('It cost 3.')}`;
    expect(refusalOf(await docxOutcome(paragraph('It cost 2.') + second))).toContain('it has 2 texts');
  });

  test('and so are those that show another file in their midst', async () => {
    expect(refusalOf(await docxOutcome(`${paragraph('Text.')}<w:altChunk r:id="a1"/>`))).toContain(
      'shows another document in its midst',
    );
  });
});

describe('what no person writes', () => {
  const numbered = (start: number) => ({
    body: ['one', 'two']
      .map((text) => p(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
      .join(''),
    numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  });

  test.each([2_000_000_000, 999_999_999, -4])(
    'a list that begins at %d has no numbers, and is told',
    async (start) => {
      const { body, numbering } = numbered(start);
      const imported = await docx({ body, numbering });
      expect(markdownOf(imported)).toBe('- one\n- two');
      expect(toldIn(imported).join('\n')).toContain('automatic number');
    },
  );

  test('a list that begins at 7 does', async () => {
    const { body, numbering } = numbered(7);
    expect(markdownOf(await docx({ body, numbering }))).toBe('7. one\n8. two');
  });

  test('a paragraph is looked through once, however many runs it has', () => {
    const runs = Array.from({ length: 1_000 }, () => ({ name: 'w:r', attributes: {}, children: [] }));
    let times = 0;
    const paragraph = {
      name: 'w:p',
      attributes: {},
      get children() {
        times += 1;
        return runs;
      },
    };
    const styles = docxStyles(undefined);
    for (const one of runs) styles.run(one, paragraph);
    expect(times).toBe(1);
  });
});
