import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build, bundle, check, copies, identify, watch } from '../src/index.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

// What a program gets that names a folder which is none of ours.

test.each([
  ['build', build],
  ['check', check],
  ['watch', watch],
  ['bundle', ({ root }: { root: string }) => bundle({ root, pack: 'p' })],
  ['copies', ({ root }: { root: string }) => copies({ root, pack: 'p' })],
])('%s of a folder that is no workspace says so, and writes nothing', async (_, run) => {
  const root = temporaryFolder({ 'notes.txt': 'mine' });
  const { diagnostics } = await run({ root });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['NO_WORKSPACE', 'error']]);
  expect(readdirSync(root)).toEqual(['notes.txt']);
});

test('a PDF is identified without a workspace, as far as it says', async () => {
  const root = temporaryFolder({ 'notes.txt': 'mine' });
  const { status, diagnostics } = await identify({ file: `${root}/gone.pdf` });
  expect([status, diagnostics.map(({ code }) => code)]).toEqual(['unknown', ['NO_FILE']]);
});
