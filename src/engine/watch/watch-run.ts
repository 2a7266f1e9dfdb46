import type { Run } from '../pipeline/run.ts';
import type { Watch } from './watch-event.ts';

const runs = new WeakMap<Watch, Run>();

/** Notes what a watch prints with, for what is opened beside it. */
export function noteRun(watch: Watch, run: Run | undefined): void {
  if (run !== undefined) runs.set(watch, run);
}

/** What a watch prints with: it is closed with the watch. */
export function runOf(watch: Watch): Run | undefined {
  return runs.get(watch);
}
