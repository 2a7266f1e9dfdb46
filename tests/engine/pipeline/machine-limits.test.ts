import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { build } from '../../../src/index.ts';
import { starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const files = vi.hoisted(() => ({ limit: undefined as number | undefined }));

vi.mock('../../../src/ground/machine/file-limit.ts', () => ({ fileLimit: () => files.limit }));

test.each([20, 40, 60])('too few file handles are said: %i', async (limit) => {
  files.limit = limit;
  const { packs, diagnostics } = await build({ root: starterWorkspace(), environment: process.env, jobs: 2 });
  files.limit = undefined;
  expect(packs.map(({ status }) => status)).toEqual(['failed']);
  expect(diagnostics).toMatchObject([
    {
      code: 'TOO_FEW_FILES',
      message: `this process may have ${limit} files open at once: the browser needs 96`,
    },
  ]);
});

test('a cache folder that others can write is not used, and that is said', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'sourcebound'));
  chmodSync(join(root, 'sourcebound'), 0o777);
  const notices: string[] = [];
  const environment = { ...process.env, XDG_CACHE_HOME: root };
  const onNotice = (text: string) => notices.push(text);
  const { packs } = await build({ root: starterWorkspace(), environment, onNotice });
  expect(packs.map(({ status }) => status)).toEqual(['built']);
  expect(notices.filter((text) => text.startsWith(`others can write ${root}/sourcebound, so`))).toHaveLength(
    1,
  );
}, 60_000);
