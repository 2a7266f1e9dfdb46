import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countBySeverity } from '../../ground/model/count-by-severity.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { internalFault } from '../../ground/model/diagnostics/machine.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { type MadeBy, type Manifest, readManifest } from '../results/manifest.ts';
import { markGood, markStale } from '../results/mark-stale.ts';
import { outputFiles, outputPath, outputPaths } from '../results/outputs.ts';
import { changedInput, isUpToDate } from '../results/up-to-date.ts';
import type { DiskWorkspace, RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { packPath } from '../workspace/source-paths.ts';
import { MACHINE_CODES, type PackResult, type PackStatus } from './build-result.ts';

/** What came of one attempt to bring a pack's outputs up to date. */
export interface Attempt {
  readonly status: 'built' | 'fetched' | 'up-to-date' | 'failed' | 'not-started';
  /** Of the outputs that are there now; with status `failed`, of the last good ones. */
  readonly manifest: Manifest | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Everything that was read, listed or looked for. */
  readonly record: readonly ReadRecord[];
  /** The outputs that are there are older than the sources. */
  readonly stale: boolean;
}

export interface AttemptOptions {
  readonly force: boolean;
  readonly signal: AbortSignal | undefined;
  madeBy(): Promise<MadeBy>;
  /** Builds the pack; its last manifest tells where the page numbers were. */
  build(id: string, last: Manifest | undefined, workspace: RecordingWorkspace): Promise<Outcome<Manifest>>;
}

/**
 * Builds a pack, unless it is up to date. A failure changes nothing on disk: `settleAttempt` marks the outputs,
 * once it is sure that the failure is to stand. A fault of the program is a failure of this pack, and of no other.
 */
export async function attemptPack(
  pack: SelectedPack,
  workspace: RecordingWorkspace,
  options: AttemptOptions,
): Promise<Attempt> {
  if (hasErrors(pack.diagnostics)) return failed(undefined, pack.diagnostics, [], false);
  try {
    return await attempt(pack, workspace, options);
  } catch (error) {
    // What a browser says that was closed under its hands is no news.
    return options.signal?.aborted
      ? notStarted(workspace)
      : broken(pack, workspace, faultOver(pack.id, error));
  }
}

/**
 * What `attemptPack` comes to when the pack is up to date; nothing when there is something to build or to say, such
 * as that the program fails over it.
 */
export async function attemptNothing(
  { id }: SelectedPack,
  workspace: DiskWorkspace,
  options: Pick<AttemptOptions, 'madeBy'>,
): Promise<Attempt | undefined> {
  try {
    const { last, current } = await lastBuild(id, workspace, options);
    return last && current ? await leave(last, workspace) : undefined;
  } catch {
    // It happens again when the pack is attempted, and is reported then.
    return undefined;
  }
}

async function attempt(
  { id }: SelectedPack,
  workspace: RecordingWorkspace,
  options: AttemptOptions,
): Promise<Attempt> {
  const { last, current } = await lastBuild(id, workspace, options);
  if (last && current && !options.force) return leave(last, workspace);
  if (options.signal?.aborted) return notStarted(workspace);
  const { value: manifest, diagnostics } = await options.build(id, last, workspace);
  if (!manifest && options.signal?.aborted) return notStarted(workspace);
  const record = workspace.record();
  if (manifest) return { status: 'built', manifest, diagnostics, record, stale: false };
  const fault = diagnostics.some(({ code, severity }) => severity === 'error' && !MACHINE_CODES.has(code));
  return failed(last, diagnostics, record, last !== undefined && (fault || !current));
}

async function lastBuild(
  id: string,
  workspace: DiskWorkspace,
  options: Pick<AttemptOptions, 'madeBy'>,
): Promise<{ readonly last: Manifest | undefined; readonly current: boolean }> {
  const folder = outputPath(id);
  const last = readManifest(workspace.root, folder);
  const current = last !== undefined && isUpToDate(last, await options.madeBy(), workspace, folder);
  return { last, current };
}

/** Outputs that are up to date are left as they are, but for the mark of a failure that is over. */
async function leave(last: Manifest, workspace: DiskWorkspace): Promise<Attempt> {
  const { stale } = outputFiles(last.pack);
  const marked = last.status === 'stale' || existsSync(join(workspace.root, outputPath(last.pack), stale));
  const noticed = marked ? await markGood(workspace, last) : [];
  const diagnostics = [...last.warnings, ...noticed];
  return { status: 'up-to-date', manifest: last, diagnostics, record: last.inputs, stale: false };
}

/**
 * Marks the outputs of a failed attempt as stale when they are. Returns what went wrong with that, a fault of the
 * program included.
 */
export async function settleAttempt(
  attempt: Attempt,
  workspace: DiskWorkspace,
  now: Date,
): Promise<readonly Diagnostic[]> {
  const errors = attempt.diagnostics.filter(({ severity }) => severity === 'error');
  const unwritable = errors.some(({ code }) => code === 'CANNOT_WRITE' || code === 'OUTPUT_BUSY');
  if (!attempt.stale || !attempt.manifest || unwritable) return [];
  try {
    return await markStale(workspace, attempt.manifest, errors, now);
  } catch (error) {
    return [faultOver(attempt.manifest.pack, error)];
  }
}

/** A fault of the program over a pack: where it lies in the program is reported with it. */
export function faultOver(id: string, error: unknown): Diagnostic {
  return internalFault(id, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** The attempt in the words of a run's result. */
export function resultOf(
  id: string,
  { status, manifest, stale }: Pick<Attempt, 'manifest' | 'stale'> & { readonly status: PackStatus },
  diagnostics: readonly Diagnostic[],
): PackResult {
  const counts = countBySeverity(diagnostics);
  if (!manifest) return { id, status, stale, ...counts };
  return {
    id,
    status,
    pages: manifest.pages,
    boundItems: Object.values(manifest.bound).reduce((sum, count) => sum + count, 0),
    ...(manifest.leftOut && { leftOut: manifest.leftOut }),
    ...outputPaths(id),
    stale,
    ...counts,
  };
}

function notStarted(workspace: RecordingWorkspace): Attempt {
  const record = workspace.record();
  return { status: 'not-started', manifest: undefined, diagnostics: [], record, stale: false };
}

/** What comes of a pack that could not be attempted to the end, whatever was in the way. */
export function failedFromOutside(
  pack: SelectedPack,
  workspace: DiskWorkspace,
  problem: Diagnostic,
): Attempt {
  return broken(pack, workspace.recording(), problem);
}

function broken({ id }: SelectedPack, workspace: RecordingWorkspace, problem: Diagnostic): Attempt {
  const diagnostics = [problem];
  try {
    const last = readManifest(workspace.root, outputPath(id));
    // However far it came: an edit of anything that it has to do with is worth another try.
    for (const { path } of last?.inputs ?? []) if (!path.endsWith('/')) workspace.read(path);
    workspace.read(packPath(id));
    const stale = last !== undefined && changedInput(last, workspace) !== undefined;
    return failed(last, diagnostics, workspace.record(), stale);
  } catch {
    // What the program fails over may be the manifest, or reading itself: one fault is reported.
    return failed(undefined, diagnostics, workspace.record(), false);
  }
}

function failed(
  manifest: Manifest | undefined,
  diagnostics: readonly Diagnostic[],
  record: readonly ReadRecord[],
  stale: boolean,
): Attempt {
  return { status: 'failed', manifest, diagnostics, record, stale };
}
