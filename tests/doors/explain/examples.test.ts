import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../src/doors/cli/run-command-line.ts';
import { exampleFiles, markOf } from '../../../src/doors/explain/example-files.ts';
import { type Excerpts, isShown, type ShownExample } from '../../../src/doors/explain/explanation.ts';
import { CODES, explanationOf } from '../../../src/doors/explain/explanation-of.ts';
import { captureOutput } from '../../support/capture-output.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Reported {
  readonly code: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** Runs the commands in a workspace with these files: what the last of them reports. */
async function reportedBy(commands: string, excerpts: Excerpts): Promise<readonly Reported[]> {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(exampleFiles(excerpts))) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text, excerpts.latin1 ? 'latin1' : 'utf8');
  }
  let output = { stdout: '', stderr: '' };
  for (const command of commands.split(' && '))
    output = await captureOutput(() => runCommandLine(argumentsIn(root, command)));
  if (commands.startsWith('init')) {
    const codes = [...output.stderr.matchAll(/\[([A-Z_]+)\]$/gm)].map(([, code = '']) => code);
    return codes.map((code) => ({ code, file: null, line: null, column: null }));
  }
  const result = JSON.parse(output.stdout) as Result;
  return [...result.diagnostics, ...(result.imports ?? []).flatMap(({ diagnostics }) => diagnostics)];
}

interface Result {
  readonly diagnostics: readonly Reported[];
  /** Of an import, file by file. */
  readonly imports?: readonly { readonly diagnostics: readonly Reported[] }[];
}

/** The arguments as they would be typed in the workspace: files have a dot in their names. */
function argumentsIn(root: string, command: string): readonly string[] {
  const [name = '', ...rest] = command.split(' ');
  if (name === 'init') return [name, join(root, rest[0] ?? '')];
  const args = rest.map((arg) => (/\.[a-z]+$/.test(arg) ? join(root, arg) : arg));
  return [name, ...args, '--format', 'json', ...(name === 'verify' ? [] : ['--root', root])];
}

const shown = CODES.flatMap((code) => {
  const example = explanationOf(code)?.example;
  return example && isShown(example) ? [[code, example] as const] : [];
});
const told = CODES.flatMap((code) => {
  const example = explanationOf(code)?.example;
  return example && !isShown(example) ? [[code, example] as const] : [];
});

describe.each(shown)('%s', (code, example: ShownExample) => {
  const {
    wrong,
    right,
    at,
    command = 'check',
    rightCommand = command,
    alsoReported = [],
    times = 1,
  } = example;

  test('the wrong example yields it, just once, and nothing else', async () => {
    const found = await reportedBy(command, wrong);
    expect(found.map((one) => one.code).filter((one) => !alsoReported.includes(one))).toEqual(
      Array(times).fill(code),
    );
    if (at === undefined) return;
    const mark = markOf(example);
    expect(mark, 'the words are shown').toBeDefined();
    if (mark === undefined) return;
    const { segment, line, start } = mark;
    const reported = found.find((one) => one.code === code);
    expect(reported).toMatchObject({
      file: segment.file,
      line: segment.firstLine + line,
      column: start + 1,
    });
  });

  test('the right one yields nothing', async () => {
    const found = await reportedBy(rightCommand, {
      ...wrong,
      ...right,
      files: { ...wrong.files, ...right.files },
    });
    expect(found.filter((one) => !alsoReported.includes(one.code))).toEqual([]);
  });
});

test.each(told)('%s is provoked by a test, which the explanation names', (code, { provokedBy }) => {
  const path = resolve(import.meta.dirname, '../../..', provokedBy);
  expect(existsSync(path), provokedBy).toBe(true);
  expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`\\b${code}\\b`));
});
