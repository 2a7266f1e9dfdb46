import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { starterFiles } from '../../src/engine/workspace/starter-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PACKAGE = resolve(import.meta.dirname, '../..');
const PACK = 'sources/packs/riverside.md';
const EXTRACTION = 'sources/extractions/riverside-library.yaml';

interface Seen {
  readonly failure?: string;
  readonly attached: boolean;
  readonly told: boolean;
  readonly code: string;
  readonly messages: readonly string[];
  readonly cleared: boolean;
  readonly labels: readonly string[];
  readonly hover: string;
  readonly definition: readonly {
    readonly uri: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
  readonly clash: { readonly message: string };
  readonly ended: boolean;
}

test('Neovim attaches, is told what is wrong, completes, goes to definitions and renames', async () => {
  const root = temporaryFolder(Object.fromEntries(starterFiles));
  const own = temporaryFolder();
  const out = join(own, 'seen.json');
  const args = [
    '--headless',
    '--clean',
    '-n',
    join(root, PACK),
    '-c',
    `luafile ${join(import.meta.dirname, 'neovim.lua')}`,
  ];
  const env = {
    ...process.env,
    SEEN: out,
    NODE: process.execPath,
    TSX: join(PACKAGE, 'node_modules/tsx/dist/loader.mjs'),
    PROGRAM: join(PACKAGE, 'src/doors/cli/main.ts'),
    ROOT: root,
    XDG_STATE_HOME: own,
    XDG_CACHE_HOME: own,
    XDG_CONFIG_HOME: own,
    XDG_DATA_HOME: own,
  };
  await promisify(execFile)('nvim', args, { env, timeout: 110_000 });
  const seen = JSON.parse(readFileSync(out, 'utf8')) as Seen;
  expect(seen.failure).toBeUndefined();
  expect(seen.attached).toBe(true);
  expect(seen.told).toBe(true);
  expect(seen.code).toBe('UNBOUND_NUMBER');
  expect(seen.messages.join()).toContain('47,000');
  expect(seen.cleared).toBe(true);
  expect(seen.labels).toContain('loans');
  expect(seen.hover).toContain('about 48,000 books');
  const [definition] = seen.definition;
  expect(definition?.uri).toContain(EXTRACTION);
  expect(definition?.range.start.line).toBe(14);
  // It has renamed in both files, and saved them.
  expect(readFileSync(join(root, PACK), 'utf8')).toContain(':value[lent] books since [@lent]');
  expect(readFileSync(join(root, EXTRACTION), 'utf8')).toContain('\n  lent:\n');
  expect(seen.clash.message).toContain('`readers` is taken in `figures`');
  expect(seen.ended).toBe(true);
});
