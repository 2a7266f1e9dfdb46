import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertApart } from '../../../src/engine/intake/convert-apart.ts';
import { importFiles } from '../../../src/engine/intake/import-files.ts';
import type { ImportRequest } from '../../../src/engine/intake/import-request.ts';
import { rememberChoices } from '../../../src/engine/intake/remembered-choices.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { openLibrary } from '../../../src/engine/workspace/load-library.ts';
import type { ImportJson } from '../../../src/ground/model/generated/import.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TEXT = 'The Harbour Report\n\nThe harbour took 2.4 million pounds in 2025.\n\nTwelve boats came.\n';

function workspace(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ 'sources/packs/.keep': '', 'in/Harbour Report (v2).txt': TEXT, ...files });
}

async function one(root: string, request: Partial<ImportRequest> & { readonly file?: string } = {}) {
  const { file = 'Harbour Report (v2).txt', ...others } = request;
  const { imports } = await importFiles(root, { files: [join(root, 'in', file)], ...others });
  const [imported] = imports;
  if (imported === undefined) throw new Error('nothing was imported');
  return { ...imported, codes: imported.diagnostics.map(({ code }) => code) };
}

function read(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const ID = 'harbour-report-v2';
const DOCUMENT = `sources/documents/${ID}.md`;
const RECORD = `sources/originals/${ID}.import.json`;

describe('a file', () => {
  test('becomes a document, with its original and a record', async () => {
    const root = workspace();
    const { status, document, files, codes } = await one(root);
    expect({ status, document, codes }).toEqual({ status: 'new', document: ID, codes: ['IMPORT_DOUBTFUL'] });
    expect(files).toEqual([`sources/originals/${ID}.txt`, DOCUMENT, RECORD]);
    expect(read(root, DOCUMENT)).toBe(`---\ntitle: The Harbour Report\n---\n\n${TEXT}`);
    expect(read(root, `sources/originals/${ID}.txt`)).toBe(TEXT);
    expect(JSON.parse(read(root, RECORD))).toMatchObject({
      document: ID,
      original: { name: 'Harbour Report (v2).txt', bytes: TEXT.length },
      importer: { kind: 'text' },
    });
    expect(readdirSync(join(root, 'sources/documents'))).toEqual([`${ID}.md`]);
  });

  test('the same again changes nothing', async () => {
    const root = workspace();
    await one(root);
    utimesSync(join(root, DOCUMENT), 1, 1);
    const { status, files, edited } = await one(root);
    expect({ status, files, edited }).toEqual({ status: 'unchanged', files: [], edited: false });
    expect(openWorkspace(root).list('sources/documents')).toEqual([`${ID}.md`]);
  });

  test('the same bytes under another name are no second document, unless one is asked for', async () => {
    const root = workspace({ 'in/final.txt': TEXT });
    await one(root);
    const again = await one(root, { file: 'final.txt' });
    expect(again).toMatchObject({ status: 'refused', codes: ['IMPORT_EXISTS'], files: [] });
    expect(again.diagnostics[0]?.message).toContain(`is the file that \`${ID}\` was imported from`);
    expect(again.diagnostics[0]?.hint).toContain('`--as final`');
    expect(openWorkspace(root).list('sources/documents')).toEqual([`${ID}.md`]);
    expect(await one(root, { file: 'final.txt', as: 'final' })).toMatchObject({ status: 'new' });
  });

  test('is only looked at with `dryRun`', async () => {
    const root = workspace();
    const { status, files } = await one(root, { dryRun: true });
    expect({ status, files: files.length }).toEqual({ status: 'new', files: 3 });
    expect(readdirSync(join(root, 'sources'))).toEqual(['packs']);
  });

  test('gets the id that is asked for', async () => {
    const root = workspace();
    expect(await one(root, { as: 'harbour' })).toMatchObject({ document: 'harbour', status: 'new' });
    expect(await importFiles(root, { files: ['a'], as: 'no id' })).toMatchObject({
      diagnostics: [{ code: 'IMPORT_REFUSED', hint: expect.stringContaining('`--as no-id`') }],
    });
    expect(await importFiles(root, { files: ['a', 'b'], as: 'x' })).toMatchObject({
      diagnostics: [{ code: 'IMPORT_REFUSED' }],
    });
  });

  test('two that would get one id: the second is refused', async () => {
    const root = workspace({ 'in/harbour report v2.md': 'Other words.' });
    const files = ['Harbour Report (v2).txt', 'harbour report v2.md'].map((name) => join(root, 'in', name));
    const { imports } = await importFiles(root, { files });
    expect(imports.map(({ status }) => status)).toEqual(['new', 'refused']);
  });
});

describe('a newer edition', () => {
  const NEXT = TEXT.replace('Twelve boats', 'A storm came in May.\n\nThirteen boats');
  const EXTRACTION = `document: ${ID}
figures:
  income:
    label: Income
    value: 2.4 million pounds
    evidence: The harbour took 2.4 million pounds
  boats:
    label: Boats
    value: 12
    unit: boats
    evidence: Twelve boats came
quotations:
  last:
    words: boats came
`;

  test('takes the place of a text that nobody edited; what moved and what no longer binds is told', async () => {
    const root = workspace({ [`sources/extractions/${ID}.yaml`]: EXTRACTION });
    await one(root);
    const before = read(root, RECORD);
    writeFileSync(join(root, 'in/Harbour Report (v2).txt'), NEXT);
    const { status, difference, moved, lost } = await one(root);
    expect(status).toBe('updated');
    expect(difference).toContain('-Twelve boats came.');
    expect(difference).toContain('+Thirteen boats came.');
    expect(moved).toEqual([{ item: 'last', from: 3, to: 4 }]);
    expect(lost).toMatchObject([
      { code: 'QUOTE_NOT_FOUND', place: { file: `sources/extractions/${ID}.yaml`, start: { line: 11 } } },
    ]);
    const record = JSON.parse(read(root, RECORD)) as { earlier: readonly { path: string; sha256: string }[] };
    const first = (JSON.parse(before) as { original: { sha256: string } }).original.sha256;
    expect(record.earlier).toMatchObject([
      { sha256: first, path: `sources/originals/${ID}.${first.slice(0, 8)}.txt` },
    ]);
    expect(read(root, record.earlier[0]?.path ?? '')).toBe(TEXT);
  });

  test('keeps the front matter that a person has written', async () => {
    const root = workspace();
    await one(root);
    const front = '---\ntitle: Harbour\nreliability: B # seen\n---\n';
    writeFileSync(join(root, DOCUMENT), read(root, DOCUMENT).replace(/^---\n[\s\S]*?\n---\n/, front));
    writeFileSync(join(root, 'in/Harbour Report (v2).txt'), NEXT);
    expect((await one(root)).status).toBe('updated');
    expect(read(root, DOCUMENT).startsWith(front)).toBe(true);
    expect(read(root, DOCUMENT)).toContain('Thirteen');
  });

  test('renews the front matter that nobody has edited', async () => {
    const root = workspace({
      'in/a.eml': 'From: Ama <a@b.example>\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n\nIt is 12.',
    });
    await one(root, { file: 'a.eml' });
    writeFileSync(
      join(root, 'in/a.eml'),
      'From: Lee <l@b.example>\nDate: Wed, 4 Mar 2026 10:00:00 +0000\n\nIt is 13.',
    );
    expect((await one(root, { file: 'a.eml' })).status).toBe('updated');
    expect(read(root, 'sources/documents/a.md')).toMatch(/Lee[\s\S]*2026-03-04[\s\S]*It is 13\./);
  });

  test('does not touch a text that was edited by hand, until it is told to', async () => {
    const root = workspace();
    await one(root);
    const edited = read(root, DOCUMENT).replace('Twelve', '12');
    writeFileSync(join(root, DOCUMENT), edited);
    expect(await one(root)).toMatchObject({ status: 'unchanged', edited: true });
    writeFileSync(join(root, 'in/Harbour Report (v2).txt'), NEXT);
    const refused = await one(root);
    expect(refused).toMatchObject({ status: 'refused', codes: ['IMPORT_EXISTS'] });
    expect(refused.difference).toContain('-12 boats came.');
    expect(read(root, DOCUMENT)).toBe(edited);
    expect((await one(root, { replace: true })).status).toBe('updated');
    expect(read(root, DOCUMENT)).toContain('Thirteen boats came.');
  });

  test('nor a document that was typed, nor one that was imported from another file', async () => {
    const typed = `---\ntitle: T\n---\nOther words.\n`;
    const root = workspace({ [DOCUMENT]: typed, 'in/HARBOUR-REPORT-V2.md': 'More words.' });
    expect(await one(root)).toMatchObject({ status: 'refused', codes: ['IMPORT_EXISTS'] });
    expect(read(root, DOCUMENT)).toBe(typed);
    expect((await one(root, { replace: true })).status).toBe('updated');
    expect(await one(root, { file: 'HARBOUR-REPORT-V2.md' })).toMatchObject({
      status: 'refused',
      codes: ['IMPORT_EXISTS'],
    });
  });

  test('other choices make another text of the same file', async () => {
    const root = workspace({ 'in/a.txt': 'Of co-\noperation.\n\nMore.' });
    await one(root, { file: 'a.txt' });
    expect(read(root, 'sources/documents/a.md')).toContain('Of co-operation.');
    expect(await one(root, { file: 'a.txt', choices: { hyphens: 'join' } })).toMatchObject({
      status: 'updated',
    });
    expect(read(root, 'sources/documents/a.md')).toContain('Of cooperation.');
  });
});

describe('a text that was edited by hand', () => {
  const library = (root: string, id = ID) => openLibrary().document(openWorkspace(root), id);

  test('is reported at the document, with the way to see and to answer it', async () => {
    const root = workspace();
    await one(root);
    expect(library(root)?.diagnostics).toEqual([]);
    // Neither blank lines nor front matter are words of the source.
    const imported = read(root, DOCUMENT);
    writeFileSync(join(root, DOCUMENT), `${imported.replace('title: The', 'title: A')}\n\n`);
    expect(library(root)?.diagnostics).toEqual([]);

    writeFileSync(join(root, DOCUMENT), imported.replace('2.4', '2.5'));
    expect(library(root)).toMatchObject({
      value: { editedAfterImport: true },
      diagnostics: [
        {
          code: 'TEXT_EDITED',
          severity: 'warning',
          place: { file: DOCUMENT },
          hint: expect.stringContaining(`sourcebound import sources/originals/${ID}.txt --as ${ID}`),
        },
      ],
    });
    const shown = await one(root, { file: `../sources/originals/${ID}.txt`, as: ID });
    expect(shown).toMatchObject({ status: 'unchanged', edited: true, codes: [] });
    expect(shown.difference).toContain('-The harbour took 2.5 million');
    expect(await one(root, { file: `../sources/originals/${ID}.txt`, as: ID, replace: true })).toMatchObject({
      status: 'updated',
    });
    expect(read(root, DOCUMENT)).toBe(imported);
    expect(JSON.parse(read(root, RECORD))).toMatchObject({ original: { name: 'Harbour Report (v2).txt' } });
    expect(library(root)?.diagnostics).toEqual([]);
  });

  test('is answered in the front matter; an answer to nothing is reported', async () => {
    const root = workspace();
    await one(root);
    const answered = read(root, DOCUMENT).replace('\n---', '\nedited: A misreading corrected\n---');
    writeFileSync(join(root, DOCUMENT), answered.replace('2.4', '2.5'));
    expect(library(root)).toMatchObject({ value: { editedAfterImport: true }, diagnostics: [] });
    writeFileSync(join(root, DOCUMENT), answered);
    expect(library(root)?.diagnostics).toMatchObject([
      { code: 'TEXT_EDITED', place: { file: DOCUMENT, start: { line: 3 } }, hint: 'delete `edited`' },
    ]);
  });
});

describe('another document of the same name', () => {
  const mail = (id: string, words: string): string =>
    `From: Ama <a@b.example>\nMessage-ID: <${id}@b.example>\nSubject: Fares\n\n${words}\n`;
  const LONG =
    'Harbour income rises again because ferries carried thousands of visitors between islands during summer.';
  const OTHER =
    'Parliament debates drinking water standards after chemists measured arsenic beneath several villages.';

  test.each([
    ['a mail with another Message-ID', 'a.eml', mail('1', LONG), mail('2', LONG), 'Message-ID'],
    ['words that are others', 'a.txt', LONG, OTHER, 'hardly any of its words'],
    [
      'another title, and few words in common',
      'a.html',
      `<title>Harbour</title><p>${LONG}`,
      `<title>Water</title><p>${OTHER} Ferries carried thousands.`,
      'its title is “Water”, not “Harbour”',
    ],
    [
      'another author, and few words in common',
      'a.html',
      `<meta name="author" content="Ama Osei"><p>${LONG}`,
      `<meta name="author" content="Lars Berg"><p>${OTHER} Ferries carried thousands.`,
      'it is by Lars Berg, not by Ama Osei',
    ],
  ])('does not replace it in silence: %s', async (_, file, first, second, reason) => {
    const root = workspace({ [`in/${file}`]: first });
    await one(root, { file });
    const before = read(root, 'sources/documents/a.md');
    writeFileSync(join(root, 'in', file), second);
    const { status, diagnostics } = await one(root, { file });
    expect(status).toBe('refused');
    expect(diagnostics).toMatchObject([
      { code: 'IMPORT_EXISTS', hint: expect.stringContaining('`--as a-2`') },
    ]);
    expect(diagnostics[0]?.message).toContain(reason);
    expect(read(root, 'sources/documents/a.md')).toBe(before);
    expect((await one(root, { file, replace: true })).status).toBe('updated');
  });

  test.each([
    ['the same Message-ID', 'a.eml', mail('1', LONG), mail('1', OTHER)],
    [
      'another title of the same text',
      'a.html',
      `<title>Draft</title><p>${LONG}`,
      `<title>Final</title><p>${LONG} More.`,
    ],
    ['a text too short to say', 'a.txt', 'Twelve boats.', 'No more.'],
  ])('and a newer edition does: %s', async (_, file, first, second) => {
    const root = workspace({ [`in/${file}`]: first });
    await one(root, { file });
    writeFileSync(join(root, 'in', file), second);
    expect((await one(root, { file })).status).toBe('updated');
  });
});

describe('choices', () => {
  const PAGE = '<title>T</title><nav>Home 1</nav><p>Twelve boats came.</p>';

  test('of the import before are used again, and shown', async () => {
    const root = workspace({ 'in/a.html': PAGE });
    await one(root, { file: 'a.html', choices: { without: ['navigation'] } });
    expect(await one(root, { file: 'a.html' })).toMatchObject({
      status: 'unchanged',
      remembered: ['--without navigation'],
    });
    writeFileSync(join(root, 'in/a.html'), PAGE.replace('Twelve', 'Thirteen'));
    expect(await one(root, { file: 'a.html' })).toMatchObject({
      status: 'updated',
      remembered: ['--without navigation'],
    });
    expect(read(root, 'sources/documents/a.md')).not.toContain('Home');
    expect(await one(root, { file: 'a.html', choices: { without: [] } })).toMatchObject({
      status: 'updated',
      remembered: [],
    });
    expect(read(root, 'sources/documents/a.md')).toContain('Home');
  });

  test('what was decided about tracked changes does not hold for another edition', () => {
    const record = { choices: { changes: 'accept', hyphens: 'join', pages: '1-12, 15' } } as ImportJson;
    expect(rememberChoices({ hyphens: 'keep' }, record, true)).toEqual({
      choices: {
        changes: 'accept',
        hyphens: 'keep',
        without: undefined,
        pages: [
          { first: 1, last: 12 },
          { first: 15, last: 15 },
        ],
      },
      remembered: ['--accept-changes', '--pages 1-12,15'],
    });
    expect(rememberChoices({ pages: [] }, record, false)).toMatchObject({
      choices: { changes: undefined, pages: undefined },
      remembered: ['--hyphens join'],
    });
  });
});

describe('the kind of a file comes before its name', () => {
  const SHEET = 'PK\u0003\u0004 no document';

  test.each([[['a.csv', 'a.xlsx']], [['a.xlsx', 'a.csv']]])('%j', async (names) => {
    const root = workspace({ 'in/a.csv': 'Boats, 12', 'in/a.xlsx': SHEET });
    const { imports } = await importFiles(root, { files: names.map((name) => join(root, 'in', name)) });
    const of = (name: string) => imports[names.indexOf(name)];
    expect(of('a.csv')?.status).toBe('new');
    expect(of('a.xlsx')?.status).toBe('refused');
    expect(of('a.xlsx')?.diagnostics[0]?.message).not.toContain('already');
    expect(await one(root, { file: 'a.xlsx' })).toMatchObject({ codes: ['IMPORT_REFUSED'] });
  });

  test('the original is kept under the extension that it should have, and that is said', async () => {
    const root = workspace({ 'in/a.pdf': '<!doctype html><title>T</title><p>Twelve boats.' });
    const { files, findings } = await one(root, { file: 'a.pdf' });
    expect(files[0]).toBe('sources/originals/a.html');
    expect(findings).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining('kept as .html') }),
    );
  });
});

describe('is refused, and nothing is written', () => {
  test.each([
    ['https://example.org/report.pdf', 'IMPORT_REFUSED', 'nothing is ever fetched'],
    ['in', 'IMPORT_REFUSED', 'it is a folder'],
    ['/dev/null', 'IMPORT_REFUSED', 'it is not a regular file'],
    ['in/missing.pdf', 'NO_FILE', 'there is no such file'],
    ['in/empty.txt', 'IMPORT_REFUSED', 'the file is empty'],
    ['in/loop', 'NO_FILE', 'its symbolic links go round in a circle'],
    ['in/…', 'IMPORT_REFUSED', 'its name gives no id'],
    ['a\0b', 'NO_FILE', 'NUL'],
  ])('%j', async (name, code, reason) => {
    const root = workspace({ 'in/empty.txt': '', 'in/…': 'Words' });
    symlinkSync('loop', join(root, 'in/loop'));
    const file = name.startsWith('in') ? join(root, name) : name;
    const { imports } = await importFiles(root, { files: [file] });
    expect(imports).toMatchObject([{ status: 'refused', diagnostics: [{ code }] }]);
    expect(imports[0]?.diagnostics[0]?.message).toContain(reason);
    expect(readdirSync(join(root, 'sources'))).toEqual(['packs']);
  });

  test('one that is refused does not stop the others', async () => {
    const root = workspace();
    const files = [join(root, 'in/missing'), join(root, 'in/Harbour Report (v2).txt')];
    const { imports } = await importFiles(root, { files });
    expect(imports.map(({ status }) => status)).toEqual(['refused', 'new']);
  });

  test('where a folder is in the way, all stays as it was', async () => {
    const root = workspace();
    mkdirSync(join(root, DOCUMENT), { recursive: true });
    expect((await one(root)).status).toBe('refused');
    expect(readdirSync(join(root, 'sources'))).toEqual(['documents', 'packs']);
  });
});

describe('what a person should look at', () => {
  test('is a warning at its words in the document: what was left out, and what can be', async () => {
    const mail = [
      'From: Ada Quay <ada@example.org>',
      'Subject: Fares',
      'Date: Tue, 3 Feb 2026 09:00:00 +0000',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'The fare is 4 pounds.',
      '',
      '-- ',
      'Ada Quay, Harbour Office',
    ].join('\r\n');
    const root = workspace({
      'in/fares.eml': mail,
      'in/boats.md': '# Boats\n\nTwelve boats.\n\n![A boat](boat.png)\n',
    });
    const offered = await one(root, { file: 'fares.eml' });
    const lines = read(root, 'sources/documents/fares.md').split('\n');
    const [signature] = offered.diagnostics.filter(({ code }) => code === 'IMPORT_OFFERED');
    expect(signature).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('signature'),
      hint: expect.stringContaining('--without signature'),
    });
    expect(lines[(signature?.place?.start.line ?? 0) - 1]).toContain('Ada Quay');
    const dropped = await one(root, { file: 'boats.md' });
    expect(dropped.diagnostics.filter(({ code }) => code !== 'IMPORT_DOUBTFUL')).toMatchObject([
      {
        code: 'IMPORT_DROPPED',
        severity: 'warning',
        message: expect.stringContaining('a picture is not imported'),
        place: { file: 'sources/documents/boats.md' },
      },
    ]);
  });
});

test('a file that takes more than its budget is refused, with a way to import it', async () => {
  const root = workspace();
  const file = join(root, 'in/Harbour Report (v2).txt');
  const sha256 = createHash('sha256').update(TEXT).digest('hex');
  const outcome = await convertApart(file, sha256, {}, { memory: 2 ** 20, time: 60_000 });
  expect(outcome).toMatchObject({
    refused: [{ code: 'TOO_COSTLY', hint: expect.stringContaining('--pages 1-100') as string }],
  });
});

describe('the pages of the original', () => {
  const PAGED = 'Cover\n\fThe harbour took 24.\n\nSame words.\n\fSame words.\n\nLast.\n';
  const pagesOf = (root: string) =>
    openLibrary()
      .document(openWorkspace(root), 'a')
      ?.value?.text.paragraphs.map(({ page }) => page);

  test('are known of each paragraph', async () => {
    const root = workspace({ 'in/a.txt': PAGED });
    await one(root, { file: 'a.txt' });
    expect(pagesOf(root)).toEqual(['1', '2', '2', '3', '3']);
  });

  test('are lost of what is edited by hand, and of that alone', async () => {
    const root = workspace({ 'in/a.txt': PAGED });
    await one(root, { file: 'a.txt' });
    const path = join(root, 'sources/documents/a.md');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('took 24', 'took 25')
        .replace(/Cover\n$/m, 'Cover\n\nNew\n'),
    );
    expect(pagesOf(root)).toEqual(['1', undefined, undefined, '2', '3', '3']);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Same words.', ''));
    expect(pagesOf(root)).toEqual(['1', undefined, undefined, undefined, '3']);
  });

  test('are not known when the record is damaged, and that is said', async () => {
    const root = workspace({ 'in/a.txt': PAGED });
    await one(root, { file: 'a.txt' });
    writeFileSync(join(root, 'sources/originals/a.import.json'), '{"format": 1,');
    expect(openLibrary().document(openWorkspace(root), 'a')?.diagnostics).toMatchObject([
      {
        code: 'IMPORT_RECORD_DAMAGED',
        severity: 'warning',
        place: { file: 'sources/originals/a.import.json' },
      },
    ]);
    // The file itself still makes the same document, and a new record.
    expect((await one(root, { file: 'a.txt' })).status).toBe('updated');
    expect(pagesOf(root)).toEqual(['1', '2', '2', '3', '3']);
  });
});
