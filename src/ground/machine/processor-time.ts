import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How long a tick is in which Linux tells of processors, in milliseconds: the same on all of its architectures. */
const TICK = 10;

/**
 * How much time of processors a group of processes has taken, in milliseconds, those included that have ended and
 * that others of the group have waited for. Nothing when this system does not tell.
 */
export function groupProcessorTime(group: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) ticks += ticksOf(name, group);
  }
  return ticks * TICK;
}

/**
 * How much time of processors a process has taken, in milliseconds, with all of its threads. Nothing when it has
 * ended, or when this system does not tell.
 */
export function processorTime(pid: number): number | undefined {
  if (process.platform === 'linux') {
    const fields = statFields(pid);
    return fields && (Number(fields[11]) + Number(fields[12])) * TICK;
  }
  return process.platform === 'win32' ? undefined : fromPs(pid);
}

/** What `ps` says of time, in milliseconds: `1-02:03:04`, `02:03:04` or `123:04.56`. */
export function millisecondsOf(said: string): number | undefined {
  const match = /^\s*(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+(?:\.\d+)?)\s*$/.exec(said);
  if (!match) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part = '0') => Number(part));
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

function fromPs(pid: number): number | undefined {
  try {
    const said = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 1_000,
    });
    return millisecondsOf(said);
  } catch {
    return undefined;
  }
}

/** Fields 5 and 14 to 17 of `/proc/<pid>/stat`; the name in field 2 may hold spaces and brackets. */
function ticksOf(pid: string, group: number): number {
  const fields = statFields(pid);
  if (Number(fields?.[2]) !== group) return 0;
  return (fields ?? []).slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

/** From field 3 on; nothing when it has just ended. */
function statFields(pid: number | string): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
