import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { WatchEvent } from '../../../src/index.ts';
import { MAIN, TSX } from '../../support/run-cli.ts';
import { type WatchLog, watchLog } from '../../support/watch-events.ts';

/** The command `watch`, running as a process of its own. */
export interface WatchProcess {
  readonly pid: number;
  readonly log: WatchLog;
  /** Everything on standard output so far that is not an event. */
  readonly text: string;
  /** The process and all that it has started. */
  family(): readonly number[];
  /** Sends Ctrl-C. Resolves with the exit status and the time that the end took, in milliseconds. */
  interrupt(): Promise<{ readonly status: number | null; readonly took: number }>;
  /** Resolves with the exit status. */
  readonly ended: Promise<number | null>;
}

export function startWatch(args: readonly string[], environment: NodeJS.ProcessEnv = {}): WatchProcess {
  const child: ChildProcess = spawn(process.execPath, ['--import', TSX, MAIN, 'watch', ...args], {
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log = watchLog();
  let text = '';
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"kind"')) log.add(JSON.parse(line) as WatchEvent);
      else text += `${line}\n`;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const pid = child.pid ?? 0;
  return {
    pid,
    log,
    ended,
    get text() {
      return text;
    },
    family: () => descendants(pid),
    interrupt: async () => {
      const began = performance.now();
      child.kill('SIGINT');
      return { status: await ended, took: performance.now() - began };
    },
  };
}

/** A process, its children and theirs, from Linux's /proc. */
function descendants(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}
