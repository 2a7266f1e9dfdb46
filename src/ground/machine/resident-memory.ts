import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * How much memory a process has in RAM, in bytes: its heap, its buffers, its code. Nothing when it has ended, or when
 * this system does not tell.
 */
export function residentMemory(pid: number): number | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): number | undefined {
  try {
    return kilobytes(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]);
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): number | undefined {
  try {
    const said = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 1_000,
    });
    return kilobytes(/\d+/.exec(said)?.[0]);
  } catch {
    return undefined;
  }
}

function kilobytes(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text) * 1024;
}
