import type { Watch } from '../../engine/watch/watch-event.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { startWatch, type WatchOptions } from './start-watch.ts';

/**
 * Builds all packs, and again whenever what they are made from changes, until the watch is closed. Nothing that
 * happens to the sources, the outputs or the browser ends it. There is no watch, and the reason is in the
 * diagnostics, when there is no workspace, or none of the packs that are named.
 */
export async function watch(options: WatchOptions = {}): Promise<Outcome<Watch>> {
  const { value, diagnostics } = await startWatch(options);
  return { value: value?.watch, diagnostics };
}
