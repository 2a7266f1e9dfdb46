import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import type { DocumentExcerpt } from '../../../src/ground/model/document-excerpt.ts';
import { checkManifest } from '../../../src/handouts/bundle/check-manifest.ts';
import { openVerification } from '../../../src/handouts/bundle/verification.ts';

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const sum = (words: string): string => createHash('sha256').update(words).digest('hex');

const MANIFEST: Manifest = {
  format: 1,
  pack: 'p',
  status: 'built',
  madeBy: {
    tool: 'sourcebound',
    version: '0.1.0',
    code: null,
    browser: null,
    undated: '2000-01-01T00:00:00.000Z',
  },
  browserVersion: 'none',
  pages: 1,
  bound: {},
  inputs: [
    { path: 'sources/packs/p.md', sha256: sum('pack') },
    { path: 'sources/documents/d.md', sha256: sum('document') },
    { path: 'sources/documents/', sha256: sum('names') },
    { path: 'templates/base/base.css', sha256: sum('css') },
    { path: 'templates/own.css', sha256: null },
  ],
  outputs: ['p.pdf', 'p.html', 'evidence.json'].map((path) => ({
    path,
    sha256: sum(path),
    bytes: path.length,
  })),
  anchors: {},
  warnings: [],
};

const FILES: Readonly<Record<string, string>> = {
  'p.pdf': 'p.pdf',
  'p.html': 'p.html',
  'evidence.json': 'evidence.json',
  'README.txt': 'anything',
  SHA256SUMS: 'anything',
  'sources/packs/p.md': 'pack',
  'sources/documents/d.md': 'document',
};

function check(
  changes: Readonly<Record<string, string | undefined>>,
  manifest: Manifest = MANIFEST,
  excerpts: readonly Pick<DocumentExcerpt, 'id' | 'file' | 'sha256'>[] = [],
) {
  const text = JSON.stringify(manifest, undefined, 2);
  const files = new Map<string, Uint8Array>();
  for (const [name, words] of Object.entries({ ...FILES, 'manifest.json': text, ...changes })) {
    if (words !== undefined) files.set(name, bytes(words));
  }
  const verification = openVerification();
  checkManifest(manifest, files, excerpts as readonly DocumentExcerpt[], verification);
  const { checks, diagnostics } = verification.found();
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
  return { checks, diagnostics, lineOf };
}

describe('the record of the build in a bundle', () => {
  test('holds when each output and each source has its sum', () => {
    const { checks, diagnostics } = check({});
    expect(diagnostics).toEqual([]);
    expect(checks).toMatchObject([{ id: 'manifest', holds: true, count: 5 }]);
  });

  test.each(['p.pdf', 'p.html', 'evidence.json', 'sources/packs/p.md', 'sources/documents/d.md'])(
    'has another sum than %s: its own line is the place',
    (name) => {
      const { checks, diagnostics, lineOf } = check({ [name]: 'changed' });
      const line = lineOf(sum(FILES[name] ?? ''));
      expect(checks).toMatchObject([{ holds: false }]);
      expect(diagnostics).toMatchObject([
        { code: 'SUM_MISMATCH', place: { file: 'manifest.json', start: { line } } },
      ]);
      expect(line).toBeGreaterThan(1);
    },
  );

  test.each(['p.pdf', 'p.html', 'evidence.json', 'sources/packs/p.md', 'sources/documents/d.md'])(
    'names %s, which is missing',
    (name) => {
      expect(check({ [name]: undefined }).diagnostics).toMatchObject([
        { code: 'BUNDLE_DIFFERS', message: `${name} is missing from the bundle`, place: { file: name } },
      ]);
    },
  );

  test('does not name an output that every pack has', () => {
    const outputs = MANIFEST.outputs.filter(({ path }) => path !== 'p.pdf');
    expect(check({}, { ...MANIFEST, outputs }).diagnostics).toMatchObject([
      { code: 'BUNDLE_DIFFERS', place: { file: 'manifest.json' } },
    ]);
  });

  test.each(['added.txt', 'sources/documents/other.md', 'sources/excerpts/d.md', 'templates/new.css'])(
    'does not name %s, which is there',
    (name) => {
      expect(check({ [name]: 'x' }).diagnostics).toMatchObject([
        {
          code: 'BUNDLE_DIFFERS',
          place: { file: name },
          message: expect.stringContaining('not made from it') as string,
        },
      ]);
    },
  );

  test('may have templates in the bundle, or not; one that is there has its sum', () => {
    expect(check({ 'templates/base/base.css': 'css' }).checks).toMatchObject([{ holds: true, count: 6 }]);
    expect(check({ 'templates/base/base.css': 'other' }).diagnostics).toMatchObject([
      { code: 'SUM_MISMATCH' },
    ]);
  });

  test('an excerpt is there in place of a document, and has its sum', () => {
    const excerpt = { id: 'd', file: 'sources/documents/d.md', sha256: sum('document') };
    const partial = { 'sources/documents/d.md': undefined, 'sources/excerpts/d.md': 'words' };
    expect(check(partial, MANIFEST, [excerpt]).diagnostics).toEqual([]);
    const other = { ...excerpt, sha256: sum('another') };
    expect(check(partial, MANIFEST, [other]).diagnostics).toMatchObject([{ code: 'SUM_MISMATCH' }]);
    expect(check({ 'sources/documents/d.md': undefined }, MANIFEST, [excerpt]).diagnostics).toMatchObject([
      { code: 'BUNDLE_DIFFERS', message: 'sources/documents/d.md is missing from the bundle' },
    ]);
  });

  test('a stale pack is not to be handed on: the line of its status is the place', () => {
    const { diagnostics, lineOf } = check({}, { ...MANIFEST, status: 'stale' });
    expect(diagnostics).toMatchObject([
      { code: 'BUNDLE_DIFFERS', place: { file: 'manifest.json', start: { line: lineOf('"status"') } } },
    ]);
  });
});
