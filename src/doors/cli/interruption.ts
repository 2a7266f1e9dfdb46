import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import { counted, spelt } from '../../ground/model/counted.ts';
import type { CopiesResult } from '../../handouts/copies/copies-result.ts';

/** The exit status of a process that a signal has ended, as shells count it. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export interface Interruption {
  /** Aborted by the first signal; another one, after a moment, ends the process at once. */
  readonly signal: AbortSignal;
  /** The exit status after a signal; nothing before. */
  status(): number | undefined;
  /** Leaves signals to the system again. */
  stop(): void;
}

/** Ctrl-C comes twice when the shell and npm both pass it on; in milliseconds. */
const ECHO = 500;

/** Turns Ctrl-C and the like into an orderly end: what is open is closed, what is half written removed. */
export function watchForInterruption(): Interruption {
  const controller = new AbortController();
  let status: number | undefined;
  let first = 0;
  const interrupt = (name: keyof typeof STATUS): void => {
    if (status !== undefined) {
      if (performance.now() - first > ECHO) process.exit(STATUS[name]);
      return;
    }
    status = STATUS[name];
    first = performance.now();
    controller.abort();
  };
  const names = Object.keys(STATUS) as (keyof typeof STATUS)[];
  for (const name of names) process.on(name, interrupt);
  return {
    signal: controller.signal,
    status: () => status,
    stop: () => {
      for (const name of names) process.off(name, interrupt);
    },
  };
}

/** That a run was stopped before all copies were made; nothing when it had made them. */
export function copiesInterruptionText({ copies }: CopiesResult, renumber: boolean): string | undefined {
  if (copies !== undefined) return undefined;
  const done = 'Stopped: not all copies are made.';
  // With --renumber the second run would declare void what the first has made.
  return renumber ? done : `${done} The same command goes on with what is left.`;
}

/** What a run that was stopped leaves to be done; nothing when it had done everything. */
export function interruptionText({ packs }: BuildResult, force: boolean): string | undefined {
  const left = packs.filter(({ status }) => status === 'not-started').length;
  if (left === 0) return undefined;
  const done = `Stopped: ${spelt(packs.length - left)} of ${counted(packs.length, 'pack')} done, ${spelt(left)} left.`;
  // With --force the second run would begin at the beginning.
  return force ? done : `${done} The same command goes on with what is left.`;
}
