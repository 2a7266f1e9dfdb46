import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PackBuilder } from '../../../src/engine/pipeline/build-here.ts';
import { buildPacks } from '../../../src/engine/pipeline/build-packs.ts';
import type { BuildResult } from '../../../src/engine/pipeline/build-result.ts';
import { openRun } from '../../../src/engine/pipeline/run.ts';
import { buildByQueue } from '../../../src/engine/queue/build-by-queue.ts';
import type { JobAnswer, JobData } from '../../../src/engine/queue/job.ts';
import { type Offers, openOffers, type Unanswered } from '../../../src/engine/queue/offers.ts';
import { openQueue } from '../../../src/engine/queue/open-queue.ts';
import { folderObjects } from '../../../src/engine/store/folder-objects.ts';
import { openPackStore, type PackStore } from '../../../src/engine/store/pack-store.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { allPacks } from '../../../src/engine/workspace/select-packs.ts';
import { unboundNumber } from '../../../src/ground/model/diagnostics/figures.ts';
import { packGivenUp } from '../../../src/ground/model/diagnostics/machine.ts';
import { pageOverflow } from '../../../src/ground/model/diagnostics/page.ts';
import { build, work } from '../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MADE_BY = { tool: 'sourcebound', version: '0', code: null, browser: 'b', undated: '2000' } as const;
const PLACE = { file: STARTER.pack, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

type Answer = (data: JobData, store: PackStore) => Promise<JobAnswer | Unanswered>;

interface Sent extends BuildResult {
  readonly offered: readonly JobData[];
  readonly calledOff: boolean;
  readonly left: boolean;
}

/** Builds the packs of a workspace by a queue of which each job has this answer. */
async function send(
  root: string,
  answer: Answer,
  options: {
    readonly send?: boolean;
    readonly detach?: boolean;
    readonly signal?: AbortSignal;
    /** The folder of the store. */
    readonly folder?: string;
  } = {},
): Promise<Sent> {
  const workspace = openWorkspace(root);
  const run = openRun({ environment: process.env, jobs: 1, signal: options.signal });
  const store = openPackStore(folderObjects(options.folder ?? temporaryFolder()), run.signal);
  const offered: JobData[] = [];
  let [calledOff, left] = [false, false];
  let giveUp = (_: Unanswered): void => undefined;
  const waiting = new Promise<Unanswered>((resolve) => {
    giveUp = resolve;
  });
  const offers: Offers = {
    offer: (_, data) => {
      offered.push(data);
      return Promise.race([answer(data, store), waiting]);
    },
    callOff: async () => {
      calledOff = true;
      giveUp({ status: 'called-off' });
    },
    leave: () => {
      left = true;
      giveUp({ status: 'called-off' });
    },
    close: async () => undefined,
  };
  const { send = false, detach = false } = options;
  try {
    const builder = buildByQueue({ workspace, run, store, offers, queue: 'redis://queue', send, detach });
    const result = await buildPacks(workspace, allPacks(workspace), run, { through: () => builder });
    return { ...result, offered, calledOff, left };
  } finally {
    await run.close();
  }
}

const never = (): Promise<never> => new Promise(() => undefined);

test('a pack that the workers give up is an error that says why, and is offered once', async () => {
  const given = await send(starterWorkspace(), async () => ({
    status: 'given-up',
    reason: 'each worker died over it',
  }));
  expect(given.packs).toMatchObject([{ status: 'failed', errors: 1 }]);
  expect(given.diagnostics).toMatchObject([{ code: 'PACK_GIVEN_UP', place: { file: STARTER.pack } }]);
  expect(given.diagnostics[0]?.message).toContain('each worker died over it');
  expect(given.offered).toHaveLength(1);
  // A name, and no text, is what the queue gets.
  expect(Object.keys(given.offered[0] ?? {})).toEqual(['format', 'list']);
});

test('a pack that is given up stops no other', async () => {
  const starter = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  const workspace = openWorkspace(starterWorkspace({ 'sources/packs/another.md': starter }));
  const run = openRun({ environment: process.env });
  const oneByOne: PackBuilder = {
    begin: () => undefined,
    build: async (next, settle) => {
      for (let pack = await next(); pack; pack = await next()) {
        const { id } = pack;
        const result = { id, status: 'failed', stale: false, errors: 1, warnings: 0 } as const;
        settle(pack, { result, diagnostics: [packGivenUp(PLACE, id, 'x')] });
      }
    },
  };
  const { packs } = await buildPacks(workspace, allPacks(workspace), run, { through: () => oneByOne });
  expect(packs.map(({ status }) => status)).toEqual(['failed', 'failed']);
  await run.close();
});

test('a worker that says that it is built, and has put nothing there, is asked twice and no more', async () => {
  const { diagnostics, offered } = await send(starterWorkspace(), async () => ({ status: 'built' }));
  expect(diagnostics).toMatchObject([{ code: 'PACK_GIVEN_UP' }]);
  expect(offered).toHaveLength(2);
});

test('what a worker says of a pack is what the sender says, with its places', async () => {
  const said = [unboundNumber(PLACE, '7'), pageOverflow(PLACE, 3, 2, 'the table')];
  const put: Answer = async (_, store) => ({
    status: 'failed',
    report: (await store.putBlob(JSON.stringify(said))) ?? '',
  });
  const { diagnostics, packs } = await send(starterWorkspace(), put);
  expect(packs).toMatchObject([{ status: 'failed', errors: 2 }]);
  expect(diagnostics.map(({ code }) => code).sort()).toEqual(['PAGE_OVERFLOW', 'UNBOUND_NUMBER']);
  const forged: Answer = async (_, store) => ({
    status: 'failed',
    report: (await store.putBlob('[{"code":1}]')) ?? '',
  });
  expect((await send(starterWorkspace(), forged)).diagnostics).toMatchObject([{ code: 'PACK_GIVEN_UP' }]);
});

test('a pack whose sources have errors is not sent', async () => {
  const root = starterWorkspace({ 'sources/packs/other.md': '---\ntitle: X\ndocuments: [nowhere]\n---\n' });
  const { offered, diagnostics } = await send(root, async () => ({ status: 'given-up', reason: 'x' }));
  expect(offered).toHaveLength(1);
  expect(diagnostics.map(({ code }) => code)).toContain('MISSING_DOCUMENT');
});

test('a store that takes nothing stops the run: it would be the same for every pack', async () => {
  const folder = join(temporaryFolder({ file: '' }), 'file');
  const { packs, diagnostics, offered } = await send(
    starterWorkspace(),
    async () => ({ status: 'given-up', reason: 'x' }),
    { folder },
  );
  expect(packs).toMatchObject([{ status: 'failed' }]);
  expect(offered).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['STORE_UNUSABLE']);
});

test('a queue that is gone stops the run, as a full disk does', async () => {
  const { packs, diagnostics } = await send(starterWorkspace(), async () => ({
    status: 'lost',
    reason: 'it is gone',
  }));
  expect(packs).toMatchObject([{ status: 'failed' }]);
  expect(diagnostics).toMatchObject([{ code: 'QUEUE_FAILED', severity: 'error' }]);
});

test.each([true, false])('a signal leaves jobs, or calls them off: --detach %s', async (detach) => {
  const controller = new AbortController();
  const sending = send(
    starterWorkspace(),
    () => {
      setTimeout(() => controller.abort(), 50);
      return never();
    },
    { detach, signal: controller.signal },
  );
  const { packs, diagnostics, calledOff, left } = await sending;
  expect(packs).toMatchObject([{ status: 'not-started' }]);
  expect(diagnostics).toEqual([]);
  expect({ calledOff, left }).toEqual({ calledOff: !detach, left: detach });
});

test.each([
  ['http://queue', 'a queue is redis: or rediss:'],
  ['redis://user:topsecret@queue', 'it has a password in it'],
  ['redis://:topsecret@queue:1/0', 'it has a password in it'],
  ['redis://queue/db', 'it must be a host'],
  ['queue:6379:x', 'cannot be used'],
])('%s is not a queue, and what is secret in it is not shown', async (queue, reason) => {
  const root = starterWorkspace();
  const store = `file://${temporaryFolder()}`;
  for (const { diagnostics } of [
    await build({ root, queue, store, environment: process.env }),
    await work({ queue, store, environment: process.env }),
  ]) {
    expect(diagnostics).toMatchObject([{ code: 'WRONG_USAGE' }]);
    expect(diagnostics[0]?.message).toContain(reason);
    expect(diagnostics[0]?.message).not.toContain('topsecret');
  }
});

test('a queue needs a store', async () => {
  const { diagnostics } = await build({
    root: starterWorkspace(),
    queue: 'redis://queue',
    environment: process.env,
  });
  expect(diagnostics).toMatchObject([{ code: 'WRONG_USAGE', hint: 'give it with --store' }]);
});

test('passwords come from the environment, and a queue that cannot be reached is an error', async () => {
  const environment = { SOURCEBOUND_QUEUE_USERNAME: 'me', SOURCEBOUND_QUEUE_PASSWORD: 'topsecret' };
  const { readQueueAddress } = await import('../../../src/engine/queue/queue-address.ts');
  expect(readQueueAddress('rediss://queue.example/2', environment).value).toMatchObject({
    name: 'rediss://queue.example/2',
    connection: { host: 'queue.example', port: 6379, db: 2, username: 'me', password: 'topsecret', tls: {} },
  });
  // Nobody listens there.
  const address = readQueueAddress('redis://127.0.0.1:1', environment).value;
  if (!address) throw new Error('no address');
  const { value, diagnostics } = await openOffers({ address, madeBy: MADE_BY, limit: 300 });
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'QUEUE_FAILED', severity: 'error' }]);
  expect(JSON.stringify(diagnostics)).not.toContain('topsecret');
  expect((await openQueue('ftp://x', { environment, madeBy: MADE_BY })).diagnostics).toMatchObject([
    { code: 'WRONG_USAGE' },
  ]);
});
