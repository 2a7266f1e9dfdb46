import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  const listed = [
    ...read('docs/diagnostics.md').matchAll(/^\| \[`([A-Z0-9_]+)`\]\(#[a-z0-9_]+\) \| (\w+) \| \S/gm),
  ].map(([, code, severity]) => [code, severity]);
  expect(listed).toEqual(made);
  const explained = [...read('docs/diagnostics.md').matchAll(/^### ([A-Z0-9_]+)$/gm)].map(([, code]) => code);
  expect(explained).toEqual(made.map(([code]) => code));
});

test('the codes that decide the exit status are codes', () => {
  const codes = made.map(([code]) => code);
  for (const code of [...MACHINE_CODES, ...USAGE_CODES]) expect(codes).toContain(code);
});

test('links and pictures of the README and the documentation lead somewhere', () => {
  const docs = readdirSync(resolve(import.meta.dirname, '../docs')).filter((name) => name.endsWith('.md'));
  const found: string[] = [];
  for (const page of ['README.md', ...docs.map((name) => `docs/${name}`)]) {
    const prose = read(page).replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
    const targets = [...prose.matchAll(/\]\(((?!https?:|#)[^)#]+)/g)].map(([, target]) => target ?? '');
    found.push(...targets);
    for (const target of targets) {
      const path = resolve(import.meta.dirname, '..', page, '..', target);
      expect(existsSync(path), `${page}: ${target}`).toBe(true);
    }
  }
  expect(found.length).toBeGreaterThan(10);
});

test('docs/migrating.md is sorted by code, and each code is one', () => {
  const listed = [...read('docs/migrating.md').matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, code]) => code);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed).toEqual(listed.toSorted());
  const codes = new Set(made.map(([code]) => code));
  expect(listed.filter((code) => !codes.has(code))).toEqual([]);
});
