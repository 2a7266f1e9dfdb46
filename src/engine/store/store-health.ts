import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { storeFailed } from '../../ground/model/diagnostics/machine.ts';
import { StoreTrouble } from './objects.ts';

/** What goes wrong with a store in a run, of which nothing fails: it is reported once. */
export interface StoreHealth {
  /** What the store gives, or nothing when it cannot, or has failed too often to be asked again. */
  ask<Done>(kind: 'read' | 'write', work: () => Promise<Done>): Promise<Done | undefined>;
  /** Notes that something in the store is not what it should be. */
  damaged(reason: string): void;
  /** Why the store is not asked any more; nothing while it is. */
  gone(): string | undefined;
  diagnostics(): readonly Diagnostic[];
}

/** A store that has failed so often in a row is not waited for any more. */
const PATIENCE = 2;

export function openStoreHealth(name: string, signal: AbortSignal): StoreHealth {
  const inRow = { read: 0, write: 0 };
  let first: string | undefined;
  let last = '';
  let count = 0;
  const note = (reason: string): void => {
    first ??= reason;
    last = reason;
    count++;
  };
  return {
    ask: async (kind, work) => {
      if (inRow[kind] >= PATIENCE || signal.aborted) return undefined;
      try {
        const done = await work();
        inRow[kind] = 0;
        return done;
      } catch (error) {
        if (!(error instanceof StoreTrouble)) throw error;
        inRow[kind]++;
        note(error.message);
        return undefined;
      }
    },
    damaged: note,
    gone: () => (Math.max(inRow.read, inRow.write) < PATIENCE ? undefined : last),
    diagnostics: () => (first === undefined ? [] : [storeFailed(name, first, count)]),
  };
}
