import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { paperRoutes } from '../../../src/doors/desk/paper-routes.ts';
import type { DeskChange } from '../../../src/engine/desk/desk-types.ts';
import { openDesk } from '../../../src/engine/desk/open-desk.ts';
import type {
  DeskBuilt,
  DeskCopies,
  DeskDrafted,
  DeskImported,
  DeskItemPages,
  DeskMade,
  DeskPage,
  DeskPages,
  DeskPaper,
} from '../../../src/engine/desk/paper/paper-types.ts';
import { openRun, type Run } from '../../../src/engine/pipeline/run.ts';
import { openLibrary } from '../../../src/engine/workspace/load-library.ts';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TEXT = starterFiles.get(STARTER.pack) ?? '';

describe('the desk about paper', () => {
  let run: Run;
  let told: DeskChange[];

  beforeAll(async () => {
    run = openRun({ environment: process.env, again: true, jobs: 1, now: () => new Date(2026, 4, 4) });
    run.browser.start();
  });
  afterAll(() => run.close());

  const openIn = (root: string): Hono => {
    told = [];
    const desk = openDesk({ root });
    desk.subscribe((change) => told.push(change));
    onTestFinished(desk.close);
    const app = new Hono();
    paperRoutes(run, openLibrary({ packs: Number.POSITIVE_INFINITY }))(app, desk);
    return app;
  };
  const ask = async <Answer>(app: Hono, path: string, body?: object): Promise<Answer> => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await app.request(path, body && { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status, path).toBe(200);
    const { changes, ...data } = (await answer.json()) as Answer & { changes: number };
    expect(changes).toBeGreaterThanOrEqual(0);
    return data as Answer;
  };

  it('shows the page of a text that is not saved, and leaves the file as it is', async () => {
    const root = starterWorkspace();
    const app = openIn(root);
    const saved = await ask<DeskPage>(app, '/packs/riverside/page', {});
    expect(saved).toMatchObject({ current: true, errors: 0 });
    expect(saved.html).toContain('What to know');
    expect(saved.counts?.found).toContain('figures');
    const text = TEXT.replace('# What to know', '# What nobody has saved yet');
    const unsaved = await ask<DeskPage>(app, '/packs/riverside/page', { text });
    expect(unsaved.html).toContain('What nobody has saved yet');
    expect(unsaved.digest).not.toBe(saved.digest);
    expect(readFileSync(join(root, STARTER.pack), 'utf8')).toBe(TEXT);
  });

  it('shows words at once, and holds them against their sources before it says where pages begin', async () => {
    const app = openIn(starterWorkspace());
    await ask<DeskPage>(app, '/packs/riverside/page', {});
    const plain = TEXT.replace('# What to know', '# What somebody types');
    const quick = await ask<DeskPage>(app, '/packs/riverside/page', { text: plain, quick: true });
    const full = await ask<DeskPage>(app, '/packs/riverside/page', { text: plain });
    expect(quick.html).toContain('What somebody types');
    expect(quick.digest).toBe(full.digest);
    // What is to be looked at is said on the page.
    const text = plain.replace('Besides,', 'Besides the S1000 XX,');
    const early = await ask<DeskPage>(app, '/packs/riverside/page', { text, quick: true });
    expect(early.html).toContain('S1000 XX');
    expect(early.counts?.open).toBeUndefined();
    const first = await ask<DeskPages>(app, `/packs/riverside/pages?digest=${early.digest}`);
    expect(first).toMatchObject({ settled: false, superseded: true });
    const late = await ask<DeskPage>(app, '/packs/riverside/page', { text });
    expect(late.counts?.open).toBe('1 open warning');
    const settled = await ask<DeskPages>(app, `/packs/riverside/pages?digest=${late.digest}`);
    expect(settled).toMatchObject({ settled: true, digest: late.digest });
  });

  it('shows words that are not right yet, with how many errors there are', async () => {
    const app = openIn(starterWorkspace());
    const text = TEXT.replace('Besides,', 'Besides, 77 pigeons came [@nobody], and');
    const page = await ask<DeskPage>(app, '/packs/riverside/page', { text });
    expect(page.current).toBe(true);
    expect(page.errors).toBeGreaterThan(0);
    expect(page.html).toContain('77 pigeons came');
  });

  it('keeps the last page while the front matter cannot be read', async () => {
    const app = openIn(starterWorkspace());
    const before = await ask<DeskPage>(app, '/packs/riverside/page', {});
    const page = await ask<DeskPage>(app, '/packs/riverside/page', {
      text: TEXT.replace('title:', 'title: ['),
    });
    expect(page).toMatchObject({ current: false, digest: before.digest, html: before.html });
    expect(page.errors).toBeGreaterThan(0);
  });

  it('tells where pages begin, and draws them, before anything is saved', async () => {
    const app = openIn(starterWorkspace());
    const text = TEXT.replace(
      '# Figures',
      `${'A sentence that makes the pack longer without a number in it. '.repeat(120)}\n\n# Figures`,
    );
    const { digest, html = '' } = await ask<DeskPage>(app, '/packs/riverside/page', { text });
    const measured = await ask<DeskPages>(app, `/packs/riverside/pages?digest=${digest}`);
    if (!measured.settled) throw new Error('not settled');
    expect(measured.pages.length).toBeGreaterThan(2);
    expect(measured.pages.every(({ found }) => found)).toBe(true);
    expect(measured.pages.map(({ number }) => number)).toEqual(measured.pages.map((_, index) => index + 1));
    const body = html
      .slice(html.indexOf('<body'))
      .replace(/<(style|script|template)[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, '');
    for (const { first, before } of measured.pages.slice(1)) {
      const words = first.replace(/\s+/g, '').slice(0, 12);
      expect(body.slice(before, before + 60)).toContain(words);
    }
    // Asked again, the answer is there with the page.
    const again = await ask<DeskPage>(app, '/packs/riverside/page', { text });
    expect(again.pages).toEqual(measured.pages);
    const picture = await app.request(`/packs/riverside/thumbnails/2.png?width=300&digest=${digest}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    const png = PNG.sync.read(Buffer.from(await picture.arrayBuffer()));
    expect(png.width).toBe(360);
    expect(png.height / png.width).toBeCloseTo(Math.SQRT2, 1);
    // Ink and paper.
    const values = new Set(png.data);
    expect(values.has(255) && [...values].some((value) => value < 160)).toBe(true);
    expect((await app.request('/packs/riverside/thumbnails/99.png')).status).toBe(404);
  });

  it('does not measure a page that a newer one has taken the place of', async () => {
    const app = openIn(starterWorkspace());
    const first = await ask<DeskPage>(app, '/packs/riverside/page', {});
    const text = TEXT.replace('Besides,', 'Moreover,');
    const second = await ask<DeskPage>(app, '/packs/riverside/page', { text });
    const old = await ask<DeskPages>(app, `/packs/riverside/pages?digest=${first.digest}`);
    expect(old).toEqual({ settled: false, superseded: true, problems: [] });
    const now = await ask<DeskPages>(app, `/packs/riverside/pages?digest=${second.digest}`);
    expect(now.settled).toBe(true);
  });

  it('builds a pack as the batch does, and tells how far it is', async () => {
    const root = starterWorkspace();
    const app = openIn(root);
    expect(await ask<DeskPaper>(app, '/packs/riverside/paper')).toEqual({ state: 'not-built' });
    expect((await app.request('/packs/riverside/pdf')).status).toBe(404);
    const built = await ask<DeskBuilt>(app, '/packs/riverside/build', {});
    expect(built).toMatchObject({ status: 'built', problems: [] });
    expect(told).toEqual([
      { what: 'paper', id: 'riverside', step: 'building' },
      { what: 'paper', id: 'riverside', step: 'printing' },
      { what: 'paper', id: 'riverside', step: 'printed' },
      { what: 'paper', id: 'riverside' },
    ]);
    const paper = await ask<DeskPaper>(app, '/packs/riverside/paper');
    expect(paper).toMatchObject({ state: 'current', pages: built.pages });
    const pdf = await app.request('/packs/riverside/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await ask<DeskBuilt>(app, '/packs/riverside/build', {})).toMatchObject({ status: 'up-to-date' });
    writeFileSync(join(root, STARTER.pack), TEXT.replace('Besides,', 'Moreover,'));
    expect(await ask<DeskPaper>(app, '/packs/riverside/paper')).toMatchObject({ state: 'outdated' });
    writeFileSync(join(root, STARTER.pack), TEXT.replace('[@readers]', '[@nobody]'));
    const failed = await ask<DeskBuilt>(app, '/packs/riverside/build', {});
    expect(failed.status).toBe('failed');
    expect(failed.problems.map(({ code }) => code)).toContain('UNKNOWN_CITATION');
    expect(await ask<DeskPaper>(app, '/packs/riverside/paper')).toMatchObject({ state: 'stale' });
  });

  it('leads from a mark to its words, and from an item to the pages of every pack', async () => {
    const root = starterWorkspace({
      'sources/packs/other.md': TEXT.replace('title: Riverside', 'title: Another of Riverside'),
      'sources/packs/without.md': '---\ntitle: Without it\ndocuments: [riverside-library]\n---\nNothing.\n',
    });
    const app = openIn(root);
    const { documents } = await ask<{
      documents: { document: string; paragraphs: { runs: { text: string; bound: boolean }[] }[] }[];
    }>(app, '/packs/riverside/evidence?ref=riverside-library:loans');
    expect(documents.map(({ document }) => document)).toEqual(['riverside-library']);
    const bound = documents.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs));
    expect(bound.filter((one) => one.bound).map(({ text }) => text)).toEqual([
      'it has lent',
      'about 48,000 books',
    ]);
    await ask(app, '/packs/other/build', {});
    const page = await ask<DeskPage>(app, '/packs/riverside/page', {});
    await ask(app, `/packs/riverside/pages?digest=${page.digest}`);
    const found = await ask<{ packs: DeskItemPages[] }>(app, '/items/riverside-library/loans/pages');
    expect(found.packs.map(({ pack }) => pack)).toEqual(['other', 'riverside']);
    for (const { current, pages } of found.packs) {
      expect(current).toBe(true);
      expect(pages[0]).toBe(1);
    }
  });

  it('makes numbered copies with their register, and gives them', async () => {
    const root = starterWorkspace({
      [STARTER.pack]: TEXT.replace(
        'documents:',
        'distribution:\n  - { name: B. Reader }\n  - { name: C. Reader, copies: 2 }\ndocuments:',
      ),
    });
    const app = openIn(root);
    expect(await ask<DeskCopies>(app, '/packs/riverside/copies')).toEqual({
      copies: [],
      unlisted: [],
      problems: [],
    });
    const made = await ask<DeskCopies>(app, '/packs/riverside/copies', {});
    expect(made.problems).toEqual([]);
    expect(made.copies.map(({ number, of, name, status }) => [number, of, name, status])).toEqual([
      [1, 3, 'B. Reader', 'made'],
      [2, 3, 'C. Reader', 'made'],
      [3, 3, 'C. Reader', 'made'],
    ]);
    expect(existsSync(join(root, made.register ?? ''))).toBe(true);
    const again = await ask<DeskCopies>(app, '/packs/riverside/copies', {});
    expect(again.copies.map(({ status }) => status)).toEqual(['kept', 'kept', 'kept']);
    const listed = await ask<DeskCopies>(app, '/packs/riverside/copies');
    expect(listed.copies.map(({ file }) => file)).toEqual(made.copies.map(({ file }) => file));
    const copy = await app.request('/packs/riverside/copies/2.pdf');
    expect(Buffer.from(await copy.arrayBuffer())).toEqual(
      readFileSync(join(root, made.copies[1]?.file ?? '')),
    );
    expect((await app.request('/packs/riverside/copies/4.pdf')).status).toBe(404);
    expect(listed.register).toBe(made.register);
    const table = await app.request('/packs/riverside/copies/copies.csv');
    expect(table.headers.get('content-type')).toContain('text/csv');
    expect(table.headers.get('content-disposition')).toContain('riverside-copies.csv');
    expect(await table.text()).toContain('B. Reader');
    const sheet = await app.request('/packs/riverside/copies/distribution.pdf');
    expect(sheet.headers.get('content-type')).toBe('application/pdf');
    for (const other of ['copies.txt', '../riverside.pdf', 'copies.csv%00'])
      expect((await app.request(`/packs/riverside/copies/${other}`)).status, other).toBe(404);
    expect((await app.request('/packs/nobody/copies/copies.csv')).status).toBe(404);
  });

  it('says what keeps copies from being made', async () => {
    const app = openIn(starterWorkspace());
    const made = await ask<DeskCopies>(app, '/packs/riverside/copies', {});
    expect(made.copies).toEqual([]);
    expect(made.problems.map(({ code }) => code)).toEqual(['NO_DISTRIBUTION']);
  });

  it('goes from an empty folder and pasted words to a pack', async () => {
    const root = temporaryFolder();
    const app = openIn(root);
    expect(await ask<DeskMade>(app, '/begin', {})).toMatchObject({ done: true });
    expect(readdirSync(join(root, 'sources')).sort()).toEqual(['documents', 'extractions', 'packs']);
    expect(readdirSync(join(root, 'sources/packs'))).toEqual([]);
    expect(await ask<DeskMade>(app, '/begin', {})).toMatchObject({ done: false });
    const text =
      'The harbour in 2025\n\nThe harbour handled 1,200 ships in 2025, said Jane Smith, the harbour master.\n\n' +
      '“We have never been so busy,” said Jane Smith. In March 2025 the new pier opened.\n';
    const imported = await ask<DeskImported>(app, '/import', { text, title: 'The harbour' });
    expect(imported).toMatchObject({ status: 'new', findings: [] });
    expect(readFileSync(join(root, 'sources/documents/the-harbour.md'), 'utf8')).toContain(
      'title: The harbour\n',
    );
    expect(imported.document).toBe('the-harbour');
    expect(existsSync(join(root, 'sources/documents/the-harbour.md'))).toBe(true);
    const drafted = await ask<DeskDrafted>(app, '/documents/the-harbour/draft', {});
    expect(drafted.written).toBe(true);
    expect(drafted.proposals).toBeGreaterThan(1);
    const made = await ask<DeskMade>(app, '/packs', {
      title: 'The harbour at a glance',
      documents: ['the-harbour'],
    });
    expect(made).toMatchObject({
      done: true,
      id: 'the-harbour-at-a-glance',
      files: ['sources/packs/the-harbour-at-a-glance.md'],
    });
    const second = await ask<DeskMade>(app, '/packs', {
      title: 'The Harbour at a Glance',
      documents: ['the-harbour'],
    });
    expect(second).toMatchObject({ done: true, id: 'the-harbour-at-a-glance-2' });
    expect(told).toContainEqual({ what: 'document', id: 'the-harbour' });
    expect(told).toContainEqual({ what: 'pack', id: 'the-harbour-at-a-glance' });
    const written = readFileSync(join(root, 'sources/packs/the-harbour-at-a-glance.md'), 'utf8');
    expect(written).toContain('title: The harbour at a glance\n');
    expect(written).toContain('2026-05-04');
    expect(await ask<DeskBuilt>(app, '/packs/the-harbour-at-a-glance/build', {})).toMatchObject({
      status: 'built',
    });
  });

  it('imports the bytes of a file by its name, which is no path', async () => {
    const root = starterWorkspace();
    const app = openIn(root);
    const send = async (name: string, bytes: string): Promise<DeskImported> => {
      const answer = await app.request(`/import?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: bytes,
      });
      expect(answer.status).toBe(200);
      return (await answer.json()) as DeskImported;
    };
    const html =
      '<h1>Trams</h1><p>The trams carried 900 people.</p><img src="x.png" alt="A tram"><p>They run daily.</p>';
    const imported = await send('../../Trams of 2025.html', html);
    expect(imported).toMatchObject({ status: 'new', document: 'trams-of-2025', kind: 'html' });
    expect(imported.findings.map(({ kind, what }) => [kind, what])).toContainEqual(['dropped', 'picture']);
    expect(JSON.stringify(imported)).not.toContain(tmpdir());
    const refused = await send('damaged.pdf', '%PDF-1.7 and nothing more');
    expect(refused.status).toBe('refused');
    expect(refused.problems[0]?.message).toContain('damaged or not complete');
    expect(JSON.stringify(refused)).not.toContain(tmpdir());
    expect(readdirSync(join(root, 'sources/documents')).sort()).toEqual([
      'riverside-library.md',
      'trams-of-2025.md',
    ]);
  });

  it('refuses what it cannot take with a sentence, and writes nothing', async () => {
    const root = starterWorkspace();
    const app = openIn(root);
    const post = async (path: string, body: string): Promise<[number, string]> => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await app.request(path, { method: 'POST', headers, body });
      return [answer.status, ((await answer.json()) as { error: string }).error];
    };
    expect(await post('/packs/riverside/page', '{')).toEqual([400, 'the body is not JSON']);
    expect(await post('/packs/riverside/page', '{"text":7}')).toEqual([
      400,
      expect.stringMatching(/^`text`/),
    ]);
    expect(await post('/packs/..%2f..%2fetc/page', '{}')).toEqual([404, 'there is no such pack']);
    expect(await post('/packs/nobody/build', '{}')).toEqual([404, 'there is no such pack']);
    expect(await post('/import', '{"text":"  "}')).toEqual([400, 'there is no text to import']);
    expect(await post('/import?as=..%2fx', '{"text":"Words."}')).toEqual([400, '`as`: this is not an id']);
    expect(await post('/packs', '{"title":"A pack","documents":["../x"]}')).toEqual([
      400,
      expect.stringContaining('documents'),
    ]);
    const refusals = [
      { title: ' ', documents: ['riverside-library'] },
      { title: 'x'.repeat(301), documents: ['riverside-library'] },
      { title: 'A pack', documents: [] },
      { title: 'A pack', documents: ['nowhere'] },
    ];
    for (const refusal of refusals) {
      expect(await ask<DeskMade>(app, '/packs', refusal)).toMatchObject({ done: false });
    }
    expect(readdirSync(join(root, 'sources/packs'))).toEqual(['riverside.md']);
  });
});
