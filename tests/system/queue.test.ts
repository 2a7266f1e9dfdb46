import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { outputsOf } from '../support/build-with-store.ts';
import { manyPacks } from '../support/many-packs.ts';
import { startWorker } from '../support/queue-worker.ts';
import { startRedis } from '../support/redis.ts';
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
