import type { PackBuilder } from '../../engine/pipeline/build-here.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { wrongUsage } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { BuildOptions } from './build-options.ts';

/** What a build goes through besides this process. */
export interface Elsewhere {
  through(workspace: DiskWorkspace): (builder: PackBuilder) => PackBuilder;
  diagnostics(): readonly Diagnostic[];
  close(): Promise<void>;
}

/** The store that a build asks, if it asks one, and the queue that its packs go to. */
export async function openElsewhere(options: BuildOptions, run: Run): Promise<Outcome<Elsewhere>> {
  const { store: address, queue, send = false, force = false, onNotice } = options;
  if (address === undefined) {
    const problem = wrongUsage(
      'a queue needs a store, by which sources and packs travel',
      'give it with --store',
    );
    return { value: undefined, diagnostics: queue === undefined ? [] : [problem] };
  }
  const [{ openStore }, { buildThroughStore }] = await Promise.all([
    import('../../engine/store/open-store.ts'),
    import('../../engine/pipeline/build-through-store.ts'),
  ]);
  const { environment, signal } = run;
  const { value: store, diagnostics } = await openStore({ address, environment }, signal);
  if (!store) return { value: undefined, diagnostics };
  const common = { run, store, send };
  const { diagnostics: said } = store;
  if (queue === undefined) {
    const through: Elsewhere['through'] = (workspace) => (builder) =>
      buildThroughStore(builder, { ...common, workspace, force });
    return { value: { through, diagnostics: said, close: async () => undefined }, diagnostics };
  }
  const [{ openQueue }, { buildByQueue }] = await Promise.all([
    import('../../engine/queue/open-queue.ts'),
    import('../../engine/queue/build-by-queue.ts'),
  ]);
  const opened = await openQueue(queue, { environment, madeBy: await run.madeBy(), onNotice });
  if (!opened.value) return { value: undefined, diagnostics: opened.diagnostics };
  const { name, offers } = opened.value;
  const through: Elsewhere['through'] = (workspace) => () => {
    const detach = options.detach ?? false;
    const elsewhere = buildByQueue({ ...common, workspace, offers, queue: name, detach });
    return buildThroughStore(elsewhere, { ...common, workspace, force, isKept: true });
  };
  return { value: { through, diagnostics: said, close: offers.close }, diagnostics };
}
