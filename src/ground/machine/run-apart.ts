import { fork } from 'node:child_process';
import { atExit } from './at-exit.ts';
import { patience } from './patience.ts';
import { processorTime } from './processor-time.ts';
import { residentMemory } from './resident-memory.ts';

/** What a piece of work may take. */
export interface Budget {
  /** Resident memory of its process, in bytes: heap, buffers and all. */
  readonly memory: number;
  /**
   * Time of processors, in milliseconds: on a machine that does other things, too, work waits, and is no dearer for
   * that.
   */
  readonly time: number;
  /** On the clock, in milliseconds, where the system does not tell, and against work that only waits: ten times as long. */
  readonly clock?: number;
}

/** What came of work in a process of its own. */
export type Apart =
  | { readonly kind: 'done'; readonly value: unknown }
  /** It was ended because it went over the budget. */
  | { readonly kind: 'memory' | 'time' | 'clock' }
  /** It ended without an answer. `said` is what it wrote on standard error. */
  | { readonly kind: 'died'; readonly said: string };

/** How often the memory is looked at, in milliseconds. Asking `ps` starts a process. */
const PERIOD = process.platform === 'linux' ? 10 : 250;
/** How often the time of processors is looked at, in milliseconds. */
const TIME_PERIOD = process.platform === 'linux' ? 50 : 1_000;
/** Of what a process says when it dies, the end is reported. */
const SAID = 4_000;

/** How long work may take on the clock, in milliseconds. */
export function clockLimit({ time, clock = time * 10 }: Budget): number {
  return clock;
}

/**
 * Does work on something that may be hostile in a process of its own, and ends that process when it takes more memory
 * or time than it may. Limits of V8 and of workers do not count buffers: here the whole process is watched.
 *
 * @param script a module that answers one message with one message
 * @param question the message, as the structured clone algorithm copies it; so is the answer
 */
export function runApart(script: string, question: object, budget: Budget): Promise<Apart> {
  return new Promise((resolve, reject) => {
    // The heap is let grow beyond the budget: V8 would spend minutes on keeping within a limit of its own.
    const heap = Math.ceil((budget.memory / 2 ** 20) * 2);
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${heap}`, '--stack-size=900'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let answer: Apart | undefined;
    let said = '';
    const end = (kind: 'memory' | 'time' | 'clock'): void => {
      answer ??= { kind };
      child.kill('SIGKILL');
    };
    const watch = setInterval(() => {
      if (child.pid !== undefined && (residentMemory(child.pid) ?? 0) > budget.memory) end('memory');
    }, PERIOD);
    const clock = setInterval(() => {
      if (child.pid !== undefined && (processorTime(child.pid) ?? 0) > budget.time) end('time');
    }, TIME_PERIOD);
    const callOff = patience(clockLimit(budget), () => end('clock'));
    const forget = atExit(() => child.kill('SIGKILL'));
    const settle = (): void => {
      clearInterval(watch);
      clearInterval(clock);
      callOff();
      forget();
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-SAID);
    });
    child.on('message', (value) => {
      answer ??= { kind: 'done', value };
    });
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', () => {
      settle();
      // V8 gives up when an array or a string cannot grow, before the process is large.
      const isOut = /heap out of memory|Allocation failed|Array buffer allocation failed/.test(said);
      resolve(answer ?? (isOut ? { kind: 'memory' } : { kind: 'died', said }));
    });
    child.send(question);
  });
}
