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

/** Fields 5 and 14 to 17 of `/proc/<pid>/stat`; the name in field 2 may hold spaces and brackets. */
function ticksOf(pid: string, group: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[2]) !== group) return 0;
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  } catch {
    // It has just ended.
    return 0;
  }
}
