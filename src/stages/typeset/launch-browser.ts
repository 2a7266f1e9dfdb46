import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'puppeteer-core';
import { atExit } from '../../ground/machine/at-exit.ts';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { patience } from '../../ground/machine/patience.ts';
import { isRunning, processSpace } from '../../ground/machine/processes.ts';
import { groupProcessorTime } from '../../ground/machine/processor-time.ts';
import { withoutKeys } from '../../ground/machine/without-keys.ts';
import { browserFlags } from './browser-flags.ts';
import type { FoundBrowser } from './find-browser.ts';
import { removeLeftover } from './install-folder.ts';
import { explainStart, isCrash, WrongAnswer } from './print-failure.ts';
import { PrinterFailure } from './printer-failure.ts';

export interface LaunchOptions {
  readonly browser: FoundBrowser;
  readonly cacheFolder: string;
  /** The fontconfig file with the only fonts that the browser may use. */
  readonly fonts: string;
  readonly root: boolean;
  /** Called when the process is on its way: what takes the processor may begin. */
  readonly onSpawn?: (pid: number | undefined) => void;
  /** Called with the number of the process, and of its group, just before it is ended. */
  readonly onEnding?: (pid: number) => void;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal;
  /** In milliseconds. */
  readonly startLimit?: number;
}

/** How long the browser may take to answer for the first time, in milliseconds. */
const START_LIMIT = 30_000;
/** How long it may take until it is known how a browser that does not start has ended, in milliseconds. */
const END_LIMIT = 5_000;
/** How long a browser that does nothing may take to answer, in milliseconds. */
const ANSWER_LIMIT = 5_000;
/** How much of what the browser complains about is kept, in characters. */
const COMPLAINTS = 4000;

/** A browser that runs, and the protocol to speak with it. It has to be closed. */
export class BrowserProcess {
  readonly connection: Connection;
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  /** Rejects when the browser has ended, whoever ended it. */
  readonly ended: Promise<never>;
  readonly #child: ChildProcess;
  readonly #profile: string;
  /** The browser does not outlive this process. */
  readonly #callOff: () => void;
  readonly #onEnding: LaunchOptions['onEnding'];
  #firstTarget: Promise<string> | undefined;
  #closing: Promise<void> | undefined;

  constructor(
    { connection, version, target }: Answer,
    child: ChildProcess,
    profile: string,
    onEnding: LaunchOptions['onEnding'],
  ) {
    this.connection = connection;
    this.version = version;
    this.#firstTarget = target;
    this.#child = child;
    this.#profile = profile;
    this.#onEnding = onEnding;
    this.ended = new Promise((_, reject) => {
      child.once('exit', () => reject(new Error('Target closed: the browser has ended')));
    });
    this.ended.catch(() => undefined);
    this.#callOff = atExit(() => {
      killGroup(child);
      rmSync(profile, { recursive: true, force: true });
    });
  }

  get isRunning(): boolean {
    return hasNotEnded(this.#child);
  }

  /** Whether it answers at all, within so many milliseconds. */
  async answers(limit: number = ANSWER_LIMIT): Promise<boolean> {
    const timeout = new AbortController();
    const answer = this.connection.send('Browser.getVersion').then(
      () => true,
      () => false,
    );
    const late = sleep(limit, false, { signal: timeout.signal, ref: false }).catch(() => false);
    const answered = await Promise.race([answer, late]);
    timeout.abort();
    return answered;
  }

  /** How much time of processors all its processes have taken, in milliseconds; nothing where the system does not tell. */
  get processorTime(): number | undefined {
    return this.#child.pid === undefined ? undefined : groupProcessorTime(this.#child.pid);
  }

  /** The id of a new page's target. The first one was asked for when the browser was. */
  async openTarget(): Promise<string> {
    const first = this.#firstTarget;
    this.#firstTarget = undefined;
    return first ?? createTarget(this.connection);
  }

  /** Ends the browser with everything that it started, and deletes its profile. There is nothing to save. */
  async close(): Promise<void> {
    this.#callOff();
    if (!this.#closing && this.#child.pid !== undefined) this.#onEnding?.(this.#child.pid);
    // Once: its number may soon be another process's.
    this.#closing ??= end(this.#child, this.#profile);
    await this.#closing;
  }
}

/**
 * Starts a browser and waits for its first answer: about a tenth of a second. The protocol's client is loaded
 * meanwhile. One that breaks down on the way is started once more: on a busy machine that happens. Throws a
 * PrinterFailure that says why it does not start.
 */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserProcess> {
  const first = await launchOnce(options);
  if (first instanceof BrowserProcess) return first;
  const second = first.brokeDown ? await launchOnce(options) : first;
  if (second instanceof BrowserProcess) return second;
  throw second.failure;
}

/** Why a browser does not start. */
interface FailedStart {
  readonly failure: PrinterFailure;
  /** A signal ended it, and not ours. */
  readonly brokeDown: boolean;
}

/** The whole of a start is called off: there is nobody who waits for it. */
class CalledOff extends Error {
  override readonly name = 'AbortError';
}

async function launchOnce(options: LaunchOptions): Promise<BrowserProcess | FailedStart> {
  const { signal, startLimit = START_LIMIT } = options;
  if (signal?.aborted) throw new CalledOff('the start of the browser was called off');
  const profile = await makeProfile(options.cacheFolder);
  const flags = browserFlags({ profile, root: options.root, embedded: options.browser.embedded });
  const child = spawn(options.browser.executable, flags, {
    // A group of its own, so that its own children can be ended with it.
    detached: process.platform !== 'win32',
    env: environment(options, profile),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  options.onSpawn?.(child.pid);
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-COMPLAINTS);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`it ended with ${signal ?? `status ${code}`}`)));
    patience(startLimit, () => reject(new NoAnswer(`no answer in ${startLimit / 1000} s`)));
    signal?.addEventListener('abort', () => reject(new CalledOff('the start was called off')), {
      once: true,
    });
  });
  failed.catch(() => undefined);
  let garbage: string | undefined;
  const onGarbage = (reason: string): void => {
    garbage = reason;
    // It is of no use any more, and who works with it is told by its end.
    killGroup(child);
  };
  try {
    const answer = await Promise.race([connect(child, onGarbage), failed]);
    if (signal?.aborted) throw new CalledOff('the start was called off');
    return new BrowserProcess(answer, child, profile, options.onEnding);
  } catch (error) {
    if (error instanceof CalledOff) {
      await end(child, profile);
      throw error;
    }
    if (garbage !== undefined || error instanceof NoAnswer) {
      await end(child, profile);
      const reason = garbage === undefined ? error : new Error(garbage);
      const failure = new PrinterFailure(explainStart(options.browser.executable, reason, complaints));
      return { failure, brokeDown: false };
    }
    const brokeDown = isCrash(error) ? await hasBrokenDown(child) : child.signalCode !== null;
    await end(child, profile);
    return {
      failure: new PrinterFailure(explainStart(options.browser.executable, error, complaints)),
      brokeDown,
    };
  }
}

/** The pipes of a process are shut a moment before it is known how it ended. */
async function hasBrokenDown(child: ChildProcess): Promise<boolean> {
  if (hasNotEnded(child)) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, END_LIMIT);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  return child.signalCode !== null;
}

interface Answer {
  readonly connection: Connection;
  readonly version: string;
  readonly target: Promise<string>;
}

/** It runs, and says nothing. */
class NoAnswer extends Error {}

async function connect(child: ChildProcess, onGarbage: (reason: string) => void): Promise<Answer> {
  const { openConnection } = await import('./open-connection.ts');
  const [, , , input, output] = child.stdio;
  if (!input || !output) throw new Error('its pipes are shut');
  const connection = openConnection(input as Writable, output as Readable, onGarbage);
  const asked = Promise.all([
    connection.send('Browser.getVersion'),
    // Without it nobody says that a page has crashed.
    connection.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] }),
  ]);
  // Asked for at once: while packs are made ready, each answer waits for its turn.
  const target = createTarget(connection);
  target.catch(() => undefined);
  const [{ product }] = await asked;
  if (typeof product !== 'string') throw new Error('it does not say what it is');
  return { connection, version: product, target };
}

async function createTarget(connection: Connection): Promise<string> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  if (typeof targetId !== 'string') throw new WrongAnswer('Target.createTarget');
  return targetId;
}

/** The same everywhere, whatever the user's language, time zone and fonts are. */
function environment({ browser, fonts }: LaunchOptions, profile: string): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return { ...withoutKeys(process.env), TZ: 'UTC' };
  return {
    PATH: process.env.PATH,
    HOME: profile,
    // A desktop's Chrome makes a socket there, whose path may not be long.
    TMPDIR: browser.embedded ? profile : tmpdir(),
    XDG_CONFIG_HOME: profile,
    XDG_CACHE_HOME: profile,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    FONTCONFIG_FILE: fonts,
    ...(browser.libraries === undefined ? {} : { LD_LIBRARY_PATH: browser.libraries }),
  };
}

async function makeProfile(cacheFolder: string): Promise<string> {
  const parent = join(cacheFolder, 'profiles');
  makeFolder(parent);
  // Machines and containers that share the folder cannot see each other's processes.
  const machine = `${hostname()}.${processSpace() ?? 0}.`;
  for (const name of await readdir(parent)) {
    // Left behind by runs that were killed.
    if (name.startsWith(machine) && !isRunning(Number.parseInt(name.slice(machine.length), 10))) {
      await removeLeftover(join(parent, name));
    }
  }
  return mkdtemp(join(parent, `${machine}${process.pid}-`));
}

async function end(child: ChildProcess, profile: string): Promise<void> {
  killGroup(child);
  if (child.pid !== undefined && hasNotEnded(child)) {
    await new Promise((resolve) => child.once('exit', resolve));
  }
  // Its children may still be writing when it is gone.
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

function hasNotEnded(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
