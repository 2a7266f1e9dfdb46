import { describe, expect, test } from 'vitest';
import { openNotices } from '../../../../src/engine/pipeline/workers/notices.ts';
import { pagesOfWorkers } from '../../../../src/engine/pipeline/workers/pages-of-workers.ts';
import { openQueue } from '../../../../src/engine/pipeline/workers/queue.ts';

test('two packs at a time in each process, and no process more than that needs', () => {
  expect([1, 2, 3, 4, 5, 8].map(pagesOfWorkers)).toEqual([[1], [2], [2, 1], [2, 2], [2, 2, 1], [2, 2, 2, 2]]);
  for (const jobs of [16, 33, 64]) {
    expect(pagesOfWorkers(jobs).reduce((sum, pages) => sum + pages, 0)).toBe(jobs);
  }
});

test('what all workers say is told once, and what one says twice is told twice', () => {
  const told: string[] = [];
  const notices = openNotices((sentence) => told.push(sentence));
  const [one, other] = [notices.ofWorker(), notices.ofWorker()];
  for (const tell of [one, other]) tell('as root');
  other('ended');
  other('ended');
  one('ended');
  expect(told).toEqual(['as root', 'ended', 'ended']);
});

describe('a queue', () => {
  test('gives what is there, and lets wait for what is to come, in order', async () => {
    const queue = openQueue<string>();
    queue.put('a');
    const taken = [queue.take(), queue.take(), queue.take(), queue.take()];
    queue.put('b');
    queue.put('c');
    queue.end();
    expect(await Promise.all(taken)).toEqual(['a', 'b', 'c', undefined]);
    expect(await queue.take()).toBeUndefined();
  });

  test('that ends gives what is left first', async () => {
    const queue = openQueue<string>();
    queue.put('a');
    queue.end();
    expect([await queue.take(), await queue.take()]).toEqual(['a', undefined]);
  });
});
