import { type ChildProcess, fork } from 'node:child_process';
import { atExit } from '../../../ground/machine/at-exit.ts';
import { withoutKeys } from '../../../ground/machine/without-keys.ts';
import { childScript } from '../../workspace/child-script.ts';
import type { SelectedPack } from '../../workspace/select-packs.ts';
import type { BuiltPack, FromWorker, ToWorker, WorkerStart } from './messages.ts';

/** A process that builds packs. It has to be ended. */
export interface Worker {
  /** Resolves when it can be given packs: true; or when it has died before: false. */
  readonly ready: Promise<boolean>;
  /** What came of a pack; nothing when the process has died over it, or over another one. */
  build(pack: SelectedPack, now: Date): Promise<BuiltPack | undefined>;
  /** No other packs will come. */
  last(): void;
  /** Calls off what it does. When it does not listen within a while, it is killed. */
  stop(): void;
  readonly isRunning: boolean;
  /** Why it has died, in words: known once it has. */
  death(): string;
  /** Resolves when the process is gone. */
  ended(): Promise<void>;
}

export interface WorkerListeners {
  onNotice(sentence: string): void;
  onClosed(message: Extract<FromWorker, { kind: 'closed' }>): void;
}

/** How long a worker may take to close what it has open when it is called off, in milliseconds. */
const GRACE = 10_000;
/** Of what a process says when it dies, the end is kept, in characters. */
const SAID = 4_000;

export function openWorker(start: Omit<WorkerStart, 'kind'>, listeners: WorkerListeners): Worker {
  const script = childScript('workers', 'src/engine/pipeline/workers/child.ts');
  const child = fork(script, [], {
    execArgv: [],
    env: withoutKeys(process.env),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const building = new Map<string, (built: BuiltPack | undefined) => void>();
  let isRunning = true;
  let said = '';
  let how = 'it ended';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-SAID);
  });
  const forget = atExit(() => child.kill('SIGTERM'));
  let killing: NodeJS.Timeout | undefined;
  let becomeReady = (_: boolean): void => undefined;
  const ready = new Promise<boolean>((resolve) => {
    becomeReady = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      isRunning = false;
      forget();
      clearTimeout(killing);
      becomeReady(false);
      for (const give of building.values()) give(undefined);
      building.clear();
      resolve();
    };
    child.once('error', (error) => {
      how = error.message;
      // One that could not be started has no end.
      if (child.pid === undefined) end();
    });
    child.once('close', (code, signal) => {
      if (child.pid !== undefined) how = deathOf(said, code, signal);
      end();
    });
  });
  child.on('message', (message: FromWorker) => {
    if (message.kind === 'ready') becomeReady(true);
    else if (message.kind === 'notice') listeners.onNotice(message.sentence);
    else if (message.kind === 'closed') listeners.onClosed(message);
    else {
      building.get(message.id)?.(message);
      building.delete(message.id);
    }
  });
  send(child, { kind: 'start', ...start, environment: withoutKeys(start.environment) });
  return {
    ready,
    build: (pack, now) =>
      new Promise((resolve) => {
        if (!isRunning) {
          resolve(undefined);
          return;
        }
        building.set(pack.id, resolve);
        send(child, { kind: 'pack', pack, now: now.getTime() });
      }),
    last: () => send(child, { kind: 'last' }),
    stop: () => {
      send(child, { kind: 'stop' });
      killing ??= setTimeout(() => child.kill('SIGKILL'), GRACE);
    },
    get isRunning() {
      return isRunning;
    },
    death: () => how,
    ended: () => ended,
  };
}

/** That it is gone is told by its end. */
function send(child: ChildProcess, message: ToWorker): void {
  if (child.connected) child.send(message, () => undefined);
}

/** V8 gives up when an array or a string cannot grow, too. */
function deathOf(said: string, code: number | null, signal: NodeJS.Signals | null): string {
  if (/heap out of memory|Allocation failed|Array buffer allocation failed/.test(said))
    return 'it ran out of memory';
  const reason = /^\w*(?:Error|Exception)\w*: .*/m.exec(said)?.[0];
  return reason?.slice(0, 200) ?? `it ended with ${signal ?? `status ${code}`}`;
}
