import { join } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { atOneGo } from '../../ground/model/steps.ts';
import { type Manifest, readManifest } from '../results/manifest.ts';
import { outputPath } from '../results/outputs.ts';
import { documentsKeptBack } from '../store/documents-kept-back.ts';
import { digestOf } from '../store/pack-key.ts';
import type { PackStore } from '../store/pack-store.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { documentSteps } from '../workspace/load-library.ts';
import { loadPack } from '../workspace/load-pack.ts';
import { readRegularFile } from '../workspace/read-regular-file.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { attemptPack, faultOver, resultOf } from './attempt-pack.ts';
import type { PackBuilder } from './build-here.ts';
import { openMeeting } from './meeting.ts';
import { outcomeOf, type PackOutcome } from './pack-outcome.ts';
import type { Run } from './run.ts';

export interface ThroughStoreOptions {
  readonly workspace: DiskWorkspace;
  readonly run: Run;
  readonly store: PackStore;
  /** Also puts packs there whose documents say that they may not be passed on. */
  readonly send: boolean;
  /** Takes none from there: builds every pack, and puts it there. */
  readonly force: boolean;
  /** The builder puts there by itself what it builds. */
  readonly isKept?: boolean;
}

/** How many packs are looked for at a time: a store that is far away answers many as fast as one. */
const AT_A_TIME = 4;
/** How many are put there at a time: their bytes are in memory meanwhile. */
const PUT_AT_A_TIME = 4;
/** Larger outputs stay where they are, in bytes. */
const LARGEST = 2_000_000_000;

/**
 * Takes packs from the store, and leaves to the builder those that are not there, which are put there then. A pack
 * with a document that may not be passed on fails before it is built.
 */
export function buildThroughStore(builder: PackBuilder, options: ThroughStoreOptions): PackBuilder {
  const { workspace, run, store } = options;
  return {
    // They may all be there: no browser is started before one is not.
    begin: () => undefined,
    build: async (next, settle) => {
      const missing = openMeeting<SelectedPack>();
      const keeping = keepBuilt((id) =>
        run.stopwatch.forPack(id).time('put into the store', () => putBuilt(store, workspace.root, id)),
      );
      const look = async (): Promise<void> => {
        for (let pack = await next(); pack; pack = await next()) {
          const outcome = await withoutBuilding(pack, options);
          if (outcome) {
            settle(pack, outcome);
            continue;
          }
          builder.begin();
          await missing.give(pack);
        }
      };
      const looking = Promise.all(Array.from({ length: AT_A_TIME }, look)).finally(missing.end);
      await builder.build(missing.take, (pack, outcome) => {
        settle(pack, outcome);
        if (outcome.result.status === 'built' && !options.isKept) keeping.add(pack.id);
      });
      await looking;
      await keeping.done();
    },
  };
}

/** What comes of a pack that is in the store, or may not get there; nothing when it is to be built. */
async function withoutBuilding(
  pack: SelectedPack,
  options: ThroughStoreOptions,
): Promise<PackOutcome | undefined> {
  const { workspace, run, store, send, force } = options;
  if (run.signal.aborted || hasErrors(pack.diagnostics)) return undefined;
  try {
    const stopwatch = run.stopwatch.forPack(pack.id);
    const taken = force
      ? undefined
      : await stopwatch.time('look in the store', async () =>
          store.take(pack.id, workspace, await run.madeBy()),
        );
    // What cannot be written here is told by the builder.
    if (taken?.value) {
      const { value: manifest, diagnostics } = taken;
      const record = manifest.inputs;
      return outcomeOf(
        pack,
        { status: 'fetched', manifest, diagnostics, record, stale: false },
        workspace,
        run,
      );
    }
    if (run.signal.aborted || send) return undefined;
    const kept = await keptBack(pack.id, workspace, run);
    if (kept.length === 0) return undefined;
    const attempt = await attemptPack(pack, workspace.recording(), {
      force: true,
      signal: run.signal,
      madeBy: run.madeBy,
      build: async () => ({ value: undefined, diagnostics: kept }),
    });
    return outcomeOf(pack, attempt, workspace, run);
  } catch (error) {
    const diagnostics = [faultOver(pack.id, error)];
    const failed = { status: 'failed', manifest: undefined, stale: false } as const;
    return { result: resultOf(pack.id, failed, diagnostics), diagnostics };
  }
}

/** Puts packs there one after the other, so that a slow store fills no memory. A fault in that is reported in the end. */
function keepBuilt(put: (id: string) => Promise<unknown>): { add(id: string): void; done(): Promise<void> } {
  const waiting: string[] = [];
  const working = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const work = async (): Promise<void> => {
    try {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await put(id);
    } catch (error) {
      faults.push(error);
    }
  };
  return {
    add: (id) => {
      waiting.push(id);
      if (working.size >= PUT_AT_A_TIME) return;
      const one = work().finally(() => working.delete(one));
      working.add(one);
    },
    done: async () => {
      await Promise.all(working);
      if (faults.length > 0) throw faults[0];
    },
  };
}

/** Puts a pack there as it is on this disk. */
async function putBuilt(store: PackStore, root: string, id: string): Promise<boolean> {
  const manifest = readManifest(root, outputPath(id));
  const contents = manifest && contentsOf(root, manifest);
  return manifest !== undefined && contents !== undefined && store.put(manifest, contents);
}

/** The outputs that the manifest tells of; nothing when another run has made others by now. */
export function contentsOf(root: string, manifest: Manifest): ReadonlyMap<string, Uint8Array> | undefined {
  const contents = new Map<string, Uint8Array>();
  for (const { path, sha256 } of manifest.outputs) {
    const file = readRegularFile(root, join(outputPath(manifest.pack), path), LARGEST);
    if (file.kind !== 'bytes' || digestOf(file.bytes) !== sha256) return undefined;
    contents.set(path, file.bytes);
  }
  return contents;
}

/** The build would read the documents anyway. */
async function keptBack(id: string, workspace: DiskWorkspace, run: Run): Promise<readonly Diagnostic[]> {
  const library = await run.library();
  const asked = workspace.recording();
  const { value: pack } = loadPack(library, asked, id);
  if (pack) atOneGo(documentSteps(library, asked, pack));
  return documentsKeptBack(asked.record(), asked, library);
}
