import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isRunning, processSpace } from '../../ground/machine/processes.ts';
import { readPlainFile } from '../../ground/machine/read-plain-file.ts';

/** A folder that is being written by this run. */
export interface OutputLock {
  release(): void;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Whose numbers of processes these are; missing in locks of former versions. */
  readonly space?: string | null;
  /** When the process started, in the kernel's clock ticks: a process id is used again. Null where unknown. */
  readonly started: string | null;
}

const NAME = '.lock';
/** After so many milliseconds the lock of another container is taken for one that its end has left behind. */
const ABANDONED = 3_600_000;
/** For so many milliseconds, a lock that says nothing is taken for one that is about to be written. */
const FRESH = 2_000;

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
    const age = ageOf(path);
    if (owner && isAlive(owner, age)) return inWords(owner, path);
    if (!owner && age < FRESH) break;
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
    return readPlainFile(path).toString('utf8');
  } catch {
    return undefined;
  }
}

/** An empty or broken lock was left by a crash, or by a full disk, unless it is being written just now. */
function ownerOf(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    return typeof owner?.pid === 'number' && owner.pid > 0 ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** In milliseconds. The clock of another machine's disk may be ahead of ours. */
function ageOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? Math.abs(Date.now() - stat.mtimeMs) : 0;
}

/** Another machine's processes, or another container's, cannot be asked. */
function isElsewhere(owner: Owner): boolean {
  return owner.host !== hostname() || isInContainer(owner);
}

/** A container that is started again has its name, but not its processes. */
function isInContainer({ space }: Owner): boolean {
  return space !== undefined && space !== processSpace();
}

function isAlive(owner: Owner, age: number): boolean {
  if (owner.host !== hostname()) return true;
  if (isInContainer(owner)) return age < ABANDONED;
  if (!isRunning(owner.pid)) return false;
  const started = startOf(owner.pid);
  // Some systems hide other users' processes.
  return owner.started === null || started === null || owner.started === started;
}

function inWords(owner: Owner, path: string): string {
  if (isElsewhere(owner)) return `process ${owner.pid} on ${owner.host} (if it is not, delete ${path})`;
  return owner.pid === process.pid ? 'another build of this process' : `process ${owner.pid}`;
}

function self(): Owner {
  return { pid: process.pid, host: hostname(), space: processSpace(), started: startOf(process.pid) };
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
