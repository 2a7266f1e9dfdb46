import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cannotRead, noWorkspace } from '../model/diagnostics.ts';
import type { Outcome } from '../model/outcome.ts';
import type { BuildProgress, BuildResult } from './build-result.ts';
import { type DiskWorkspace, openWorkspace } from './disk-workspace.ts';
import type { Environment } from './environment.ts';
import { isInside } from './read-regular-file.ts';
import type { Watch, WatchEvent } from './watch/watch-event.ts';
import { wholeFile } from './whole-file.ts';

export type { Diagnostic } from '../model/diagnostic.ts';
export type { Outcome } from '../model/outcome.ts';
export type { BuildProgress, BuildResult, PackResult, PackStatus } from './build-result.ts';

export type { PackBuilt, PackFailed, Watch, WatchEvent, WatchedPack } from './watch/watch-event.ts';

/** Which packs of which workspace. */
export interface PackSelection {
  /** The workspace's folder: the one with `sources/` in it. By default the current folder. */
  readonly root?: string | undefined;
  /** Ids of packs; all packs when there is none. */
  readonly packs?: readonly string[] | undefined;
}

export interface BuildOptions extends PackSelection {
  /** How many packs are printed at a time; by default one for each core. */
  readonly jobs?: number | undefined;
  /** Builds packs that are up to date, too. */
  readonly force?: boolean | undefined;
  /** Goes on with the other packs when the machinery fails: a full disk, a lost browser. */
  readonly keepGoing?: boolean | undefined;
  /**
   * SOURCEBOUND_BROWSER (a browser to print with), SOURCE_DATE_EPOCH (the date in PDFs of packs without one)
   * and where the system keeps caches. Give `process.env`; without it, nothing is taken from there.
   */
  readonly environment?: Environment | undefined;
  /** A clock, for the time since when an output is stale. Nothing else depends on it. */
  readonly now?: (() => Date) | undefined;
  /** Ends the build: the browser is closed and what is half written removed. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  /** Sentences that a person may want to see, such as that the browser is being unpacked. */
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

/**
 * Prints packs: `output/<pack>/<pack>.pdf`, the same as one HTML file, `evidence.json` and `manifest.json`.
 * Packs whose inputs are unchanged are not printed again. Whatever is wrong with the sources, the machine or
 * the options is in the result's diagnostics; an exception is a fault of the program.
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const workspace = open(options.root);
  if (!workspace.value) return nothing(options.root, workspace.diagnostics);
  const [{ selectPacks }, { buildPacks }, { lazyPrinter }] = await Promise.all([
    import('./select-packs.ts'),
    import('./build-packs.ts'),
    import('./lazy-printer.ts'),
  ]);
  const packs = selectPacks(workspace.value, options.packs ?? []);
  if (!packs.value) return nothing(options.root, packs.diagnostics);
  const { environment = {}, jobs, onNotice } = options;
  return buildPacks(workspace.value, packs.value, {
    environment,
    printer: lazyPrinter({ environment, jobs, onNotice }),
    jobs,
    force: options.force ?? false,
    keepGoing: options.keepGoing ?? false,
    now: options.now,
    signal: options.signal,
    onProgress: options.onProgress,
  });
}

/**
 * Holds packs against their sources and templates, and prints nothing. Without named packs, documents and
 * extractions that no pack uses are looked at, too.
 */
export async function check(options: PackSelection = {}): Promise<BuildResult> {
  const workspace = open(options.root);
  if (!workspace.value) return nothing(options.root, workspace.diagnostics);
  const [{ selectPacks }, { checkPacks }] = await Promise.all([
    import('./select-packs.ts'),
    import('./check-packs.ts'),
  ]);
  const named = options.packs ?? [];
  const packs = selectPacks(workspace.value, named);
  if (!packs.value && named.length > 0) return nothing(options.root, packs.diagnostics);
  return checkPacks(workspace.value, packs.value ?? [], named.length === 0);
}

export interface WatchOptions extends Pick<BuildOptions, 'root' | 'jobs' | 'environment' | 'now'> {
  /** Ids of the packs that come first; the others follow. */
  readonly packs?: readonly string[] | undefined;
  /** Called with every event, from the first on. */
  readonly onEvent?: ((event: WatchEvent) => void) | undefined;
}

/**
 * Builds all packs, and again whenever what they are made from changes, until the watch is closed. Nothing that
 * happens to the sources, the outputs or the browser ends it. There is no watch, and the reason is in the
 * diagnostics, when there is no workspace, or none of the packs that are named.
 */
export async function watch(options: WatchOptions = {}): Promise<Outcome<Watch>> {
  const workspace = open(options.root);
  if (!workspace.value) return { value: undefined, diagnostics: workspace.diagnostics };
  const [{ selectPacks, idOf }, { openWatch }, { openPackWork }, { defaultJobs, lazyPrinter }] =
    await Promise.all([
      import('./select-packs.ts'),
      import('./watch/open-watch.ts'),
      import('./watch/open-pack-work.ts'),
      import('./lazy-printer.ts'),
    ]);
  const named = [...new Set((options.packs ?? []).map(idOf))];
  const unknown = named.length > 0 ? selectPacks(workspace.value, named) : undefined;
  if (unknown && !unknown.value) return { value: undefined, diagnostics: unknown.diagnostics };
  const { environment = {}, jobs, now, onEvent } = options;
  const value = openWatch({
    root: workspace.value.root,
    named,
    // One more than are printed at a time: the next pack is made ready meanwhile.
    jobs: (jobs ?? defaultJobs()) + 1,
    now,
    onEvent,
    openWork: (emit) =>
      openPackWork({
        environment,
        printer: lazyPrinter({ environment, jobs, onNotice: (text) => emit({ kind: 'notice', text }) }),
        onRendered: (pack, html) => emit({ kind: 'rendered', pack, html }),
      }),
  });
  return { value, diagnostics: [] };
}

function open(root = '.'): Outcome<DiskWorkspace> {
  const sources = join(root, 'sources');
  if (!existsSync(sources)) return { value: undefined, diagnostics: [noWorkspace(resolve(root))] };
  const workspace = openWorkspace(root);
  if (isInside(workspace.root, realpathSync.native(sources))) return { value: workspace, diagnostics: [] };
  const hint = 'name the workspace that it leads to with --root';
  const problem = cannotRead(wholeFile('sources'), 'it leads out of the workspace', hint);
  return { value: undefined, diagnostics: [problem] };
}

function nothing(root: string | undefined, diagnostics: readonly Diagnostic[]): BuildResult {
  return { root: resolve(root ?? '.'), packs: [], diagnostics };
}
