import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors, type Outcome } from '../model/outcome.ts';
import type { BuildRun } from './build-pack.ts';
import {
  type BuildProgress,
  type BuildResult,
  countBySeverity,
  MACHINE_CODES,
  outputFiles,
  outputPath,
  type PackResult,
  type PackStatus,
} from './build-result.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import type { Environment } from './environment.ts';
import { defaultJobs, type LazyPrinter } from './lazy-printer.ts';
import { madeByThis } from './made-by.ts';
import { type MadeBy, type Manifest, readManifest } from './manifest.ts';
import { markGood, markStale } from './mark-stale.ts';
import { sortDiagnostics } from './report/sort-diagnostics.ts';
import type { SelectedPack } from './select-packs.ts';
import { isUpToDate } from './up-to-date.ts';

export interface BuildPacksOptions {
  readonly environment: Environment;
  readonly printer: LazyPrinter;
  readonly jobs: number | undefined;
  readonly force: boolean;
  readonly keepGoing: boolean;
  readonly now: (() => Date) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: BuildProgress) => void) | undefined;
}

/**
 * Builds packs, several at a time. A pack whose sources have errors never stops the others. When the
 * machinery fails (no browser, a full disk) the packs that have not been started are left, unless `keepGoing`
 * says otherwise: they would fail the same way.
 */
export async function buildPacks(
  workspace: DiskWorkspace,
  packs: readonly SelectedPack[],
  options: BuildPacksOptions,
): Promise<BuildResult> {
  const { printer } = options;
  // What reads, binds and renders is loaded when the first pack needs it.
  let builder: Promise<Builder> | undefined;
  const openBuilder = (): Promise<Builder> => {
    // The browser starts while the code is loaded and the sources are read.
    printer.start();
    builder ??= loadBuilder(workspace, options);
    return builder;
  };
  const diagnostics: Diagnostic[] = [];
  const results = new Map<string, PackResult>();
  const waiting = [...packs];
  let machineFailed = false;

  const work = async (): Promise<void> => {
    for (let pack = waiting.shift(); pack; pack = waiting.shift()) {
      const stopped = options.signal?.aborted === true || (machineFailed && !options.keepGoing);
      const outcome = stopped ? notStarted(pack) : await buildOne(pack, workspace, openBuilder, options);
      machineFailed ||= outcome.diagnostics.some(isMachineFailure);
      diagnostics.push(...outcome.diagnostics);
      results.set(pack.id, outcome.result);
      options.onProgress?.({ pack: outcome.result, done: results.size, total: packs.length });
    }
  };
  const stop = (): void => void printer.close();
  options.signal?.addEventListener('abort', stop);
  try {
    // One more than are printed at a time: the next pack is made ready meanwhile.
    await Promise.all(Array.from({ length: (options.jobs ?? defaultJobs()) + 1 }, work));
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await printer.close();
  }
  return {
    root: workspace.root,
    packs: packs.flatMap(({ id }) => results.get(id) ?? []),
    diagnostics: sortDiagnostics(diagnostics),
  };
}

interface PackOutcome {
  readonly result: PackResult;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the pack of the id; its last manifest tells where the page numbers were. */
type Builder = (id: string, last: Manifest | undefined) => Promise<Outcome<Manifest>>;

async function loadBuilder(workspace: DiskWorkspace, options: BuildPacksOptions): Promise<Builder> {
  const [{ buildPack }, { openLibrary }] = await Promise.all([
    import('./build-pack.ts'),
    import('./load-library.ts'),
  ]);
  const run: BuildRun = {
    workspace,
    library: openLibrary(),
    madeBy: () => madeByOf(options),
    printer: options.printer.ready,
    signal: options.signal,
  };
  return (id, last) => buildPack(id, last, run);
}

async function buildOne(
  pack: SelectedPack,
  workspace: DiskWorkspace,
  openBuilder: () => Promise<Builder>,
  options: BuildPacksOptions,
): Promise<PackOutcome> {
  const { id } = pack;
  if (hasErrors(pack.diagnostics)) return packOutcome(id, 'failed', undefined, pack.diagnostics);
  const last = readManifest(workspace.root, outputPath(id));
  const current = last && isUpToDate(last, await madeByOf(options), workspace, outputPath(id));
  if (current && !options.force) {
    const noticed = last.status === 'stale' ? await markGood(workspace, last) : [];
    return packOutcome(id, 'up-to-date', last, [...last.warnings, ...noticed]);
  }
  const build = await openBuilder();
  const built = await unlessAborted(build(id, last), options.signal);
  if (built === undefined) return notStarted(pack);
  if (built.value) return packOutcome(id, 'built', built.value, built.diagnostics);

  const errors = built.diagnostics.filter(({ severity }) => severity === 'error');
  const fault = errors.some(({ code }) => !MACHINE_CODES.has(code));
  const marked = last && fault ? await markStale(workspace, last, errors, options.now?.()) : [];
  const stale = last !== undefined && (fault || !current);
  return packOutcome(id, 'failed', last, [...built.diagnostics, ...marked], stale);
}

async function madeByOf({ environment, printer }: BuildPacksOptions): Promise<MadeBy> {
  return madeByThis(environment, await printer.browser());
}

/** What a browser says that was closed under its hands is no news. */
async function unlessAborted(
  building: Promise<Outcome<Manifest>>,
  signal: AbortSignal | undefined,
): Promise<Outcome<Manifest> | undefined> {
  try {
    const built = await building;
    return built.value === undefined && signal?.aborted ? undefined : built;
  } catch (error) {
    if (signal?.aborted) return undefined;
    throw error;
  }
}

function notStarted({ id }: SelectedPack): PackOutcome {
  return packOutcome(id, 'not-started', undefined, []);
}

function packOutcome(
  id: string,
  status: PackStatus,
  manifest: Manifest | undefined,
  diagnostics: readonly Diagnostic[],
  stale = false,
): PackOutcome {
  const files = outputFiles(id);
  const at = (name: string): string => `${outputPath(id)}/${name}`;
  const counts = countBySeverity(diagnostics);
  if (!manifest) return { result: { id, status, stale, ...counts }, diagnostics };
  return {
    result: {
      id,
      status,
      pages: manifest.pages,
      boundItems: Object.values(manifest.bound).reduce((sum, count) => sum + count, 0),
      pdf: at(files.pdf),
      html: at(files.html),
      evidence: at(files.evidence),
      manifest: at(files.manifest),
      stale,
      ...counts,
    },
    diagnostics,
  };
}

/** A folder that another run is writing says nothing about the others. */
function isMachineFailure({ code }: Diagnostic): boolean {
  return MACHINE_CODES.has(code) && code !== 'OUTPUT_BUSY';
}
