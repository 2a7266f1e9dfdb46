import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attemptPack } from '../../../src/engine/pipeline/attempt-pack.ts';
import { buildPacks } from '../../../src/engine/pipeline/build-packs.ts';
import type { BuildResult } from '../../../src/engine/pipeline/build-result.ts';
import { type LazyPrinter, lazyPrinter } from '../../../src/engine/pipeline/lazy-printer.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { allPacks } from '../../../src/engine/workspace/select-packs.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

const OTHER = 'sources/packs/other.md';
const MADE_BY = { tool: 'sourcebound', version: '0', code: null, browser: null, undated: '2000' } as const;

/** A printer that throws what it is given for a pack, and prints the others. */
function faultyPrinter(pack: string, error: Error): LazyPrinter {
  const printer = lazyPrinter({ environment: process.env, jobs: 1, onNotice: undefined });
  return {
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
  };
}

async function build(root: string, printer: LazyPrinter): Promise<BuildResult> {
  const workspace = openWorkspace(root);
  return buildPacks(workspace, allPacks(workspace), {
    environment: process.env,
    printer,
    jobs: 1,
    force: false,
    keepGoing: false,
    now: undefined,
    signal: undefined,
    onProgress: undefined,
  });
}

test('a fault of the program over one pack is told of that pack, and the others are built', async () => {
  const starter = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  const root = starterWorkspace({ [OTHER]: starter, 'sources/packs/third.md': starter });
  const { packs, diagnostics } = await build(root, faultyPrinter('other', new Error('a bug')));
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
  const printer = (): LazyPrinter => lazyPrinter({ environment: process.env, jobs: 1, onNotice: undefined });
  expect((await build(root, printer())).diagnostics).toEqual([]);
  const pack = join(root, STARTER.pack);
  writeFileSync(pack, readFileSync(pack, 'utf8').replace('Members of', 'All members of'));
  const { packs } = await build(root, faultyPrinter('riverside', new Error('a bug')));
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
