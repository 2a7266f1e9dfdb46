import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** CUPS' own model of an IPP Everywhere printer, as a process that prints into a folder. */
export interface EvePrinter {
  readonly uri: string;
  readonly port: number;
  /** The documents that it has got, in order of job. */
  documents(): readonly Buffer[];
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

export interface EveOptions {
  readonly duplex?: boolean;
  readonly formats?: string;
  /** Does the printing, with the file as its argument; the job is aborted when it fails. */
  readonly command?: string;
  readonly port?: number;
}

const PACKAGES = 'install it: `apt-get install cups-ipp-utils avahi-daemon dbus` (Debian, Ubuntu)';

/**
 * Starts ippeveprinter. It wants to announce itself, and does not start without avahi; that is started too, with
 * the message bus that it needs, where nobody has done so and the tests run as root.
 *
 * @throws when that cannot be done, with what to install or start
 */
export async function startEvePrinter(options: EveOptions = {}): Promise<EvePrinter> {
  const spool = temporaryFolder({});
  const port = options.port ?? (await freePort());
  const args = [
    ...(options.duplex === false ? [] : ['-2']),
    ...['-p', String(port), '-n', 'localhost', '-r', '_universal', '-d', spool, '-k'],
    // Without a command it sleeps for up to a quarter of a minute over each job.
    ...['-c', options.command ?? '/bin/true', '-f', options.formats ?? 'application/pdf,image/pwg-raster'],
    `Test ${port}`,
  ];
  let started = await startOnce(args, port);
  if (typeof started === 'string' && started.includes('DNS-SD')) {
    for (let tries = 0; typeof started === 'string' && tries < 40; tries++) {
      await startAvahi();
      // A daemon says nothing when it is ready: it is tried again.
      await setTimeout(250);
      started = await startOnce(args, port);
    }
  }
  if (typeof started === 'string') throw new Error(`ippeveprinter does not start: ${started}`);
  const printer = started;
  const kill = (): Promise<void> => end(printer, 'SIGKILL');
  onTestFinished(kill);
  const documents = (): readonly Buffer[] =>
    readdirSync(spool)
      // What the command says is kept beside them.
      .filter((name) => /^\d+-.*\.pdf$/.test(name))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map((name) => readFileSync(join(spool, name)));
  return { uri: `ipp://localhost:${port}/ipp/print`, port, documents, kill };
}

/** The process once it listens, or what it said when it ended. */
async function startOnce(args: readonly string[], port: number): Promise<ChildProcess | string> {
  const child = run('ippeveprinter', args);
  const said = collect(child);
  for (let waited = 0; waited < 20_000; waited += 50) {
    // Nor does the printer: it is asked.
    await setTimeout(50);
    if (said.error) throw new Error(`ippeveprinter is not on this machine: ${PACKAGES}`);
    if (child.exitCode !== null || child.signalCode !== null) return said.text || 'it says nothing';
    if (await answers(port)) return child;
  }
  await end(child, 'SIGKILL');
  return `it does not listen: ${said.text}`;
}

/**
 * Starts dbus-daemon and avahi-daemon, those of them that do not run yet. They are left running, as services of
 * the machine: printers of other tests, in other processes, come to lean on them.
 */
async function startAvahi(): Promise<void> {
  if (process.getuid?.() !== 0) {
    throw new Error('ippeveprinter needs avahi-daemon: start it, or run the tests as root in a container');
  }
  const lock = join(tmpdir(), 'sourcebound-tests-avahi.lock');
  if (!takeLock(lock)) return;
  try {
    if (!(await connects('/run/dbus/system_bus_socket'))) {
      mkdirSync('/run/dbus', { recursive: true });
      await becomeDaemon('dbus-daemon', ['--system', '--fork', '--nopidfile']);
    }
    if (!avahiRuns())
      await becomeDaemon('avahi-daemon', ['-D', '--no-drop-root', '--no-chroot', '--no-rlimits']);
  } finally {
    rmdirSync(lock);
  }
}

/** False while another test is at it; a lock of a test that died is broken. */
function takeLock(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch {
    const since = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (since > 60_000) rmdirSync(path);
    return false;
  }
}

function connects(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

function avahiRuns(): boolean {
  try {
    return process.kill(Number(readFileSync('/run/avahi-daemon/pid', 'utf8')), 0);
  } catch {
    return false;
  }
}

/** Both programs end with status 0 once what they leave in the background is ready. */
function becomeDaemon(name: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = run(name, args, 'ignore');
    child.on('error', () => reject(new Error(`${name} is not on this machine: ${PACKAGES}`)));
    child.on('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${name} does not start: it ends with status ${status}`));
    });
  });
}

function run(program: string, args: readonly string[], output: 'pipe' | 'ignore' = 'pipe'): ChildProcess {
  // Where Debian keeps the daemons is not on everybody's PATH.
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin`, LC_ALL: 'C' };
  return spawn(program, [...args], { env, stdio: ['ignore', output, output] });
}

function collect(child: ChildProcess): { text: string; error: boolean } {
  const said = { text: '', error: false };
  const add = (chunk: Buffer): void => {
    said.text = `${said.text}${chunk}`.slice(-2000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  child.on('error', () => {
    said.error = true;
  });
  return said;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  child.kill(signal);
  await ended;
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer !== undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
