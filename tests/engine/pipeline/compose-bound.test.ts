import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preparePack } from '../../../src/engine/pipeline/prepare-pack.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { openLibrary } from '../../../src/engine/workspace/load-library.ts';
import type { PackContent } from '../../../src/ground/model/content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a pack with a brand is composed again only when the brand says something else', () => {
  const root = temporaryFolder();
  cpSync(join(import.meta.dirname, '../../cases/branded'), root, { recursive: true });
  const library = openLibrary();
  const contentNow = (): PackContent | undefined =>
    preparePack('pack', openWorkspace(root), library).value?.content;

  const first = contentNow();
  expect(first).toBeDefined();
  expect(contentNow()).toBe(first);

  const brand = join(root, 'brand.yml');
  writeFileSync(brand, `${readFileSync(brand, 'utf8')}# a remark\n`);
  expect(contentNow()).toBe(first);

  writeFileSync(brand, readFileSync(brand, 'utf8').replace(/^publisher:.*$/m, 'publisher: Another house'));
  const second = contentNow();
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
});
