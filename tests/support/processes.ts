import { readdirSync, readFileSync } from 'node:fs';
import { isRunning } from '../../src/ground/machine/processes.ts';

export interface FoundProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The processes that a process has started, with those that these have started, as far as they still run. */
export function descendantsOf(pid: number): readonly FoundProcess[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? describe(name) : []));
  const below = (parent: number): readonly FoundProcess[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** The processes that build packs for the given one. */
export function workersOf(pid: number): readonly number[] {
  return descendantsOf(pid)
    .filter(({ parent, command }) => parent === pid && /workers(\/child\.js|-\w+\.mjs)/.test(command))
    .map((one) => one.pid);
}

/** Which of them still run; a process that has ended and that nobody has asked about does not count. */
export function stillRunning(pids: readonly number[]): readonly number[] {
  return pids.filter((pid) => isRunning(pid) && stateOf(pid) !== 'Z');
}

function describe(name: string): readonly FoundProcess[] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const command = readFileSync(`/proc/${name}/cmdline`, 'latin1').replaceAll('\0', ' ');
    return [{ pid: Number(name), parent, command }];
  } catch {
    return [];
  }
}

function stateOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2)[0];
  } catch {
    return undefined;
  }
}
