import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { MACHINE_CODES } from '../pipeline/build-result.ts';
import { contentsOf } from '../pipeline/build-through-store.ts';
import { type MadeBy, type Manifest, readManifest } from '../results/manifest.ts';
import { outputPath } from '../results/outputs.ts';
import { secondKey } from '../store/pack-key.ts';
import { firstOf, type PackStore } from '../store/pack-store.ts';
import type { Environment } from '../workspace/environment.ts';
import type { BuilderProcess } from './builder-process.ts';
import { type JobAnswer, type JobList, jobId, readJobData, readJobList } from './job.ts';
import { layOutInputs } from './lay-out-inputs.ts';

/** What a worker does jobs with. */
export interface Workplace {
  readonly store: PackStore;
  readonly builder: BuilderProcess;
  readonly environment: Environment;
  /** This tool, with the browser that it prints with. */
  readonly madeBy: MadeBy;
}

/** What came of a job. */
export type JobOutcome =
  | { readonly kind: 'answer'; readonly pack: string; readonly answer: JobAnswer }
  /** It may go better another time, or elsewhere. */
  | { readonly kind: 'again'; readonly reason: string }
  /** It is no job that a sender of this version makes: nobody should try it again. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Every job would fail on this machine. */
  | { readonly kind: 'machine'; readonly diagnostic: Diagnostic };

/**
 * Does a job, whoever has put it into the queue: its name has to be the key of what its list names, each input has to
 * have its digest, and what the build reads has to be what the list says. Nothing is kept otherwise.
 */
export async function doJob(name: string, data: unknown, place: Workplace): Promise<JobOutcome> {
  const given = readJobData(data);
  if (!given) return { kind: 'refused', reason: 'its data are not what a sender writes' };
  const bytes = await place.store.getBlob(given.list);
  if (bytes === undefined)
    return { kind: 'again', reason: 'the list of what it is made from is not in the store' };
  const list = readJobList(bytes);
  if (!list) return { kind: 'refused', reason: 'its list of inputs is not what a sender writes' };
  const madeBy = { ...place.madeBy, undated: list.undated };
  const first = firstOf(list.pack, list.inputs, madeBy);
  if (first === undefined || jobId(secondKey(first, list.inputs)) !== name) {
    return {
      kind: 'refused',
      reason: 'it is of another version or browser, or its name is not the key of its inputs',
    };
  }
  // A job that was done, and whose worker died before it said so.
  if (await place.store.find(list.pack, list.inputs, madeBy)) return answered(list, { status: 'built' });
  const { root, missing } = await layOutInputs(list, place.store);
  try {
    return missing === undefined ? await buildIn(root, list, place) : { kind: 'again', reason: missing };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function buildIn(
  root: string,
  list: JobList,
  { store, builder, environment }: Workplace,
): Promise<JobOutcome> {
  const epoch = String(Date.parse(list.undated) / 1000);
  const made = await builder.build({
    root,
    pack: list.pack,
    environment: { ...withoutStore(environment), SOURCE_DATE_EPOCH: epoch },
  });
  if (typeof made === 'string') return { kind: 'again', reason: made };
  if (made.built) {
    const manifest = readManifest(root, outputPath(list.pack));
    const contents = manifest && contentsOf(root, manifest);
    if (!manifest || !contents) return { kind: 'again', reason: 'its outputs are gone' };
    if (!isOf(manifest, list))
      return { kind: 'refused', reason: 'the build reads other inputs than its list names' };
    const isKept = await store.put(manifest, contents);
    return isKept
      ? answered(list, { status: 'built' })
      : { kind: 'again', reason: 'the store did not take what was built' };
  }
  const fault = made.diagnostics.find(
    ({ code, place }) =>
      MACHINE_CODES.has(code) && !(code === 'BROWSER_FAILED' && place) && code !== 'INTERNAL_FAULT',
  );
  if (fault) return { kind: 'machine', diagnostic: fault };
  const report = await store.putBlob(JSON.stringify(made.diagnostics));
  return report === undefined
    ? { kind: 'again', reason: 'the store did not take what there is to say about it' }
    : answered(list, { status: 'failed', report });
}

function isOf({ inputs }: Manifest, list: JobList): boolean {
  return isDeepStrictEqual(
    inputs.map(({ path, sha256 }) => [path, sha256]),
    list.inputs.map(({ path, sha256 }) => [path, sha256]),
  );
}

function answered({ pack }: JobList, answer: JobAnswer): JobOutcome {
  return { kind: 'answer', pack, answer };
}

/** Only what a build reads of it. */
function withoutStore({ SOURCEBOUND_BROWSER, XDG_CACHE_HOME, HOME, LOCALAPPDATA }: Environment): Environment {
  return { SOURCEBOUND_BROWSER, XDG_CACHE_HOME, HOME, LOCALAPPDATA };
}
