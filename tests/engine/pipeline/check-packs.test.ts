import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPacks } from '../../../src/engine/pipeline/check-packs.ts';
import { openRun, type Run } from '../../../src/engine/pipeline/run.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { type Library, openLibrary } from '../../../src/engine/workspace/load-library.ts';
import { allPacks } from '../../../src/engine/workspace/select-packs.ts';
import { badValue } from '../../../src/ground/model/diagnostics/values.ts';
import { wholeFile } from '../../../src/ground/model/whole-file.ts';
import { check } from '../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

/** A run whose library does something else about extractions. */
function runWith(extraction: (library: Library) => Library['extraction']): Run {
  const library = openLibrary();
  return { ...openRun(), library: async () => ({ ...library, extraction: extraction(library) }) };
}

test('there may be more problems than fit on a stack', async () => {
  const workspace = openWorkspace(starterWorkspace());
  const many = Array.from({ length: 200_000 }, (_, index) =>
    badValue(wholeFile(STARTER.extraction), `number ${index} is wrong`),
  );
  const run = runWith(() => () => ({ value: undefined, diagnostics: many }));
  const { packs, diagnostics } = await checkPacks(workspace, allPacks(workspace), { everything: true }, run);
  expect(packs).toMatchObject([{ id: 'riverside', status: 'failed', errors: many.length }]);
  // Those of the pack and those of the library are the same.
  expect(diagnostics).toHaveLength(many.length);
});

test('a fault of the program over one pack is told of that pack, and the others are checked', async () => {
  const root = starterWorkspace();
  const workspace = openWorkspace(root);
  const [riverside = { id: '', diagnostics: [] }] = allPacks(workspace);
  let asked = 0;
  const run = runWith((library) => (from, id) => {
    if (asked++ === 0) throw new Error('a bug');
    return library.extraction(from, id);
  });
  const { packs, diagnostics } = await checkPacks(
    workspace,
    [riverside, riverside],
    { everything: false },
    run,
  );
  expect(packs.map(({ status }) => status)).toEqual(['failed', 'checked']);
  expect(diagnostics).toMatchObject([
    { code: 'INTERNAL_FAULT', message: expect.stringContaining('`riverside`: Error: a bug') },
  ]);
});

test('with strict, an open warning of binding is an error, and no other warning is', async () => {
  const root = starterWorkspace();
  const file = join(root, STARTER.extraction);
  const extraction = readFileSync(file, 'utf8');
  const label = /label: .*/.exec(extraction)?.[0] ?? '';
  writeFileSync(join(root, 'sources/extractions/unused.yaml'), 'document: unused\n');
  const checked = async (strict: boolean): Promise<readonly string[]> => {
    const { diagnostics } = await check({ root, strict });
    return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  };
  expect(await checked(true)).toEqual(['warning UNUSED_EXTRACTION']);
  writeFileSync(file, extraction.replace(label, `${label}\n    period: 1861`));
  expect(await checked(false)).toEqual(['warning PERIOD_NOT_STATED', 'warning UNUSED_EXTRACTION']);
  expect(await checked(true)).toEqual(['error PERIOD_NOT_STATED', 'warning UNUSED_EXTRACTION']);
});
