import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The compiled command `watch`, running. */
export interface WatchProcess {
  readonly pid: number;
  /** Resolves with the time of the next message that a pack is built; throws when one fails. */
  nextBuild(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it, and waits until the first pack is built. */
export async function startWatch(command: string, root: string): Promise<WatchProcess> {
  const args = [command, 'watch', '--root', root, '--format', 'json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const waiting: { readonly built: (time: number) => void; readonly failed: (error: Error) => void }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { kind } = JSON.parse(line) as { kind: string };
    if (kind === 'built') waiting.shift()?.built(performance.now());
    if (kind === 'failed') waiting.shift()?.failed(new Error(line));
  });
  const nextBuild = (): Promise<number> =>
    new Promise((built, failed) => {
      waiting.push({ built, failed });
    });
  await nextBuild();
  const stop = (): Promise<void> => {
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill('SIGINT');
    return ended;
  };
  return { pid: child.pid ?? 0, nextBuild, stop };
}
