import { crc32 } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importDocx } from '../../../../src/stages/intake/docx/import-docx.ts';
import { openPackage } from '../../../../src/stages/intake/docx/open-package.ts';
import { docxFile, paragraph } from '../../../support/docx-file.ts';
import { refusalOf } from '../../../support/import-outcome.ts';

async function refusal(bytes: Uint8Array): Promise<string> {
  return refusalOf(await importDocx({ path: 'a.docx', bytes }, {}));
}

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

function ole(name: string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(64)]),
  );
}

describe('files that are named .docx and are none', () => {
  test.each([
    ['encrypted', ole('EncryptedPackage'), 'save it without the password'],
    ['of Word 97', ole('WordDocument'), 'save it as .docx'],
    ['another old Office file', ole('Workbook'), 'an old Office file'],
    ['RTF', strToU8('{\\rtf1 Text.}'), 'it is RTF'],
    ['PDF', strToU8('%PDF-1.7'), 'it is a PDF; name it .pdf'],
    ['HTML', strToU8('<!DOCTYPE html><p>Text.'), 'it is HTML; name it .html'],
    ['flat XML', strToU8('<?xml version="1.0"?><pkg:package/>'), 'in one XML file'],
    ['empty', new Uint8Array(), 'it is empty'],
    ['text', strToU8('Text.'), 'it is not an archive'],
    [
      'OpenDocument',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': strToU8('<a/>'),
      }),
      'an OpenDocument file (.odt)',
    ],
    ['EPUB', zipSync({ mimetype: strToU8('application/epub+zip') }), 'an EPUB'],
    ['Excel', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'a workbook of Excel'],
    ['PowerPoint', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), 'print it to PDF'],
    ['Pages', zipSync({ 'Index/Document.iwa': strToU8('a') }), 'export it from Pages as Word'],
    ['no document', zipSync({ 'a.xml': strToU8('<a/>') }), 'it is an archive, and no office document'],
  ])('%s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toContain(expected);
  });
});

describe('damaged and hostile files', () => {
  test('a file that is cut off', async () => {
    const whole = docxFile({ body: paragraph('Text.') });
    expect(await refusal(whole.subarray(0, whole.length - 40))).toContain('is damaged');
  });

  test('any bit of the document that is another', async () => {
    const whole = docxFile({ body: paragraph('The loan is 250 million, and that is that.') });
    const name = Buffer.from(whole).indexOf('word/document.xml');
    const bytes = whole.slice();
    const at = name + 'word/document.xml'.length + 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    expect(await refusal(bytes)).toContain('is damaged');
  });

  test('a part that is another one by a second name', async () => {
    const named = (first: string, second: string): Uint8Array => {
      const field = Buffer.alloc(5);
      field.writeUInt8(1, 0);
      field.writeUInt32LE(crc32(first), 1);
      return Buffer.concat([field, Buffer.from(second)]);
    };
    const parts = unzipSync(docxFile({ body: paragraph('It cost 1.') }));
    const other = unzipSync(docxFile({ body: paragraph('It cost 2.') }))['word/document.xml'];
    const archive = (first: string, second: string): Uint8Array =>
      zipSync({
        ...parts,
        [first]: [other ?? new Uint8Array(), { extra: { 28789: named(first, second) } }],
      });
    expect(await refusal(archive('word/other.xml', 'word/document.xml'))).toContain('has two names');
    expect(await refusal(archive('word/document.xml', 'word/other.xml'))).toContain('has two names');
    // Names in old letters have a second one in all that is honest, and the same name twice is no fault.
    const outcomes = [archive('word/media/pr\u00fcfung.png', 'word/media/prüfung.png')];
    outcomes.push(archive('word/other.xml', 'word/other.xml'));
    for (const bytes of outcomes)
      expect('imported' in (await importDocx({ path: 'a.docx', bytes }, {}))).toBe(true);
  });

  test('one that would unpack to more than anybody writes', async () => {
    const bomb = docxFile({
      body: paragraph('Text.'),
      files: { 'word/styles.xml': new Uint8Array(70_000_000) },
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toContain('would unpack to 70000000 bytes, and the limit is 64000000');
  });

  test('one that states a smaller size than it has', async () => {
    const bytes = docxFile({
      body: paragraph('Text.'),
      files: { 'word/styles.xml': new Uint8Array(1_000_000) },
    });
    const buffer = Buffer.from(bytes);
    const entry = buffer.lastIndexOf('word/styles.xml') - 46;
    buffer.writeUInt32LE(10, entry + 24);
    expect(await refusal(new Uint8Array(buffer))).toContain('is damaged');
  });

  test('limits hold for the number of parts and for all together', async () => {
    const bytes = docxFile({ body: paragraph('Text.') });
    await expect(openPackage(bytes, { entries: 3, part: 1e6, bytes: 1e6 })).rejects.toThrow(
      'and the limit is 3',
    );
    await expect(openPackage(bytes, { entries: 30, part: 1e6, bytes: 500 })).rejects.toThrow(
      'more than 500 bytes',
    );
  });

  test('archives inside are never unpacked', async () => {
    const inner = zipSync({ 'a.bin': new Uint8Array(90_000_000) });
    const { parts } = await openPackage(
      docxFile({ body: paragraph('Text.'), files: { 'word/embeddings/a.zip': inner } }),
    );
    expect([...parts.keys()]).not.toContain('word/embeddings/a.zip');
  });

  test('a document type is refused, whether its entities are in the file or elsewhere', async () => {
    for (const type of [
      '<!DOCTYPE a [<!ENTITY x "12">]>',
      '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
    ]) {
      const bytes = docxFile({ body: '', files: { 'word/document.xml': `${type}<a/>` } });
      expect(await refusal(bytes)).toContain('has a document type with entities of its own');
    }
  });

  test('XML that is none, that ends early or that nests without end', async () => {
    const with_ = (xml: string): Uint8Array => docxFile({ body: '', files: { 'word/document.xml': xml } });
    expect(await refusal(with_('<a><b></a>'))).toContain('is not XML');
    expect(await refusal(with_('<a>&nbsp;</a>'))).toContain('is not XML');
    expect(await refusal(with_(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`))).toContain(
      'nests more than 400 elements',
    );
    expect(await refusal(with_('<a/>'))).toContain('its main part is not a document');
  });

  test('UTF-16 is read, and bytes that are not what they state are refused', async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Zoë 5 €</w:t></w:r></w:p></w:body></w:document>';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const outcome = await importDocx(
      { path: 'a.docx', bytes: docxFile({ body: '', files: { 'word/document.xml': utf16 } }) },
      {},
    );
    expect('imported' in outcome && outcome.imported.root.children[0]).toMatchObject({
      children: [{ value: 'Zoë 5 €' }],
    });
    const latin = new Uint8Array(Buffer.from(xml.replace('UTF-16', 'UTF-8'), 'latin1'));
    expect(await refusal(docxFile({ body: '', files: { 'word/document.xml': latin } }))).toContain(
      'is not in the encoding',
    );
  });
});
