import { spawn } from 'node:child_process';

/** What a program has said, and how it ended. */
export interface ProgramRun {
  /** The exit status; null when it was ended by a signal, or ran out of time. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. `missing` when there is no such program. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  timeout: number,
) => Promise<ProgramRun | 'missing'>;

/**
 * Programs of this machine, found on PATH, told to speak the C locale so that their words can be read. Each is in
 * a process group of its own: Ctrl-C on the terminal is for the run, and does not cut a copy off in the middle.
 */
export function programRunner(environment: Readonly<Record<string, string | undefined>>): RunProgram {
  const env = { ...environment, LC_ALL: 'C', LANG: 'C', LANGUAGE: 'C' };
  return (program, args, timeout) =>
    new Promise((resolve, reject) => {
      const child = spawn(program, [...args], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
      child.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        if (error.code === 'ENOENT') resolve('missing');
        else reject(error);
      });
      child.on('close', (status) => {
        clearTimeout(timer);
        resolve({ status, stdout, stderr });
      });
    });
}
