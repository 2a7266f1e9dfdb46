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

/**
 * Builds all packs, and again whenever what they are made from changes, until the watch is closed. Nothing that
 * happens to the sources, the outputs or the browser ends it. There is no watch, and the reason is in the
 * diagnostics, when there is no workspace, or none of the packs that are named.
 */
export async function watch(options: WatchOptions = {}): Promise<Outcome<Watch>> {
  const workspace = openWorkspaceAt(options.root);
  if (!workspace.value) return { value: undefined, diagnostics: workspace.diagnostics };
  const [{ selectPacks, idOf }, { openWatch }, { openPackWork }, { noteRun }] = await Promise.all([
    import('../../engine/workspace/select-packs.ts'),
    import('../../engine/watch/open-watch.ts'),
    import('../../engine/watch/open-pack-work.ts'),
    import('../../engine/watch/watch-run.ts'),
  ]);
  const named = [...new Set((options.packs ?? []).map(idOf))];
  const unknown = named.length > 0 ? selectPacks(workspace.value, named) : undefined;
  if (unknown && !unknown.value) return { value: undefined, diagnostics: unknown.diagnostics };
  let run: Run | undefined;
  const value = openWatch({
    root: workspace.value.root,
    named,
    onEvent: options.onEvent,
    openWork: (emit) => {
      run = openRun({ ...options, again: true, onNotice: (text) => emit({ kind: 'notice', text }) });
      return openPackWork(run, (pack, html) => emit({ kind: 'rendered', pack, html }));
    },
  });
  noteRun(value, run);
  return { value, diagnostics: [] };
}
