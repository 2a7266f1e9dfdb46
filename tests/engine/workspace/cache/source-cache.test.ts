import { cpSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPacks } from '../../../../src/engine/pipeline/build-packs.ts';
import { preparePack } from '../../../../src/engine/pipeline/prepare-pack.ts';
import { openRun } from '../../../../src/engine/pipeline/run.ts';
import { type DiskCache, openDiskCache } from '../../../../src/engine/workspace/cache/disk-cache.ts';
import { freezeDocument, thawDocument } from '../../../../src/engine/workspace/cache/frozen-document.ts';
import { openSourceCache } from '../../../../src/engine/workspace/cache/source-cache.ts';
import { openWorkspace } from '../../../../src/engine/workspace/disk-workspace.ts';
import { openLibrary } from '../../../../src/engine/workspace/load-library.ts';
import { allPacks } from '../../../../src/engine/workspace/select-packs.ts';
import type { Document } from '../../../../src/ground/model/sources.ts';
import { readDocument } from '../../../../src/stages/read/read-document.ts';
import { STARTER, starterWorkspace } from '../../../support/starter.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LIMIT = 50_000_000;
const PACKAGE = join(import.meta.dirname, '../../../..');

/** Everything that comes of the packs of a workspace before they are printed, and what was asked for. */
function prepareAll(root: string, cache?: DiskCache, code = 'code'): unknown {
  const sources = cache && openSourceCache(cache, code);
  const library = openLibrary({ cache: sources });
  const workspace = openWorkspace(root);
  const made = allPacks(workspace).map(({ id }) => {
    const recording = workspace.recording();
    const { value, diagnostics } = preparePack(id, recording, library);
    return {
      id,
      html: value?.rendered.html,
      printed: value?.rendered.printed,
      diagnostics,
      record: recording.record(),
    };
  });
  sources?.save();
  return made;
}

function edit(root: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, path), 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(join(root, path), change(before));
}

function entriesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/'))
    .map((name) => join(folder, name));
}

/** A cache that counts what it is asked for and has. */
function counting(
  cache: DiskCache,
): DiskCache & { readonly hits: () => number; readonly puts: () => number } {
  let [hits, puts] = [0, 0];
  return {
    ...cache,
    get: (key) => {
      const text = cache.get(key);
      if (text !== undefined) hits++;
      return text;
    },
    put: (key, text) => {
      puts++;
      cache.put(key, text);
    },
    hits: () => hits,
    puts: () => puts,
  };
}

const workspaces: readonly (readonly [name: string, folder: string])[] = [
  ['the packs of the repository', PACKAGE],
  ...readdirSync(join(PACKAGE, 'tests/cases')).map(
    (name) => [name, join(PACKAGE, 'tests/cases', name)] as const,
  ),
];

describe.each(workspaces)('%s', (_, folder) => {
  test('come out the same with a cache that is empty, that is full, and without one', () => {
    const root = temporaryFolder();
    cpSync(join(folder, 'sources'), join(root, 'sources'), { recursive: true });
    const without = prepareAll(root);
    const cache = openDiskCache(temporaryFolder(), LIMIT);
    expect(prepareAll(root, cache)).toEqual(without);
    const again = counting(cache);
    expect(prepareAll(root, again)).toEqual(without);
    // What is without errors was kept, and nothing is kept twice.
    expect(again.puts()).toBe(0);
  });
});

test('a second run takes documents and extractions from the cache, and makes only what was edited', () => {
  const root = starterWorkspace();
  const folder = temporaryFolder();
  const first = counting(openDiskCache(folder, LIMIT));
  prepareAll(root, first);
  expect([first.hits(), first.puts()]).toEqual([0, 2]);

  edit(root, STARTER.pack, (text) => text.replace('title: ', 'title: More about '));
  const second = counting(openDiskCache(folder, LIMIT));
  expect(prepareAll(root, second)).toEqual(prepareAll(root));
  expect([second.hits(), second.puts()]).toEqual([2, 0]);

  // The extraction was bound to the document as it was.
  edit(root, STARTER.document, (text) => `${text.trimEnd()} And so it ends.\n`);
  const third = counting(openDiskCache(folder, LIMIT));
  expect(prepareAll(root, third)).toEqual(prepareAll(root));
  expect(third.puts()).toBe(2);

  edit(root, STARTER.extraction, (text) => text.replace('Twelve volunteers kept', 'Ten volunteers kept'));
  const fourth = counting(openDiskCache(folder, LIMIT));
  const failing = prepareAll(root, fourth);
  expect(JSON.stringify(failing)).toContain('QUOTE_NOT_FOUND');
  expect(failing).toEqual(prepareAll(root));
  expect(fourth.puts()).toBe(0);
});

test('another version of the program has a cache of its own', () => {
  const root = starterWorkspace();
  const folder = temporaryFolder();
  prepareAll(root, openDiskCache(folder, LIMIT), 'older');
  const cache = counting(openDiskCache(folder, LIMIT));
  expect(prepareAll(root, cache, 'newer')).toEqual(prepareAll(root));
  expect([cache.hits(), cache.puts()]).toEqual([0, 2]);
});

test('the same bytes under another name are another document: every place has the path in it', () => {
  const root = starterWorkspace();
  const folder = temporaryFolder();
  prepareAll(root, openDiskCache(folder, LIMIT));
  for (const path of [STARTER.document, STARTER.extraction]) {
    const copy = path.replace('riverside-library', 'other-library');
    const text = readFileSync(join(root, path), 'utf8').replace(
      'document: riverside-library',
      'document: other-library',
    );
    writeFileSync(join(root, copy), text);
  }
  edit(root, STARTER.pack, (text) => text.replaceAll('riverside-library', 'other-library'));
  const cache = counting(openDiskCache(folder, LIMIT));
  expect(prepareAll(root, cache)).toEqual(prepareAll(root));
  expect(cache.hits()).toBe(0);
});

test('whatever is done to the cache, the same comes out', () => {
  const root = starterWorkspace();
  const without = prepareAll(root);
  const tampering: readonly ((paths: readonly string[]) => void)[] = [
    (paths) => paths.forEach((path) => void writeFileSync(path, '')),
    (paths) => paths.forEach((path) => void writeFileSync(path, readFileSync(path).subarray(0, 300))),
    (paths) =>
      paths.forEach((path) => void writeFileSync(path, readFileSync(path, 'utf8').replace(/\d/, '7'))),
    (paths) =>
      paths.forEach(
        (path) => void writeFileSync(path, readFileSync(path, 'utf8').replace('Twelve', 'Eleven')),
      ),
    (paths) => paths.forEach((path) => void utimesSync(path, 1_000_000_000, 1_000_000_000)),
    ([one = '', two = '']) => {
      const contents = [readFileSync(one), readFileSync(two)];
      writeFileSync(one, contents[1] ?? '');
      writeFileSync(two, contents[0] ?? '');
    },
  ];
  for (const tamper of tampering) {
    const folder = temporaryFolder();
    prepareAll(root, openDiskCache(folder, LIMIT));
    const paths = entriesIn(folder);
    expect(paths).toHaveLength(2);
    tamper(paths);
    expect(prepareAll(root, openDiskCache(folder, LIMIT)), String(tamper)).toEqual(without);
    expect(prepareAll(root, openDiskCache(folder, LIMIT)), String(tamper)).toEqual(without);
  }
});

test('a printed pack has the same bytes', async () => {
  const root = starterWorkspace();
  const folder = temporaryFolder();
  const run = async (cache: DiskCache | undefined): Promise<readonly string[]> => {
    const sources = cache && openSourceCache(cache, 'code');
    const library = openLibrary({ cache: sources });
    const run = { ...openRun({ environment: process.env, jobs: 1 }), library: async () => library };
    const workspace = openWorkspace(root);
    const { diagnostics } = await buildPacks(workspace, allPacks(workspace), run, { force: true });
    await run.close();
    sources?.save();
    expect(diagnostics).toEqual([]);
    const names = ['riverside.pdf', 'riverside.html', 'evidence.json', 'manifest.json'];
    return names.map((name) => readFileSync(join(root, STARTER.output, name), 'base64'));
  };
  const without = await run(undefined);
  expect(await run(openDiskCache(folder, LIMIT))).toEqual(without);
  const full = counting(openDiskCache(folder, LIMIT));
  expect(await run(full)).toEqual(without);
  expect(full.hits()).toBe(2);
});

function documentOf(body: string): Document | undefined {
  const text = `---\ntitle: A title\nissued: 2026-01-01\n---\n${body}\n`;
  const file = { path: 'sources/documents/a.md', bytes: new TextEncoder().encode(text), sha256: 'sum' };
  return readDocument(file).value as Document | undefined;
}

test('a document that was kept has every character where it was', () => {
  const pieces = fc.constantFrom(
    'word',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '&amp;',
    '&#8364;',
    '\\*',
    '*soft*',
    '**hard**',
    '`co  de`',
    '# Head\n',
    '- item\n',
    '> quoted ',
    '| a | b |\n|---|---|\n| c &lt; | d |\n',
    '    code\n',
    '```\nfence\n```\n',
    '[a link](x)',
    '![a picture](x)',
    '  \n',
    '𝒳',
    'e\u0301',
    '\t',
    '1. ',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const document = documentOf(parts.join(''));
      const frozen = document && freezeDocument(document);
      if (!document || !frozen) return;
      const kept = thawDocument(JSON.parse(JSON.stringify(frozen)), () => document);
      expect(kept.text.text).toBe(document.text.text);
      expect(kept.text.paragraphs).toEqual(document.text.paragraphs);
      for (let offset = 0; offset <= document.text.text.length + 2; offset++) {
        expect(kept.text.positionAt(offset)).toEqual(document.text.positionAt(offset));
      }
      expect(kept.front.placeOf(['title'])).toEqual(document.front.placeOf(['title']));
      expect(kept.front.data).toEqual(document.front.data);
    }),
    { numRuns: 300 },
  );
});
