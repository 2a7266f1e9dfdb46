import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import { cacheFolder } from '../../../src/engine/workspace/cache/cache-folder.ts';
import { isRunning } from '../../../src/ground/machine/processes.ts';
import { type BuildOptions, type BuildResult, build } from '../../../src/index.ts';
import { findBrowser } from '../../../src/stages/typeset/find-browser.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PDF = `${STARTER.output}/riverside.pdf`;

function run(root: string, options: BuildOptions = {}): Promise<BuildResult> {
  return build({ root, environment: process.env, ...options });
}

function edit(root: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(root, path), after);
}

function manifest(root: string): Manifest {
  return JSON.parse(readFileSync(join(root, STARTER.output, 'manifest.json'), 'utf8')) as Manifest;
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function codes(result: BuildResult): readonly string[] {
  return result.diagnostics.map(({ code }) => code);
}

const breakQuote = (text: string): string => text.replace('Twelve volunteers kept', 'Ten volunteers kept');

describe('a good pack', () => {
  test('is four files, and the manifest tells what they were made from', async () => {
    const root = starterWorkspace();
    const result = await run(root);
    expect(result.diagnostics).toEqual([]);
    expect(result.packs).toMatchObject([
      { id: 'riverside', status: 'built', boundItems: 9, pdf: PDF, stale: false },
    ]);
    expect(readdirSync(join(root, STARTER.output)).sort()).toEqual([
      'evidence.json',
      'manifest.json',
      'riverside.html',
      'riverside.pdf',
    ]);
    const { inputs, outputs, pages, status, bound } = manifest(root);
    expect({ pages, status }).toEqual({ pages: result.packs[0]?.pages, status: 'built' });
    expect(bound).toEqual({ entity: 2, figure: 4, event: 1, quotation: 1, claim: 1 });
    for (const { path, sha256 } of outputs) expect(digest(join(root, STARTER.output, path))).toBe(sha256);
    const paths = inputs.map(({ path }) => path);
    for (const path of [
      STARTER.pack,
      STARTER.document,
      STARTER.extraction,
      'templates/briefing/layout.hbs',
    ]) {
      expect(paths).toContain(path);
    }
    const own = inputs.find(({ path }) => path === STARTER.pack);
    expect(own?.sha256).toBe(digest(join(root, STARTER.pack)));
    const evidence = JSON.parse(readFileSync(join(root, STARTER.output, 'evidence.json'), 'utf8'));
    expect(evidence).toMatchObject({ type: 'AnnotationCollection', total: 7 });
  });

  test('has the same bytes wherever and whenever it is built', async () => {
    const [one, other] = [starterWorkspace(), starterWorkspace()];
    await run(one);
    await run(other);
    await run(other, { force: true });
    for (const name of readdirSync(join(one, STARTER.output))) {
      expect(digest(join(one, STARTER.output, name)), name).toBe(digest(join(other, STARTER.output, name)));
    }
    expect(readFileSync(join(one, PDF), 'latin1')).toContain('D:20260504000000Z');
  });

  test('without a date takes that of SOURCE_DATE_EPOCH', async () => {
    const root = starterWorkspace();
    edit(root, STARTER.pack, (text) => text.replace('date: 2026-05-04\n', ''));
    await run(root);
    expect(readFileSync(join(root, PDF), 'latin1')).toContain('D:20000101000000Z');
    await run(root, { environment: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' } });
    expect(readFileSync(join(root, PDF), 'latin1')).toContain('D:20231114221320Z');
  });
});

function writeManifest(root: string, change: (old: Manifest) => object): void {
  writeFileSync(join(root, STARTER.output, 'manifest.json'), JSON.stringify(change(manifest(root))));
}

describe('a pack whose inputs are the same', () => {
  test('is not built again, unless it is forced', async () => {
    const root = starterWorkspace();
    await run(root);
    const status = async (options?: BuildOptions) => (await run(root, options)).packs[0]?.status;
    expect(await status()).toBe('up-to-date');
    expect(await status({ force: true })).toBe('built');
  });

  test.each<readonly [string, (root: string) => void]>([
    [
      'the pack',
      (root) => edit(root, STARTER.pack, (text) => text.replace('audience: Members', 'audience: All')),
    ],
    ['the document', (root) => edit(root, STARTER.document, (text) => `${text}\nMore.\n`)],
    ['the extraction', (root) => edit(root, STARTER.extraction, (text) => `${text}# More.\n`)],
    [
      'a template that takes the place of a built-in one',
      (root) => {
        mkdirSync(join(root, 'templates/briefing'), { recursive: true });
        writeFileSync(join(root, 'templates/briefing/print.css'), 'p { color: black }');
      },
    ],
    ['an output that is gone', (root) => rmSync(join(root, STARTER.output, 'evidence.json'))],
    ['an output that was changed', (root) => writeFileSync(join(root, PDF), 'not a PDF')],
    [
      'a manifest that is broken',
      (root) => writeFileSync(join(root, STARTER.output, 'manifest.json'), '{"format":1'),
    ],
    [
      'a manifest of another kind',
      (root) => writeFileSync(join(root, STARTER.output, 'manifest.json'), '[null]'),
    ],
    ['a manifest without a maker', (root) => writeManifest(root, (old) => ({ ...old, madeBy: null }))],
    ['a manifest without counts', (root) => writeManifest(root, ({ bound: _, ...old }) => old)],
    [
      'a manifest with warnings that are none',
      (root) => writeManifest(root, (old) => ({ ...old, warnings: [{}] })),
    ],
    [
      'a manifest of a million brackets',
      (root) => writeFileSync(join(root, STARTER.output, 'manifest.json'), '['.repeat(1_000_000)),
    ],
  ])('is built again after a change of %s', async (_, change) => {
    const root = starterWorkspace();
    await run(root);
    change(root);
    expect((await run(root)).packs).toMatchObject([{ status: 'built' }]);
    expect((await run(root)).packs).toMatchObject([{ status: 'up-to-date' }]);
  });

  test('repeats the warnings of its build', async () => {
    const root = starterWorkspace();
    edit(root, STARTER.pack, (text) =>
      text.replace('The library reopened', 'The library of Block A99 reopened'),
    );
    const first = await run(root);
    expect(codes(first)).toEqual(['UNBOUND_NAME']);
    const second = await run(root);
    expect(second.packs).toMatchObject([{ status: 'up-to-date', warnings: 1 }]);
    expect(second.diagnostics).toEqual(first.diagnostics);
  });
});

describe('a pack with errors', () => {
  test('leaves the last good one in place, and says that it is stale until the sources are mended', async () => {
    const root = starterWorkspace();
    await run(root);
    const good = digest(join(root, PDF));
    const before = readFileSync(join(root, STARTER.extraction), 'utf8');
    edit(root, STARTER.extraction, breakQuote);

    const failed = await run(root, { now: () => new Date('2026-05-05T10:00:00Z') });
    expect(codes(failed)).toEqual(['QUOTE_NOT_FOUND']);
    expect(failed.packs).toMatchObject([{ status: 'failed', stale: true, pdf: PDF, errors: 1 }]);
    expect(digest(join(root, PDF))).toBe(good);
    expect(manifest(root)).toMatchObject({
      status: 'stale',
      stale: {
        since: '2026-05-05T10:00:00.000Z',
        errors: 1,
        because: expect.stringContaining('QUOTE_NOT_FOUND'),
      },
    });

    await run(root, { now: () => new Date('2026-05-06T10:00:00Z') });
    expect(manifest(root).stale?.since).toBe('2026-05-05T10:00:00.000Z');

    writeFileSync(join(root, STARTER.extraction), before);
    expect((await run(root)).packs).toMatchObject([{ status: 'up-to-date', stale: false }]);
    expect(manifest(root).status).toBe('built');
    expect(manifest(root)).not.toHaveProperty('stale');
  });

  test('writes nothing where nothing was', async () => {
    const root = starterWorkspace();
    edit(root, STARTER.extraction, breakQuote);
    const { packs } = await run(root);
    expect(packs).toMatchObject([{ status: 'failed', stale: false }]);
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  test('does not stop the others, whichever comes first', async () => {
    const good = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
    const bad = good.replace('[@reopening]', '[@nothing]');
    const root = starterWorkspace({ 'sources/packs/a.md': bad, 'sources/packs/z.md': bad });
    const result = await run(root, { jobs: 1 });
    expect(result.packs.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'failed'],
      ['riverside', 'built'],
      ['z', 'failed'],
    ]);
  });
});

describe('files that are not what they seem', () => {
  test.each<readonly [string, string, (path: string) => void]>([
    ['a pipe', 'CANNOT_READ', (path) => execFileSync('mkfifo', [path])],
    ['a folder', 'CANNOT_READ', (path) => mkdirSync(path)],
    ['a link out of the workspace', 'CANNOT_READ', (path) => symlinkSync('/etc/passwd', path)],
    ['a link to an endless device', 'CANNOT_READ', (path) => symlinkSync('/dev/zero', path)],
    ['a link to nothing', 'CANNOT_READ', (path) => symlinkSync('nothing', path)],
    ['six megabytes', 'LIMIT_EXCEEDED', (path) => writeFileSync(path, Buffer.alloc(6_000_000, 'a\n'))],
    ['not UTF-8', 'NOT_UTF8', (path) => writeFileSync(path, Buffer.from([0x2d, 0xff, 0xfe, 0x0a]))],
    ['empty', 'FRONT_MATTER_MISSING', (path) => writeFileSync(path, '')],
  ])('a document that is %s fails the pack, with %s', async (_, code, make) => {
    const root = starterWorkspace();
    rmSync(join(root, STARTER.document));
    make(join(root, STARTER.document));
    const result = await run(root);
    expect(result.diagnostics).toMatchObject([{ code, place: { file: STARTER.document } }]);
    expect(result.packs).toMatchObject([{ status: 'failed' }]);
  });

  test('sources that are elsewhere are refused', async () => {
    const elsewhere = starterWorkspace();
    const root = temporaryFolder();
    symlinkSync(join(elsewhere, 'sources'), join(root, 'sources'));
    expect((await run(root)).diagnostics).toMatchObject([
      { code: 'CANNOT_READ', place: { file: 'sources' } },
    ]);
  });

  test('a pack that is a folder is no less of an error', async () => {
    const root = starterWorkspace();
    mkdirSync(join(root, 'sources/packs/folder.md'));
    const result = await run(root);
    expect(result.diagnostics).toMatchObject([
      { code: 'CANNOT_READ', place: { file: 'sources/packs/folder.md' } },
    ]);
    expect(result.packs.map(({ status }) => status)).toEqual(['failed', 'built']);
  });

  test.each(['...md', 'a b.md', 'é.md', '-x.md'])('a pack cannot be named %j', async (name) => {
    const root = starterWorkspace();
    renameSync(join(root, STARTER.pack), join(root, 'sources/packs', name));
    const result = await run(root);
    expect(codes(result)).toEqual(name.startsWith('.') ? ['NO_PACKS'] : ['BAD_VALUE']);
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  test('packs whose ids differ in case only are not built', async () => {
    const pack = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
    const root = starterWorkspace({ 'sources/packs/Riverside.md': pack });
    const result = await run(root);
    const packs = readdirSync(join(root, 'sources/packs'));
    expect(packs).toHaveLength(2);
    expect(codes(result)).toEqual(['OUTPUT_CONFLICT', 'OUTPUT_CONFLICT']);
    expect(result.packs.map(({ status }) => status)).toEqual(['failed', 'failed']);
  });
});

describe('when the machinery fails', () => {
  test('a missing browser is told only when something was to be printed', async () => {
    const root = starterWorkspace();
    const environment = { ...process.env, SOURCEBOUND_BROWSER: '/nowhere/chromium' };
    expect(codes(await run(root, { environment }))).toEqual(['BROWSER_MISSING']);
    edit(root, STARTER.extraction, breakQuote);
    expect(codes(await run(root, { environment }))).toEqual(['QUOTE_NOT_FOUND']);
  });

  test('a browser that does not start is told', async () => {
    const root = starterWorkspace();
    const environment = { ...process.env, SOURCEBOUND_BROWSER: '/bin/false' };
    expect(codes(await run(root, { environment }))).toEqual(['BROWSER_FAILED']);
  });

  test('packs that are up to date need no browser', async () => {
    const root = starterWorkspace();
    await run(root);
    const environment = { ...process.env, SOURCEBOUND_BROWSER: '/nowhere/chromium' };
    expect((await run(root, { environment })).packs).toMatchObject([{ status: 'up-to-date' }]);
  });

  test('the others are not started, unless the run is to go on', async () => {
    const pack = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
    const names = ['a', 'b', 'c', 'd', 'e'];
    const root = starterWorkspace(Object.fromEntries(names.map((id) => [`sources/packs/${id}.md`, pack])));
    const environment = { ...process.env, SOURCEBOUND_BROWSER: '/nowhere/chromium' };
    const statuses = async (keepGoing: boolean) =>
      (await run(root, { environment, jobs: 1, keepGoing })).packs.map(({ status }) => status);
    expect(await statuses(false)).toContain('not-started');
    expect(await statuses(true)).toEqual(Array(6).fill('failed'));
  });

  test('a pack that another run is writing is left alone, and the others are built', async () => {
    const pack = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
    const root = starterWorkspace({
      'sources/packs/other.md': pack,
      [`${STARTER.output}/.lock`]: JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' }),
    });
    const result = await run(root);
    expect(codes(result)).toEqual(['OUTPUT_BUSY']);
    expect(result.packs.map(({ status }) => status)).toEqual(['built', 'failed']);
  });

  test('a folder that cannot be written is told, with the reason', async () => {
    const root = starterWorkspace({ output: 'a file' });
    const result = await run(root);
    expect(result.diagnostics).toMatchObject([
      {
        code: 'CANNOT_WRITE',
        message: 'cannot write output/riverside: a file is where the folder should be',
      },
    ]);
  });
});

test('a run that is called off closes the browser and leaves no half-made files', async () => {
  const root = starterWorkspace();
  const { executable, libraries = '' } = await findBrowser({ cacheFolder: cacheFolder(process.env) });
  // The browser that everything is printed with, whose number is known before it is there.
  const started = join(root, 'started');
  const script = `echo $$ > "${started}"\nLD_LIBRARY_PATH="${libraries}" exec "${executable}" "$@"`;
  writeFileSync(join(root, 'browser'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const controller = new AbortController();
  const environment = { ...process.env, SOURCEBOUND_BROWSER: join(root, 'browser') };
  const running = run(root, { environment, signal: controller.signal });
  const pid = (): string => (existsSync(started) ? readFileSync(started, 'utf8').trim() : '');
  await expect.poll(pid, { interval: 5 }).toMatch(/^\d+$/);
  controller.abort();
  const { packs, diagnostics } = await running;
  expect(diagnostics).toEqual([]);
  expect(packs).toMatchObject([{ id: 'riverside', status: 'not-started' }]);
  const folder = join(root, STARTER.output);
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  await expect.poll(() => isRunning(Number(pid()))).toBe(false);
});
