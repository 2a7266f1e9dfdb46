import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../src/doors/cli/run-command-line.ts';
import { captureOutput } from '../../support/capture-output.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const BLOB = `blobs/aa/${'a'.repeat(64)}`;

function oldStore(): { readonly store: string; readonly address: string } {
  const store = temporaryFolder({ [BLOB]: 'old', 'paths/aa/x/y': 'young' });
  utimesSync(join(store, BLOB), 1_000_000, 1_000_000);
  return { store, address: pathToFileURL(store).href };
}

test('store prune says what would go, and what went', async () => {
  const { address } = oldStore();
  const planned = await captureOutput(() =>
    runCommandLine(['store', 'prune', '--store', address, '--dry-run']),
  );
  expect(planned).toMatchObject({ status: 0 });
  expect(planned.stdout).toBe(
    `${BLOB}  0.000 MB\nWould remove 1 object, 0.000 MB; 1 object, 0.000 MB, stays.\n`,
  );
  const done = await captureOutput(() =>
    runCommandLine(['store', 'prune', '--store', address, '--format', 'json']),
  );
  expect(JSON.parse(done.stdout)).toMatchObject({
    removed: [{ key: BLOB, bytes: 3 }],
    kept: 1,
    diagnostics: [],
  });
});

test.each([
  [['store', 'prune', '--store', 'ftp://x'], 2, 'a store is file: or s3:'],
  [['work', '--queue', 'redis://u:topsecret@x', '--store', 'file:///tmp/x'], 2, 'it has a password in it'],
  [['work', '--queue', 'redis://x', '--store', 's3://k:topsecret@x'], 2, 'it has a key in it'],
  [['build', '--queue', 'redis://x', '--root', '.'], 2, 'a queue needs a store'],
] as const)('%s is wrong usage, and shows nothing secret', async (args, wanted, said) => {
  const { status, stdout, stderr } = await captureOutput(() => runCommandLine(args));
  expect(status).toBe(wanted);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(said);
  expect(stdout + stderr).not.toContain('topsecret');
});

test('a store that cannot be looked after is a failure of the machine', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const args = ['store', 'prune', '--store', pathToFileURL(join(file, 'store')).href];
  const { status, stdout } = await captureOutput(() => runCommandLine(args));
  expect(status).toBe(3);
  expect(stdout).toContain('STORE_UNUSABLE');
});

test('without the libraries of a queue it says how to install them', async () => {
  const hooks = temporaryFolder({
    'hooks.mjs': `export function resolve(name, context, next) {
  if (name !== 'bullmq') return next(name, context);
  throw Object.assign(new Error('Cannot find package bullmq'), { code: 'ERR_MODULE_NOT_FOUND' });
}`,
    'register.mjs': `import { register } from 'node:module';
register('./hooks.mjs', import.meta.url);`,
  });
  const NODE_OPTIONS = `--import ${pathToFileURL(join(hooks, 'register.mjs')).href}`;
  const args = ['work', '--queue', 'redis://127.0.0.1:1', '--store', pathToFileURL(hooks).href];
  const { status, stdout } = await runCli(args, { environment: { NODE_OPTIONS } });
  expect(status).toBe(3);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('npm install bullmq@6 ioredis@5');
});
