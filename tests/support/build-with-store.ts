import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPacks } from '../../src/engine/pipeline/build-packs.ts';
import type { BuildResult } from '../../src/engine/pipeline/build-result.ts';
import { buildThroughStore } from '../../src/engine/pipeline/build-through-store.ts';
import { openRun } from '../../src/engine/pipeline/run.ts';
import { folderObjects } from '../../src/engine/store/folder-objects.ts';
import type { Objects } from '../../src/engine/store/objects.ts';
import { openPackStore } from '../../src/engine/store/pack-store.ts';
import { openWorkspace } from '../../src/engine/workspace/disk-workspace.ts';
import { allPacks } from '../../src/engine/workspace/select-packs.ts';

export interface StoreBuild extends BuildResult {
  /** How often a browser was started for it. */
  readonly browsers: number;
}

export interface StoreBuildOptions {
  readonly send?: boolean;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
}

/** Builds all packs of a workspace through a store: a folder, or objects that a test has made. */
export async function buildWithStore(
  root: string,
  at: string | Objects,
  { send = false, force = false, signal }: StoreBuildOptions = {},
): Promise<StoreBuild> {
  const workspace = openWorkspace(root);
  const run = openRun({ environment: process.env, jobs: 1, ...(signal && { signal }) });
  const store = openPackStore(typeof at === 'string' ? folderObjects(at) : at, run.signal);
  const started = new Set<unknown>();
  const counted = {
    ...run.browser,
    ready: () => {
      const ready = run.browser.ready();
      started.add(ready);
      return ready;
    },
    spawned: () => {
      started.add(run.browser.ready());
      return run.browser.spawned();
    },
  };
  const counting = { ...run, browser: counted };
  try {
    const result = await buildPacks(workspace, allPacks(workspace), counting, {
      force,
      through: (builder) => buildThroughStore(builder, { workspace, run: counting, store, send, force }),
    });
    const diagnostics = [...result.diagnostics, ...store.diagnostics()];
    return { ...result, diagnostics, browsers: started.size };
  } finally {
    await run.close();
  }
}

/** Everything in a pack's folder, by name, but for the lock. */
export function outputsOf(root: string, pack: string): Readonly<Record<string, string>> {
  const folder = join(root, 'output', pack);
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}
