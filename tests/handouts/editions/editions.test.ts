import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  dictionary,
  type PdfFile,
  pageNumbers,
  readPdf,
  streamBytes,
} from '../../../src/ground/pdf/read-pdf.ts';
import { build, bundle, changes, copies } from '../../../src/index.ts';
import { readPages } from '../../../src/stages/proof/read-pages.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const RECORD = 'sources/editions/riverside/1.json';
const OPTIONS = { environment: process.env, jobs: 1 };

function edit(root: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, path), 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(join(root, path), change(before));
}

function toSecondEdition(text: string): string {
  return text
    .replace('date: 2026-05-04', 'date: 2026-06-01\nedition: 2')
    .replace('# What to know', '# What has changed\n\n::changes\n\n# What to know')
    .replace('Its head\nlibrarian puts the case', 'The head\nlibrarian puts her case')
    .replace('Besides, :value[readers] children joined the reading scheme [@readers].', '');
}

test('what is handed out is recorded, and the next edition says what it changes', async () => {
  const root = starterWorkspace();
  await build({ ...OPTIONS, root });
  const first = await bundle({ root, pack: 'riverside' });
  expect(first.diagnostics).toEqual([]);
  expect(first.bundle?.record).toBe(RECORD);
  expect(JSON.parse(readFileSync(join(root, RECORD), 'utf8'))).toMatchObject({
    pack: 'riverside',
    edition: 1,
    sources: [{ id: 'riverside-library' }],
  });
  // The pack is as current as it was, and a second handout writes nothing.
  const again = await bundle({ root, pack: 'riverside' });
  expect(again.diagnostics).toEqual([]);
  expect(again.bundle?.record).toBeUndefined();
  expect((await changes({ root, pack: 'riverside' })).changes).toMatchObject({ items: [], text: [] });

  edit(root, STARTER.pack, toSecondEdition);
  edit(root, STARTER.extraction, (text) =>
    text.replace('label: Volunteers in the market hall', 'label: Volunteers of the market hall'),
  );
  const built = await build({ ...OPTIONS, root });
  expect(built.diagnostics).toEqual([]);
  const html = readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8');
  expect(html).toContain('What has changed since edition 1, 4 May 2026.');
  const listed = await changes({ root, pack: 'riverside' });
  expect(listed.edition).toBe(2);
  expect(listed.changes?.since).toMatchObject({ edition: 1, date: '4 May 2026' });
  expect(listed.changes?.items.map(({ change, now }) => [change, now?.ref])).toEqual([
    ['changed', 'riverside-library:volunteers'],
  ]);
  expect(listed.changes?.text.map(({ change }) => change)).toEqual(['changed', 'withdrawn']);
  expect(html.match(/class="[^"]*\bchanged\b[^"]*"/g)).not.toBeNull();

  // What has not been given a number of its own is compared with the handout of that number.
  expect((await bundle({ root, pack: 'riverside' })).bundle?.record).toBe(
    'sources/editions/riverside/2.json',
  );
  expect((await build({ ...OPTIONS, root })).packs.map(({ status }) => status)).toEqual(['up-to-date']);
  edit(root, STARTER.pack, (text) => text.replace('puts her case', 'makes her case'));
  const since = await changes({ root, pack: 'riverside' });
  expect(since.changes?.since.edition).toBe(2);
  expect(since.changes?.text).toHaveLength(1);
  await build({ ...OPTIONS, root });
  const reissued = await bundle({ root, pack: 'riverside' });
  expect(reissued.diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
    ['EDITION_CHANGED', STARTER.pack],
  ]);
});

test('bars are in the inner margin of each page, and nothing moves for them', async () => {
  const root = starterWorkspace();
  await build({ ...OPTIONS, root });
  await bundle({ root, pack: 'riverside' });
  edit(root, STARTER.pack, (text) => toSecondEdition(text).replace('# Figures', '::page-break\n\n# Figures'));
  edit(root, STARTER.extraction, (text) =>
    text.replace('label: Volunteers in the market hall', 'label: Volunteers of the market hall'),
  );
  const path = join(root, STARTER.output, 'riverside.pdf');
  expect((await build({ ...OPTIONS, root })).diagnostics).toEqual([]);
  const marked = readPdf(readFileSync(path));
  expect(Buffer.from(marked.bytes).includes('<pdfuaid:part>1')).toBe(true);
  edit(root, STARTER.pack, (text) => text.replace('::changes', '::changes{bars="no"}'));
  expect((await build({ ...OPTIONS, root })).diagnostics).toEqual([]);
  const plain = readPdf(readFileSync(path));
  const placesOf = (pdf: PdfFile): unknown =>
    readPages(pdf).map((page) => page.map(({ text, x, y, size }) => [text, x, y, size]));
  expect(placesOf(marked)).toEqual(placesOf(plain));
  const bars = pageNumbers(marked).map((page) => barsOnPage(marked, page));
  expect(pageNumbers(plain).flatMap((page) => barsOnPage(plain, page))).toEqual([]);
  // Millimetres: 23 is the inner margin of A4, on the left of odd pages and on the right of even ones.
  const millimetres = (index: number): readonly number[] =>
    (bars[index] ?? []).map((left) => Math.round((left * 25.4) / 72));
  expect(new Set([0, 2, 4].flatMap(millimetres))).toEqual(new Set([23 - 4]));
  expect(new Set([1, 3, 5].flatMap(millimetres))).toEqual(new Set([210 - 23 + 4]));
});

/** Where the bars of a page begin, in points from its left. */
function barsOnPage(pdf: PdfFile, page: number): readonly number[] {
  const content = streamBytes(pdf, dictionary(pdf, { ref: page }).get('Contents')).toString('latin1');
  const artifact = /^\/Artifact <<\/Type \/Layout>>BDC\n([\s\S]*?)EMC/.exec(content)?.[1] ?? '';
  return [...artifact.matchAll(/^([\d.]+) [\d.]+ 1\.2 [\d.]+ re$/gm)].map(([, left]) => Number(left));
}

test('copies record their edition, without their recipients', async () => {
  const root = starterWorkspace();
  edit(root, STARTER.pack, (text) =>
    text.replace('date: 2026-05-04', 'date: 2026-05-04\ndistribution: [{ name: Ada Reader }]'),
  );
  const made = await copies({ ...OPTIONS, root, pack: 'riverside' });
  expect(made.diagnostics).toEqual([]);
  expect(made.copies?.record).toBe(RECORD);
  expect(readFileSync(join(root, RECORD), 'utf8')).not.toContain('Ada');
});

test('without a record the build says so, and prints that there is none', async () => {
  const root = starterWorkspace();
  edit(root, STARTER.pack, toSecondEdition);
  const built = await build({ ...OPTIONS, root });
  expect(built.diagnostics.map(({ code, severity, place }) => [code, severity, place?.start.line])).toEqual([
    ['NO_EARLIER_EDITION', 'warning', 10],
  ]);
  expect(readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8')).toContain(
    'No earlier edition of this pack is on record',
  );
  const listed = await changes({ root, pack: 'riverside' });
  expect(listed.changes).toBeUndefined();
});

test('a first edition says that it is the first', async () => {
  const root = starterWorkspace();
  edit(root, STARTER.pack, (text) => text.replace('# What to know', '::changes\n\n# What to know'));
  const built = await build({ ...OPTIONS, root });
  expect(built.diagnostics).toEqual([]);
  expect(readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8')).toContain(
    'This is the first edition.',
  );
});

test('a record that was damaged stops the pack and says what to do', async () => {
  const root = starterWorkspace({ [RECORD]: '{ "format": 1, "pack": "riverside", "edition": "1" }' });
  edit(root, STARTER.pack, toSecondEdition);
  const built = await build({ ...OPTIONS, root });
  expect(built.diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([
    ['EDITION_DAMAGED', RECORD],
  ]);
  rmSync(join(root, RECORD));
  expect(existsSync(join(root, STARTER.output, 'riverside.pdf'))).toBe(false);
});

test('the record of another pack is not a record of this one', async () => {
  const other = JSON.stringify({
    format: 1,
    pack: 'other',
    edition: 1,
    rules: 'rules 2 (a1b2c3)',
    title: 'Other',
    items: [],
    text: [],
    sources: [],
  });
  const root = starterWorkspace({ [RECORD]: other });
  edit(root, STARTER.pack, toSecondEdition);
  expect((await build({ ...OPTIONS, root })).diagnostics.map(({ code }) => code)).toEqual([
    'EDITION_DAMAGED',
  ]);
});

test('a record is not written where a link leads out of the workspace', async () => {
  const root = starterWorkspace();
  const elsewhere = join(temporaryFolder(), 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(root, 'sources/editions'));
  await build({ ...OPTIONS, root });
  const made = await bundle({ root, pack: 'riverside' });
  expect(made.diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['CANNOT_WRITE', expect.stringContaining(RECORD)],
  ]);
  expect(readdirSync(elsewhere)).toEqual([]);
});
