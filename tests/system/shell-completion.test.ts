import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shellScript } from '../../src/doors/cli/completion/shell-scripts.ts';
import { commandOnPath } from '../support/command-on-path.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A workspace with two packs, and the command; it is the first on the path that is returned. */
function prepared(): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sources/packs'), { recursive: true });
  for (const pack of ['spring', 'summer']) writeFileSync(join(folder, `sources/packs/${pack}.md`), '');
  mkdirSync(join(folder, 'bin'));
  commandOnPath(join(folder, 'bin'));
  return { folder, path: `${join(folder, 'bin')}:${process.env.PATH}` };
}

test('fish completes commands, values, packs and files', () => {
  const { folder, path } = prepared();
  writeFileSync(join(folder, 'letter.pdf'), '');
  const lines = ['bund', 'build s', 'build --format=', 'verify lett'].map(
    (line) => `complete -C "sourcebound ${line}"; echo ==`,
  );
  const { stdout, stderr } = spawnSync(
    'fish',
    ['--no-config', '-c', [shellScript('fish'), ...lines].join('\n')],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: path } },
  );
  expect(stderr).toBe('');
  const [commands, packs, formats, files] = stdout.split('==\n').map((part) => part.trim().split('\n'));
  expect(commands).toEqual([expect.stringMatching(/^bundle\t/)]);
  expect(packs).toEqual(['spring', 'summer']);
  expect(formats).toEqual(expect.arrayContaining(['--format=text', '--format=json']));
  expect(files).toEqual([expect.stringMatching(/^letter\.pdf/)]);
});

/** Zsh completes in a terminal only: its own pseudo-terminal is one, and the line is printed by a key of ours. */
const ZSH = String.raw`
zmodload zsh/zpty
zpty typist zsh -f -i
zpty -w typist 'PROMPT=; autoload -Uz compinit; compinit -u -D; source ./script.zsh; show() { print -r -- "<$BUFFER>" > shown; BUFFER=; }; zle -N show; bindkey "^G" show; print -r -- go > ready'
wait_for() { repeat 600; do [[ -s $1 ]] && return; sleep 0.1; done; }
ask() { rm -f shown; zpty -w -n typist "$1"; wait_for shown; cat shown; }
wait_for ready
ask $'sourcebound bund\t\a'
ask $'sourcebound build spr\t\a'
ask $'sourcebound build --format js\t\a'
zpty -d typist
`;

test('Zsh completes commands, values and packs', () => {
  const { folder, path } = prepared();
  writeFileSync(join(folder, 'script.zsh'), shellScript('zsh'));
  const { stdout } = spawnSync('zsh', ['-f', '-c', ZSH], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, TERM: 'xterm' },
  });
  expect(stdout.trim().split('\n')).toEqual([
    '<sourcebound bundle >',
    '<sourcebound build spring >',
    '<sourcebound build --format json >',
  ]);
});
