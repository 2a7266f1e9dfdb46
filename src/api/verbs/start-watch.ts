import { openRun, type Run } from '../../engine/pipeline/run.ts';
import type { Watch, WatchEvent } from '../../engine/watch/watch-event.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { BuildOptions } from './build-options.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface WatchOptions extends Pick<BuildOptions, 'root' | 'jobs' | 'environment' | 'now'> {
  /** Ids of the packs that come first; the others follow. */
  readonly packs?: readonly string[] | undefined;
  /** Called with every event, from the first on. */
  readonly onEvent?: ((event: WatchEvent) => void) | undefined;
}

export interface StartedWatch {
  readonly watch: Watch;
  /** What it prints with, for what is opened beside it. It is closed with the watch. */
  readonly run: Run;
}

/** Starts a watch, or says why there is none: there is no workspace, or none of the packs that are named. */
export async function startWatch(options: WatchOptions): Promise<Outcome<StartedWatch>> {
  const workspace = openWorkspaceAt(options.root);
  if (!workspace.value) return { value: undefined, diagnostics: workspace.diagnostics };
  const [{ selectPacks, idOf }, { openWatch }, { openPackWork }] = await Promise.all([
    import('../../engine/workspace/select-packs.ts'),
    import('../../engine/watch/open-watch.ts'),
    import('../../engine/watch/open-pack-work.ts'),
  ]);
  const named = [...new Set((options.packs ?? []).map(idOf))];
  const unknown = named.length > 0 ? selectPacks(workspace.value, named) : undefined;
  if (unknown && !unknown.value) return { value: undefined, diagnostics: unknown.diagnostics };
  // Nothing is noticed before the watch has begun.
  let tell = (_event: WatchEvent): void => undefined;
  const run = openRun({ ...options, again: true, onNotice: (text) => tell({ kind: 'notice', text }) });
  const watch = openWatch({
    root: workspace.value.root,
    named,
    onEvent: options.onEvent,
    openWork: (emit) => {
      tell = emit;
      return openPackWork(run, (pack, html) => emit({ kind: 'rendered', pack, html }));
    },
  });
  return { value: { watch, run }, diagnostics: [] };
}
