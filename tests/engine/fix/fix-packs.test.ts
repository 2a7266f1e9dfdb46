import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, fix } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type BrokenWorkspace, brokenWorkspaces, filesOfBroken } from './broken-workspaces.ts';

describe('broken workspaces', () => {
  test.each(brokenWorkspaces.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const files = filesOfBroken(one);
    const root = temporaryFolder(files);
    const result = await fix({ root });
    expect(result.fixed.map(({ diagnostic }) => diagnostic.code).sort()).toEqual([...one.codes].sort());
    for (const [path, wanted] of Object.entries(fixedFiles(files, one)))
      expect(readFileSync(join(root, path), 'utf8'), path).toBe(wanted);
    const after = await check({ root });
    expect(after.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});

/** The files with the edits that are expected, each of which fits in one place. */
function fixedFiles(
  files: Readonly<Record<string, string>>,
  { edits }: BrokenWorkspace,
): Readonly<Record<string, string>> {
  const made = { ...files };
  for (const [before, after] of edits) {
    const found = Object.entries(made).filter(([, text]) => text.split(before).length === 2);
    const [path, text] = found[0] ?? ['', ''];
    expect(
      found.map(([name]) => name),
      before,
    ).toEqual([path]);
    made[path] = text.replace(before, () => after);
  }
  return made;
}
