import { describe, expect, test } from 'vitest';
import { paragraph, run, table } from '../../../support/docx-file.ts';
import { docx, docxOutcome, markdownOf, refusalOf, toldIn } from '../../../support/import-outcome.ts';

const ins = (inside: string): string => `<w:ins w:id="1" w:author="A">${inside}</w:ins>`;
const del = (text: string): string =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const p = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const mark = (name: string): string => `<w:rPr><w:${name} w:id="3" w:author="A"/></w:rPr>`;

const BODY = p(`${run('The loan is ')}${del('250')}${ins(run('2,500'))}${run(' million.')}`);

describe('tracked changes', () => {
  test('stop the import, with how many there are and where the first is', async () => {
    const refusal = refusalOf(await docxOutcome(BODY));
    expect(refusal).toContain('tracked changes that nobody has decided about (1 insertion, 1 deletion)');
    expect(refusal).toContain('the first is in the text, “250”');
    expect(refusal).toContain('--accept-changes or with --reject-changes');
  });

  test('are accepted or rejected as a whole, and what goes is listed', async () => {
    const accepted = await docx(BODY, { changes: 'accept' });
    expect(markdownOf(accepted)).toBe('The loan is 2,500 million.');
    expect(toldIn(accepted)).toContain('dropped deleted words, the text: 250');
    const rejected = await docx(BODY, { changes: 'reject' });
    expect(markdownOf(rejected)).toBe('The loan is 250 million.');
    expect(toldIn(rejected)).toContain('dropped inserted words, the text: 2,500');
  });

  test.each([
    [
      'a footnote',
      { footnotes: `<w:footnote w:id="2">${p(ins(run('new')))}</w:footnote>` },
      'footnote 2, “new”',
    ],
    ['an endnote', { endnotes: `<w:endnote w:id="7">${p(del('old'))}</w:endnote>` }, 'endnote 7, “old”'],
    ['a header', { header: p(ins(run('Draft'))) }, 'header 1, “Draft”'],
    ['a footer', { footer: p(del('Final')) }, 'footer 1, “Final”'],
    [
      'a comment',
      { comments: `<w:comment w:id="4">${p(ins(run('why?')))}</w:comment>` },
      'comment 4, “why?”',
    ],
    [
      'the building blocks',
      { glossary: `<w:docParts>${p(ins(run('block')))}</w:docParts>` },
      'glossary, “block”',
    ],
  ])('are found in %s', async (_, part, where) => {
    const refusal = refusalOf(await docxOutcome({ body: paragraph('Text.'), ...part }));
    expect(refusal).toContain(`the first is in ${where}`);
  });

  test.each([
    [
      'a table',
      table([['Year', 'Sum']]).replace(
        '<w:t xml:space="preserve">Sum</w:t>',
        '<w:t>Sum</w:t></w:r><w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r>',
      ),
      'table 1, row 1, “5”',
    ],
    [
      'a text box',
      p(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(del('boxed'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
      'the text, “boxed”',
    ],
    [
      'the format of a run',
      p('<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>'),
      'the text, “bold”',
    ],
    ['the mark of a paragraph', p(run('one'), mark('del')), 'the text, “one”'],
    [
      'a move',
      p(
        `<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo>`,
      ),
      'the text, “moved”',
    ],
    [
      'a cell',
      table([['A']]).replace('<w:tc>', '<w:tc><w:tcPr><w:cellIns/></w:tcPr>'),
      'table 1, row 1, “A”',
    ],
    ['a row', table([['A']]).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>'), 'table 1, row 1, “A”'],
  ])('are found in %s', async (_, body, where) => {
    expect(refusalOf(await docxOutcome(body))).toContain(`the first is in ${where}`);
  });

  test('that go are listed where they are: in a note, in a row, in the text', async () => {
    const content = {
      body: `${p(del('text 1'))}${p(`${run('Noted')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}${table([['Year', 'Sum']]).replace('<w:tc>', `<w:tc>${p(del('cell 2'))}`)}`,
      footnotes: `<w:footnote w:id="2">${p(`${run('Kept 5')}${del('note 3')}`)}</w:footnote>`,
    };
    const accepted = await docx(content, { changes: 'accept' });
    expect(toldIn(accepted).filter((told) => told.includes('deleted words'))).toEqual([
      'dropped deleted words, the text: text 1',
      'dropped deleted words, table 1, row 1: cell 2',
      'dropped deleted words, footnote 2: note 3',
    ]);
    expect(markdownOf(accepted)).not.toMatch(/text 1|cell 2|note 3/);
    expect(markdownOf(accepted)).toContain('Kept 5');
  });

  test('a number that was put before a paragraph goes with its change', async () => {
    const content = {
      body: p(
        run('Lent 12.'),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1" w:author="A"/></w:numPr>',
      ),
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    };
    expect(markdownOf(await docx(content, { changes: 'accept' }))).toBe('1. Lent 12.');
    expect(markdownOf(await docx(content, { changes: 'reject' }))).toBe('Lent 12.');
  });

  test('join paragraphs whose mark goes', async () => {
    const deleted = `${p(run('The bank '), mark('del'))}${p(run('lent 12.'))}`;
    expect(markdownOf(await docx(deleted, { changes: 'accept' }))).toBe('The bank lent 12.');
    expect(markdownOf(await docx(deleted, { changes: 'reject' }))).toBe('The bank\n\nlent 12.');
    const inserted = `${p(run('The bank '), mark('ins'))}${p(run('lent 12.'))}`;
    expect(markdownOf(await docx(inserted, { changes: 'reject' }))).toBe('The bank lent 12.');
    expect(markdownOf(await docx(inserted, { changes: 'accept' }))).toBe('The bank\n\nlent 12.');
  });

  test('a deleted paragraph leaves nothing, not even an empty line', async () => {
    const body = `${paragraph('One.')}${p(del('Two.'), mark('del'))}${paragraph('Three.')}`;
    expect(markdownOf(await docx(body, { changes: 'accept' }))).toBe('One.\n\nThree.');
    expect(markdownOf(await docx(body, { changes: 'reject' }))).toBe('One.\n\nTwo.\n\nThree.');
  });

  test('take rows and cells away, or leave them', async () => {
    const body = table([
      ['Year', 'Sum'],
      ['2023', '7'],
      ['2024', '9'],
    ]).replace(
      '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">2023',
      '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t xml:space="preserve">2023',
    );
    const accepted = await docx(body, { changes: 'accept' });
    expect(markdownOf(accepted)).toBe('| Year | Sum |\n| - | - |\n| 2024 | 9 |');
    expect(accepted.counts.rows).toBe(2);
    expect(toldIn(accepted)).toContain('dropped deleted words, table 1, row 2: 2023 7');
    expect((await docx(body, { changes: 'reject' })).counts.rows).toBe(3);
  });

  test('what was inserted and then deleted is in neither', async () => {
    const body = p(`${run('kept')}${ins(del(' never'))}`);
    expect(markdownOf(await docx(body, { changes: 'accept' }))).toBe('kept');
    expect(markdownOf(await docx(body, { changes: 'reject' }))).toBe('kept');
  });

  test('a move is taken at its end, or at its beginning', async () => {
    const moved = (name: string): string =>
      `<w:${name}><w:r><w:t xml:space="preserve"> 14</w:t></w:r></w:${name}>`;
    const body = `${p(`${run('from')}${moved('moveFrom')}`)}${p(`${run('to')}${moved('moveTo')}`)}`;
    expect(markdownOf(await docx(body, { changes: 'accept' }))).toBe('from\n\nto 14');
    expect(markdownOf(await docx(body, { changes: 'reject' }))).toBe('from 14\n\nto');
  });

  test('a rejected format is the former one: digits that were not raised are not', async () => {
    const body = p(
      `${run('250')}<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>9</w:t></w:r>`,
    );
    expect(markdownOf(await docx(body, { changes: 'accept' }))).toBe('250⁹');
    expect(markdownOf(await docx(body, { changes: 'reject' }))).toBe('2509');
  });
});
