import { availableParallelism, freemem } from 'node:os';
import { ALONE, pagesOfWorkers } from './workers/pages-of-workers.ts';

/** What decides how many packs are printed at a time. */
export interface Machine {
  readonly cores: number;
  /** Memory that is to be had, in bytes. */
  readonly memory: number;
}

/** Nobody has measured more. */
const MOST = 64;
/**
 * In bytes: a process that builds packs with its browser, without tabs; what each tab takes, with the pack that is made
 * ready meanwhile; and the process that hands out packs, which loads no stages. With packs of thirteen pages, 250 and 110
 * megabytes were measured in one process, and 280 in all for each of several with two tabs, of which what they share is
 * counted once; the rest is for longer packs.
 */
const BASE = 400_000_000;
const EACH = 200_000_000;
const HANDING_OUT = 150_000_000;

/** How many packs are printed at a time when nobody says: one for each core, fewer where memory is short. */
export function jobsFor({ cores, memory }: Machine): number {
  let jobs = 1;
  while (jobs < Math.min(MOST, cores) && memoryOfJobs(jobs + 1) <= memory) jobs++;
  return jobs;
}

function memoryOfJobs(jobs: number): number {
  const workers = jobs > ALONE ? pagesOfWorkers(jobs).length : 1;
  return workers * BASE + jobs * EACH + (workers > 1 ? HANDING_OUT : 0);
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
