import { join } from 'node:path';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import type { Manifest } from '../results/manifest.ts';
import { outputPath } from '../results/outputs.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import {
  type Attempt,
  type AttemptOptions,
  attemptNothing,
  attemptPack,
  faultOver,
  resultOf,
  settleAttempt,
} from './attempt-pack.ts';
import { type BuildProgress, type BuildResult, MACHINE_CODES, type PackResult } from './build-result.ts';
import type { PreparedPack } from './prepare-pack.ts';
import type { Run } from './run.ts';

export interface BuildPacksOptions {
  /** Builds packs that are up to date, too. */
  readonly force?: boolean | undefined;
  /** Goes on with the other packs when the machinery fails. */
  readonly keepGoing?: boolean | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Told of each pack that is about to be printed. */
  readonly onPrepared?: ((prepared: PreparedPack) => void) | undefined;
  /** Told when all packs are on paper, or will not be: the browser is needed no more. */
  readonly onAllPrinted?: (() => void) | undefined;
}

/** So many milliseconds packs are looked at before anything else, such as a signal, gets its turn. */
const SLICE = 20;

/**
 * Builds packs, several at a time: those that are up to date are told first, which takes next to no time, and
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
  const unprinted = new Set<string>();
  const onPrinted = (id: string): void => {
    if (unprinted.delete(id) && unprinted.size === 0) options.onAllPrinted?.();
  };
  const openBuilder = builderOf(run, options, onPrinted);
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
      if (look && !attempt) openBuilder().catch(() => undefined);
      if (performance.now() - rested < SLICE) continue;
      await new Promise(setImmediate);
      rested = performance.now();
    }
  };
  const work = async (): Promise<void> => {
    for (let pack = waiting.shift(); pack; pack = waiting.shift()) {
      const stopped = run.signal.aborted || (machineFailed && !options.keepGoing);
      settle(pack, stopped ? notStarted(pack) : await buildOne(pack));
      onPrinted(pack.id);
    }
  };
  const buildOne = async (pack: SelectedPack): Promise<PackOutcome> => {
    const recording = workspace.recording();
    const attempt = await attemptPack(pack, recording, {
      force: options.force ?? false,
      signal: run.signal,
      madeBy: run.madeBy,
      build: async (id, last) => (await openBuilder())(id, last, recording),
    });
    return outcomeOf(pack, attempt, workspace, run);
  };
  await lookOver();
  for (const { id } of waiting) unprinted.add(id);
  // One more than are printed at a time: the next pack is made ready meanwhile.
  await Promise.all(Array.from({ length: run.jobs + 1 }, work));
  const timings = run.stopwatch.timings();
  return {
    root: workspace.root,
    packs: packs.flatMap(({ id }) => results.get(id) ?? []),
    diagnostics: sortDiagnostics(diagnostics),
    ...(timings && { timings }),
  };
}

interface PackOutcome {
  readonly result: PackResult;
  readonly diagnostics: readonly Diagnostic[];
}

type Builder = AttemptOptions['build'];

/** What reads, binds, renders and prints packs, loaded when the first of them needs it. */
function builderOf(
  run: Run,
  options: BuildPacksOptions,
  onPrinted: (id: string) => void,
): () => Promise<Builder> {
  const load = async (): Promise<Builder> => {
    const [{ buildPack }, library] = await Promise.all([import('./build-pack.ts'), run.library()]);
    const { onPrepared } = options;
    return (id, last, workspace) => buildPack(id, workspace, run, { library, last, onPrepared, onPrinted });
  };
  let builder: Promise<Builder> | undefined;
  return () => {
    // The browser starts while the code is loaded and the sources are read. Loading takes all of the processor that
    // we have, so that it begins when the browser's process is on its way.
    builder ??= run.browser.spawned().then(() => run.stopwatch.time('load code', load));
    return builder;
  };
}

/** What to say of an attempt, when the outputs are marked. A fault in that is the pack's, and no other's. */
async function outcomeOf(
  { id }: SelectedPack,
  attempt: Attempt,
  workspace: DiskWorkspace,
  run: Run,
): Promise<PackOutcome> {
  try {
    if (attempt.status === 'built') keepDigests(attempt.manifest, workspace);
    const marked = await settleAttempt(attempt, workspace, run.now());
    const diagnostics = [...attempt.diagnostics, ...marked];
    return { result: resultOf(id, attempt, diagnostics), diagnostics };
  } catch (error) {
    const diagnostics = [...attempt.diagnostics, faultOver(id, error)];
    const failed = { status: 'failed', manifest: undefined, stale: attempt.stale } as const;
    return { result: resultOf(id, failed, diagnostics), diagnostics };
  }
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

/**
 * A folder that another run is writing, a fault of the program or of a browser over one pack, say nothing about the
 * others.
 */
function isMachineFailure({ code, place }: Diagnostic): boolean {
  const ofOnePack = code === 'OUTPUT_BUSY' || code === 'INTERNAL_FAULT';
  return MACHINE_CODES.has(code) && !ofOnePack && !(code === 'BROWSER_FAILED' && place !== undefined);
}
