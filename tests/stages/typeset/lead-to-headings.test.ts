import { afterAll, beforeAll, expect, test } from 'vitest';
import { isArray, isReference, type PdfValue } from '../../../src/ground/pdf/pdf-values.ts';
import { pageNumbers, readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { leadToHeadings } from '../../../src/stages/typeset/repair/lead-to-headings.ts';
import { openEdit, type PdfEdit } from '../../../src/stages/typeset/repair/pdf-edit.ts';
import { allElements, readStructure } from '../../../src/stages/typeset/repair/structure-tree.ts';
import { expectValue, openTestPrinter, testJob, testPage } from './test-printer.ts';

let printer: Printer;

beforeAll(async () => {
  printer = await openTestPrinter();
}, 60_000);

afterAll(async () => {
  await printer.close();
});

interface Entry {
  readonly number: number;
  /** Of the page, from 0. */
  readonly page: number;
  /** In points from the foot of the page. */
  readonly top: number;
}

function entriesOf(edit: PdfEdit): readonly Entry[] {
  const pages = pageNumbers(edit.pdf);
  const found: Entry[] = [];
  const visit = (at: PdfValue | undefined): void => {
    if (!isReference(at)) return;
    const entry = edit.read(at.ref);
    const destination = entry.get('Dest');
    const [on, , , top] = isArray(destination) ? destination : [];
    if (isReference(on)) found.push({ number: at.ref, page: pages.indexOf(on.ref), top: Number(top) });
    visit(entry.get('First'));
    visit(entry.get('Next'));
  };
  const outlines = edit.pdf.catalog.get('Outlines');
  if (isReference(outlines)) visit(edit.read(outlines.ref).get('First'));
  return found;
}

/** What an entry leads to once it was made to lead elsewhere, and mended; and what it led to at first. */
async function mended(
  body: string,
  heading: number,
  page: number,
): Promise<{ readonly before: readonly Entry[]; readonly after: readonly Entry[] }> {
  const { pdf } = expectValue(await printer.print(testJob(testPage(body))));
  const edit = openEdit(readPdf(pdf), new Map());
  const before = entriesOf(edit);
  const number = before[heading]?.number ?? 0;
  const dest = edit.read(number).get('Dest');
  const wrong = [
    { ref: pageNumbers(edit.pdf)[page] ?? 0 },
    ...(isArray(dest) ? dest.slice(1, 3) : []),
    40,
    0,
  ];
  edit.set(number, { Dest: wrong });
  expect(entriesOf(edit)[heading]).toMatchObject({ page, top: 40 });
  const root = readStructure(edit);
  leadToHeadings(edit, root === undefined ? [] : allElements(root));
  return { before, after: entriesOf(edit) };
}

const BREAK = 'style="break-before: page"';

test.each([
  ['that begins a page', `<h1>One</h1><p>a</p><h2 ${BREAK}>Two</h2><p>b</p>`, 1, 0],
  ['in the midst of a page', `<h1>One</h1><p>a</p><p ${BREAK}>b</p><h2>Two</h2><p>c</p>`, 1, 0],
  ['two pages on', `<h1>One</h1><p>a</p><p ${BREAK}>b</p><h2 ${BREAK}>Two</h2>`, 1, 0],
  ['a page before', `<h1>One</h1><h2>Two</h2><p>a</p><p ${BREAK}>b</p>`, 1, 1],
  ['of a lower level, with a mark', `<h1>One</h1><h2>Two</h2><h3 ${BREAK}>Three<sup>1</sup></h3>`, 2, 0],
])('an entry of the outline leads to its heading %s', async (_, body, heading, page) => {
  const { before, after } = await mended(body, heading, page);
  expect(after.map((entry) => entry.page)).toEqual(before.map((entry) => entry.page));
  // The line box begins a little above its glyphs.
  const [own, was] = [after[heading]?.top ?? 0, before[heading]?.top ?? 0];
  expect(Math.abs(own - was)).toBeLessThan(12);
});

test('an entry that leads to the page of its heading stays as it is', async () => {
  const { pdf } = expectValue(
    await printer.print(testJob(testPage(`<h1>One</h1><p>a</p><h2 ${BREAK}>Two</h2>`))),
  );
  const edit = openEdit(readPdf(pdf), new Map());
  const before = entriesOf(edit);
  const root = readStructure(edit);
  leadToHeadings(edit, root === undefined ? [] : allElements(root));
  expect(entriesOf(edit)).toEqual(before);
  expect(edit.changes.size).toBe(0);
});

test.each([
  ['one empty piece', [900]],
  ['several empty pieces', [900, 901, 902]],
])('an entry leads past %s that its heading left on the page before, to its words', async (_, empty) => {
  const { pdf } = expectValue(
    await printer.print(testJob(testPage(`<h1>One</h1><p>a</p><h2 ${BREAK}>Two</h2><p>b</p>`))),
  );
  const edit = openEdit(readPdf(pdf), new Map());
  const [, entry] = entriesOf(edit);
  const [number = 0, was = 0] = [entry?.number, entry?.top];
  const [first = 0, second = 0] = pageNumbers(edit.pdf);
  const structure = edit.read(number).get('SE');
  if (!isReference(structure)) throw new Error('the entry knows no heading');
  const kids = edit.read(structure.ref).get('K') ?? null;
  const pieces = empty.map(
    (id): PdfValue =>
      new Map<string, PdfValue>([
        ['Type', 'MCR'],
        ['Pg', { ref: first }],
        ['MCID', id],
      ]),
  );
  edit.set(structure.ref, { Pg: { ref: second }, K: [...pieces, ...(isArray(kids) ? kids : [kids])] });
  edit.set(number, { Dest: [{ ref: first }, 'XYZ', 0, 40, 0] });
  const root = readStructure(edit);
  leadToHeadings(edit, root === undefined ? [] : allElements(root));
  const led = entriesOf(edit)[1];
  expect(led?.page).toBe(1);
  expect(Math.abs((led?.top ?? 0) - was)).toBeLessThan(12);
});
