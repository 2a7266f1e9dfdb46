import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import type { OpenFolderWatcher } from '../../../src/engine/watch/folder-watcher.ts';
import { openWatch } from '../../../src/engine/watch/open-watch.ts';
import {
  BATCH,
  BUSY,
  PATIENCE,
  REARM,
  RESCAN,
  STARVED,
  TICK,
} from '../../../src/engine/watch/watch-times.ts';
import type { Watch } from '../../../src/index.ts';
import { type ManualClock, manualClock } from '../../support/manual-clock.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { type WatchLog, watchLog } from '../../support/watch-events.ts';
import { type FakeFolders, fakeFolders } from './fake-folders.ts';
import { type FakeWork, fakeWork } from './fake-work.ts';

// Time passes, and changes are told, when the tests say so. That the system tells of changes is what
// folder-watcher.test.ts and faults.test.ts are about.

interface Running {
  readonly root: string;
  readonly watch: Watch;
  readonly log: WatchLog;
  /** As the log's, but lets time pass meanwhile. */
  readonly next: WatchLog['next'];
  readonly work: FakeWork;
  readonly clock: ManualClock;
  readonly folders: FakeFolders;
  /** Changes a file, and tells of it. */
  edit(path: string, change: (text: string) => string): void;
  /** Writes a file, and tells of it. */
  write(path: string, text: string): void;
}

interface Setup {
  readonly files?: Readonly<Record<string, string>>;
  readonly named?: readonly string[];
  readonly jobs?: number;
  readonly openFolders?: OpenFolderWatcher;
  readonly mend?: () => Promise<void>;
}

/** A watch over the starter workspace, idle. */
async function start({ files = {}, named = [], jobs = 3, openFolders, mend }: Setup = {}): Promise<Running> {
  const root = starterWorkspace(files);
  const log = watchLog();
  const work = fakeWork();
  const clock = manualClock();
  const folders = fakeFolders();
  const watch = openWatch({
    root,
    named,
    onEvent: log.add,
    openWork: () => ({ ...work, jobs, ...(mend ? { mend } : {}) }),
    openFolders: openFolders ?? folders.open,
    clock,
  });
  onTestFinished(() => clock.until(watch.close()));
  await log.next('idle');
  log.mark();
  return {
    root,
    watch,
    log,
    next: (kind, wanted) => clock.until(log.next(kind, wanted)),
    work,
    clock,
    folders,
    edit: (path, change) => {
      edit(root, path, change);
      folders.stir(path);
    },
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
      folders.stir(path);
    },
  };
}

/** Other packs of the starter's document. */
function packs(...ids: readonly string[]): Readonly<Record<string, string>> {
  const root = starterWorkspace();
  const text = readFileSync(join(root, STARTER.pack), 'utf8');
  return Object.fromEntries(ids.map((id) => [`sources/packs/${id}.md`, text]));
}

function edit(root: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(root, path), after);
}

const retitle = (text: string): string => text.replace('Members of', 'All members of');
const addWords = (text: string): string => `${text.trimEnd()} So it was.\n`;
const breakQuote = (text: string): string => text.replace('Twelve volunteers kept', 'Ten volunteers kept');
const mendQuote = (text: string): string => text.replace('Ten volunteers kept', 'Twelve volunteers kept');

/** Another run writes the pack's outputs until what is returned is called. */
function lockOutput(root: string): () => void {
  const lock = join(root, STARTER.output, '.lock');
  writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' }));
  return () => rmSync(lock);
}

function manifest(root: string): Manifest {
  return JSON.parse(readFileSync(join(root, STARTER.output, 'manifest.json'), 'utf8')) as Manifest;
}

test('builds all packs, and says so', async () => {
  const { root, watch, log } = await start({ files: packs('other') });
  expect(log.events.slice(0, 2)).toMatchObject([
    { kind: 'started', root, packs: ['other', 'riverside'] },
    { kind: 'dirty', packs: ['other', 'riverside'] },
  ]);
  expect(log.events.filter(({ kind }) => kind === 'built')).toHaveLength(2);
  expect(watch.packs()).toMatchObject([
    { id: 'other', state: 'good', result: { status: 'built', boundItems: 9 }, diagnostics: [] },
    { id: 'riverside', state: 'good' },
  ]);
});

test('an edit builds the packs that are made from the file, at once, and no others', async () => {
  const { log, work, edit } = await start({ files: packs('other') });
  edit(STARTER.pack, retitle);
  expect(await log.next('built')).toMatchObject({ pack: 'riverside', files: [STARTER.pack] });
  await log.next('idle');
  expect(work.begun.slice(2)).toEqual(['riverside']);
});

test('a document of many packs builds them all, the named one first, then the preferred one, each alone', async () => {
  const ids = ['a', 'b', 'c', 'd'];
  const { watch, log, work, edit } = await start({ files: packs(...ids), named: ['c'] });
  watch.prefer('b');
  edit(STARTER.document, addWords);
  await log.next('idle');
  const events = log.events.filter(({ kind }) => kind === 'building' || kind === 'built').slice(10);
  expect(events.slice(0, 4)).toMatchObject([
    { kind: 'building', pack: 'c' },
    { kind: 'built', pack: 'c' },
    { kind: 'building', pack: 'b' },
    { kind: 'built', pack: 'b' },
  ]);
  expect(work.begun.slice(5).sort()).toEqual([...ids, 'riverside']);
});

test('the same bytes again are no reason to build', async () => {
  const { root, log, work, clock, edit, write } = await start();
  write(STARTER.pack, readFileSync(join(root, STARTER.pack), 'utf8'));
  await clock.advance(BATCH.quiet);
  expect(log.events.at(-1)).toEqual({ kind: 'idle' });
  edit(STARTER.extraction, (text) => `${text}# More.\n`);
  expect(await log.next('built')).toMatchObject({ files: [STARTER.extraction] });
  expect(work.begun).toEqual(['riverside', 'riverside']);
});

test('a new edit takes the place of a build that is under way', async () => {
  const { root, log, work, clock, edit } = await start();
  const release = work.hold();
  edit(STARTER.pack, (text) => text.replace('Members of', 'First'));
  await log.next('building');
  edit(STARTER.pack, (text) => text.replace('First', 'Second'));
  await clock.advance(BATCH.quiet);
  await expect.poll(() => work.calledOff).toEqual(['riverside']);
  release();
  await log.next('idle');
  expect(log.events.filter(({ kind }) => kind === 'built')).toHaveLength(2);
  expect(readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8')).toContain('Second');
});

test('an edit of something else leaves a build alone', async () => {
  const { log, work, clock, edit } = await start({ files: packs('other') });
  const release = work.hold();
  edit(STARTER.pack, retitle);
  await log.next('building', ({ pack }) => pack === 'riverside');
  edit('sources/packs/other.md', retitle);
  await clock.advance(BATCH.quiet);
  await log.next('building', ({ pack }) => pack === 'other');
  release();
  await log.next('idle');
  expect(work.calledOff).toEqual([]);
});

test('a pack that is edited all the time is built to the end once in a while', async () => {
  const { root, log, work, clock, edit } = await start();
  const release = work.hold();
  const html = (): string => readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8');
  const address = (reader: number): void =>
    edit(STARTER.pack, (text) => text.replace(/^audience: .*/m, `audience: Reader ${'x'.repeat(reader)}`));
  address(1);
  // So far apart that each is looked at by itself.
  const apart = BATCH.longest;
  const most = STARVED / apart;
  for (let edits = 1; edits <= most; edits++) {
    await expect.poll(() => work.begun.length).toBe(1 + edits);
    await clock.advance(apart);
    address(1 + edits);
    await expect.poll(() => work.calledOff.length).toBe(edits);
  }
  await expect.poll(() => work.begun.length).toBe(2 + most);
  for (const reader of [2, 3]) {
    await clock.advance(apart);
    address(most + reader);
  }
  release();
  await log.next('built');
  expect(html()).toContain(`Reader ${'x'.repeat(1 + most)}<`);
  expect(work.calledOff).toHaveLength(most);
  // The last word is built in the end.
  await log.next('idle');
  expect(html()).toContain(`Reader ${'x'.repeat(most + 3)}<`);
});

test('an error is told with its place, the outputs are marked, and both end when it is mended', async () => {
  const { root, watch, log, next, edit } = await start();
  edit(STARTER.extraction, breakQuote);
  const failed = await next('failed');
  expect(failed).toMatchObject({
    pack: 'riverside',
    files: [STARTER.extraction],
    result: { stale: true, errors: 1 },
    diagnostics: [{ code: 'QUOTE_NOT_FOUND', place: { file: STARTER.extraction } }],
  });
  expect(await next('stale')).toMatchObject({ pdf: `${STARTER.output}/riverside.pdf` });
  expect(watch.packs()).toMatchObject([{ state: 'failed', diagnostics: [{ code: 'QUOTE_NOT_FOUND' }] }]);
  expect(manifest(root)).toMatchObject({ status: 'stale', stale: { since: '2026-05-05T10:00:00.000Z' } });
  const mark = join(root, STARTER.output, 'STALE');
  expect(readFileSync(mark, 'utf8')).toContain(`${STARTER.extraction}:25: “Ten volunteers kept`);

  log.mark();
  edit(STARTER.extraction, mendQuote);
  expect(await next('mended')).toMatchObject({ pack: 'riverside' });
  expect(await next('built')).toMatchObject({ result: { status: 'up-to-date', stale: false } });
  expect(existsSync(mark)).toBe(false);
  expect(manifest(root)).toMatchObject({ status: 'built' });
});

test.each<readonly [string, (path: string, text: string) => void]>([
  ['empty', (path) => writeFileSync(path, '')],
  ['not there', (path) => rmSync(path)],
  ['under another name', (path) => renameSync(path, `${path}~`)],
])('a file that is %s for a moment is no error', async (_, interrupt) => {
  const { root, log, next, clock, folders, write } = await start();
  const path = join(root, STARTER.extraction);
  const text = readFileSync(path, 'utf8');
  for (let round = 0; round < 3; round++) {
    log.mark();
    interrupt(path, text);
    folders.stir(STARTER.extraction);
    await clock.advance(PATIENCE - 1);
    // Not even begun: a build of it would be in vain.
    expect(log.events.at(-1)).toEqual({ kind: 'idle' });
    write(STARTER.extraction, `${text}${'# More.\n'.repeat(round + 1)}`);
    await next('built');
    await next('idle');
  }
  expect(log.events.filter(({ kind }) => kind === 'failed')).toEqual([]);
  expect(log.events.filter(({ kind }) => kind === 'built')).toHaveLength(4);
});

test('a file that is half written for a moment is no error', async () => {
  const { root, log, next, clock, write } = await start();
  const text = readFileSync(join(root, STARTER.extraction), 'utf8');
  write(STARTER.extraction, breakQuote(text).slice(0, -1));
  await log.next('building');
  await clock.advance(PATIENCE - 1);
  write(STARTER.extraction, `${text}# More.\n`);
  await next('built');
  await next('idle');
  expect(log.events.filter(({ kind }) => kind === 'failed')).toEqual([]);
});

test('a file that stays empty is an error', async () => {
  const { next, write } = await start();
  write(STARTER.extraction, '');
  expect(await next('failed')).toMatchObject({ files: [STARTER.extraction] });
});

test('packs come and go; what is left of one that went is marked', async () => {
  const { root, watch, log, next, folders, write } = await start();
  const [path, text] = Object.entries(packs('new'))[0] ?? ['', ''];
  write(path, text);
  expect(await next('built')).toMatchObject({ pack: 'new' });
  rmSync(join(root, path));
  folders.stir(path);
  expect(await next('gone')).toMatchObject({ pack: 'new' });
  expect(watch.packs().map(({ id }) => id)).toEqual(['riverside']);
  const mark = join(root, 'output/new/STALE');
  await expect.poll(() => existsSync(mark) && readFileSync(mark, 'utf8')).toContain('UNKNOWN_PACK');
  log.mark();
  write(path, text);
  expect(await next('built')).toMatchObject({ pack: 'new', result: { status: 'up-to-date' } });
  expect(existsSync(mark)).toBe(false);
});

test('a document that a pack lacks is built with when it comes', async () => {
  const { root, log, next, folders } = await start();
  const path = join(root, STARTER.document);
  renameSync(path, `${path}.away`);
  folders.stir(STARTER.document);
  expect(await next('failed')).toMatchObject({ diagnostics: [{ code: 'MISSING_DOCUMENT' }] });
  log.mark();
  renameSync(`${path}.away`, path);
  folders.stir(STARTER.document);
  expect(await next('mended')).toMatchObject({ pack: 'riverside' });
});

test('a template of the workspace takes the place of the one that comes with the package', async () => {
  const { root, next, write } = await start();
  write('templates/briefing/print.css', 'p { color: #123456 }');
  await next('built');
  expect(readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8')).toContain('#123456');
});

test('outputs that are deleted are made again', async () => {
  const { root, log, next, folders } = await start();
  rmSync(join(root, STARTER.output, 'riverside.pdf'));
  // Nobody tells of what happens in the folder of the outputs: it is looked.
  expect(await next('built')).toMatchObject({ files: [`${STARTER.output}/riverside.pdf`] });
  log.mark();
  rmSync(join(root, 'output'), { recursive: true });
  folders.stir('output');
  expect(await log.next('built')).toMatchObject({ files: [`${STARTER.output}/`] });
  expect(existsSync(join(root, STARTER.output, 'manifest.json'))).toBe(true);
});

test('sources that are taken away are waited for', async () => {
  const { root, watch, log, next, folders } = await start();
  renameSync(join(root, 'sources'), join(root, 'elsewhere'));
  folders.stir('sources');
  expect(await next('notice')).toMatchObject({ text: expect.stringContaining('waiting for them') });
  expect(watch.packs()).toMatchObject([{ state: 'good' }]);
  edit(root, STARTER.pack.replace('sources', 'elsewhere'), retitle);
  log.mark();
  renameSync(join(root, 'elsewhere'), join(root, 'sources'));
  folders.stir('sources');
  expect(await next('notice')).toMatchObject({ text: 'the sources are back' });
  expect(await next('built')).toMatchObject({ files: [STARTER.pack] });
});

test('a workspace that is deleted and made again is watched again', async () => {
  const { root, log, next, folders, edit } = await start();
  renameSync(root, `${root}-away`);
  folders.stir('');
  await next('notice', ({ text }) => text.includes('waiting for them'));
  renameSync(`${root}-away`, `${root}-away-2`);
  mkdirSync(root);
  renameSync(join(`${root}-away-2`, 'sources'), join(root, 'sources'));
  rmSync(`${root}-away-2`, { recursive: true });
  await next('notice', ({ text }) => text === 'the folder has been replaced: watching the new one');
  await next('built');
  expect(folders).toMatchObject({ opened: 2, closed: 1 });
  log.mark();
  edit(STARTER.pack, retitle);
  expect(await next('built')).toMatchObject({ files: [STARTER.pack] });
});

test('a folder that cannot be looked at is waited for', async () => {
  const { root, log, next, clock, folders, edit } = await start();
  renameSync(root, `${root}-away`);
  // Whoever asks for it is told that there are too many links.
  symlinkSync(root, root);
  folders.stir('');
  await next('notice', ({ text }) => text.includes('waiting for them'));
  await clock.advance(RESCAN * TICK);
  rmSync(root);
  renameSync(`${root}-away`, root);
  await next('notice', ({ text }) => text === 'the sources are back');
  log.mark();
  edit(STARTER.pack, retitle);
  expect(await next('built')).toMatchObject({ files: [STARTER.pack] });
});

test('machinery that cannot be mended is told once, and watching goes on', async () => {
  let isBroken = false;
  let trials = 0;
  const { log, next, work, clock, edit } = await start({
    mend: async () => {
      if (!isBroken) return;
      trials++;
      throw new Error('no way');
    },
  });
  expect(work.begun).toHaveLength(1);
  // Not before: what is told while the first pack is still being built is told.
  isBroken = true;
  await next('notice', ({ text }) => text === 'something is wrong: no way; watching goes on');
  await clock.advance(RESCAN * TICK);
  expect(trials).toBeGreaterThan(2);
  expect(log.events.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  edit(STARTER.pack, retitle);
  expect(await next('built')).toMatchObject({ files: [STARTER.pack] });
});

test('when the system can watch no more files, it looks for changes itself, and says so', async () => {
  const folders = fakeFolders();
  const { root, log, next } = await start({
    openFolders: (options) => {
      if (folders.opened === 0) options.onExhausted();
      return folders.open(options);
    },
  });
  const notices = log.events.filter(({ kind }) => kind === 'notice');
  expect(notices).toMatchObject([{ text: expect.stringContaining('cannot watch more files') }]);
  edit(root, STARTER.pack, retitle);
  expect(await next('built')).toMatchObject({ files: [STARTER.pack] });
  await next('notice', ({ text }) => text === 'the system can watch files again');
  expect(folders).toMatchObject({ opened: 2, closed: 1 });
});

test('while the system can watch no more files, it is asked again now and then, and told once', async () => {
  let asked = 0;
  const { log, clock } = await start({
    openFolders: ({ onExhausted }) => {
      asked++;
      onExhausted();
      return { ready: Promise.resolve(), close: async () => undefined };
    },
  });
  await clock.advance((REARM - 1) * TICK);
  expect(asked).toBe(1);
  await clock.advance((REARM + 1) * TICK);
  expect(asked).toBe(3);
  expect(log.events.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
});

test('changes that nobody tells of are found, and the watcher is replaced', async () => {
  const { root, next, folders } = await start();
  edit(root, STARTER.pack, retitle);
  expect(await next('built')).toMatchObject({ files: [STARTER.pack] });
  expect(await next('notice')).toMatchObject({
    text: 'changes had not been noticed: watching again',
  });
  await expect.poll(() => folders.opened).toBe(2);
});

test('a fault of the program is told, and watching goes on', async () => {
  const { next, work, edit } = await start();
  work.failOnce(new Error('a bug'));
  edit(STARTER.pack, retitle);
  expect(await next('failed')).toMatchObject({ diagnostics: [{ code: 'INTERNAL_FAULT' }] });
  edit(STARTER.pack, (text) => text.replace('All members', 'Members'));
  expect(await next('mended')).toMatchObject({ pack: 'riverside' });
});

test('a folder that another run writes for a moment is waited for', async () => {
  const { root, log, next, clock, edit } = await start();
  for (const who of ['First', 'Second']) {
    const unlock = lockOutput(root);
    edit(STARTER.pack, (text) => text.replace(/^audience: .*$/m, `audience: ${who}`));
    // Again and again, until shortly before it would be told.
    for (let waited = BUSY.tried; waited < BUSY.told; waited += BUSY.tried) {
      await expect.poll(() => clock.sleeps).toContain(BUSY.tried);
      await clock.advance(BUSY.tried);
    }
    unlock();
    await next('built');
    expect(log.events.filter(({ kind }) => kind === 'failed')).toEqual([]);
    log.mark();
    // Longer than a folder that is in use is waited for: the patience begins anew.
    await clock.advance(BUSY.told + 1);
  }
});

test('a folder that another run writes for long is told of', async () => {
  const { root, next, clock, edit } = await start();
  onTestFinished(lockOutput(root));
  const began = clock.now();
  edit(STARTER.pack, retitle);
  expect(await next('failed')).toMatchObject({ diagnostics: [{ code: 'OUTPUT_BUSY' }] });
  expect(clock.now() - began).toBeGreaterThan(BUSY.told);
});

test('the mark of a failure goes when its folder is free again, although there is nothing to build', async () => {
  const { root, watch, log, next, clock, edit } = await start();
  edit(STARTER.extraction, breakQuote);
  await next('stale');
  const unlock = lockOutput(root);
  log.mark();
  edit(STARTER.extraction, mendQuote);
  await next('building');
  await expect.poll(() => clock.sleeps).toContain(BUSY.tried);
  unlock();
  await next('mended');
  expect(await next('built')).toMatchObject({ diagnostics: [] });
  expect(existsSync(join(root, STARTER.output, 'STALE'))).toBe(false);
  expect(watch.packs()).toMatchObject([{ state: 'good', diagnostics: [] }]);
});

test('the mark of a failure goes even when its folder is in use for long', async () => {
  const { root, log, next, clock, edit } = await start();
  edit(STARTER.extraction, breakQuote);
  await next('stale');
  const unlock = lockOutput(root);
  log.mark();
  edit(STARTER.extraction, mendQuote);
  expect(await next('built')).toMatchObject({ diagnostics: [{ code: 'OUTPUT_BUSY' }] });
  unlock();
  log.mark();
  await clock.advance(RESCAN * TICK);
  expect(await next('built')).toMatchObject({ diagnostics: [] });
  expect(existsSync(join(root, STARTER.output, 'STALE'))).toBe(false);
});

test('a closed watch does nothing more, and leaves nothing half made', async () => {
  const { root, watch, log, work, clock, folders, edit } = await start();
  work.hold();
  edit(STARTER.pack, retitle);
  await log.next('building');
  await watch.close();
  const count = log.events.length;
  edit(STARTER.pack, (text) => text.replace('All members', 'Members'));
  await clock.advance(REARM * TICK);
  expect(log.events).toHaveLength(count);
  expect(folders).toMatchObject({ opened: 1, closed: 1 });
  expect(existsSync(join(root, STARTER.output, '.lock'))).toBe(false);
});
