import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestText, parseManifest, readManifest } from '../../../src/engine/results/manifest.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OLD = join(import.meta.dirname, 'first-edition');

function oldWorkspace(): string {
  const root = temporaryFolder();
  cpSync(OLD, root, { recursive: true });
  return root;
}

test('manifests of the first edition are read: a good one, and a stale one with warnings and times', () => {
  const root = oldWorkspace();
  expect(readManifest(root, 'output/pack')).toMatchObject({
    pack: 'pack',
    status: 'built',
    bound: { figure: 1 },
  });
  const warned = readManifest(root, 'output/warned');
  expect(warned).toMatchObject({
    status: 'stale',
    stale: { errors: 1, because: expect.stringContaining('UNBOUND_NUMBER') as string },
    warnings: [{ code: 'PERIOD_NOT_STATED', place: { start: { line: 3, column: 66 } } }],
  });
  expect(warned?.timings?.length).toBeGreaterThan(5);
});

test('what is written is read again', () => {
  const manifest = readManifest(oldWorkspace(), 'output/warned');
  if (!manifest) throw new Error('no manifest');
  expect(parseManifest(Buffer.from(manifestText(manifest)), 'm.json')).toEqual({ value: manifest });
});

test('the manifest of another pack is none of this folder: marks would go to the other one', () => {
  const root = oldWorkspace();
  mkdirSync(join(root, 'output/copy'));
  cpSync(join(root, 'output/pack/manifest.json'), join(root, 'output/copy/manifest.json'));
  expect(readManifest(root, 'output/copy')).toBeUndefined();
});

test.each(['', '{"format":1', 'null', '{}', '['.repeat(1e6), '{"format": 1, "madeBy": null}'])(
  'what cannot be used counts as nothing: %#',
  (text) => {
    const root = oldWorkspace();
    writeFileSync(join(root, 'output/pack/manifest.json'), text);
    expect(readManifest(root, 'output/pack')).toBeUndefined();
  },
);
