import { join } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { NO_STOPWATCH } from '../../ground/model/stopwatch.ts';
import { madeByThis } from '../results/made-by.ts';
import type { MadeBy, Manifest } from '../results/manifest.ts';
import { outputPath } from '../results/output-files.ts';
import type { RunStopwatch } from '../results/timings.ts';
import type { SourceCache } from '../workspace/cache/source-cache.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { Environment } from '../workspace/environment.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import {
  type Attempt,
  type AttemptOptions,
  attemptNothing,
  attemptPack,
  resultOf,
  settleAttempt,
} from './attempt-pack.ts';
import type { BuildRun } from './build-pack.ts';
import { type BuildProgress, type BuildResult, MACHINE_CODES, type PackResult } from './build-result.ts';
import { defaultJobs } from './default-jobs.ts';
import type { LazyPrinter } from './lazy-printer.ts';

export interface BuildPacksOptions {
  readonly environment: Environment;
  readonly printer: LazyPrinter;
  readonly jobs: number | undefined;
  readonly force: boolean;
  readonly keepGoing: boolean;
  readonly now: (() => Date) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: BuildProgress) => void) | undefined;
  /** What earlier runs have made of the sources. */
  readonly sources?: SourceCache | undefined;
  readonly stopwatch?: RunStopwatch | undefined;
}

/** So many milliseconds packs are looked at before anything else, such as a signal, gets its turn. */
const SLICE = 20;

/**
 * Builds packs, several at a time: those that are up to date are told first, which takes next to no time, and
 * then it is known how many are left. A pack whose sources have errors never stops the others. When the
 * machinery fails (no browser, a full disk) the packs that have not been started are left, unless `keepGoing`
 * says otherwise: they would fail the same way.
 */
export async function buildPacks(
  workspace: DiskWorkspace,
  packs: readonly SelectedPack[],
  options: BuildPacksOptions,
): Promise<BuildResult> {
  const { printer } = options;
  // Ending the browser takes a while: when no pack needs it any more it ends while the last ones are read back.
  const unprinted = new Set<string>();
  const onPrinted = (id: string): void => {
    if (unprinted.delete(id) && unprinted.size === 0) void printer.close();
  };
  const run = openRun(options, onPrinted);
  const diagnostics: Diagnostic[] = [];
  const results = new Map<string, PackResult>();
  const waiting: SelectedPack[] = [];
  let machineFailed = false;

  const settle = (pack: SelectedPack, outcome: PackOutcome): void => {
    machineFailed ||= outcome.diagnostics.some(isMachineFailure);
    diagnostics.push(...outcome.diagnostics);
    results.set(pack.id, outcome.result);
    options.onProgress?.({ pack: outcome.result, done: results.size, total: packs.length });
  };
  const lookOver = async (): Promise<void> => {
    let rested = performance.now();
    for (const pack of packs) {
      const look = !options.force && !options.signal?.aborted && !hasErrors(pack.diagnostics);
      const attempt = look ? await attemptNothing(pack, workspace, run) : undefined;
      if (attempt) settle(pack, await outcomeOf(pack, attempt, workspace, options));
      else waiting.push(pack);
      // Its code and the browser load while the others are looked at.
      if (look && !attempt) run.open().catch(() => undefined);
      if (performance.now() - rested < SLICE) continue;
      await new Promise(setImmediate);
      rested = performance.now();
    }
  };
  const work = async (): Promise<void> => {
    for (let pack = waiting.shift(); pack; pack = waiting.shift()) {
      const stopped = options.signal?.aborted === true || (machineFailed && !options.keepGoing);
      settle(pack, stopped ? notStarted(pack) : await buildOne(pack, workspace, run, options));
      onPrinted(pack.id);
    }
  };
  const stop = (): void => void printer.close();
  options.signal?.addEventListener('abort', stop);
  try {
    await lookOver();
    for (const { id } of waiting) unprinted.add(id);
    // One more than are printed at a time: the next pack is made ready meanwhile.
    await Promise.all(Array.from({ length: (options.jobs ?? defaultJobs()) + 1 }, work));
  } finally {
    options.signal?.removeEventListener('abort', stop);
    const closing = printer.close();
    // The browser ends meanwhile.
    await new Promise(setImmediate);
    options.sources?.save();
    workspace.digests?.save();
    await closing;
  }
  return {
    root: workspace.root,
    packs: packs.flatMap(({ id }) => results.get(id) ?? []),
    diagnostics: sortDiagnostics(diagnostics),
    ...(options.stopwatch && { timings: options.stopwatch.timings() }),
  };
}

interface PackOutcome {
  readonly result: PackResult;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the packs of a run share, each made when the first pack needs it. */
interface Run {
  madeBy(): Promise<MadeBy>;
  /** What reads, binds, renders and prints. */
  open(): Promise<AttemptOptions['build']>;
}

function openRun(options: BuildPacksOptions, onPrinted: (id: string) => void): Run {
  let made: Promise<MadeBy> | undefined;
  let builder: Promise<AttemptOptions['build']> | undefined;
  const madeBy = (): Promise<MadeBy> => {
    made ??= options.printer.browser().then((browser) => madeByThis(options.environment, browser));
    return made;
  };
  const open = (): Promise<AttemptOptions['build']> => {
    // The browser starts while the code is loaded and the sources are read. Loading takes all of the processor that
    // we have, so that it begins when the browser's process is on its way.
    builder ??= options.printer
      .spawned()
      .then(() =>
        (options.stopwatch ?? NO_STOPWATCH).time('load code', () => loadBuilder(options, madeBy, onPrinted)),
      );
    return builder;
  };
  return { madeBy, open };
}

async function loadBuilder(
  options: BuildPacksOptions,
  madeBy: () => Promise<MadeBy>,
  onPrinted: (id: string) => void,
): Promise<AttemptOptions['build']> {
  const [{ buildPack }, { openLibrary }] = await Promise.all([
    import('./build-pack.ts'),
    import('../workspace/load-library.ts'),
  ]);
  const run: BuildRun = {
    library: openLibrary(undefined, options.sources, options.stopwatch),
    madeBy,
    printer: options.printer.ready,
    signal: options.signal,
    stopwatch: options.stopwatch,
    onPrinted,
  };
  return (id, last, workspace) => buildPack(id, last, workspace, run);
}

async function buildOne(
  pack: SelectedPack,
  workspace: DiskWorkspace,
  run: Run,
  options: BuildPacksOptions,
): Promise<PackOutcome> {
  const recording = workspace.recording();
  const attempt = await attemptPack(pack, recording, {
    force: options.force,
    signal: options.signal,
    madeBy: run.madeBy,
    build: async (id, last) => (await run.open())(id, last, recording),
  });
  if (attempt.status === 'built') keepDigests(attempt.manifest, workspace);
  return outcomeOf(pack, attempt, workspace, options);
}

async function outcomeOf(
  { id }: SelectedPack,
  attempt: Attempt,
  workspace: DiskWorkspace,
  options: BuildPacksOptions,
): Promise<PackOutcome> {
  const marked = await settleAttempt(attempt, workspace, options.now?.());
  const diagnostics = [...attempt.diagnostics, ...marked];
  return { result: resultOf(id, attempt, diagnostics), diagnostics };
}

/** The next run need not read what this one has written. */
function keepDigests(manifest: Manifest | undefined, { root, digests }: DiskWorkspace): void {
  for (const { path, sha256, bytes } of manifest?.outputs ?? []) {
    digests?.keepMoved(join(root, outputPath(manifest?.pack ?? ''), path), sha256, bytes);
  }
}

function notStarted({ id }: SelectedPack): PackOutcome {
  const result = resultOf(id, { status: 'not-started', manifest: undefined, stale: false }, []);
  return { result, diagnostics: [] };
}

/** A folder that another run is writing, or a fault of the program over one pack, says nothing about the others. */
function isMachineFailure({ code }: Diagnostic): boolean {
  return MACHINE_CODES.has(code) && code !== 'OUTPUT_BUSY' && code !== 'INTERNAL_FAULT';
}
