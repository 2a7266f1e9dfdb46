import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openRun } from '../../src/engine/pipeline/run.ts';
import { PREFIX, queueName } from '../../src/engine/queue/queue-name.ts';
import { cacheFolder } from '../../src/engine/workspace/cache/cache-folder.ts';
import { build } from '../../src/index.ts';
import { brokenBrowser } from '../support/broken-browser.ts';
import { outputsOf } from '../support/build-with-store.ts';
import { fencesOf, runExample } from '../support/docs-example.ts';
import { manyPacks } from '../support/many-packs.ts';
import { startWorker } from '../support/queue-worker.ts';
import { startRedis } from '../support/redis.ts';
import { runCli } from '../support/run-cli.ts';
import { starterWorkspace } from '../support/starter.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function newStore(): string {
  return pathToFileURL(join(temporaryFolder(), 'store')).href;
}

const environment = process.env;

test('packs over three workers that share nothing but a store: the same bytes as one process', async () => {
  const [redis, store] = [await startRedis(), newStore()];
  const files = manyPacks(40);
  const [root, alone] = [temporaryFolder(files), temporaryFolder(files)];
  const args = ['--queue', redis.url, '--store', store, '--jobs', '1'];
  const workers = await Promise.all([startWorker(args), startWorker(args), startWorker(args)]);
  const seen: number[] = [];
  const { packs, diagnostics } = await build({
    root,
    queue: redis.url,
    store,
    environment,
    onProgress: ({ done }) => seen.push(done),
  });
  expect(diagnostics).toEqual([]);
  expect(packs.map(({ status }) => status)).toEqual(new Array(40).fill('built'));
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  const local = await build({ root: alone, environment });
  for (const { id } of local.packs) expect(outputsOf(root, id)).toEqual(outputsOf(alone, id));
  for (const worker of workers) {
    expect(worker.said()).toContain('built pack-');
    worker.kill('SIGTERM');
    expect((await worker.ended).status).toBe(0);
  }
  // Then the same again, without any worker: it is all in the store.
  const again = temporaryFolder(files);
  const second = await build({ root: again, queue: redis.url, store, environment });
  expect(new Set(second.packs.map(({ status }) => status))).toEqual(new Set(['fetched']));
  for (const { id } of local.packs) expect(outputsOf(again, id)).toEqual(outputsOf(alone, id));
}, 300_000);

/** The browser that earlier tests have unpacked. */
function embeddedBrowser(): string {
  const cache = cacheFolder(environment);
  const name = readdirSync(cache).find((folder) => folder.startsWith('chromium-'));
  return join(cache, name ?? 'no browser', 'chromium');
}

/** Waits until something is so. */
async function until(what: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  for (let left = seconds * 10; !(await what()); left--) {
    if (left === 0) throw new Error('it does not come');
    await wait(100);
  }
}

test('a worker that is killed in the midst of a pack loses nothing', async () => {
  const [redis, store] = [await startRedis(), newStore()];
  const args = ['--queue', redis.url, '--store', store, '--jobs', '2'];
  const first = await startWorker(args);
  const building = build({ root: temporaryFolder(manyPacks(8)), queue: redis.url, store, environment });
  await until(() => first.said().includes('built pack-'));
  first.kill('SIGKILL');
  const second = await startWorker(args);
  const { packs, diagnostics } = await building;
  expect(diagnostics).toEqual([]);
  expect(packs.map(({ status }) => status)).toEqual(new Array(8).fill('built'));
  expect(second.said()).toContain('built pack-');
}, 240_000);

test.each([
  ['with its file', true],
  ['without any memory', false],
])(
  'a Redis that is killed and comes back %s loses nothing',
  async (_, keeps) => {
    const redis = await startRedis(keeps ? { folder: temporaryFolder() } : {});
    const store = newStore();
    const worker = await startWorker(['--queue', redis.url, '--store', store, '--jobs', '1']);
    const building = build({ root: temporaryFolder(manyPacks(6)), queue: redis.url, store, environment });
    await until(() => worker.said().includes('built pack-'));
    await redis.kill();
    await wait(1_000);
    await redis.start();
    const { packs, diagnostics } = await building;
    expect(diagnostics).toEqual([]);
    expect(packs.map(({ status }) => status)).toEqual(new Array(6).fill('built'));
  },
  240_000,
);

test('two senders of the same packs have them built once, also when one calls off', async () => {
  const [redis, store] = [await startRedis(), newStore()];
  const files = manyPacks(6);
  const roots = [temporaryFolder(files), temporaryFolder(files), temporaryFolder(files)] as const;
  const controller = new AbortController();
  const senders = roots.map((root, index) => {
    const signal = index === 2 ? controller.signal : undefined;
    return build({ root, queue: redis.url, store, environment, signal });
  });
  // All are offered before anybody takes one.
  await wait(4_000);
  const worker = await startWorker(['--queue', redis.url, '--store', store, '--jobs', '1']);
  await until(() => worker.said().includes('built pack-'));
  controller.abort();
  const [one, two, third] = await Promise.all(senders);
  expect(one?.packs.map(({ status }) => status)).toEqual(new Array(6).fill('built'));
  expect(two?.packs.map(({ status }) => status)).toEqual(new Array(6).fill('built'));
  expect(third?.packs.map(({ status }) => status)).toContain('not-started');
  for (const { id } of one?.packs ?? []) expect(outputsOf(roots[0], id)).toEqual(outputsOf(roots[1], id));
  worker.kill('SIGTERM');
  const { stdout } = await worker.ended;
  expect(Number(/^(\d+) built/.exec(stdout)?.[1])).toBeLessThanOrEqual(7);
}, 240_000);

test('forged jobs are refused, a pack that kills its browser each time fails, and the others are built', async () => {
  const [redis, store] = [await startRedis(), newStore()];
  const browser = brokenBrowser('dies in print', embeddedBrowser());
  const broken = { SOURCEBOUND_BROWSER: browser };
  const root = temporaryFolder(manyPacks(1));
  const sick = await startWorker(['--queue', redis.url, '--store', store, '--jobs', '1'], broken);
  const { packs, diagnostics } = await build({
    root,
    queue: redis.url,
    store,
    environment: { ...environment, ...broken },
  });
  expect(packs).toMatchObject([{ status: 'failed' }]);
  expect(diagnostics).toMatchObject([{ code: 'BROWSER_FAILED', severity: 'error' }]);
  sick.kill('SIGTERM');
  await sick.ended;

  const worker = await startWorker(['--queue', redis.url, '--store', store, '--jobs', '1']);
  const { Queue } = await import('bullmq');
  const run = openRun({ environment });
  const queue = new Queue(queueName(await run.madeBy()), {
    connection: { port: redis.port },
    prefix: PREFIX,
  });
  try {
    await queue.add('pack', { format: 1, list: '../../etc/passwd' }, { jobId: 'pack-forged', attempts: 3 });
    await queue.add('pack', 'rubbish', { attempts: 3 });
    await queue.add(
      'pack',
      { format: 1, list: 'a'.repeat(64) },
      { jobId: `pack-${'b'.repeat(64)}`, attempts: 3 },
    );
    const good = await build({ root, queue: redis.url, store, environment });
    expect(good.packs).toMatchObject([{ status: 'built' }]);
    await until(async () => (await queue.getFailedCount()) === 3);
    expect(await queue.getWaitingCount()).toBe(0);
    // Two were refused at once; of the third, which may have been made elsewhere, three tries were enough.
    expect(worker.said().match(/refused/g)).toHaveLength(2);
    expect(worker.said().match(/given back/g)).toHaveLength(3);
    const data = JSON.stringify(await queue.getJobs(['completed']));
    expect(data).not.toMatch(/riverside|pack-aa|Library/);
  } finally {
    await queue.close();
    await run.close();
  }
}, 240_000);

test('clocks that are a day apart, and jump, do no harm', async () => {
  const [redis, store] = [await startRedis(), newStore()];
  const clock = temporaryFolder({
    // A day ahead, then two days back, and so on, each second.
    'jump.mjs': `const now = Date.now; let day = 86_400_000;
Date.now = () => now() + (Math.floor(now() / 1000) % 2 ? day : -2 * day);`,
  });
  const jumping = { NODE_OPTIONS: `--import ${pathToFileURL(join(clock, 'jump.mjs')).href}` };
  const args = ['--queue', redis.url, '--store', store, '--jobs', '1'];
  await startWorker(args, jumping);
  const { packs, diagnostics } = await build({
    root: temporaryFolder(manyPacks(4)),
    queue: redis.url,
    store,
    environment,
  });
  expect(diagnostics).toEqual([]);
  expect(packs.map(({ status }) => status)).toEqual(new Array(4).fill('built'));
}, 240_000);

test('a password is taken from the environment, and shown nowhere; Ctrl-C leaves jobs that are detached', async () => {
  const redis = await startRedis({ password: 'topsecret' });
  const store = newStore();
  const secret = { SOURCEBOUND_QUEUE_PASSWORD: 'topsecret' };
  const root = temporaryFolder(manyPacks(2));
  const refused = await build({ root, queue: redis.url, store, environment });
  expect(refused.diagnostics).toMatchObject([{ code: 'QUEUE_FAILED' }]);
  const args = ['--queue', redis.url, '--store', store];
  // Nobody listens yet.
  let stops = 1;
  const detached = await runCli(['build', '--root', root, ...args, '--detach'], {
    environment: secret,
    onStderr: (text, kill) => {
      if (text.includes('no worker') && stops-- > 0) kill('SIGINT');
    },
  });
  expect(detached.status).toBe(130);
  const worker = await startWorker([...args, '--jobs', '1', '--until-idle', '5'], secret);
  const { status, stdout, stderr } = await worker.ended;
  expect(status).toBe(0);
  expect(stdout).toContain('2 built, 0 failed, 0 refused');
  const fetched = await build({ root, queue: redis.url, store, environment: { ...environment, ...secret } });
  expect(fetched.packs.map((pack) => pack.status)).toEqual(['fetched', 'fetched']);
  const said = [
    detached.stdout,
    detached.stderr,
    stdout,
    stderr,
    ...Object.values(outputsOf(root, 'pack-aa')),
  ].join('\n');
  expect(said).not.toContain('topsecret');
}, 240_000);

test('a worker whose store does not answer ends, and leaves the packs to others', async () => {
  const [redis, store] = [await startRedis(), newStore()];
  const building = build({ root: temporaryFolder(manyPacks(4)), queue: redis.url, store, environment });
  // Nobody listens there.
  const keys = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'topsecret' };
  const nowhere = { ...keys, AWS_ENDPOINT_URL: 'http://127.0.0.1:2' };
  const args = ['--queue', redis.url, '--jobs', '1'];
  for (let sick = 0; sick < 4; sick++) {
    const worker = await startWorker([...args, '--store', 's3://packs/x'], nowhere);
    const { status, stdout, stderr } = await worker.ended;
    expect(status).toBe(3);
    expect(stdout).toContain('STORE_UNUSABLE');
    expect(stdout + stderr).not.toContain('topsecret');
  }
  await startWorker([...args, '--store', store]);
  const { packs, diagnostics } = await building;
  expect(diagnostics).toEqual([]);
  expect(packs.map(({ status }) => status)).toEqual(new Array(4).fill('built'));
}, 240_000);

test.each([
  ['that wants a password', 'topsecret', {}, /NOAUTH.*SOURCEBOUND_QUEUE_PASSWORD/s],
  ['that wants another one', 'topsecret', { SOURCEBOUND_QUEUE_PASSWORD: 'guessed' }, /WRONGPASS/],
  ['that is not there', undefined, {}, /ECONNREFUSED/],
])(
  'a worker at a queue %s says so, and has not done what it should',
  async (_, password, secret, said) => {
    const redis = await startRedis(password === undefined ? {} : { password });
    if (password === undefined) await redis.kill();
    const args = ['work', '--queue', redis.url, '--store', newStore(), '--until-idle', '2'];
    const { status, stdout, stderr } = await runCli(args, { environment: secret });
    expect(status).toBe(3);
    expect(stdout).toContain('QUEUE_FAILED');
    expect(stdout).toMatch(said);
    expect(stdout + stderr).not.toMatch(/topsecret|guessed/);
  },
  60_000,
);

test('the example of docs/commands/work.md does what the page says', async () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/commands/work.md'), 'utf8');
  const [redis, root] = [await startRedis(), starterWorkspace()];
  const { output } = await runExample(fencesOf(page), root, { QUEUE: redis.url, STORE: newStore() });
  expect(output).toContain('built');
}, 120_000);
