import { type ChildProcess, fork } from 'node:child_process';
import { atExit } from '../../ground/machine/at-exit.ts';
import { withoutKeys } from '../../ground/machine/without-keys.ts';
import { childScript } from '../workspace/child-script.ts';
import type { BuildAnswer, BuildQuestion } from './serve-jobs.ts';

/**
 * A process that builds packs, one after the other. The worker's own has time for the queue: a lock that is not renewed
 * because a build has taken the thread is one that another worker takes. It is started when it is needed, and again
 * when it has died.
 */
export interface BuilderProcess {
  /** What came of it, or how the process has died over it, as a clause. */
  build(question: BuildQuestion): Promise<BuildAnswer | string>;
  close(): void;
}

/** What a build may take, in milliseconds: a pack of 300 pages takes half a minute. */
const LIMIT = 600_000;
/** Of what a process says when it dies, the end is kept, in characters. */
const SAID = 4_000;

export function openBuilderProcess(): BuilderProcess {
  let child: ChildProcess | undefined;
  let said = '';
  const forget = atExit(() => child?.kill('SIGKILL'));
  const start = (): ChildProcess => {
    const script = childScript('queue', 'src/engine/queue/child.ts');
    said = '';
    const started = fork(script, [], {
      execArgv: [],
      env: withoutKeys(process.env),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    started.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-SAID);
    });
    return started;
  };
  return {
    build: (question) =>
      new Promise((resolve) => {
        child ??= start();
        const building = child;
        const end = (answer: BuildAnswer | string): void => {
          clearTimeout(timer);
          building.removeAllListeners('message').removeAllListeners('close').removeAllListeners('error');
          if (typeof answer === 'string' && child === building) child = undefined;
          resolve(answer);
        };
        const timer = setTimeout(() => {
          building.kill('SIGKILL');
          end(`it took longer than ${LIMIT / 60_000} minutes`);
        }, LIMIT);
        building.once('message', (answer) => end(answer as BuildAnswer));
        building.once('error', (error) => end(`its process could not be started: ${error.message}`));
        building.once('close', (code, signal) =>
          end(`its process ended with ${signal ?? `status ${code}`}${reasonIn(said)}`),
        );
        building.send(question, (error) => {
          if (error && !building.connected) end(`its process ended${reasonIn(said)}`);
        });
      }),
    close: () => {
      forget();
      child?.disconnect();
      child = undefined;
    },
  };
}

function reasonIn(said: string): string {
  const line = /^\w*(?:Error|Exception)\w*: .*/m.exec(said)?.[0];
  return line === undefined ? '' : `: ${line.slice(0, 200)}`;
}
