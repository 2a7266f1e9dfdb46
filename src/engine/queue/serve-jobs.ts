import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { buildHere } from '../pipeline/build-here.ts';
import { openRun, type Run } from '../pipeline/run.ts';
import { openWorkspace } from '../workspace/disk-workspace.ts';
import type { Environment } from '../workspace/environment.ts';
import { selectPacks } from '../workspace/select-packs.ts';

/** A workspace with one pack to build. */
export interface BuildQuestion {
  readonly root: string;
  readonly pack: string;
  readonly environment: Environment;
}

export interface BuildAnswer {
  readonly diagnostics: readonly Diagnostic[];
  readonly built: boolean;
}

/** Builds one pack after the other, with one browser, until whoever asks is gone. */
export function serveJobs(): void {
  let run: Run | undefined;
  let epoch: string | undefined;
  const answer = async ({ root, pack, environment }: BuildQuestion): Promise<BuildAnswer> => {
    if (run === undefined || epoch !== environment.SOURCE_DATE_EPOCH) {
      await run?.close();
      run = openRun({ environment, jobs: 1 });
      epoch = environment.SOURCE_DATE_EPOCH;
    }
    const workspace = openWorkspace(root);
    const packs = selectPacks(workspace, [pack]);
    const waiting = [...(packs.value ?? [])];
    const diagnostics = [...packs.diagnostics];
    let built = false;
    await buildHere(workspace, run).build(
      () => waiting.shift(),
      (_, outcome) => {
        diagnostics.push(...outcome.diagnostics);
        built = outcome.result.status === 'built';
      },
    );
    return { diagnostics, built };
  };
  process.on('message', (question: BuildQuestion) => {
    // What is thrown here is a fault of the program: it ends the process, and the stack goes to standard error.
    void answer(question).then((answered) => {
      if (process.connected) process.send?.(answered, undefined, undefined, () => undefined);
    });
  });
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(143));
  // A terminal sends these to all of its processes: the worker says what is to be done.
  for (const name of ['SIGINT', 'SIGHUP'] as const) process.on(name, () => undefined);
}
