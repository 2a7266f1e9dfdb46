import { createHash } from 'node:crypto';

const EMPTY = createHash('sha256').digest('hex');

/**
 * Files that are empty or not there, and were otherwise before: many programs empty or remove a file before
 * they write it. They are given a moment.
 */
export interface Unsettled {
  /** True while a file that has this content now may be about to get another. */
  waitsFor(path: string, sha256: string | null): boolean;
  /** Forgets those that were not asked about since the last call. */
  sweep(): void;
}

/**
 * @param patience how long they are waited for, in milliseconds
 * @param now the clock, in milliseconds
 */
export function openUnsettled(patience: number, now: () => number): Unsettled {
  let before = new Map<string, number>();
  let current = new Map<string, number>();
  return {
    waitsFor: (path, sha256) => {
      if (sha256 !== null && sha256 !== EMPTY) return false;
      const since = current.get(path) ?? before.get(path) ?? now();
      current.set(path, since);
      return now() - since < patience;
    },
    sweep: () => {
      before = current;
      current = new Map();
    },
  };
}
