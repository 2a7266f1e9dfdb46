import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { type BuildResult, build } from '../../../../src/index.ts';
import { outputsOf } from '../../../support/build-with-store.ts';
import { manyPacks } from '../../../support/many-packs.ts';
import { descendantsOf, workersOf } from '../../../support/processes.ts';
import { startStubS3 } from '../../../support/stub-s3.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Workers run from the sources here, and take seconds to start on a machine that is busy. */
const LONG = 180_000;

afterEach(() => {
  vi.unstubAllEnvs();
});

function statusesOf({ packs }: BuildResult): Readonly<Record<string, string>> {
  return Object.fromEntries(packs.map(({ id, status }) => [id, status]));
}

test(
  'what workers build is put into a bucket, of whose keys they and their browsers know nothing',
  async () => {
    const stub = await startStubS3();
    for (const [name, value] of Object.entries(stub.environment)) vi.stubEnv(name, value);
    vi.stubEnv('SOURCEBOUND_QUEUE_PASSWORD', 'topsecret');
    const options = {
      store: 's3://packs/team',
      jobs: 4,
      environment: process.env,
      clock: () => performance.now(),
    };
    const files = manyPacks(6);
    const [root, other] = [temporaryFolder(files), temporaryFolder(files)];
    const known: string[] = [];
    let workers = 0;
    const first = await build({
      root,
      ...options,
      onProgress: () => {
        const those = workersOf(process.pid);
        workers = Math.max(workers, those.length);
        for (const worker of those) {
          known.push(environmentOf(worker), ...descendantsOf(worker).map(({ pid }) => environmentOf(pid)));
        }
      },
    });
    expect(first.diagnostics).toEqual([]);
    expect(new Set(Object.values(statusesOf(first)))).toEqual(new Set(['built']));
    expect(workers).toBe(2);
    expect(known.join('\n')).toContain('PATH=');
    expect(known.join('\n')).not.toMatch(/topsecret|AWS_/);
    expect(known.join('\n')).not.toContain(stub.environment.AWS_SECRET_ACCESS_KEY);
    expect(first.timings?.some(({ stage }) => stage === 'print')).toBe(true);

    workers = 0;
    const onProgress = (): void => {
      workers = Math.max(workers, workersOf(process.pid).length);
    };
    const second = await build({ root: other, ...options, onProgress });
    expect(new Set(Object.values(statusesOf(second)))).toEqual(new Set(['fetched']));
    expect(workers).toBe(0);
    for (const { id } of second.packs) {
      const [made, taken] = [outputsOf(root, id), outputsOf(other, id)];
      expect(taken[`${id}.pdf`]).toBe(made[`${id}.pdf`]);
      // Somebody wanted to know there what took how long.
      expect(JSON.parse(taken['manifest.json'] ?? '')).toEqual({
        ...JSON.parse(made['manifest.json'] ?? ''),
        timings: undefined,
      });
    }
  },
  LONG,
);

test(
  'workers build what is not in the store, and no more; a run that is called off leaves the rest',
  async () => {
    const store = pathToFileURL(join(temporaryFolder(), 'store')).href;
    const options = { store, jobs: 4, environment: process.env };
    const [few, many] = [manyPacks(3), manyPacks(7)];
    await build({ root: temporaryFolder(few), ...options });
    const root = temporaryFolder(many);
    const controller = new AbortController();
    const stopped = await build({
      root,
      ...options,
      signal: controller.signal,
      onProgress: ({ pack }) => {
        if (pack.status === 'built') controller.abort();
      },
    });
    const statuses = Object.values(statusesOf(stopped));
    expect(statuses.filter((status) => status === 'fetched')).toHaveLength(3);
    expect(statuses).toContain('not-started');
    expect(stopped.diagnostics).toEqual([]);
    expect(workersOf(process.pid)).toEqual([]);
    const rest = await build({ root, ...options, keepGoing: true });
    expect(new Set(Object.values(statusesOf(rest)))).toEqual(new Set(['up-to-date', 'built']));
    const again = await build({ root: temporaryFolder(many), ...options });
    expect(again.diagnostics).toEqual([]);
    // What was called off between its build and the store is not there, and is built again: all else is.
    const [before, since] = [statusesOf(stopped), statusesOf(rest)];
    const stored = Object.keys(before).filter((id) => before[id] === 'fetched' || since[id] === 'built');
    expect(stored.length).toBeGreaterThan(3);
    expect(stored.map((id) => statusesOf(again)[id])).toEqual(stored.map(() => 'fetched'));
  },
  LONG,
);

/** A process may be gone by now, or still be starting. */
function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').replaceAll('\0', '\n');
  } catch {
    return '';
  }
}
