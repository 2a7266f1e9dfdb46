import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { type AttemptOptions, attemptPack } from './attempt-pack.ts';
import { outcomeOf, type PackOutcome } from './pack-outcome.ts';
import type { PreparedPack } from './prepare-pack.ts';
import type { Run } from './run.ts';

/** What builds packs: this process, or others. */
export interface PackBuilder {
  /** There is something to build: what takes time to start is started. */
  begin(): void;
  /**
   * Builds packs, several at a time, until `next` has no more, and tells what came of each. `next` may let wait for a
   * pack that is yet to come.
   */
  build(next: NextPack, settle: (pack: SelectedPack, outcome: PackOutcome) => void): Promise<void>;
}

export type NextPack = () => SelectedPack | undefined | Promise<SelectedPack | undefined>;

export interface BuildHereOptions {
  /** Builds packs that are up to date, too. */
  readonly force?: boolean | undefined;
  /** Told of each pack that is about to be printed. */
  readonly onPrepared?: ((prepared: PreparedPack) => void) | undefined;
  /** Told when all packs are on paper, or will not be: the browser is needed no more. */
  readonly onAllPrinted?: (() => void) | undefined;
}

/** Builds packs of a workspace in this process, with the browser of the run. */
export function buildHere(workspace: DiskWorkspace, run: Run, options: BuildHereOptions = {}): PackBuilder {
  const unprinted = new Set<string>();
  let isLast = false;
  const onPrinted = (id: string): void => {
    if (unprinted.delete(id) && isLast && unprinted.size === 0) options.onAllPrinted?.();
  };
  const open = opener(run, options, onPrinted);
  const buildOne = async (pack: SelectedPack): Promise<PackOutcome> => {
    const recording = workspace.recording();
    const attempt = await attemptPack(pack, recording, {
      force: options.force ?? false,
      signal: run.signal,
      madeBy: run.madeBy,
      build: async (id, last) => (await open())(id, last, recording),
    });
    return outcomeOf(pack, attempt, workspace, run);
  };
  return {
    // A failure is told of the packs.
    begin: () => void open().catch(() => undefined),
    build: async (next, settle) => {
      const work = async (): Promise<void> => {
        for (let pack = await next(); pack; pack = await next()) {
          unprinted.add(pack.id);
          settle(pack, await buildOne(pack));
          onPrinted(pack.id);
        }
        isLast = true;
      };
      // One more than are printed at a time: the next pack is made ready meanwhile.
      await Promise.all(Array.from({ length: run.pages + 1 }, work));
    },
  };
}

type Build = AttemptOptions['build'];

/** What reads, binds, renders and prints packs, loaded when the first of them needs it. */
function opener(run: Run, options: BuildHereOptions, onPrinted: (id: string) => void): () => Promise<Build> {
  const load = async (): Promise<Build> => {
    const [{ buildPack }, library] = await Promise.all([import('./build-pack.ts'), run.library()]);
    const { onPrepared } = options;
    return (id, last, workspace) => buildPack(id, workspace, run, { library, last, onPrepared, onPrinted });
  };
  let build: Promise<Build> | undefined;
  return () => {
    // The browser starts while the code is loaded and the sources are read. Loading takes all of the processor that
    // we have, so that it begins when the browser's process is on its way.
    build ??= run.browser.spawned().then(() => run.stopwatch.time('load code', load));
    return build;
  };
}
