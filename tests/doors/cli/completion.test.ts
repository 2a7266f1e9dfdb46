import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { expect, test } from 'vitest';
import {
  type Completion,
  completeWords,
  type KnownValues,
} from '../../../src/doors/cli/completion/complete-words.ts';
import { shellScript } from '../../../src/doors/cli/completion/shell-scripts.ts';
import { commandOnPath } from '../../support/command-on-path.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function sample(): Command {
  const program = new Command('sourcebound');
  program
    .command('build [pack...]')
    .description('print packs')
    .option('-f, --force', 'all of them')
    .option('--root <folder>', 'the folder')
    .option('--store <address>', 'an address')
    .addOption(new Option('--format <format>', 'how').choices(['text', 'json']));
  program.command('bundle <pack>').description('one file').option('--output <file>', 'the file');
  program.command('verify <file>').description('look at it');
  program.command('completion').addArgument(new Argument('<shell>').choices(['bash', 'zsh']));
  program.command('store').description('a store').command('prune').option('--dry-run', 'nothing');
  program.command('secret', { hidden: true });
  return program;
}

const known: KnownValues = (argument) =>
  argument === 'pack' ? ['alpha', 'beta'].map((value) => ({ value, about: '' })) : [];

const complete = (...words: readonly string[]): Completion => completeWords(sample(), words, known);
const valuesOf = ({ candidates }: Completion): readonly string[] => candidates.map(({ value }) => value);

test.each([
  [[''], ['build', 'bundle', 'verify', 'completion', 'store', 'help']],
  [['bu'], ['build', 'bundle']],
  [
    ['help', 'bu'],
    ['build', 'bundle'],
  ],
  [
    ['build', ''],
    ['alpha', 'beta'],
  ],
  [['build', 'alpha', 'b'], ['beta']],
  [['bundle', 'alpha', ''], []],
  [
    ['build', '--fo'],
    ['--force', '--format'],
  ],
  [['build', '-f'], ['-f']],
  [['build', '--', '--fo'], []],
  [
    ['build', '--format', ''],
    ['text', 'json'],
  ],
  [['build', '--format=j'], ['--format=json']],
  [['build', '--format', '=', 'j'], ['json']],
  [
    ['build', '--format', '='],
    ['text', 'json'],
  ],
  [['build', '--format', '=', 'json', 'a'], ['alpha']],
  [['build', '--store', 'x', 'a'], ['alpha']],
  [['build', '--force', 'a'], ['alpha']],
  [
    ['completion', ''],
    ['bash', 'zsh'],
  ],
  [
    ['store', ''],
    ['prune', 'help'],
  ],
  [['store', 'prune', '--d'], ['--dry-run']],
  [['nothing', '--x'], []],
])('%j goes on with %j', (words, values) => {
  expect(valuesOf(complete(...words)).filter((value) => value !== '--help')).toEqual(values);
});

test.each([
  [['verify', 'x'], 'files'],
  [['bundle', '--output', ''], 'files'],
  [['build', '--root', ''], 'folders'],
  [['build', '--root=/t'], 'folders'],
  [['build', '--store', ''], 'nothing'],
  [['build', ''], 'nothing'],
])('%j also goes on with %s', (words, besides) => {
  expect(complete(...words).besides).toBe(besides);
});

test('Bash asks the command, which knows the packs of the workspace', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sources/packs'), { recursive: true });
  for (const name of ['spring.md', 'summer.md', 'notes.txt'])
    writeFileSync(join(folder, 'sources/packs', name), '');
  const command = commandOnPath(folder);
  const lines = [
    shellScript('bash'),
    `ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _sourcebound; echo "\${COMPREPLY[*]}"; }`,
    `ask "${command}" build s`,
    `ask "${command}" build --format = j`,
    `ask "${command}" verify notes`,
    `ask "${command}" explain DATE_T`,
  ];
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', lines.join('\n')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toBe('spring summer\njson\n\nDATE_TURNED\n');
});
