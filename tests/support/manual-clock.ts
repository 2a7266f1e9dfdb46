import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/ground/machine/clock.ts';

/** A clock that goes on only when a test says so. */
export interface ManualClock extends Clock {
  /** For how long those sleep who are asleep. */
  readonly sleeps: readonly number[];
  /** Moves on at once, as when the program was held up: those whose time has come wake up afterwards. */
  jump(milliseconds: number): void;
  /** Moves on from waking to waking; what follows from each, as far as it waits for nothing else, comes first. */
  advance(milliseconds: number): Promise<void>;
  /** Goes from waking to waking until the promise has settled, as fast as the machine gets on. */
  until<Value>(promise: Promise<Value>): Promise<Value>;
}

interface Sleeper {
  readonly at: number;
  readonly length: number;
  wake(): void;
}

/** When the test ends nobody has to sleep any more: what is under way comes to its end. */
export function manualClock(): ManualClock {
  let time = 0;
  let isFree = false;
  const sleepers = new Set<Sleeper>();
  const wakeNext = (end: number): boolean => {
    const next = [...sleepers].sort((one, other) => one.at - other.at)[0];
    if (next === undefined || next.at > end) return false;
    time = Math.max(time, next.at);
    next.wake();
    return true;
  };
  onTestFinished(() => {
    isFree = true;
    while (wakeNext(Number.POSITIVE_INFINITY));
  });
  return {
    get sleeps() {
      return [...sleepers].map(({ length }) => length);
    },
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (isFree || signal?.aborted) {
          resolve();
          return;
        }
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper: Sleeper = { at: time + milliseconds, length: milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake, { once: true });
      }),
    jump: (milliseconds) => {
      time += milliseconds;
      while (wakeNext(time));
    },
    advance: async (milliseconds) => {
      const end = time + milliseconds;
      await turn();
      while (wakeNext(end)) await turn();
      time = end;
    },
    until: async (promise) => {
      let isPending = true;
      const settle = (): void => {
        isPending = false;
      };
      promise.then(settle, settle);
      while (isPending) {
        // Whatever reads and writes files gets on meanwhile.
        await wait(1);
        if (isPending) wakeNext(Number.POSITIVE_INFINITY);
      }
      return promise;
    },
  };
}
