import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timing } from './measure.ts';

/** Which browser both sides print with. */
export interface Browser {
  readonly executable: string;
  /** Where the libraries are that a small system lacks; empty when it has them. */
  readonly libraries: string;
}

const BARE = join(import.meta.dirname, 'bare.mjs');
const BARE_READING = join(import.meta.dirname, 'bare-read.mjs');

/** The time that `sourcebound …` takes as a process, where `command` is its program. Throws when it fails. */
export function runOurs(command: string, ...args: readonly string[]): Promise<Timing> {
  return run([command, ...args]);
}

/** The time that the bare script takes to print HTML files. Throws when it fails. */
export function runBare(
  { executable, libraries }: Browser,
  folder: string,
  htmls: readonly string[],
): Promise<Timing> {
  const list = join(folder, 'bare.txt');
  writeFileSync(list, htmls.map((html) => `${html}\t${join(folder, 'bare.pdf')}\n`).join(''));
  return run([BARE, executable, libraries, list]);
}

/** The time that reading and parsing the files under `sources` takes, once each. Throws when it fails. */
export function runBareReading(sources: string): Promise<Timing> {
  return run([BARE_READING, sources]);
}

async function run(args: readonly string[]): Promise<Timing> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: status ${status}\n${said}`);
  return { ran: args.join(' '), ms: performance.now() - began };
}
