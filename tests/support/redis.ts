import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** Debian's Redis on loopback, for one test. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** As `kill -9`. */
  kill(): Promise<void>;
  /** On the same port: with its file, if it keeps one. */
  start(): Promise<void>;
}

export interface TestRedisOptions {
  /** The folder of its file; nothing is kept where there is none. */
  readonly folder?: string;
  readonly password?: string;
}

export async function startRedis({ folder, password }: TestRedisOptions = {}): Promise<TestRedis> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const file =
      folder === undefined
        ? ['--save', '']
        : ['--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always'];
    const secret = password === undefined ? [] : ['--requirepass', password];
    const args = [
      '--port',
      `${port}`,
      '--bind',
      '127.0.0.1',
      '--maxmemory-policy',
      'noeviction',
      ...file,
      ...secret,
    ];
    const started = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    server = started;
    let said = '';
    started.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    for (let left = 200; !said.includes('Ready to accept connections'); left--) {
      if (left === 0 || started.exitCode !== null) throw new Error(`Redis does not start: ${said}`);
      await wait(50);
    }
  };
  const kill = async (): Promise<void> => {
    const ended = server;
    server = undefined;
    if (!ended || ended.exitCode !== null) return;
    await new Promise((resolve) => {
      ended.once('close', resolve);
      ended.kill('SIGKILL');
    });
  };
  await start();
  onTestFinished(kill);
  return { url: `redis://127.0.0.1:${port}`, port, kill, start };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
