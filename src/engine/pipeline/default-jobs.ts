import { availableParallelism, freemem } from 'node:os';

/** What decides how many packs are printed at a time. */
export interface Machine {
  readonly cores: number;
  /** Memory that is to be had, in bytes. */
  readonly memory: number;
}

/** One browser does not get faster with more tabs than this. */
const MOST = 8;
/**
 * In bytes: this process and the browser without its tabs, and what each tab takes, with the pack that is made
 * ready meanwhile. Measured with packs of eleven pages: 250 and 110 megabytes; the rest is for longer ones.
 */
const BASE = 400_000_000;
const EACH = 200_000_000;

/** How many packs are printed at a time when nobody says: one for each core, fewer where memory is short. */
export function jobsFor({ cores, memory }: Machine): number {
  const room = Math.floor((memory - BASE) / EACH);
  return Math.max(1, Math.min(MOST, cores, room));
}

let jobs: number | undefined;

/** The same for the whole run: what it takes itself does not count. */
export function defaultJobs(): number {
  jobs ??= jobsFor({
    cores: availableParallelism(),
    memory: freeMemory(),
  });
  return jobs;
}

/** How much memory is to be had now, in bytes. */
export function freeMemory(): number {
  return memoryOf(freemem(), process.constrainedMemory());
}

/**
 * What is free on the machine, or what a container is allowed when that is less.
 *
 * @param limit in bytes, as `process.constrainedMemory()` has it: 0, or more than there can be, without a limit
 */
export function memoryOf(free: number, limit: number | undefined): number {
  return limit ? Math.min(free, limit) : free;
}
