import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { madeDiagnostics } from '../scripts/generate/codes-source.ts';
import { MACHINE_CODES, USAGE_CODES } from '../src/engine/pipeline/build-result.ts';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');

/** Code and severity of each function, in order of code. */
const made = madeDiagnostics().map(({ code, severity }) => [code, severity]);

test('there is one function for each diagnostic, in order of code within its file', () => {
  const codes = made.map(([code]) => code);
  expect(codes.length).toBeGreaterThan(40);
  expect(codes).toEqual([...new Set(codes)]);
  const folder = 'src/ground/model/diagnostics';
  for (const file of readdirSync(resolve(import.meta.dirname, '..', folder))) {
    const inFile = [...read(`${folder}/${file}`).matchAll(/\bmake\(\s*'([A-Z0-9_]+)'/g)].map(
      ([, code]) => code,
    );
    expect(inFile, file).toEqual([...inFile].sort());
  }
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

/** The places within a page that a link can lead to, as GitHub names headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const prose = read(page).replace(/^(`{3,})[\s\S]*?^\1$/gm, '');
  const headings = [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
  const names = headings.map((heading) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const tags = [...prose.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...names, ...tags]);
}

test('links and pictures of the README and the documentation lead somewhere', () => {
  const docs = readdirSync(resolve(import.meta.dirname, '../docs'), { recursive: true, encoding: 'utf8' });
  const pages = ['README.md', ...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
  const anchors = new Map(pages.map((page) => [page, anchorsOf(page)]));
  const [found, astray]: [string[], string[]] = [[], []];
  for (const page of pages) {
    const prose = read(page).replace(/^(`{3,})[\s\S]*?^\1$|`[^`\n]*`/gm, '');
    for (const [, target = '', anchor] of prose.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
      found.push(target);
      const path = target === '' ? page : normalize(join(dirname(page), target));
      const isThere = existsSync(resolve(import.meta.dirname, '..', path));
      if (!isThere || (anchor !== undefined && anchors.get(path)?.has(anchor) === false))
        astray.push(`${page}: ${target}${anchor === undefined ? '' : `#${anchor}`}`);
    }
  }
  expect(found.length).toBeGreaterThan(10);
  expect(astray).toEqual([]);
});

test('docs/migrating.md is sorted by code, and each code is one', () => {
  const listed = [...read('docs/migrating.md').matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map(([, code]) => code);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed).toEqual(listed.toSorted());
  const codes = new Set(made.map(([code]) => code));
  expect(listed.filter((code) => !codes.has(code))).toEqual([]);
});

test('the index of the documentation has every page', () => {
  const pages = readdirSync(resolve(import.meta.dirname, '../docs')).filter((name) => name.endsWith('.md'));
  const index = read('docs/README.md');
  const unlisted = pages.filter((name) => name !== 'README.md' && !index.includes(`](${name})`));
  expect(pages.length).toBeGreaterThan(20);
  expect(unlisted).toEqual([]);
});
