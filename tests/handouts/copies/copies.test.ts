import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openRun } from '../../../src/engine/pipeline/run.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { dictionary, pageNumbers, readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import { openHandoutPack } from '../../../src/handouts/copies/handout-pack.ts';
import type { Register } from '../../../src/handouts/copies/register/register.ts';
import { type CopiesOptions, type CopiesResult, copies, identify, verify } from '../../../src/index.ts';
import { findBarriers } from '../../support/pdf-accessibility.ts';
import { commandScript } from '../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { startTestPrinter } from '../../support/test-printer.ts';

const FOLDER = `${STARTER.output}/copies`;
const LIST =
  'distribution: [{ name: Zoë Reader, organisation: City Council, copies: 2 }, { name: "Анна Петрова" }]';

function workspace(front: string): string {
  const root = starterWorkspace();
  addFront(root, front);
  return root;
}

function addFront(root: string, front: string): void {
  const path = join(root, STARTER.pack);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^---\n/, `---\n${front}\n`));
}

function editPack(root: string, change: (text: string) => string): void {
  const path = join(root, STARTER.pack);
  const before = readFileSync(path, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(path, change(before));
}

async function run(
  root: string,
  options: Pick<CopiesOptions, 'renumber' | 'form' | 'print'> = {},
): Promise<CopiesResult> {
  return copies({
    root,
    pack: 'riverside',
    environment: process.env,
    now: () => new Date(2026, 10, 21),
    ...options,
  });
}

function register(root: string): Register {
  return JSON.parse(readFileSync(join(root, FOLDER, 'copies.json'), 'utf8')) as Register;
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function codes({ diagnostics }: CopiesResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

async function textOf(path: string): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  return (await extractText(pdf)).text;
}

describe('numbered copies', () => {
  test('carry their number and recipient on every page, and stay accessible', async () => {
    const root = workspace(LIST);
    const result = await run(root);
    expect(result.diagnostics).toEqual([]);
    expect(result.copies?.copies).toMatchObject([
      { number: 1, of: 3, name: 'Zoë Reader', file: `${FOLDER}/riverside-edition-1-copy-001-zoe-reader.pdf` },
      { number: 2, of: 3, name: 'Zoë Reader', organisation: 'City Council', status: 'made' },
      { number: 3, of: 3, name: 'Анна Петрова', file: `${FOLDER}/riverside-edition-1-copy-003.pdf` },
    ]);
    expect(readdirSync(join(root, FOLDER)).sort()).toEqual([
      'copies.csv',
      'copies.json',
      'distribution-edition-1.pdf',
      'riverside-edition-1-copy-001-zoe-reader.pdf',
      'riverside-edition-1-copy-002-zoe-reader.pdf',
      'riverside-edition-1-copy-003.pdf',
    ]);
    const [edition] = register(root).printings;
    expect(edition?.packSha256).toBe(digest(join(root, STARTER.output, 'riverside.pdf')));
    expect(edition?.sources).toContainEqual({ path: STARTER.pack, sha256: digest(join(root, STARTER.pack)) });
    for (const copy of edition?.copies ?? []) {
      const path = join(root, FOLDER, copy.file);
      expect(copy.sha256).toBe(digest(path));
      const pages = await textOf(path);
      expect(pages.length).toBe(pageNumbers(readPdf(readFileSync(path))).length);
      for (const page of pages) expect(page).toContain(`Copy ${copy.number} of 3 · ${copy.name}`);
      expect(findBarriers(readFileSync(path))).toEqual([]);
    }
    // The pack says nothing of copies; what it says is on the copy as well.
    const plain = await textOf(join(root, STARTER.output, 'riverside.pdf'));
    expect(plain.join(' ')).not.toMatch(/Copy \d/);
  });

  test('differ in nothing but labels, title and metadata', async () => {
    const root = workspace(LIST);
    await run(root);
    const pack = readPdf(readFileSync(join(root, STARTER.output, 'riverside.pdf')));
    const copy = readPdf(readFileSync(join(root, FOLDER, 'riverside-edition-1-copy-003.pdf')));
    const changed = [...pack.objects.keys()].filter((number) => {
      const [a, b] = [pack.objects.get(number), copy.objects.get(number)];
      return pack.text.slice(a?.start, a?.end) !== copy.text.slice(b?.start, b?.end);
    });
    const own = [pack.trailer.get('Info'), pack.catalog.get('Metadata')].map((value) =>
      typeof value === 'object' && value !== null && 'ref' in value ? value.ref : 0,
    );
    expect(changed.sort((a, b) => a - b)).toEqual([...own, ...pageNumbers(pack)].sort((a, b) => a - b));
    expect(dictionary(copy, copy.trailer.get('Info')).get('Title')).toEqual({
      string: expect.stringContaining(' (copy 3 of 3)'),
    });
  });

  test('have the same bytes again when they were lost, and those that are there are left alone', async () => {
    const root = workspace(LIST);
    await run(root);
    const before = register(root);
    const lost = join(root, FOLDER, 'riverside-edition-1-copy-002-zoe-reader.pdf');
    const damaged = join(root, FOLDER, 'riverside-edition-1-copy-003.pdf');
    rmSync(lost);
    writeFileSync(damaged, 'no PDF');
    const result = await run(root);
    expect(result.copies?.copies.map(({ status }) => status)).toEqual(['kept', 'made', 'made']);
    expect(register(root)).toEqual(before);
    expect([digest(lost), digest(damaged)]).toEqual(
      before.printings[0]?.copies.slice(1).map((copy) => copy.sha256),
    );
  });

  test('go on counting when somebody joins the list, and leave those that were given out alone', async () => {
    const root = workspace(LIST);
    await run(root);
    const before = register(root);
    const [first] = before.printings[0]?.copies ?? [];
    editPack(root, (text) =>
      text
        .replace('distribution: [', 'distribution:\n  [{ name: Newcomer },')
        .replace('copies: 2', 'copies: 1'),
    );
    const result = await run(root);
    expect(result.diagnostics).toEqual([]);
    expect(result.copies?.copies.map(({ number, of, name, status }) => [number, of, name, status])).toEqual([
      [1, 3, 'Zoë Reader', 'kept'],
      [3, 3, 'Анна Петрова', 'kept'],
      [4, 4, 'Newcomer', 'made'],
    ]);
    expect(result.copies?.unlisted).toEqual([2]);
    const [old, recent] = register(root).printings;
    expect(old).toEqual(before.printings[0]);
    expect(recent?.copies.map(({ number }) => number)).toEqual([4]);
    expect(recent?.packSha256).not.toBe(old?.packSha256);

    rmSync(join(root, FOLDER, first?.file ?? ''));
    const again = await run(root);
    expect(again.diagnostics).toMatchObject([
      { code: 'COPY_LOST', severity: 'warning', place: { file: `${FOLDER}/${first?.file}` } },
    ]);
    expect(again.copies?.copies.map(({ status }) => status)).toEqual(['lost', 'kept', 'kept']);
  });

  test('a pack that says something else needs another edition, or void copies', async () => {
    const root = workspace(LIST);
    await run(root);
    const first = readFileSync(join(root, FOLDER, 'copies.json'), 'utf8');
    editPack(root, (text) => `${text}\nOne more sentence.\n`);
    const refused = await run(root);
    expect(codes(refused)).toEqual(['COPIES_DIFFER']);
    expect(refused.diagnostics[0]).toMatchObject({ place: { file: STARTER.pack } });
    expect(readFileSync(join(root, FOLDER, 'copies.json'), 'utf8')).toBe(first);

    const again = await run(root, { renumber: true });
    expect(again.copies?.copies.map(({ number, status }) => [number, status])).toEqual([
      [1, 'made'],
      [2, 'made'],
      [3, 'made'],
    ]);
    expect(register(root).printings.map(({ withdrawn }) => withdrawn)).toEqual(['2026-11-21', undefined]);

    editPack(root, (text) => text.replace(/^---\n/, '---\nedition: 2\n').replace(/\nedition: 1\n/, '\n'));
    const next = await run(root);
    expect(next.diagnostics).toEqual([]);
    expect(next.copies?.edition).toBe(2);
    expect(register(root).printings.map(({ edition }) => edition)).toEqual([1, 1, 2]);
    // What was handed out before stays.
    expect(readdirSync(join(root, FOLDER)).filter((name) => name.startsWith('distribution'))).toEqual([
      'distribution-edition-1.pdf',
      'distribution-edition-2.pdf',
    ]);
  });

  test('renumbering removes the files of the copies that are void, and nothing else', async () => {
    const root = workspace(LIST);
    const booklet = { layout: 'booklet', collate: false, foldMarks: false } as const;
    const { copies: made } = await run(root, { form: booklet });
    const there = (): readonly string[] =>
      readdirSync(join(root, FOLDER)).filter((name) => /copy-\d.*\.pdf$/.test(name));
    expect(there()).toHaveLength(6);
    const [first] = made?.copies ?? [];
    const edited = first?.file.replace(/\.pdf$/, '-booklet.pdf') ?? '';
    writeFileSync(join(root, edited), 'written on by hand');
    writeFileSync(join(root, FOLDER, 'my-copy-1.pdf'), 'not of the program');
    // The list in another order gives the same numbers to other people, and so other names to the files.
    editPack(root, (text) =>
      text.replace(
        LIST,
        'distribution: [{ name: "Анна Петрова" }, { name: Zoë Reader, organisation: City Council, copies: 2 }]',
      ),
    );
    const again = await run(root, { renumber: true });
    const files = again.copies?.copies.map(({ file }) => basename(file)) ?? [];
    expect([...there()].sort()).toEqual([...files, basename(edited), 'my-copy-1.pdf'].sort());
    expect(register(root).printings).toHaveLength(2);
    expect((await run(root)).copies?.copies.every(({ status }) => status === 'kept')).toBe(true);
  });

  test('nobody is handed a pack whose sources have errors', async () => {
    const root = workspace(LIST);
    await run(root);
    const path = join(root, STARTER.extraction);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Twelve volunteers kept', 'Ten volunteers kept'));
    const result = await run(root);
    expect(codes(result)).toContain('QUOTE_NOT_FOUND');
    expect(result.copies).toBeUndefined();
    expect(existsSync(join(root, STARTER.output, 'STALE'))).toBe(true);
  });

  test('a damaged register stops everything: numbers would be given twice', async () => {
    const root = workspace(LIST);
    await run(root);
    writeFileSync(join(root, FOLDER, 'copies.json'), '{"format": 1');
    const result = await run(root);
    expect(result.diagnostics).toMatchObject([
      { code: 'REGISTER_DAMAGED', place: { file: `${FOLDER}/copies.json` } },
    ]);
    expect(result.copies).toBeUndefined();
  });

  test('a copy that would come out with other bytes under its number is refused', async () => {
    const root = workspace(LIST);
    await run(root);
    const path = join(root, FOLDER, 'copies.json');
    const sha256 = register(root).printings[0]?.copies[0]?.sha256 ?? '';
    writeFileSync(path, readFileSync(path, 'utf8').replace(sha256, '0'.repeat(64)));
    const result = await run(root);
    expect(result.diagnostics).toMatchObject([{ code: 'COPY_CHANGED' }]);
  });

  test('a pack without a list has no copies', async () => {
    const result = await run(starterWorkspace());
    expect(result.diagnostics).toMatchObject([
      {
        code: 'NO_DISTRIBUTION',
        place: { file: STARTER.pack },
        message: expect.stringContaining('who gets'),
      },
    ]);
    const red = workspace('marking: TLP:RED');
    expect((await run(red)).diagnostics).toMatchObject([
      { code: 'NO_DISTRIBUTION', message: expect.stringContaining('TLP:RED') },
    ]);
  });

  test('a template without a place for the label is told of', async () => {
    const root = workspace(`${LIST}\ntemplate: bare`);
    mkdirSync(join(root, 'templates/bare'), { recursive: true });
    writeFileSync(
      join(root, 'templates/bare/layout.hbs'),
      '<main><h1>{{title}}</h1>{{#each blocks}}{{block this}}{{/each}}</main>\n',
    );
    writeFileSync(join(root, 'templates/bare/print.css'), '');
    const result = await run(root);
    expect(result.diagnostics).toMatchObject([
      { code: 'COPY_PLACE_MISSING', severity: 'warning', place: { file: 'templates/bare/layout.hbs' } },
    ]);
    expect(result.copies?.copies).toHaveLength(3);
  });
});

describe('copies on sheets', () => {
  const form = { layout: 'booklet', collate: false, foldMarks: true } as const;

  test('a booklet is laid out for half a sheet, and has its copy on every page', async () => {
    const root = workspace(LIST);
    const result = await run(root, { form: { ...form, collate: true } });
    expect(result.diagnostics).toEqual([]);
    const [sheets] = result.copies?.sheets ?? [];
    expect(sheets).toMatchObject({
      file: `${FOLDER}/riverside-edition-1-copies-1-3-booklet.pdf`,
      copies: [1, 2, 3],
    });
    const path = join(root, sheets?.file ?? '');
    expect(digest(path)).toBe(sheets?.sha256);
    const sides = await textOf(path);
    expect(sides.length).toBe(2 * (sheets?.sheets ?? 0));
    expect(sides.length % 6).toBe(0);
    const text = sides.join('\n');
    const pages = text.match(/Page \d+ of \d+/g)?.length ?? 0;
    for (const number of [1, 2, 3]) {
      expect(text.match(new RegExp(`Copy ${number} of 3 ·`, 'g'))).toHaveLength(pages / 3);
    }
    const pdf = readPdf(readFileSync(path));
    const box = dictionary(pdf, { ref: pageNumbers(pdf)[0] ?? 0 }).get('MediaBox');
    expect(box).toEqual([0, 0, 841.89, 595.276]);
    expect(await identify({ file: path, root })).toMatchObject({ status: 'job', copies: [1, 2, 3] });
    const { diagnostics } = await verify({ file: path });
    expect(diagnostics).toMatchObject([{ code: 'NO_EVIDENCE' }]);
    expect(diagnostics[0]?.hint).toContain('numbered copy');
  });

  test('each copy has a file of its own, unless they are collated', async () => {
    const root = workspace(LIST);
    const two = await run(root, { form: { ...form, layout: '2-up' } });
    expect(two.copies?.sheets.map(({ file, copies }) => [file.split('/').at(-1), copies])).toEqual([
      ['riverside-edition-1-copy-001-zoe-reader-2-up.pdf', [1]],
      ['riverside-edition-1-copy-002-zoe-reader-2-up.pdf', [2]],
      ['riverside-edition-1-copy-003-2-up.pdf', [3]],
    ]);
    const all = await run(root, { form: { ...form, layout: 'single', collate: true } });
    const path = join(root, all.copies?.sheets[0]?.file ?? '');
    const pages = (await textOf(join(root, STARTER.output, 'riverside.pdf'))).length;
    const job = await textOf(path);
    expect(job).toHaveLength(3 * (pages + (pages % 2)));
    for (const [index, number] of [1, 2, 3].entries()) {
      expect(job[index * (pages + (pages % 2))]).toContain(`Copy ${number} of 3`);
    }
    // Both are in the register; each copy stays as it was.
    expect(register(root).printings[0]?.jobs).toHaveLength(4);
    expect(all.copies?.copies.map(({ status }) => status)).toEqual(['kept', 'kept', 'kept']);
  });
});

describe('copies at a printer', () => {
  test('are printed one by one, and no second time', async () => {
    const root = workspace(LIST);
    const printer = await startTestPrinter();
    const result = await run(root, { print: { printer: printer.uri, colour: 'monochrome' } });
    expect(result.diagnostics).toEqual([]);
    expect(result.copies?.printing).toMatchObject({ printed: [1, 2, 3], unsent: [] });
    expect(printer.jobs.map(({ name }) => name)).toEqual([
      'riverside copy 1 of 3',
      'riverside copy 2 of 3',
      'riverside copy 3 of 3',
    ]);
    for (const [index, copy] of (result.copies?.copies ?? []).entries()) {
      const { document, template } = printer.jobs[index] ?? {};
      expect(
        createHash('sha256')
          .update(document ?? '')
          .digest('hex'),
      ).toBe(copy.sha256);
      expect(template).toMatchObject({
        copies: 1,
        media: 'iso_a4_210x297mm',
        sides: 'two-sided-long-edge',
        'print-color-mode': 'monochrome',
      });
    }
    const again = await run(root, { print: { printer: printer.uri } });
    expect(codes(again)).toEqual(['PRINT_UNFINISHED']);
    expect(printer.jobs).toHaveLength(3);
    const third = await run(root, { print: { printer: printer.uri, reprint: [2] } });
    expect(codes(third)).toEqual([]);
    expect(printer.jobs.map(({ name }) => name).slice(3)).toEqual(['riverside copy 2 of 3']);
  });

  test('a printer that dies leaves an account, and the next run prints the rest, newcomers too', async () => {
    const root = workspace(LIST);
    const dying = await startTestPrinter({
      react: (operation, turn) => (operation === 'create-job' && turn === 3 ? 'hang-up-before' : undefined),
    });
    const result = await run(root, { print: { printer: dying.uri } });
    expect(result.copies?.printing).toMatchObject({ printed: [1, 2] });
    expect(codes(result)).toContain('PRINT_UNFINISHED');
    expect(existsSync(join(root, FOLDER, 'printing-edition-1.json'))).toBe(true);
    editPack(root, (text) => text.replace('distribution: [', 'distribution: [{ name: Newcomer }, '));
    const sound = await startTestPrinter();
    const refused = await run(root, { print: { printer: sound.uri } });
    expect(codes(refused)).toEqual(['PRINT_UNFINISHED']);
    expect(sound.jobs).toEqual([]);
    const rest = await run(root, { print: { printer: sound.uri, resume: true } });
    const doubtful = rest.copies?.printing?.unknown ?? [];
    const last =
      doubtful.length === 0 ? rest : await run(root, { print: { printer: sound.uri, reprint: doubtful } });
    expect(last.copies?.printing).toMatchObject({ printed: [1, 2, 3, 4] });
    expect(sound.jobs.map(({ name }) => name)).toEqual(['riverside copy 3 of 4', 'riverside copy 4 of 4']);
  });

  test('booklets are sent on the sheet that they need, turned about its short edge', async () => {
    const root = workspace(LIST);
    const printer = await startTestPrinter();
    const form = { layout: 'booklet', collate: false, foldMarks: false } as const;
    const result = await run(root, { form, print: { printer: printer.uri } });
    expect(result.diagnostics).toEqual([]);
    expect(
      printer.jobs.map(({ document }) =>
        createHash('sha256')
          .update(document ?? '')
          .digest('hex'),
      ),
    ).toEqual(result.copies?.sheets.map(({ sha256 }) => sha256));
    expect(printer.jobs[0]?.template).toMatchObject({
      sides: 'two-sided-short-edge',
      media: 'iso_a4_210x297mm',
    });
  });

  test('numbers that were given out again have a record of their own', async () => {
    const root = workspace(LIST);
    const printer = await startTestPrinter();
    await run(root, { print: { printer: printer.uri } });
    const again = await run(root, { renumber: true, print: { printer: printer.uri } });
    expect(again.diagnostics).toEqual([]);
    expect(printer.jobs).toHaveLength(6);
  });

  test('nothing is sent of a pack whose sources have errors, nor to what is not a printer', async () => {
    const root = workspace(LIST);
    const printer = await startTestPrinter();
    const wrong = await run(root, { print: { printer: 'no printer' } });
    expect(codes(wrong)).toEqual(['PRINTER_UNREACHABLE']);
    const path = join(root, STARTER.extraction);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Twelve volunteers kept', 'Ten volunteers kept'));
    expect(codes(await run(root, { print: { printer: printer.uri } }))).toContain('QUOTE_NOT_FOUND');
    expect(printer.asked).toEqual([]);
  });
});

describe('identify', () => {
  test('knows a copy by its bytes, and one that was saved again by what it says of itself', async () => {
    const root = workspace(LIST);
    await run(root);
    const file = join(root, FOLDER, 'riverside-edition-1-copy-002-zoe-reader.pdf');
    expect(await identify({ file, root })).toMatchObject({
      status: 'genuine',
      pack: 'riverside',
      edition: 1,
      number: 2,
      of: 3,
      recipient: { name: 'Zoë Reader', organisation: 'City Council' },
      date: '2026-11-21',
    });
    const altered = join(root, 'altered.pdf');
    writeFileSync(altered, Buffer.concat([readFileSync(file), Buffer.from('\n% more\n')]));
    expect(await identify({ file: altered, root })).toMatchObject({ status: 'altered', number: 2 });
    expect(await identify({ file, root: starterWorkspace() })).toMatchObject({
      status: 'no-register',
      pack: 'riverside',
      number: 2,
    });
    expect(await identify({ file: join(root, STARTER.output, 'riverside.pdf'), root })).toMatchObject({
      status: 'pack',
      pack: 'riverside',
    });
    expect(await identify({ file: join(root, STARTER.pack), root })).toMatchObject({ status: 'unknown' });
    expect(await identify({ file: join(root, 'none.pdf'), root })).toMatchObject({
      diagnostics: [{ code: 'NO_FILE' }],
    });
  });
});

test('without a clock, numbers are given on the day that it is', async () => {
  const root = workspace(LIST);
  const today = (): string => new Date().toLocaleDateString('sv-SE');
  const days = [today()];
  expect(codes(await copies({ root, pack: 'riverside' }))).toEqual([]);
  days.push(today());
  for (const { date } of register(root).printings[0]?.copies ?? []) expect(days).toContain(date);
  expect(register(root).printings[0]?.copies).toHaveLength(3);
});

test('a run that is called off before its pack is built says nothing of another run', async () => {
  const root = workspace(LIST);
  const result = await copies({
    root,
    pack: 'riverside',
    environment: process.env,
    signal: AbortSignal.abort(),
  });
  expect(result).toEqual({ root, pack: 'riverside', diagnostics: [] });
});

test('no copies are made of a PDF that another run has printed from other sources meanwhile', async () => {
  const root = workspace(LIST);
  expect(codes(await run(root))).toEqual([]);
  const opened = openWorkspace(root);
  let isRebuilt = false;
  // The first thing that is read once the pack is known to be up to date.
  const read: typeof opened.read = (path) => {
    if (!isRebuilt) {
      isRebuilt = true;
      editPack(root, (text) => text.replace('Members of', 'All members of'));
      const { status } = spawnSync(process.execPath, [commandScript(), 'build', '--root', root]);
      expect(status).toBe(0);
    }
    return opened.read(path);
  };
  const pack = { id: 'riverside', diagnostics: [] };
  const printing = openRun({ environment: process.env, jobs: 1 });
  onTestFinished(() => printing.close());
  const { value, diagnostics } = await openHandoutPack({ ...opened, read }, pack, printing);
  expect(isRebuilt).toBe(true);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'OUTPUT_BUSY', message: 'output/riverside is being written by another run' },
  ]);
});
