import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which browser both sides print with. */
export interface Browser {
  readonly executable: string;
  /** Where the libraries are that a small system lacks; empty when it has them. */
  readonly libraries: string;
}

const COMMAND = join(import.meta.dirname, '../../dist/cli/main.js');
const BARE = join(import.meta.dirname, 'bare.mjs');

/** The time that `sourcebound …` takes as a process, in milliseconds. Throws when it fails. */
export function runOurs(...args: readonly string[]): Promise<number> {
  return run([COMMAND, ...args]);
}

/** The time that the bare script takes to print HTML files, in milliseconds. */
export function runBare(
  { executable, libraries }: Browser,
  folder: string,
  htmls: readonly string[],
): Promise<number> {
  const list = join(folder, 'bare.txt');
  writeFileSync(list, htmls.map((html) => `${html}\t${join(folder, 'bare.pdf')}\n`).join(''));
  return run([BARE, executable, libraries, list]);
}

async function run(args: readonly string[]): Promise<number> {
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
  return performance.now() - began;
}
