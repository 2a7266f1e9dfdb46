import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childScript } from '../../src/engine/workspace/child-script.ts';

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command, as it is. */
export const MAIN: string = fileURLToPath(new URL('../../src/doors/cli/main.ts', import.meta.url));
/** What runs TypeScript as it is. */
export const TSX: string = fileURLToPath(new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url));

export interface CliOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with everything on standard error so far, and a way to send the process a signal. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Called with a way to send the process a signal. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** The stream whose reader goes when the first data has come, as `head -1` does. */
  readonly lost?: 'stdout' | 'stderr';
  /** Where standard output goes instead. */
  readonly stdout?: number;
  /** Ends the process when it is aborted, as a test's own is when its time is up. */
  readonly signal?: AbortSignal;
}

/** The command as one file, put together from its sources as they are: it loads in half the time. */
export function commandScript(): string {
  return childScript('command', 'src/doors/cli/main.ts');
}

/** Runs the command as a process of its own. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandScript(), ...args], {
      cwd: options.cwd,
      env: { ...process.env, NO_COLOR: '1', ...options.environment },
      stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
      ...(options.signal && { signal: options.signal }),
    });
    options.onStart?.((signal) => child.kill(signal));
    const read = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        read[name] += text;
        if (name === 'stderr') options.onStderr?.(read.stderr, (signal) => child.kill(signal));
        if (name === options.lost) child[name]?.destroy();
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...read }));
  });
}
