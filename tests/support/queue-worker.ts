import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type CliOptions, type CliRun, runCli } from './run-cli.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** `sourcebound work`, as a process of its own in a folder of its own. */
export interface TestWorker {
  /** What it has said so far. */
  said(): string;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<CliRun>;
}

/** Starts a worker, and waits until it can take jobs. It ends with the test at the latest. */
export async function startWorker(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<TestWorker> {
  let said = '';
  let kill = (_: NodeJS.Signals): void => undefined;
  const options: CliOptions = {
    cwd: temporaryFolder(),
    environment,
    onStderr: (text) => {
      said = text;
    },
    onStart: (send) => {
      kill = send;
    },
  };
  const ended = runCli(['work', ...args], options);
  let isRunning = true;
  ended.finally(() => {
    isRunning = false;
  });
  onTestFinished(async () => {
    if (isRunning) kill('SIGKILL');
    await ended;
  });
  for (let left = 600; isRunning && !said.includes('waiting for packs'); left--) {
    if (left === 0) throw new Error(`the worker does not start: ${said}`);
    await wait(50);
  }
  return { said: () => said, kill: (signal) => kill(signal), ended };
}
