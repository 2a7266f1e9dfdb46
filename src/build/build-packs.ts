import type { Diagnostic } from '../model/diagnostic.ts';
import { type AttemptOptions, attemptPack, resultOf, settleAttempt } from './attempt-pack.ts';
import type { BuildRun } from './build-pack.ts';
import { type BuildProgress, type BuildResult, MACHINE_CODES, type PackResult } from './build-result.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import type { Environment } from './environment.ts';
import { defaultJobs, type LazyPrinter } from './lazy-printer.ts';
import { madeByThis } from './made-by.ts';
import type { MadeBy } from './manifest.ts';
import { sortDiagnostics } from './report/sort-diagnostics.ts';
import type { SelectedPack } from './select-packs.ts';

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
  let builder: ReturnType<typeof loadBuilder> | undefined;
  const openBuilder = (): ReturnType<typeof loadBuilder> => {
    // The browser starts while the code is loaded and the sources are read.
    printer.start();
    builder ??= loadBuilder(options);
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

async function loadBuilder(options: BuildPacksOptions): Promise<AttemptOptions['build']> {
  const [{ buildPack }, { openLibrary }] = await Promise.all([
    import('./build-pack.ts'),
    import('./load-library.ts'),
  ]);
  const run: BuildRun = {
    library: openLibrary(),
    madeBy: () => madeByOf(options),
    printer: options.printer.ready,
    signal: options.signal,
  };
  return (id, last, workspace) => buildPack(id, last, workspace, run);
}

async function buildOne(
  pack: SelectedPack,
  workspace: DiskWorkspace,
  openBuilder: () => Promise<AttemptOptions['build']>,
  options: BuildPacksOptions,
): Promise<PackOutcome> {
  const recording = workspace.recording();
  const attempt = await attemptPack(pack, recording, {
    force: options.force,
    signal: options.signal,
    madeBy: () => madeByOf(options),
    build: async (id, last) => (await openBuilder())(id, last, recording),
  });
  const marked = await settleAttempt(attempt, recording, options.now?.());
  const diagnostics = [...attempt.diagnostics, ...marked];
  return { result: resultOf(pack.id, attempt, diagnostics), diagnostics };
}

async function madeByOf({ environment, printer }: BuildPacksOptions): Promise<MadeBy> {
  return madeByThis(environment, await printer.browser());
}

function notStarted({ id }: SelectedPack): PackOutcome {
  const result = resultOf(id, { status: 'not-started', manifest: undefined, stale: false }, []);
  return { result, diagnostics: [] };
}

/** A folder that another run is writing says nothing about the others. */
function isMachineFailure({ code }: Diagnostic): boolean {
  return MACHINE_CODES.has(code) && code !== 'OUTPUT_BUSY';
}
