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

/** Starts `sourcebound desk --no-open`, or another command that opens a desk, in a folder, and waits for its address. */
export async function startDeskProcess(
  root: string,
  command: readonly string[] = ['desk', '--no-open'],
): Promise<DeskProcess> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...noScreen } = process.env;
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...command, '--root', root], {
    env: { ...noScreen, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const look = (text: string): void => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/\S*/.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    };
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      look(printed);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      look(said);
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
