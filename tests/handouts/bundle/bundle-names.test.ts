import { expect, test } from 'vitest';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import {
  bundleName,
  documentId,
  excerptOf,
  fixedNames,
  sourcesOf,
  templatesOf,
} from '../../../src/handouts/bundle/bundle-names.ts';

test('a bundle is called after its pack and edition', () => {
  expect([bundleName('p', undefined), bundleName('p', 3)]).toEqual(['p.zip', 'p-edition-3.zip']);
});

test('every bundle has six files', () => {
  expect(fixedNames('p')).toEqual([
    'p.pdf',
    'p.html',
    'evidence.json',
    'manifest.json',
    'README.txt',
    'SHA256SUMS',
  ]);
});

test('sources and templates are told from folders, fonts count as templates, and what was not there is neither', () => {
  const inputs = [
    'sources/packs/p.md',
    'sources/documents/',
    'sources/documents/deep/d.md',
    'templates/base/',
    'templates/base/base.css',
    'fonts/a.woff2',
    'elsewhere',
  ].map((path) => ({ path, sha256: 'a' }));
  const manifest = {
    inputs: [...inputs, { path: 'sources/packs/gone.md', sha256: null }],
  } as unknown as Manifest;
  expect(sourcesOf(manifest).map(({ path }) => path)).toEqual(['sources/packs/p.md']);
  expect(templatesOf(manifest).map(({ path }) => path)).toEqual(['templates/base/base.css', 'fonts/a.woff2']);
});

test.each([
  ['sources/documents/d.md', 'd', 'sources/excerpts/d.md'],
  ['sources/documents/d-2_x.md', 'd-2_x', 'sources/excerpts/d-2_x.md'],
  ['sources/documents/.md', undefined, undefined],
  ['sources/documents/d.txt', undefined, undefined],
  ['sources/documents/../d.md', undefined, undefined],
  ['sources/packs/d.md', undefined, undefined],
  ['d.md', undefined, undefined],
])('%s is the document %s', (path, id, excerpt) => {
  expect([documentId(path), excerptOf(path)]).toEqual([id, excerpt]);
});
