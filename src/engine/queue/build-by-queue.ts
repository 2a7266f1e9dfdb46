import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { packGivenUp, queueFailed, storeUnusable } from '../../ground/model/diagnostics/machine.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { attemptPack } from '../pipeline/attempt-pack.ts';
import type { PackBuilder } from '../pipeline/build-here.ts';
import { outcomeOf, type PackOutcome } from '../pipeline/pack-outcome.ts';
import { preparePack } from '../pipeline/prepare-pack.ts';
import type { Run } from '../pipeline/run.ts';
import type { Manifest } from '../results/manifest.ts';
import { documentsKeptBack } from '../store/documents-kept-back.ts';
import { secondKey } from '../store/pack-key.ts';
import { firstOf, type PackStore } from '../store/pack-store.ts';
import type { DiskWorkspace, RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { packPath } from '../workspace/source-paths.ts';
import type { Offers } from './offers.ts';
import { readReport } from './read-report.ts';
import { sendInputs } from './send-inputs.ts';

export interface BuildByQueueOptions {
  readonly workspace: DiskWorkspace;
  readonly run: Run;
  readonly store: PackStore;
  readonly offers: Offers;
  /** What people call the queue. */
  readonly queue: string;
  /** Also sends documents that say that they may not be passed on. */
  readonly send: boolean;
  /** Leaves in the queue what is not done when the run is stopped. */
  readonly detach: boolean;
}

/** How many packs of one sender are in the queue at a time: enough for some hundred workers. */
const OFFERED = 256;
/** What the store does not take, and an answer whose outputs are gone from it, is tried once more. */
const ASKED_AT_MOST = 2;

/**
 * Has packs built by the workers of a queue. Everything but the printing is done here first: what is wrong with the
 * sources is reported at once, and it is known what the pack is made from.
 */
export function buildByQueue(options: BuildByQueueOptions): PackBuilder {
  const { run, offers } = options;
  return {
    begin: () => undefined,
    build: async (next, settle) => {
      const stop = (): void => void (options.detach ? offers.leave() : offers.callOff());
      run.signal.addEventListener('abort', stop);
      const work = async (): Promise<void> => {
        for (let pack = await next(); pack; pack = await next()) settle(pack, await buildOne(pack, options));
      };
      try {
        await Promise.all(Array.from({ length: OFFERED }, work));
      } finally {
        run.signal.removeEventListener('abort', stop);
        if (run.signal.aborted && !options.detach) await offers.callOff();
      }
    },
  };
}

async function buildOne(pack: SelectedPack, options: BuildByQueueOptions): Promise<PackOutcome> {
  const { workspace, run } = options;
  const recording = workspace.recording();
  const attempt = await attemptPack(pack, recording, {
    force: true,
    signal: run.signal,
    madeBy: run.madeBy,
    build: (id) => buildElsewhere(id, recording, options),
  });
  return outcomeOf(pack, attempt, workspace, run);
}

async function buildElsewhere(
  id: string,
  workspace: RecordingWorkspace,
  { run, store, offers, queue, send }: BuildByQueueOptions,
): Promise<Outcome<Manifest>> {
  const failed = (...diagnostics: readonly Diagnostic[]): Outcome<Manifest> => ({
    value: undefined,
    diagnostics,
  });
  const givenUp = (reason: string): Outcome<Manifest> => {
    const gone = store.gone();
    // It would be the same for all others.
    return failed(
      gone === undefined ? packGivenUp(wholeFile(packPath(id)), id, reason) : storeUnusable(store.name, gone),
    );
  };
  const library = await run.library();
  // Answers and signals get their turn between two packs.
  await new Promise(setImmediate);
  if (run.signal.aborted) return failed();
  const prepared = preparePack(id, workspace, library);
  if (!prepared.value || hasErrors(prepared.diagnostics)) return failed(...prepared.diagnostics);
  const inputs = workspace.record();
  const kept = send ? [] : documentsKeptBack(inputs, workspace, library);
  if (kept.length > 0) return failed(...kept);
  const madeBy = await run.madeBy();
  const first = firstOf(id, inputs, madeBy);
  if (first === undefined) return failed(...(await run.browser.ready()).diagnostics);
  const key = secondKey(first, inputs);
  let reason = '';
  for (let asked = 0; asked < ASKED_AT_MOST; asked++) {
    const list = await sendInputs({ pack: id, undated: madeBy.undated }, inputs, workspace, store);
    reason = 'the store did not take what it is made from';
    if (list === undefined) continue;
    if (run.signal.aborted) return failed();
    const answer = await offers.offer(key, { format: 1, list });
    switch (answer.status) {
      case 'called-off':
        return failed();
      case 'lost':
        return failed(queueFailed(queue, answer.reason, 'the same command goes on with what is left'));
      case 'given-up':
        return givenUp(answer.reason);
      case 'failed': {
        const report = await readReport(answer.report, store);
        return report ? failed(...report) : givenUp('what a worker has said about it is not in the store');
      }
    }
    const made = await store.take(id, workspace, madeBy);
    if (made) return made;
    reason = 'what a worker has built is not in the store';
  }
  return givenUp(reason);
}
