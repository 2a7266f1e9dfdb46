import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandOnPath } from './command-on-path.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A fenced block of a page: ```` ```yaml brand.yml ````. */
export interface Fence {
  readonly language: string;
  /** The file that it is; or, of a shell's, what it needs. */
  readonly name: string | undefined;
  readonly text: string;
}

/** What came of an example. */
export interface Ran {
  readonly root: string;
  /** What the last of its commands printed, on both streams. */
  readonly output: string;
}

/** The fenced blocks of a page. */
export function fencesOf(page: string): readonly Fence[] {
  return [...page.matchAll(/^(`{3,})(\w+)(?: ([^\n]+))?\n([\s\S]*?)^\1$/gm)].map(
    ([, , language = '', name, text = '']) => ({ language, name, text }),
  );
}

/** What an example needs that a shell alone does not have. */
export type Environment = Readonly<Record<string, string>>;

/**
 * Does what an example says, in order: writes the blocks with the name of a file, runs those in `sh`, and looks for
 * each line of those in `text` in what the last one printed.
 *
 * @throws when a command fails, or does not print what the page says
 */
export async function runExample(
  fences: readonly Fence[],
  root: string,
  environment: Environment = {},
): Promise<Ran> {
  const path = `${commandFolder()}:${process.env.PATH ?? ''}`;
  let output = '';
  for (const { language, name, text } of fences) {
    if (language === 'sh') output = await runShell(text, root, { DISPLAY: ':0', ...environment, PATH: path });
    else if (name !== undefined) writeInto(root, name, text);
    else if (language === 'text') expectLines(text, output);
  }
  return { root, output };
}

/** A folder for the path: `sourcebound`, and what opens files on a screen, which writes down what it is given. */
function commandFolder(): string {
  const folder = temporaryFolder();
  commandOnPath(folder);
  const opener = join(folder, 'xdg-open');
  writeFileSync(opener, '#!/bin/sh\necho "$1" > opened.txt\n');
  chmodSync(opener, 0o755);
  return folder;
}

function writeInto(root: string, name: string, text: string): void {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function expectLines(text: string, output: string): void {
  for (const line of text.trim().split('\n')) {
    if (!output.includes(line.trim()))
      throw new Error(`the page shows “${line.trim()}”, printed was:\n${output}`);
  }
}

function runShell(script: string, cwd: string, environment: Environment): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', ...environment };
    const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(output);
      else reject(new Error(`status ${status} of:\n${script}\n${output}`));
    });
  });
}
