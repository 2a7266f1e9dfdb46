import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Offers, openOffers } from '../../../src/engine/queue/offers.ts';

const MADE_BY = { tool: 'sourcebound', version: '0', code: null, browser: 'b', undated: '2000' } as const;
const LIST = { format: 1, list: 'a'.repeat(64) } as const;

interface FakeJob {
  state: string;
  returnvalue: unknown;
  failedReason: string;
}

/** What stands for Redis: the jobs, by name, and how often each was added. */
const fake = vi.hoisted(() => ({
  jobs: new Map<string, { state: string; returnvalue: unknown; failedReason: string }>(),
  added: [] as string[],
  onState: (_: string): void => undefined,
  tellCompleted: (_: string, __: unknown): void => undefined,
}));

vi.mock('ioredis', () => ({}));
vi.mock('bullmq', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const nothing = async (): Promise<void> => undefined;
  class Queue extends Emitter {
    waitUntilReady = nothing;
    close = nothing;
    disconnect = nothing;
    getWorkersCount = async (): Promise<number> => 1;
    remove = async (id: string): Promise<void> => void fake.jobs.delete(id);
    add = async (_: string, __: unknown, { jobId }: { jobId: string }): Promise<void> => {
      fake.added.push(jobId);
      if (!fake.jobs.has(jobId))
        fake.jobs.set(jobId, { state: 'waiting', returnvalue: null, failedReason: '' });
    };
    // As BullMQ does it: a copy of what it is at this moment.
    getJob = async (id: string): Promise<unknown> => {
      const job = fake.jobs.get(id);
      const copy = job && {
        ...job,
        getState: async () => fake.jobs.get(id)?.state,
        remove: async () => fake.jobs.delete(id),
      };
      fake.onState(id);
      return copy;
    };
    getJobState = async (id: string): Promise<string> => fake.jobs.get(id)?.state ?? 'unknown';
  }
  class QueueEvents extends Emitter {
    waitUntilReady = nothing;
    close = nothing;
    disconnect = nothing;
    constructor() {
      super();
      fake.tellCompleted = (jobId, returnvalue) => void this.emit('completed', { jobId, returnvalue });
    }
  }
  return { Queue, QueueEvents };
});

async function open(): Promise<Offers> {
  fake.jobs.clear();
  fake.added.length = 0;
  fake.onState = () => undefined;
  const address = { name: 'redis://queue', connection: {} };
  const { value } = await openOffers({ address, madeBy: MADE_BY, look: 50 });
  if (!value) throw new Error('no offers');
  onTestFinished(value.close);
  return value;
}

function set(id: string, job: Partial<FakeJob>): void {
  fake.jobs.set(id, { state: 'waiting', returnvalue: null, failedReason: '', ...job });
}

test('an answer whose event was missed is found, also when it comes in the midst of looking', async () => {
  const offers = await open();
  const answer = offers.offer('one', LIST);
  await wait(100);
  // Between the look at the job and that at its state it comes to its end.
  fake.onState = (id) => set(id, { state: 'completed', returnvalue: { status: 'built' } });
  expect(await answer).toEqual({ status: 'built' });
});

test('a job that the queue has forgotten is offered again, and not forever', async () => {
  const offers = await open();
  const answer = offers.offer('one', LIST);
  await wait(100);
  expect(fake.added).toEqual(['pack-one']);
  fake.jobs.clear();
  await vi.waitFor(() => expect(fake.added).toEqual(['pack-one', 'pack-one']), 10_000);
  fake.tellCompleted('pack-one', JSON.stringify({ status: 'failed', report: 'b'.repeat(64) }));
  expect(await answer).toEqual({ status: 'failed', report: 'b'.repeat(64) });
  fake.onState = () => fake.jobs.clear();
  const lost = await offers.offer('two', LIST);
  expect(lost).toMatchObject({ status: 'given-up', reason: 'the queue has lost it again and again' });
});

test('what became of a job for an earlier run is forgotten; two who offer one get one answer', async () => {
  const offers = await open();
  set('pack-one', { state: 'failed', failedReason: 'job stalled more than allowable limit' });
  const answers = Promise.all([offers.offer('one', LIST), offers.offer('one', LIST)]);
  await wait(100);
  expect(fake.jobs.get('pack-one')?.state).toBe('waiting');
  set('pack-one', { state: 'failed', failedReason: 'job stalled more than allowable limit' });
  const givenUp = { status: 'given-up', reason: 'each worker that took it died over it' };
  expect(await answers).toEqual([givenUp, givenUp]);
  const nonsense = offers.offer('three', LIST);
  await wait(100);
  fake.tellCompleted('pack-three', '{"status":"built?"}');
  expect(await nonsense).toMatchObject({ status: 'given-up' });
});

test('jobs that are called off are taken back, and those that are left are not', async () => {
  const offers = await open();
  const [one, two] = [offers.offer('one', LIST), offers.offer('two', LIST)];
  await wait(100);
  offers.leave();
  expect(await Promise.all([one, two])).toEqual([{ status: 'called-off' }, { status: 'called-off' }]);
  expect([...fake.jobs.keys()]).toEqual(['pack-one', 'pack-two']);
  const three = offers.offer('three', LIST);
  await wait(100);
  await offers.callOff();
  expect(await three).toEqual({ status: 'called-off' });
  expect([...fake.jobs.keys()]).toEqual(['pack-one', 'pack-two']);
});
