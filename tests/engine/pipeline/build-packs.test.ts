import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attemptPack, settleAttempt } from '../../../src/engine/pipeline/attempt-pack.ts';
import { buildPacks } from '../../../src/engine/pipeline/build-packs.ts';
import type { BuildResult } from '../../../src/engine/pipeline/build-result.ts';
import type { LazyPrinter } from '../../../src/engine/pipeline/lazy-printer.ts';
import { openRun } from '../../../src/engine/pipeline/run.ts';
import { readManifest } from '../../../src/engine/results/manifest.ts';
import { type DiskWorkspace, openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { allPacks } from '../../../src/engine/workspace/select-packs.ts';
import { noPacks } from '../../../src/ground/model/diagnostics/files.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

const OTHER = 'sources/packs/other.md';
const MADE_BY = { tool: 'sourcebound', version: '0', code: null, browser: null, undated: '2000' } as const;

/** A printer that throws what it is given for a pack, and prints the others. */
function faultyPrinter(pack: string, error: Error): (printer: LazyPrinter) => LazyPrinter {
  return (printer) => ({
    ...printer,
    ready: async () => {
      const { value, diagnostics } = await printer.ready();
      if (!value) return { value, diagnostics };
      const print: typeof value.print = async (job) => {
        if (job.rendered.id === pack) throw error;
        return value.print(job);
      };
      const faulty = {
        version: value.version,
        print,
        printPlain: value.printPlain.bind(value),
        hasEnded: value.hasEnded.bind(value),
        warm: value.warm.bind(value),
        close: value.close.bind(value),
      };
      return { value: faulty, diagnostics };
    },
  });
}

interface Faults {
  readonly printer?: (printer: LazyPrinter) => LazyPrinter;
  readonly workspace?: (workspace: DiskWorkspace) => DiskWorkspace;
}

async function build(root: string, { printer, workspace: through }: Faults = {}): Promise<BuildResult> {
  const opened = openWorkspace(root);
  const workspace = through?.(opened) ?? opened;
  const run = openRun({ environment: process.env, jobs: 1 });
  try {
    const browser = printer?.(run.browser) ?? run.browser;
    return await buildPacks(workspace, allPacks(opened), { ...run, browser });
  } finally {
    await run.close();
  }
}

test('a fault of the program over one pack is told of that pack, and the others are built', async () => {
  const starter = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  const root = starterWorkspace({ [OTHER]: starter, 'sources/packs/third.md': starter });
  const { packs, diagnostics } = await build(root, { printer: faultyPrinter('other', new Error('a bug')) });
  expect(packs).toMatchObject([
    { id: 'other', status: 'failed', stale: false },
    { id: 'riverside', status: 'built' },
    { id: 'third', status: 'built' },
  ]);
  expect(diagnostics).toMatchObject([
    { code: 'INTERNAL_FAULT', message: expect.stringMatching(/`other`: Error: a bug\n +at .*build-packs/s) },
  ]);
});

test('what is there is stale when the program fails over a pack that has been edited', async () => {
  const root = starterWorkspace();
  expect((await build(root)).diagnostics).toEqual([]);
  const pack = join(root, STARTER.pack);
  writeFileSync(pack, readFileSync(pack, 'utf8').replace('Members of', 'All members of'));
  const { packs } = await build(root, { printer: faultyPrinter('riverside', new Error('a bug')) });
  expect(packs).toMatchObject([{ status: 'failed', stale: true }]);
  expect(readFileSync(join(root, STARTER.output, 'STALE'), 'utf8')).toContain('INTERNAL_FAULT');
});

test('what was called off before it is built is not begun', async () => {
  const workspace = openWorkspace(starterWorkspace());
  const [pack = { id: '', diagnostics: [] }] = allPacks(workspace);
  let begun = false;
  const attempt = await attemptPack(pack, workspace.recording(), {
    force: true,
    signal: AbortSignal.abort(),
    madeBy: async () => MADE_BY,
    build: async () => {
      begun = true;
      return { value: undefined, diagnostics: [] };
    },
  });
  expect(attempt).toMatchObject({ status: 'not-started', diagnostics: [] });
  expect(begun).toBe(false);
});

/** A workspace in which the program fails whenever it asks what a file holds now. */
function failsOver(path: string): (workspace: DiskWorkspace) => DiskWorkspace {
  return (workspace) => {
    const fingerprint = (asked: string): string | null => {
      if (asked === path) throw new Error('a bug');
      return workspace.fingerprint(asked);
    };
    return { ...workspace, fingerprint, recording: () => ({ ...workspace.recording(), fingerprint }) };
  };
}

test('a fault while looking whether a pack is up to date ends neither the look nor the batch', async () => {
  const starter = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  const root = starterWorkspace({ [OTHER]: starter, 'sources/packs/third.md': starter });
  expect((await build(root)).diagnostics).toEqual([]);
  const { packs, diagnostics } = await build(root, { workspace: failsOver(OTHER) });
  expect(packs).toMatchObject([
    { id: 'other', status: 'failed', stale: false },
    { id: 'riverside', status: 'up-to-date' },
    { id: 'third', status: 'up-to-date' },
  ]);
  expect(diagnostics).toMatchObject([
    { code: 'INTERNAL_FAULT', message: expect.stringContaining('`other`') },
  ]);
});

test('a fault while the outputs of a pack are marked is told like any other', async () => {
  const root = starterWorkspace();
  expect((await build(root)).diagnostics).toEqual([]);
  const workspace = openWorkspace(root);
  const faulty = Object.defineProperty({ ...workspace }, 'root', {
    get: () => {
      throw new Error('a bug');
    },
  });
  const manifest = readManifest(root, STARTER.output);
  const attempt = { status: 'failed', manifest, diagnostics: [noPacks()], record: [], stale: true } as const;
  expect(await settleAttempt(attempt, faulty, new Date())).toMatchObject([{ code: 'INTERNAL_FAULT' }]);
});
