import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { MACHINE_CODES, USAGE_CODES } from '../src/engine/pipeline/build-result.ts';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');

/** Code and severity of each function, in order of the file. */
const made = [
  ...read('src/ground/model/diagnostics.ts').matchAll(/\bmake\(\s*'([A-Z0-9_]+)',\s*'(error|warning)'/g),
].map(([, code, severity]) => [code, severity]);

test('the diagnostics are in order of code, one function for each', () => {
  const codes = made.map(([code]) => code);
  expect(codes.length).toBeGreaterThan(40);
  expect(codes).toEqual([...new Set(codes)].sort());
});

test('docs/diagnostics.md lists every code with its severity, in order', () => {
  const listed = [...read('docs/diagnostics.md').matchAll(/^\| `([A-Z0-9_]+)` \| (\w+) \| \S/gm)].map(
    ([, code, severity]) => [code, severity],
  );
  expect(listed).toEqual(made);
});

test('the codes that decide the exit status are codes', () => {
  const codes = made.map(([code]) => code);
  for (const code of [...MACHINE_CODES, ...USAGE_CODES]) expect(codes).toContain(code);
});

test('every code is provoked by a test', () => {
  const folder = resolve(import.meta.dirname);
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(\.test\.ts|expected\.txt)$/.test(name) && !name.endsWith('docs.test.ts'))
    .map((name) => readFileSync(resolve(folder, name), 'utf8'))
    .join('\n');
  expect(made.map(([code]) => code ?? '').filter((code) => !tests.includes(code))).toEqual([]);
});

test('links and pictures of the README lead somewhere', () => {
  for (const page of [
    'README.md',
    'docs/blocks.md',
    'docs/bundles.md',
    'docs/diagnostics.md',
    'docs/handouts.md',
    'docs/migrating.md',
    'docs/rules.md',
    'docs/templates.md',
  ]) {
    const targets = [...read(page).matchAll(/\]\(((?!https?:|#)[^)#]+)/g)].map(([, target]) => target ?? '');
    for (const target of targets) {
      const path = resolve(import.meta.dirname, '..', page, '..', target);
      expect(() => readFileSync(path), `${page}: ${target}`).not.toThrow(/ENOENT/);
    }
  }
});

test('docs/migrating.md is sorted by code, and each code is one', () => {
  const listed = [...read('docs/migrating.md').matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, code]) => code);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed).toEqual(listed.toSorted());
  const codes = new Set(made.map(([code]) => code));
  expect(listed.filter((code) => !codes.has(code))).toEqual([]);
});
