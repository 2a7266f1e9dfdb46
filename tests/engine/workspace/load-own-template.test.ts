import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { loadTemplate } from '../../../src/engine/workspace/load-template.ts';
import { wholeFile } from '../../../src/ground/model/whole-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  ['with nothing in it', 'templates/mine'],
  ['in which the layout is a folder', 'templates/mine/layout.hbs'],
  ['with folders only', 'templates/mine/blocks'],
])('a folder of a template %s is not recommended for itself', (_, folder) => {
  const root = temporaryFolder({ 'sources/packs/.keep': '' });
  mkdirSync(join(root, folder), { recursive: true });
  const { value, diagnostics } = loadTemplate(openWorkspace(root), 'mine', wholeFile('sources/packs/p.md'));
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: 'TEMPLATE_MISSING',
      hint: 'the folder templates/mine/ has no files of a template: put `layout.hbs` into it',
    },
  ]);
});
