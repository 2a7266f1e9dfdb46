import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { attemptNothing } from './attempt-pack.ts';
import { type BuildHereOptions, buildHere, type PackBuilder } from './build-here.ts';
import { type BuildProgress, type BuildResult, MACHINE_CODES, type PackResult } from './build-result.ts';
import { notStarted, outcomeOf, type PackOutcome } from './pack-outcome.ts';
import type { Run } from './run.ts';
import { buildInWorkers } from './workers/build-in-workers.ts';
import { ALONE } from './workers/pages-of-workers.ts';

export interface BuildPacksOptions extends BuildHereOptions {
  /** Goes on with the other packs when the machinery fails. */
  readonly keepGoing?: boolean | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** What comes before the builder, such as a store of packs that are built, or takes its place. */
  readonly through?: ((builder: PackBuilder) => PackBuilder) | undefined;
}

/** How many milliseconds packs are looked at before anything else, such as a signal, gets its turn. */
const SLICE = 20;

/**
 * Builds packs, several at a time: those that are up to date are reported first, which takes next to no time, and
 * then it is known how many are left. A pack whose sources have errors never stops the others, and neither does one
 * that the program itself fails over. When the machinery fails (no browser, a full disk) the packs that have not
 * been started are left, unless `keepGoing` says otherwise: they would fail the same way.
 */
export async function buildPacks(
  workspace: DiskWorkspace,
  packs: readonly SelectedPack[],
  run: Run,
  options: BuildPacksOptions = {},
): Promise<BuildResult> {
  const isSplit = run.jobs > ALONE && packs.length > ALONE;
  const own = isSplit ? buildInWorkers(workspace, run, options) : buildHere(workspace, run, options);
  const builder = options.through?.(own) ?? own;
  const diagnostics: Diagnostic[] = [];
  const results = new Map<string, PackResult>();
  const waiting: SelectedPack[] = [];
  let machineFailed = false;

  const settle = (pack: SelectedPack, outcome: PackOutcome): void => {
    machineFailed ||= outcome.diagnostics.some(isMachineFailure);
    append(diagnostics, outcome.diagnostics);
    results.set(pack.id, outcome.result);
    options.onProgress?.({ pack: outcome.result, done: results.size, total: packs.length });
  };
  const lookOver = async (): Promise<void> => {
    let rested = performance.now();
    for (const pack of packs) {
      const look = !options.force && !run.signal.aborted && !hasErrors(pack.diagnostics);
      const attempt = look ? await attemptNothing(pack, workspace, run) : undefined;
      if (attempt) settle(pack, await outcomeOf(pack, attempt, workspace, run));
      else waiting.push(pack);
      // Its code and the browser load while the others are looked at.
      if (look && !attempt) builder.begin();
      if (performance.now() - rested < SLICE) continue;
      await new Promise(setImmediate);
      rested = performance.now();
    }
  };
  const next = (): SelectedPack | undefined => {
    const stopped = run.signal.aborted || (machineFailed && !options.keepGoing);
    return stopped ? undefined : waiting.shift();
  };
  await lookOver();
  await builder.build(next, settle);
  for (const pack of waiting) settle(pack, notStarted(pack));
  const timings = run.stopwatch.timings();
  const processor = run.processor();
  return {
    root: workspace.root,
    packs: packs.flatMap(({ id }) => results.get(id) ?? []),
    diagnostics: sortDiagnostics(diagnostics),
    ...(timings && { timings }),
    ...(processor && { processor }),
  };
}

/**
 * A folder that another run is writing, a fault of the program, of a browser or of a worker over one pack, and one that
 * workers have tried in vain, say nothing about the others.
 */
function isMachineFailure({ code, place }: Diagnostic): boolean {
  if (!MACHINE_CODES.has(code) || OF_ONE_PACK.has(code)) return false;
  return place === undefined || (code !== 'BROWSER_FAILED' && code !== 'WORKER_FAILED');
}

const OF_ONE_PACK: ReadonlySet<string> = new Set(['OUTPUT_BUSY', 'INTERNAL_FAULT', 'PACK_GIVEN_UP']);
