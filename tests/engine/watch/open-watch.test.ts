import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import type { FolderWatcherOptions, OpenFolderWatcher } from '../../../src/engine/watch/folder-watcher.ts';
import { openWatch } from '../../../src/engine/watch/open-watch.ts';
import type { Watch } from '../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { type WatchLog, watchLog } from '../../support/watch-events.ts';
import { type FakeWork, fakeWork } from './fake-work.ts';

interface Running {
  readonly root: string;
  readonly watch: Watch;
  readonly log: WatchLog;
  readonly work: FakeWork;
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
  const watch = openWatch({
    root,
    named,
    onEvent: log.add,
    openWork: () => ({ ...work, jobs, ...(mend ? { mend } : {}) }),
    ...(openFolders ? { openFolders } : {}),
  });
  onTestFinished(() => watch.close());
  await log.next('idle');
  log.mark();
  return { root, watch, log, work };
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

test('an edit builds the packs that are made from the file, and no others', async () => {
  const { root, log, work } = await start({ files: packs('other') });
  edit(root, STARTER.pack, retitle);
  expect(await log.next('built')).toMatchObject({ pack: 'riverside', files: [STARTER.pack] });
  await log.next('idle');
  expect(work.begun.slice(2)).toEqual(['riverside']);
});

test('a document of many packs builds them all, the named one first, then the preferred one, each alone', async () => {
  const ids = ['a', 'b', 'c', 'd'];
  const { root, watch, log, work } = await start({ files: packs(...ids), named: ['c'] });
  watch.prefer('b');
  edit(root, STARTER.document, addWords);
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
  const { root, log, work } = await start();
  const path = join(root, STARTER.pack);
  writeFileSync(path, readFileSync(path));
  await sleep(300);
  edit(root, STARTER.extraction, (text) => `${text}# More.\n`);
  await log.next('built');
  expect(work.begun).toEqual(['riverside', 'riverside']);
});

test('a new edit takes the place of a build that is under way', async () => {
  const { root, log, work } = await start();
  const release = work.hold();
  edit(root, STARTER.pack, (text) => text.replace('Members of', 'First'));
  await log.next('building');
  edit(root, STARTER.pack, (text) => text.replace('First', 'Second'));
  await expect.poll(() => work.calledOff, { timeout: 20_000 }).toEqual(['riverside']);
  release();
  await log.next('idle');
  expect(log.events.filter(({ kind }) => kind === 'built')).toHaveLength(2);
  expect(readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8')).toContain('Second');
});

test('an edit of something else leaves a build alone', async () => {
  const { root, log, work } = await start({ files: packs('other') });
  const release = work.hold();
  edit(root, STARTER.pack, retitle);
  await log.next('building', ({ pack }) => pack === 'riverside');
  edit(root, 'sources/packs/other.md', retitle);
  await log.next('building', ({ pack }) => pack === 'other');
  release();
  await log.next('idle');
  expect(work.calledOff).toEqual([]);
});

test('a pack that is edited all the time is built to the end once in a while', async () => {
  const { root, log, work } = await start();
  const release = work.hold();
  let count = 0;
  const timer = setInterval(() => {
    edit(root, STARTER.pack, (text) =>
      text.replace(/^audience: .*/m, `audience: Reader ${'x'.repeat(++count)}`),
    );
  }, 150);
  onTestFinished(() => clearInterval(timer));
  await expect.poll(() => work.calledOff.length, { timeout: 20_000 }).toBeGreaterThan(1);
  // From now on a build takes longer than the edits are apart, but it does end.
  setTimeout(release, 3_000);
  await log.next('built');
  expect(count).toBeGreaterThan(10);
});

test('an error is told with its place, the outputs are marked, and both end when it is mended', async () => {
  const { root, watch, log } = await start();
  edit(root, STARTER.extraction, breakQuote);
  const failed = await log.next('failed');
  expect(failed).toMatchObject({
    pack: 'riverside',
    files: [STARTER.extraction],
    result: { stale: true, errors: 1 },
    diagnostics: [{ code: 'QUOTE_NOT_FOUND', place: { file: STARTER.extraction } }],
  });
  expect(await log.next('stale')).toMatchObject({ pdf: `${STARTER.output}/riverside.pdf` });
  expect(watch.packs()).toMatchObject([{ state: 'failed', diagnostics: [{ code: 'QUOTE_NOT_FOUND' }] }]);
  expect(manifest(root)).toMatchObject({ status: 'stale', stale: { since: '2026-05-05T10:00:00.000Z' } });
  const mark = join(root, STARTER.output, 'STALE');
  expect(readFileSync(mark, 'utf8')).toContain(`${STARTER.extraction}:25: “Ten volunteers kept`);

  log.mark();
  edit(root, STARTER.extraction, mendQuote);
  expect(await log.next('mended')).toMatchObject({ pack: 'riverside' });
  expect(await log.next('built')).toMatchObject({ result: { status: 'up-to-date', stale: false } });
  expect(existsSync(mark)).toBe(false);
  expect(manifest(root)).toMatchObject({ status: 'built' });
});

test('a file that is empty for a moment is no error', async () => {
  const { root, log } = await start();
  const path = join(root, STARTER.extraction);
  const text = readFileSync(path, 'utf8');
  for (let round = 0; round < 3; round++) {
    log.mark();
    writeFileSync(path, '');
    await sleep(20);
    writeFileSync(path, `${text}${'# More.\n'.repeat(round + 1)}`);
    await log.next('built');
  }
  expect(log.events.filter(({ kind }) => kind === 'failed')).toEqual([]);
});

test('packs come and go; what is left of one that went is marked', async () => {
  const { root, watch, log } = await start();
  const [path, text] = Object.entries(packs('new'))[0] ?? ['', ''];
  writeFileSync(join(root, path), text);
  expect(await log.next('built')).toMatchObject({ pack: 'new' });
  rmSync(join(root, path));
  expect(await log.next('gone')).toMatchObject({ pack: 'new' });
  expect(watch.packs().map(({ id }) => id)).toEqual(['riverside']);
  const mark = join(root, 'output/new/STALE');
  await expect.poll(() => existsSync(mark) && readFileSync(mark, 'utf8')).toContain('UNKNOWN_PACK');
  log.mark();
  writeFileSync(join(root, path), text);
  expect(await log.next('built')).toMatchObject({ pack: 'new', result: { status: 'up-to-date' } });
  expect(existsSync(mark)).toBe(false);
});

test('a document that a pack lacks is built with when it comes', async () => {
  const { root, log } = await start();
  const path = join(root, STARTER.document);
  renameSync(path, `${path}.away`);
  expect(await log.next('failed')).toMatchObject({ diagnostics: [{ code: 'MISSING_DOCUMENT' }] });
  log.mark();
  renameSync(`${path}.away`, path);
  await log.next('mended');
});

test('a template of the workspace takes the place of the one that comes with the package', async () => {
  const { root, log } = await start();
  mkdirSync(join(root, 'templates/briefing'), { recursive: true });
  writeFileSync(join(root, 'templates/briefing/print.css'), 'p { color: #123456 }');
  await log.next('built');
  expect(readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8')).toContain('#123456');
});

test('outputs that are deleted are made again', async () => {
  const { root, log } = await start();
  rmSync(join(root, STARTER.output, 'riverside.pdf'));
  expect(await log.next('built')).toMatchObject({ files: [`${STARTER.output}/riverside.pdf`] });
  log.mark();
  rmSync(join(root, 'output'), { recursive: true });
  expect(await log.next('built')).toMatchObject({ files: [`${STARTER.output}/`] });
  expect(existsSync(join(root, STARTER.output, 'manifest.json'))).toBe(true);
});

test('sources that are taken away are waited for', async () => {
  const { root, watch, log } = await start();
  renameSync(join(root, 'sources'), join(root, 'elsewhere'));
  expect(await log.next('notice')).toMatchObject({ text: expect.stringContaining('waiting for them') });
  expect(watch.packs()).toMatchObject([{ state: 'good' }]);
  edit(root, STARTER.pack.replace('sources', 'elsewhere'), retitle);
  log.mark();
  renameSync(join(root, 'elsewhere'), join(root, 'sources'));
  expect(await log.next('notice')).toMatchObject({ text: 'the sources are back' });
  await log.next('built');
});

test('a workspace that is deleted and made again is watched again', async () => {
  const { root, log } = await start();
  renameSync(root, `${root}-away`);
  await log.next('notice', ({ text }) => text.includes('waiting for them'));
  renameSync(`${root}-away`, `${root}-away-2`);
  mkdirSync(root);
  renameSync(join(`${root}-away-2`, 'sources'), join(root, 'sources'));
  rmSync(`${root}-away-2`, { recursive: true });
  await log.next('notice', ({ text }) => text === 'the folder has been replaced: watching the new one');
  await log.next('built');
  log.mark();
  edit(root, STARTER.pack, retitle);
  expect(await log.next('built')).toMatchObject({ files: [STARTER.pack] });
});

test('a folder that cannot be looked at is waited for', async () => {
  const { root, log } = await start();
  renameSync(root, `${root}-away`);
  // Whoever asks for it is told that there are too many links.
  symlinkSync(root, root);
  await log.next('notice', ({ text }) => text.includes('waiting for them'));
  await sleep(1_500);
  rmSync(root);
  renameSync(`${root}-away`, root);
  await log.next('notice', ({ text }) => text === 'the sources are back');
  log.mark();
  edit(root, STARTER.pack, retitle);
  expect(await log.next('built')).toMatchObject({ files: [STARTER.pack] });
});

test('machinery that cannot be mended is told once, and watching goes on', async () => {
  let isBroken = false;
  const { root, log, work } = await start({
    mend: async () => {
      if (isBroken) throw new Error('no way');
    },
  });
  expect(work.begun).toHaveLength(1);
  // Not before: what is told while the first pack is still being built is told.
  isBroken = true;
  await log.next('notice', ({ text }) => text === 'something is wrong: no way; watching goes on');
  await sleep(2_500);
  expect(log.events.filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  edit(root, STARTER.pack, retitle);
  await log.next('built');
});

test('when the system can watch no more files, it looks for changes itself, and says so', async () => {
  let stops = 0;
  const exhausted: OpenFolderWatcher = ({ onExhausted }: FolderWatcherOptions) => {
    onExhausted();
    stops++;
    return { ready: Promise.resolve(), close: async () => undefined };
  };
  const { root, log } = await start({ openFolders: exhausted });
  const notices = log.events.filter(({ kind }) => kind === 'notice');
  expect(notices).toMatchObject([{ text: expect.stringContaining('cannot watch more files') }]);
  expect(stops).toBe(1);
  edit(root, STARTER.pack, retitle);
  expect(await log.next('built')).toMatchObject({ files: [STARTER.pack] });
});

test('changes that nobody tells of are found, and the watcher is replaced', async () => {
  let opened = 0;
  const deaf: OpenFolderWatcher = () => {
    opened++;
    return { ready: Promise.resolve(), close: async () => undefined };
  };
  const { root, log } = await start({ openFolders: deaf });
  edit(root, STARTER.pack, retitle);
  await log.next('built');
  expect(await log.next('notice')).toMatchObject({
    text: 'changes had not been noticed: watching anew',
  });
  await expect.poll(() => opened).toBe(2);
});

test('a fault of the program is told, and watching goes on', async () => {
  const { root, log, work } = await start();
  work.failOnce(new Error('a bug'));
  edit(root, STARTER.pack, retitle);
  expect(await log.next('failed')).toMatchObject({ diagnostics: [{ code: 'INTERNAL_FAULT' }] });
  edit(root, STARTER.pack, (text) => text.replace('All members', 'Members'));
  await log.next('mended');
});

test('a folder that another run writes for a moment is waited for', async () => {
  const { root, log } = await start();
  for (const who of ['First', 'Second']) {
    const unlock = lockOutput(root);
    edit(root, STARTER.pack, (text) => text.replace(/^audience: .*$/m, `audience: ${who}`));
    await log.next('building');
    await sleep(600);
    unlock();
    await log.next('built');
    expect(log.events.filter(({ kind }) => kind === 'failed')).toEqual([]);
    log.mark();
    // Longer than a folder that is in use is waited for: the patience begins anew.
    await sleep(2_200);
  }
});

test('the mark of a failure goes when its folder is free again, although there is nothing to build', async () => {
  const { root, watch, log } = await start();
  edit(root, STARTER.extraction, breakQuote);
  await log.next('stale');
  const unlock = lockOutput(root);
  log.mark();
  edit(root, STARTER.extraction, mendQuote);
  await log.next('building');
  await sleep(600);
  unlock();
  await log.next('mended');
  expect(await log.next('built')).toMatchObject({ diagnostics: [] });
  expect(existsSync(join(root, STARTER.output, 'STALE'))).toBe(false);
  expect(watch.packs()).toMatchObject([{ state: 'good', diagnostics: [] }]);
});

test('the mark of a failure goes even when its folder is in use for long', async () => {
  const { root, log } = await start();
  edit(root, STARTER.extraction, breakQuote);
  await log.next('stale');
  const unlock = lockOutput(root);
  log.mark();
  edit(root, STARTER.extraction, mendQuote);
  expect(await log.next('built')).toMatchObject({ diagnostics: [{ code: 'OUTPUT_BUSY' }] });
  unlock();
  await expect.poll(() => existsSync(join(root, STARTER.output, 'STALE')), { timeout: 20_000 }).toBe(false);
});

test('a closed watch does nothing more, and leaves nothing half made', async () => {
  const { root, watch, log, work } = await start();
  work.hold();
  edit(root, STARTER.pack, retitle);
  await log.next('building');
  await watch.close();
  const count = log.events.length;
  edit(root, STARTER.pack, (text) => text.replace('All members', 'Members'));
  await sleep(300);
  expect(log.events).toHaveLength(count);
  expect(existsSync(join(root, STARTER.output, '.lock'))).toBe(false);
});
