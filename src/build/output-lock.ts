import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A folder that is being written by this run. */
export interface OutputLock {
  release(): void;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's clock ticks: a process id is used again. Null where unknown. */
  readonly started: string | null;
}

const NAME = '.lock';

/**
 * Takes the folder for this run. A lock that a dead process has left behind is broken; that of a living one
 * is respected, and the owner is returned in words.
 *
 * @throws when the folder cannot be written
 */
export function lockOutput(folder: string): OutputLock | string {
  const path = join(folder, NAME);
  const mine = JSON.stringify(self());
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(path, mine)) return { release: () => release(path, mine) };
    const text = contentOf(path);
    if (text === undefined) continue;
    const owner = ownerOf(text);
    if (owner && isAlive(owner)) return inWords(owner, path);
    breakLock(path, text);
  }
  return 'another run';
}

function create(path: string, content: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return true;
}

function release(path: string, mine: string): void {
  if (contentOf(path) === mine) rmSync(path, { force: true });
}

/** Moved away before it is deleted: when another run has broken and taken the lock meanwhile, it gets it back. */
function breakLock(path: string, stale: string): void {
  const away = `${path}.${process.pid}.tmp`;
  try {
    renameSync(path, away);
    if (contentOf(away) !== stale) linkSync(away, path);
  } catch {
    // Somebody else was faster.
  }
  rmSync(away, { force: true });
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** An empty or broken lock was left by a crash, or by a full disk. */
function ownerOf(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    return typeof owner?.pid === 'number' && owner.pid > 0 ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  // Another machine's processes cannot be asked.
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return owner.started === null || owner.started === startOf(owner.pid);
}

function inWords(owner: Owner, path: string): string {
  if (owner.host !== hostname())
    return `process ${owner.pid} on ${owner.host} (if it is not, delete ${path})`;
  return owner.pid === process.pid ? 'another build of this process' : `process ${owner.pid}`;
}

function self(): Owner {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid) };
}

/** Field 22 of Linux's /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
