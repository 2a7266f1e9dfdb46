import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { build, bundle, check, verify } from '../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

const YAML = starterFiles.get(STARTER.extraction) ?? '';
const JSON_TEXT = `${JSON.stringify(parse(YAML), undefined, 2)}\n`;
const at = (extension: string): string => STARTER.extraction.replace(/\.yaml$/, extension);

/** The starter with its extraction in a file of another name. */
function workspaceWith(extension: string, text: string): string {
  const root = starterWorkspace({ [at(extension)]: text });
  rmSync(join(root, STARTER.extraction));
  return root;
}

test('an extraction of JSON is built, bundled and verified, and it is what travels', async () => {
  const root = workspaceWith('.json', JSON_TEXT);
  const environment = process.env;
  const built = await build({ root, environment });
  expect(built.diagnostics).toEqual([]);
  expect(built.packs).toMatchObject([{ status: 'built', boundItems: 9 }]);

  const output = join(root, STARTER.output);
  const manifest = JSON.parse(readFileSync(join(output, 'manifest.json'), 'utf8')) as Manifest;
  const inputs = manifest.inputs.filter(({ path }) => path.startsWith('sources/extractions/'));
  expect(inputs.map(({ path, sha256 }) => [path, sha256 !== null])).toEqual([
    [at('.json'), true],
    [at('.yaml'), false],
    [at('.yml'), false],
  ]);
  const evidence = readFileSync(join(output, 'evidence.json'), 'utf8');
  expect(evidence).toContain('"format": "application/json"');
  expect(evidence).toContain(`"file": "${at('.json')}"`);

  const made = await bundle({ root, pack: 'riverside' });
  expect(made.diagnostics).toEqual([]);
  const archive = await verify({ file: join(root, made.bundle?.file ?? '') });
  expect(archive.diagnostics).toEqual([]);
  const pdf = await verify({ file: join(output, 'riverside.pdf') });
  expect(pdf.diagnostics).toEqual([]);

  // A second file for the same document is noticed, although the first has not changed.
  writeFileSync(join(root, at('.yml')), YAML);
  const again = await build({ root, environment });
  expect(again.packs).toMatchObject([{ status: 'failed', stale: true }]);
  expect(again.diagnostics).toMatchObject([
    {
      code: 'TWO_EXTRACTIONS',
      place: { file: at('.yml') },
      message: expect.stringContaining(`here and in ${at('.json')}`),
    },
  ]);
}, 60_000);

test('an extraction may be called .yml, and its problems have places', async () => {
  const root = workspaceWith('.yml', YAML.replace('Twelve volunteers kept', 'Ten volunteers kept'));
  const { diagnostics } = await check({ root });
  expect(diagnostics).toMatchObject([
    { code: 'QUOTE_NOT_FOUND', place: { file: at('.yml'), start: { line: 25, column: 15 } } },
  ]);
});

test('the hints of what binding finds in JSON show JSON', async () => {
  const root = workspaceWith('.json', JSON_TEXT.replace('"qualifier": "about"', '"qualifier": "more-than"'));
  const { diagnostics } = await check({ root });
  const line = JSON_TEXT.split('\n').findIndex((one) => one.includes('"qualifier": "about"')) + 1;
  expect(diagnostics).toMatchObject([
    {
      code: 'QUALIFIER_CHANGED',
      place: { file: at('.json'), start: { line } },
      hint: expect.stringContaining('`"qualifier": "about"`'),
    },
  ]);
});

test('three files for one document are one error, whatever is in them', async () => {
  const root = starterWorkspace({ [at('.yml')]: 'x', [at('.json')]: 'y' });
  const { diagnostics } = await check({ root });
  expect(diagnostics).toMatchObject([
    { code: 'TWO_EXTRACTIONS', message: expect.stringContaining(`${at('.yml')} and ${at('.json')}`) },
  ]);
});

test('an extraction of JSON without a document is named by its file', async () => {
  const root = starterWorkspace({ 'sources/extractions/lost.json': '{ "document": "lost" }' });
  const { diagnostics } = await check({ root });
  expect(diagnostics).toMatchObject([
    { code: 'UNUSED_EXTRACTION', place: { file: 'sources/extractions/lost.json' } },
  ]);
});

test('the same extraction under another name gives the same page', async () => {
  const root = starterWorkspace();
  await build({ root, environment: process.env });
  const html = readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8');
  renameSync(join(root, STARTER.extraction), join(root, at('.yml')));
  const built = await build({ root, environment: process.env });
  expect(built.packs).toMatchObject([{ status: 'built' }]);
  expect(readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8')).toBe(html);
}, 60_000);
