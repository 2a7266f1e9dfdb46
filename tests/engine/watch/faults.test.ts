import {
  appendFileSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { STARTER } from '../../support/starter.ts';
import { startWatch, type WatchProcess } from './watch-process.ts';

// One process has to live through all of this, in this order, without ever being started again.

let folder: string;
let root: string;
let watch: WatchProcess;
let count = 0;

const at = (path: string): string => join(root, path);
const text = (path: string): string => readFileSync(at(path), 'utf8');
const html = (): string => text(`${STARTER.output}/riverside.html`);
/**
 * What an editor takes between two steps, so that the watch may see the file as it is between them. Nothing here
 * depends on whether it does: open-watch.test.ts says how long a file may be half written without an error.
 */
const pause = (): Promise<void> => sleep(50);

/** Writes a file in one step: there is no moment at which it is not whole. */
function replace(path: string, content: string): void {
  writeFileSync(join(folder, 'new'), content);
  renameSync(join(folder, 'new'), at(path));
}

/** The pack's text with an audience that it has not had before. */
function fresh(): { readonly text: string; readonly audience: string } {
  const audience = `Reader ${String.fromCharCode(97 + (++count % 26)).repeat(1 + count / 26)}`;
  return { audience, text: text(STARTER.pack).replace(/^audience: .*$/m, `audience: ${audience}`) };
}

/** The change comes through to the paper, whatever else is built on the way. */
async function expectBuilt(audience: string): Promise<void> {
  await expect.poll(html, { timeout: 40_000 }).toContain(audience);
  await watch.log.next('built', ({ pack }) => pack === 'riverside');
  // The lock goes a moment after the build has been told.
  await expect
    .poll(() => readdirSync(at(STARTER.output)).sort())
    .toEqual(['evidence.json', 'manifest.json', 'riverside.html', 'riverside.pdf']);
}

/** What has been said to be wrong in this test. */
function failures(): readonly string[] {
  return watch.log.events
    .slice(mark)
    .flatMap((event) => (event.kind === 'failed' ? event.diagnostics.map(({ code }) => code) : []));
}

let mark = 0;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-faults-')));
  root = join(folder, 'workspace');
  for (const [path, content] of starterFiles) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  }
  watch = startWatch(['--root', root, '--format', 'json']);
  await watch.log.next('idle');
});

beforeEach(() => {
  watch.log.mark();
  mark = watch.log.events.length;
});

afterAll(async () => {
  tryToKill(watch.pid);
  await watch.ended;
  rmSync(folder, { recursive: true, force: true });
});

describe('ways of saving a file', () => {
  test('in place', async () => {
    const edit = fresh();
    writeFileSync(at(STARTER.pack), edit.text);
    await expectBuilt(edit.audience);
  });

  test('beside it, then renamed over it', async () => {
    const edit = fresh();
    writeFileSync(at(`${STARTER.pack}.tmp`), edit.text);
    renameSync(at(`${STARTER.pack}.tmp`), at(STARTER.pack));
    await expectBuilt(edit.audience);
    // There is no moment at which the file is not whole.
    expect(failures()).toEqual([]);
  });

  test('as vim does: the old one renamed, a new one written, the old one deleted', async () => {
    const edit = fresh();
    writeFileSync(at('sources/packs/4913'), '');
    unlinkSync(at('sources/packs/4913'));
    renameSync(at(STARTER.pack), at(`${STARTER.pack}~`));
    await pause();
    writeFileSync(at(STARTER.pack), edit.text);
    unlinkSync(at(`${STARTER.pack}~`));
    await expectBuilt(edit.audience);
  });

  test('deleted, then made again', async () => {
    const edit = fresh();
    unlinkSync(at(STARTER.pack));
    await pause();
    writeFileSync(at(STARTER.pack), edit.text);
    await expectBuilt(edit.audience);
  });

  test('emptied, then written', async () => {
    const edit = fresh();
    writeFileSync(at(STARTER.pack), '');
    await pause();
    writeFileSync(at(STARTER.pack), edit.text);
    await expectBuilt(edit.audience);
  });

  test('slowly, in pieces', async () => {
    const edit = fresh();
    const file = openSync(at(STARTER.pack), 'w');
    const half = Math.floor(edit.text.length / 2);
    for (const piece of [edit.text.slice(0, half), edit.text.slice(half)]) {
      writeSync(file, piece);
      await pause();
    }
    closeSync(file);
    await expectBuilt(edit.audience);
  });

  test('with the time and the size that it had', async () => {
    const before = text(STARTER.pack);
    const audience = (/^audience: (.*)$/m.exec(before)?.[1] ?? '').replace(/.$/, '!');
    const { mtime, atime } = { mtime: new Date('2026-01-01'), atime: new Date('2026-01-01') };
    utimesSync(at(STARTER.pack), atime, mtime);
    // When this is built, the watch has looked at the other one, too.
    appendFileSync(at(STARTER.extraction), '# More.\n');
    await watch.log.next('built');
    watch.log.mark();
    writeFileSync(at(STARTER.pack), before.replace(/^audience: .*$/m, `audience: ${audience}`));
    utimesSync(at(STARTER.pack), atime, mtime);
    await expectBuilt(audience);
  });

  test('twice in a tenth of a second', async () => {
    const first = fresh();
    writeFileSync(at(STARTER.pack), first.text);
    await pause();
    const second = fresh();
    writeFileSync(at(STARTER.pack), second.text);
    await expectBuilt(second.audience);
  });
});

describe('errors', () => {
  test.each<readonly [string, string, string, (text: string) => string, string]>([
    ['YAML', STARTER.extraction, 'YAML_SYNTAX', (before) => `${before}\n  broken: [`, STARTER.extraction],
    [
      'a document',
      STARTER.document,
      'QUOTE_NOT_FOUND',
      (before) => before.replace('Twelve', 'Ten'),
      STARTER.extraction,
    ],
    [
      'front matter',
      STARTER.pack,
      'FRONT_MATTER_MISSING',
      (before) => before.replace(/^---\n/, ''),
      STARTER.pack,
    ],
    [
      'a block of the text',
      STARTER.pack,
      'UNKNOWN_BLOCK',
      (before) => `${before}\n::nonsense\n`,
      STARTER.pack,
    ],
    [
      'a template',
      'templates/base/blocks/figures.hbs',
      'BAD_TEMPLATE',
      () => '{{#each items}}',
      'templates/base/blocks/figures.hbs',
    ],
  ])(
    'in %s: told with its line, marked on disk, and over when it is mended',
    async (_, file, code, change, told) => {
      const before = existsSync(at(file)) ? text(file) : undefined;
      mkdirSync(dirname(at(file)), { recursive: true });
      replace(file, change(before ?? ''));
      const failed = await watch.log.next('failed');
      expect(failed.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
      expect(failed.diagnostics[0]).toMatchObject({ file: told, line: expect.any(Number) });
      await watch.log.next('stale');
      expect(text(`${STARTER.output}/STALE`)).toContain(`[${code}]`);
      expect((JSON.parse(text(`${STARTER.output}/manifest.json`)) as Manifest).status).toBe('stale');
      expect(existsSync(at(`${STARTER.output}/riverside.pdf`))).toBe(true);

      watch.log.mark();
      if (before === undefined) unlinkSync(at(file));
      else replace(file, before);
      await watch.log.next('mended');
      await expect.poll(() => existsSync(at(`${STARTER.output}/STALE`))).toBe(false);
      expect((JSON.parse(text(`${STARTER.output}/manifest.json`)) as Manifest).status).toBe('built');
    },
  );
});

describe('files and folders that come and go', () => {
  test('a document is added, and removed again', async () => {
    const edit = fresh();
    writeFileSync(at('sources/documents/second.md'), '---\ntitle: A second account\n---\nNothing new.\n');
    writeFileSync(at('sources/extractions/second.yaml'), 'document: second\n');
    const both = edit.text.replace(
      'documents: [riverside-library]',
      'documents: [riverside-library, second]',
    );
    writeFileSync(at(STARTER.pack), both);
    await expectBuilt(edit.audience);

    watch.log.mark();
    rmSync(at('sources/documents/second.md'));
    expect((await watch.log.next('failed')).diagnostics).toMatchObject([{ code: 'MISSING_DOCUMENT' }]);
    watch.log.mark();
    writeFileSync(at(STARTER.pack), edit.text);
    await watch.log.next('mended');
  });

  test('a folder of the sources is deleted and made again', async () => {
    const edit = fresh();
    const documents = at('sources/documents');
    renameSync(documents, join(folder, 'documents'));
    await watch.log.next('failed');
    renameSync(join(folder, 'documents'), documents);
    await watch.log.next('mended');
    writeFileSync(at(STARTER.pack), edit.text);
    await expectBuilt(edit.audience);
    expect(failures()).toEqual(['MISSING_DOCUMENT']);
  });

  test('the whole workspace is deleted and made again', async () => {
    const edit = fresh();
    renameSync(root, join(folder, 'away'));
    await watch.log.next('notice', ({ text }) => text.includes('waiting for them'));
    mkdirSync(root);
    renameSync(join(folder, 'away/sources'), at('sources'));
    await watch.log.next('notice', ({ text }) => text === 'the sources are back');
    await watch.log.next('built');
    rmSync(join(folder, 'away'), { recursive: true });
    writeFileSync(at(STARTER.pack), edit.text);
    await expectBuilt(edit.audience);
  });

  test('the output is deleted', async () => {
    rmSync(at('output'), { recursive: true });
    // A build that was told late may have been that of the change before.
    const made = (): readonly string[] =>
      existsSync(at(STARTER.output)) ? readdirSync(at(STARTER.output)) : [];
    await expect.poll(made).toHaveLength(4);
  });

  test('three hundred files change at once, and change back', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `extra-${index}`);
    const pack = text(STARTER.pack);
    for (const name of names) {
      writeFileSync(at(`sources/documents/${name}.md`), text(STARTER.document));
      writeFileSync(at(`sources/extractions/${name}.yaml`), `document: ${name}\n`);
      if (Number(name.slice(6)) < 3) writeFileSync(at(`sources/packs/${name}.md`), pack);
      else writeFileSync(at(`sources/packs/${name}.txt`), pack);
    }
    await watch.log.next('built', ({ pack: id }) => id === 'extra-2');
    for (const name of names) {
      rmSync(at(`sources/documents/${name}.md`));
      rmSync(at(`sources/extractions/${name}.yaml`));
      rmSync(at(`sources/packs/${name}.md`), { force: true });
      rmSync(at(`sources/packs/${name}.txt`), { force: true });
    }
    await watch.log.next('gone', ({ pack: id }) => id === 'extra-2');
    await expect.poll(() => existsSync(at('output/extra-2/STALE'))).toBe(true);
    expect(text('output/extra-2/STALE')).toContain('UNKNOWN_PACK');
    watch.log.mark();
    mark = watch.log.events.length;
    const edit = fresh();
    writeFileSync(at(STARTER.pack), edit.text);
    await expectBuilt(edit.audience);
  });
});

describe('machinery that fails', () => {
  test('the browser is killed while there is nothing to do', async () => {
    const [, ...children] = watch.family();
    expect(children.length).toBeGreaterThan(0);
    for (const child of children) tryToKill(child);
    await watch.log.next('notice', ({ text }) => text === 'the browser has ended: another is started');
    const edit = fresh();
    writeFileSync(at(STARTER.pack), edit.text);
    await expectBuilt(edit.audience);
    expect(failures()).toEqual([]);
  });

  test('the browser is killed while it prints', async () => {
    const edit = fresh();
    writeFileSync(at(STARTER.pack), edit.text);
    await watch.log.next('building');
    const [, ...children] = watch.family();
    for (const child of children) tryToKill(child);
    await expectBuilt(edit.audience);
    expect(failures()).toEqual([]);
  });

  test('something stands where the output should be', async () => {
    rmSync(at('output'), { recursive: true });
    writeFileSync(at('output'), 'in the way');
    expect((await watch.log.next('failed')).diagnostics).toMatchObject([{ code: 'CANNOT_WRITE' }]);
    rmSync(at('output'));
    await watch.log.next('mended');
  });
});

test('what watch has made is what build makes', async () => {
  const pdf = readFileSync(at(`${STARTER.output}/riverside.pdf`));
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  cpSync(at('sources'), join(elsewhere, 'sources'), { recursive: true });
  const once = startWatch(['--root', elsewhere, '--once']);
  expect(await once.ended).toBe(0);
  expect(once.text).toMatch(/built riverside: \d+ pages, 9 bound items/);
  expect(readFileSync(join(elsewhere, `${STARTER.output}/riverside.pdf`)).equals(pdf)).toBe(true);
});

test('Ctrl-C ends it within a second, and leaves no process, temporary file or lock', async () => {
  appendFileSync(at(STARTER.document), '\nMore.\n');
  await watch.log.next('building');
  const family = watch.family();
  expect(family.length).toBeGreaterThan(1);
  const { status, took } = await watch.interrupt();
  expect(status).toBe(130);
  // A second, on a machine that has nothing else to do: the limit is for one that has.
  expect(took).toBeLessThan(20_000);
  await expect.poll(() => family.filter((pid) => existsSync(`/proc/${pid}/exe`))).toEqual([]);
  const left = readdirSync(at('output'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /\.(?:tmp|lock)$/.test(name))).toEqual([]);
});

function tryToKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Its parent has taken it along.
  }
}
