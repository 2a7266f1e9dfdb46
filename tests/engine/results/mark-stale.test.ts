import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Manifest, manifestText, readManifest } from '../../../src/engine/results/manifest.ts';
import { markGood, markStale } from '../../../src/engine/results/mark-stale.ts';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { unknownPack } from '../../../src/ground/model/diagnostics/files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOLDER = 'output/p';
const OLD: Manifest = {
  format: 1,
  pack: 'p',
  status: 'built',
  madeBy: { tool: 'sourcebound', version: '0', code: null, browser: null, undated: '2000' },
  browserVersion: 'none',
  pages: 1,
  bound: {},
  inputs: [{ path: 'sources/packs/p.md', sha256: 'a'.repeat(64) }],
  outputs: [{ path: 'p.pdf', sha256: 'a'.repeat(64), bytes: 3 }],
  anchors: {},
  warnings: [],
};
const NEW: Manifest = { ...OLD, outputs: [{ path: 'p.pdf', sha256: 'b'.repeat(64), bytes: 3 }] };
const STALE: Manifest = { ...OLD, status: 'stale', stale: { since: '2026-01-01', errors: 1, because: 'x' } };
const ERRORS = [unknownPack('p')];
const NOW = new Date('2026-05-05');

function outputs(manifest: Manifest) {
  const root = temporaryFolder({
    [`${FOLDER}/manifest.json`]: manifestText(manifest),
    [`${FOLDER}/p.pdf`]: 'pdf',
  });
  const at = (name: string): string => join(root, FOLDER, name);
  return {
    workspace: openWorkspace(root),
    mark: at('STALE'),
    text: () => readFileSync(at('manifest.json'), 'utf8'),
    manifest: () => readManifest(root, FOLDER),
  };
}

test('outputs are marked as stale, and the marks taken away again', async () => {
  const { workspace, mark, manifest, text } = outputs(OLD);
  expect(await markStale(workspace, OLD, ERRORS, NOW)).toEqual([]);
  expect(manifest()).toMatchObject({ status: 'stale', stale: { since: NOW.toISOString(), errors: 1 } });
  expect(existsSync(mark)).toBe(true);
  expect(await markGood(workspace, manifest() ?? OLD)).toEqual([]);
  expect(text()).toBe(manifestText(OLD));
  expect(existsSync(mark)).toBe(false);
});

test('outputs that were built anew meanwhile are not marked, whatever the old ones are', async () => {
  const { workspace, mark, text } = outputs(NEW);
  expect(await markStale(workspace, OLD, ERRORS, NOW)).toEqual([]);
  expect(await markGood(workspace, STALE)).toEqual([]);
  expect(text()).toBe(manifestText(NEW));
  expect(existsSync(mark)).toBe(false);
});

test('new outputs that are marked as stale already are not said to be good because the old ones were', async () => {
  const newer = { ...STALE, outputs: NEW.outputs };
  const { workspace, text } = outputs(newer);
  expect(await markGood(workspace, STALE)).toEqual([]);
  expect(text()).toBe(manifestText(newer));
});

test('the same outputs that another run has marked meanwhile keep the time since when', async () => {
  const { workspace, manifest } = outputs(STALE);
  await markStale(workspace, OLD, ERRORS, NOW);
  expect(manifest()?.stale).toMatchObject({ since: '2026-01-01', because: expect.stringContaining('[') });
});
