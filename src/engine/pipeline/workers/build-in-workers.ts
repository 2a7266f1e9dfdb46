import { workerFailed } from '../../../ground/model/diagnostics/machine.ts';
import type { Place } from '../../../ground/model/place.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { outputPath } from '../../results/outputs.ts';
import { sweepOutput } from '../../results/write-outputs.ts';
import type { DiskWorkspace } from '../../workspace/disk-workspace.ts';
import type { SelectedPack } from '../../workspace/select-packs.ts';
import { packPath } from '../../workspace/source-paths.ts';
import { failedFromOutside } from '../attempt-pack.ts';
import type { NextPack, PackBuilder } from '../build-here.ts';
import { notStarted, outcomeOf, type PackOutcome } from '../pack-outcome.ts';
import type { Run } from '../run.ts';
import { openNotices } from './notices.ts';
import { pagesOfWorkers } from './pages-of-workers.ts';
import { openWorker, type Worker } from './worker-process.ts';

type Settle = (pack: SelectedPack, outcome: PackOutcome) => void;

/** The place of one worker, and of those that follow it when it dies. */
interface Slot {
  /** How many packs are printed at a time there. */
  readonly pages: number;
  /** The first one, where it was started before it had anything to do. */
  begun?: Promise<Worker>;
}

/**
 * Builds packs in processes of their own, each with its browser: one process has reached the end of its core long
 * before a machine has. This one hands out packs, one by one, so that nobody waits for a long one, and collects what
 * came of them.
 *
 * The packs that a process has in hand when it dies are tried once more, in a new process and each alone: then it is
 * known which one it was, and that one is reported (WORKER_FAILED).
 */
export function buildInWorkers(workspace: DiskWorkspace, run: Run, { force = false } = {}): PackBuilder {
  const slots: readonly Slot[] = pagesOfWorkers(run.jobs).map((pages) => ({ pages }));
  const notices = openNotices(run.onNotice);
  const workers = new Set<Worker>();

  const open = async (pages: number): Promise<Worker> => {
    // When the browser has to be unpacked, this process does it, once.
    await run.browser.browser();
    const { environment, stopwatch } = run;
    const origin = stopwatch.origin();
    const worker = openWorker(
      { root: workspace.root, environment, pages, force, ...(origin !== undefined && { origin }) },
      {
        onNotice: notices.ofWorker(),
        onClosed: ({ timings, processor }) => {
          stopwatch.add(timings);
          run.noteWorker(processor);
        },
      },
    );
    workers.add(worker);
    if (run.signal.aborted) worker.stop();
    return worker;
  };
  /** A worker that can be given packs. That one does not come so far says nothing of them: another is started. */
  const start = async (slot: Slot): Promise<Worker> => {
    const first = await (slot.begun ?? open(slot.pages));
    delete slot.begun;
    if ((await first.ready) || run.signal.aborted) return first;
    const second = await open(slot.pages);
    await second.ready;
    return second;
  };
  const fail = async (pack: SelectedPack, reason: string, settle: Settle, place?: Place): Promise<void> => {
    sweepOutput(workspace.root, outputPath(pack.id));
    if (run.signal.aborted) {
      settle(pack, notStarted(pack));
      return;
    }
    const attempt = failedFromOutside(pack, workspace, workerFailed(reason, place));
    settle(pack, await outcomeOf(pack, attempt, workspace, run));
  };
  /** False when the worker has died. */
  const build = async (worker: Worker, pack: SelectedPack, settle: Settle): Promise<boolean> => {
    const built = await worker.build(pack, run.now());
    if (!built) return false;
    run.stopwatch.add(built.timings);
    workspace.digests?.add(built.digests);
    settle(pack, built.outcome);
    return true;
  };
  /** Builds packs one at a time, until one ends the worker. Returns those that have not had their turn. */
  const tryAlone = async (worker: Worker, packs: readonly SelectedPack[], settle: Settle) => {
    for (const [index, pack] of packs.entries()) {
      if (await build(worker, pack, settle)) continue;
      await worker.ended();
      const reason = `the process that builds it has ended twice: ${worker.death()}`;
      await fail(pack, reason, settle, wholeFile(packPath(pack.id)));
      return packs.slice(index + 1);
    }
    return [];
  };
  /** Gives out packs until there are no more, or the worker has died. Returns those that it then had in hand. */
  const deal = async (worker: Worker, hands: number, next: NextPack, settle: Settle) => {
    const lost: SelectedPack[] = [];
    const hand = async (): Promise<void> => {
      for (let pack = await next(); pack; pack = await next()) {
        if (await build(worker, pack, settle)) continue;
        lost.push(pack);
        return;
      }
      worker.last();
    };
    await Promise.all(Array.from({ length: hands }, hand));
    return lost;
  };
  /** Keeps the slot's worker busy while there are packs, and puts another in its place when it dies. */
  const work = async (slot: Slot, next: NextPack, settle: Settle): Promise<void> => {
    const taken: SelectedPack[] = [];
    const take: NextPack = () => taken.pop() ?? next();
    let suspects: readonly SelectedPack[] = [];
    for (let pack = await take(); pack || suspects.length > 0; pack = await take()) {
      if (pack) taken.push(pack);
      const worker = run.signal.aborted ? undefined : await start(slot);
      if (!worker?.isRunning) {
        const reason = `a process that builds packs does not start: ${worker?.death()}`;
        for (const one of [...suspects, ...taken.splice(0)]) await fail(one, reason, settle);
        suspects = [];
        continue;
      }
      suspects = await tryAlone(worker, suspects, settle);
      if (worker.isRunning) suspects = await deal(worker, slot.pages + 1, take, settle);
      await worker.ended();
    }
  };
  let begun = 0;
  return {
    begin: () => {
      const slot = slots[begun++];
      if (!slot) return;
      slot.begun = open(slot.pages);
      // It is reported when there is something to build.
      slot.begun.catch(() => undefined);
    },
    build: async (next, settle) => {
      const stop = (): void => {
        for (const worker of workers) worker.stop();
      };
      run.signal.addEventListener('abort', stop);
      try {
        await Promise.all(slots.map((slot) => work(slot, next, settle)));
      } finally {
        // There are some only when the run was called off, or something is wrong with this program.
        stop();
        await Promise.all([...workers].map((worker) => worker.ended()));
        run.signal.removeEventListener('abort', stop);
      }
    },
  };
}
