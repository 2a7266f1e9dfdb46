import { type ChildProcess, spawn } from 'node:child_process';
import { MAIN, TSX } from './run-cli.ts';

/** A desk as a process of its own. */
export interface DeskProcess {
  /** With the token that opens it. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything that it has said on standard error. */
  said(): string;
  /** Ends it as Ctrl-C does, and waits for that: the exit status. */
  stop(): Promise<number | null>;
  /** Ends it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Starts `sourcebound desk --no-open` in a folder, and waits for its address. */
export async function startDeskProcess(root: string): Promise<DeskProcess> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, 'desk', '--no-open', '--root', root], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/\S*/.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then((status) => reject(new Error(`the desk ended with ${status}: ${said}`)));
  });
  return {
    url,
    child,
    said: () => said,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
