import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { WatchEvent } from '../../../src/engine/watch/watch-event.ts';
import { WatchSession } from '../../../src/engine/watch/watch-session.ts';
import { GLANCE, MARKING, PATIENCE } from '../../../src/engine/watch/watch-times.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { type ManualClock, manualClock } from '../../support/manual-clock.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { type WatchLog, watchLog } from '../../support/watch-events.ts';
import { type FakeWork, fakeWork } from './fake-work.ts';

// Here the tests decide when it is looked, and how time passes, so that what happens between two looks happens
// there every time.

const NOW = new Date('2026-05-05T10:00:00Z');

interface Setup {
  readonly session: WatchSession;
  readonly log: WatchLog;
  readonly work: FakeWork;
  readonly clock: ManualClock;
  /** The path of the file of a pack. */
  at(pack: string): string;
  readonly root: string;
  /** Called when the date is asked for: right before outputs are marked. */
  onDate(listener: () => void): void;
}

function open(ids: readonly string[]): Setup {
  const starter = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  const files = ids.map((id) => [`sources/packs/${id}.md`, starter] as const);
  const root = starterWorkspace(Object.fromEntries(files));
  const log = watchLog();
  const clock = manualClock();
  let tick = (): void => undefined;
  const work: FakeWork = {
    ...fakeWork(),
    jobs: 1,
    now: () => {
      tick();
      return NOW;
    },
  };
  const session = new WatchSession({
    root,
    named: [],
    work,
    clock,
    open: () => openWorkspace(root),
    emit: log.add,
    onTrouble: (error) => expect.fail(String(error)),
    lookAgain: () => undefined,
  });
  onTestFinished(() => clock.until(session.close()));
  return {
    session,
    log,
    work,
    clock,
    root,
    at: (pack) => join(root, `sources/packs/${pack}.md`),
    onDate: (listener) => {
      tick = listener;
    },
  };
}

function told(log: WatchLog, pack: string): readonly WatchEvent['kind'][] {
  return log.events.filter((event) => 'pack' in event && event.pack === pack).map(({ kind }) => kind);
}

test('a pack that goes while it waits for its turn is gone, and has not failed', async () => {
  const { session, log, work, clock, at } = open(['a', 'b']);
  const release = work.hold();
  session.look();
  await expect.poll(() => work.begun).toEqual(['a']);
  rmSync(at('b'));
  session.look();
  release();
  await log.next('built', ({ pack }) => pack === 'riverside');
  await clock.advance(PATIENCE);
  session.look();
  await log.next('idle');
  expect(told(log, 'b')).toEqual(['gone']);
});

test('a pack that comes back before it counts as gone is built', async () => {
  const { session, log, work, clock, at } = open(['a', 'b']);
  const release = work.hold();
  session.look();
  await expect.poll(() => work.begun).toEqual(['a']);
  const text = readFileSync(at('b'));
  rmSync(at('b'));
  session.look();
  release();
  await log.next('built', ({ pack }) => pack === 'riverside');
  await clock.advance(PATIENCE - 1);
  session.look();
  writeFileSync(at('b'), text);
  session.look();
  await log.next('idle');
  expect(told(log, 'b')).toEqual(['building', 'built']);
});

test('a failure of a pack that goes while it is confirmed is not told', async () => {
  const { session, log, clock, at } = open(['a']);
  session.look();
  await log.next('idle');
  writeFileSync(at('a'), 'no front matter');
  session.look();
  // The attempt ends, and its failure is held back for a moment.
  await expect.poll(() => clock.sleeps).toEqual([GLANCE]);
  rmSync(at('a'));
  session.look();
  clock.jump(PATIENCE);
  session.look();
  await log.next('gone');
  await clock.until(session.close());
  expect(told(log, 'a').slice(2)).toEqual(['building', 'gone']);
});

test('what a pack that has gone still writes is marked', async () => {
  const { session, log, work, clock, at, root } = open(['a']);
  const release = work.hold('writing');
  session.look();
  await expect.poll(() => work.begun).toEqual(['a']);
  rmSync(at('a'));
  session.look();
  await clock.advance(PATIENCE);
  session.look();
  await log.next('gone');
  release();
  const mark = join(root, 'output/a/STALE');
  await expect.poll(() => existsSync(mark) && readFileSync(mark, 'utf8')).toContain('UNKNOWN_PACK');
});

test('a failure of a pack that goes while its outputs are marked is not told', async () => {
  const { session, log, clock, at, onDate } = open(['a']);
  session.look();
  await log.next('idle');
  onDate(() => {
    onDate(() => undefined);
    rmSync(at('a'));
    session.look();
    clock.jump(PATIENCE);
    session.look();
  });
  writeFileSync(at('a'), 'no front matter');
  session.look();
  await clock.until(log.next('gone'));
  // What is under way comes to its end first.
  await clock.until(session.close());
  expect(told(log, 'a').slice(2)).toEqual(['building', 'gone']);
});

test('a pack that comes back while its outputs are marked is not marked in the end', async () => {
  const { session, log, clock, at, root } = open(['a']);
  session.look();
  await log.next('idle');
  const text = readFileSync(at('a'));
  rmSync(at('a'));
  session.look();
  await clock.advance(PATIENCE);
  session.look();
  await log.next('gone');
  log.mark();
  writeFileSync(at('a'), text);
  session.look();
  await log.next('idle');
  await clock.advance(MARKING.trials * MARKING.apart);
  await session.close();
  expect(existsSync(join(root, 'output/a/STALE'))).toBe(false);
});
