import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ExtractionData } from '../../../src/ground/model/generated/extraction.ts';
import { check, draft } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const EXTRACTION = 'sources/extractions/ferry.yaml';
const TEXT = `---
title: The ferry
issued: 2025-02-18
---
The ferry carried 3.4 million passengers in 2024. Fares rose by 12 per cent.

“People came back to the water,” said Ingrid Solheim, chief executive of the port.

The council approved the plan on 30 January 2025.
`;

function workspace(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ 'sources/documents/ferry.md': TEXT, ...files });
}

const read = (root: string): string => readFileSync(join(root, EXTRACTION), 'utf8');
const write = (root: string, text: string): void => writeFileSync(join(root, EXTRACTION), text);
const data = (root: string): ExtractionData => parse(read(root));

test('a draft is written, binds, is counted by check and printed by nothing', async () => {
  const pack = '---\ntitle: The ferry\ndocuments: [ferry]\n---\n# Figures\n\n::figures\n\n::people\n';
  const root = workspace({ 'sources/packs/ferry.md': pack });
  const result = await draft({ root, document: 'ferry' });
  expect(result).toMatchObject({ written: true, file: EXTRACTION, diagnostics: [], leftOut: [] });
  expect(data(root).figures).toMatchObject({
    'passengers-carried-2024': {
      label: 'Passengers carried in 2024',
      value: '3.4 million',
      unit: 'passengers',
      period: '2024',
      evidence: 'The ferry carried 3.4 million passengers in 2024',
      'proposed-by': expect.stringMatching(/^sourcebound draft \d/),
      proposed: true,
    },
    'rise-fares': { label: 'Rise in fares', value: '12 per cent' },
  });
  expect(data(root).quotations).toMatchObject({
    'people-came-back-water': { words: 'People came back to the water', speaker: 'ingrid-solheim' },
  });
  expect(data(root).events).toMatchObject({
    'council-approved-plan': { title: 'Council approved the plan', date: '2025-01-30' },
  });
  expect(read(root)).toContain(
    '  # paragraph 1, line 5: The ferry carried 3.4 million passengers in 2024. Fares …\n',
  );
  const checked = await check({ root });
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checked.proposals).toEqual([{ document: 'ferry', file: EXTRACTION, count: 5 }]);
  expect(checked.packs).toMatchObject([{ status: 'checked', boundItems: 0 }]);
});

test('drafting again adds nothing: neither what waits, nor what was kept or struck', async () => {
  const root = workspace();
  await draft({ root, document: 'ferry' });
  const first = read(root);
  expect(await draft({ root, document: 'ferry' })).toMatchObject({
    written: false,
    proposals: [],
    passedOver: 0,
  });
  expect(read(root)).toBe(first);
  // One is kept under a name and a label of its own, the other is struck.
  const kept = first
    .replace('passengers-carried-2024:', 'mine:')
    .replace('label: Passengers carried in 2024', 'label: People on the boats')
    .replace('    proposed: true\n', '');
  const struck = kept.replace(/ {2}rise-fares:\n(?: {4}.*\n)+/, '');
  write(root, struck);
  expect(await draft({ root, document: 'ferry' })).toMatchObject({
    written: false,
    proposals: [],
    passedOver: 1,
  });
  expect(read(root)).toBe(struck);
  const again = await draft({ root, document: 'ferry', all: true });
  expect(again.proposals.map(({ id }) => id)).toEqual(['rise-fares']);
  expect(Object.keys(data(root).figures ?? {})).toEqual(['mine', 'rise-fares']);
});

test('a paragraph that is new is drafted, wherever it is', async () => {
  const root = workspace();
  await draft({ root, document: 'ferry' });
  write(root, read(root).replace(/ {2}rise-fares:\n(?: {4}.*\n)+/, ''));
  const document = join(root, 'sources/documents/ferry.md');
  writeFileSync(document, TEXT.replace('The ferry carried', 'The port owns 17 piers.\n\nThe ferry carried'));
  const { proposals } = await draft({ root, document: 'ferry' });
  expect(proposals).toMatchObject([
    { section: 'figures', paragraph: 1, line: 5, item: { value: '17', unit: 'piers' } },
  ]);
  expect((await draft({ root, document: 'ferry' })).proposals).toEqual([]);
});

test('sections are drafted by themselves', async () => {
  const root = workspace();
  const first = await draft({ root, document: 'ferry', only: ['figures'] });
  expect([...new Set(first.proposals.map(({ section }) => section))]).toEqual(['figures']);
  const second = await draft({ root, document: 'ferry', only: ['events'] });
  expect([...new Set(second.proposals.map(({ section }) => section))]).toEqual(['events']);
  expect(Object.keys(data(root).drafted ?? {}).sort()).toEqual(['by', 'events', 'figures']);
  const rest = await draft({ root, document: 'ferry' });
  expect(new Set(rest.proposals.map(({ section }) => section))).toEqual(new Set(['entities', 'quotations']));
  expect(Object.keys(data(root).drafted ?? {}).sort()).toEqual(['by', 'paragraphs']);
});

test('what a person has written stays, byte for byte', async () => {
  const own = `# mine\r\ndocument: ferry   # the ferry\r\nfigures:\r\n    fares: { label: "Fares", value: 12 per cent, evidence: Fares rose by 12 per cent }\r\n\r\n# the end\r\n`;
  const root = workspace({ [EXTRACTION]: own });
  const { proposals } = await draft({ root, document: 'ferry' });
  expect(proposals.map(({ item }) => ('value' in item ? item.value : ''))).not.toContain('12 per cent');
  const made = read(root);
  for (const line of own.split('\r\n')) expect(made).toContain(line);
  expect(made.replaceAll('\r\n', '')).not.toContain('\n');
  expect(Object.keys(parse(made).figures)).toEqual(['fares', 'passengers-carried-2024']);
});

test('a dry run shows the file, or the changes, and writes nothing', async () => {
  const root = workspace();
  const fresh = await draft({ root, document: 'ferry', dryRun: true });
  expect(fresh).toMatchObject({ written: false, preview: expect.stringContaining('rise-fares:') });
  expect(existsSync(join(root, EXTRACTION))).toBe(false);
  const other = workspace({ [EXTRACTION]: 'document: ferry\n' });
  const changes = await draft({ root: other, document: 'ferry', dryRun: true });
  expect(changes.preview).toContain('+  rise-fares:');
  expect(read(other)).toBe('document: ferry\n');
});

test.each([
  ['no such document', {}, 'fery', { code: 'UNKNOWN_DOCUMENT', hint: 'did you mean `ferry`?' }],
  [
    'errors in the document',
    { 'sources/documents/b.md': '---\ntitle: [\n---\nText 12 km.\n' },
    'b',
    { severity: 'error' },
  ],
  [
    'errors in the extraction',
    { [EXTRACTION]: 'document: ferry\nfigures: 3\n' },
    'ferry',
    { code: 'BAD_VALUE' },
  ],
  [
    'a merge key in the extraction',
    {
      [EXTRACTION]:
        'document: ferry\nfigures:\n  a: { label: "A", value: 12 per cent, evidence: 12 per cent }\n\tb: 1\n',
    },
    'ferry',
    { severity: 'error' },
  ],
])('nothing is written beside %s', async (_, files, document, problem) => {
  const root = workspace(files);
  const result = await draft({ root, document });
  expect(result).toMatchObject({ written: false, proposals: [] });
  expect(result.diagnostics[0]).toMatchObject(problem);
});

test('an extraction that cannot be added to is left alone: EDIT_REFUSED', async () => {
  // A tab begins a line here, which the editor of YAML does not touch.
  const text = 'document: ferry\nextracted: { by: me,\n \ton: 2026-01-01, method: manual }\n';
  const root = workspace({ [EXTRACTION]: text });
  const result = await draft({ root, document: 'ferry' });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['EDIT_REFUSED']);
  expect(read(root)).toBe(text);
});

test('a file that cannot be written is an error of the machine', async () => {
  const root = workspace({ 'sources/extractions': 'a file where a folder has to be' });
  const result = await draft({ root, document: 'ferry' });
  expect(result.diagnostics[0]?.code).toMatch(/CANNOT_(?:READ|WRITE)/);
});

test('what no file may hold is left out with the reason, and takes no other with it', async () => {
  const text = '---\ntitle: Q\n---\nThe church was built in the 9th century, and 40 monks lived there.\n';
  const root = temporaryFolder({ 'sources/documents/q.md': text });
  const result = await draft({ root, document: 'q' });
  expect(result).toMatchObject({ written: true, diagnostics: [], leftOut: [{ words: '9th century' }] });
  expect(result.proposals.map(({ id }) => id)).toEqual(['monks-lived']);
});

test('what a person said is proposed whose name the extraction has already', async () => {
  const root = workspace();
  await draft({ root, document: 'ferry', only: ['entities'] });
  const names = read(root);
  // As it waits, and kept.
  for (const known of [names, names.replaceAll('    proposed: true\n', '')]) {
    write(root, known);
    const result = await draft({ root, document: 'ferry' });
    expect(result.leftOut).toEqual([]);
    expect(data(root).quotations).toMatchObject({ 'people-came-back-water': { speaker: 'ingrid-solheim' } });
  }
});

test('a file among the documents that has to be imported first: how', async () => {
  const root = workspace({ 'sources/documents/budget.docx': 'PK' });
  const { diagnostics } = await draft({ root, document: 'budget' });
  expect(diagnostics).toMatchObject([
    { code: 'UNKNOWN_DOCUMENT', hint: 'import it: `sourcebound import sources/documents/budget.docx`' },
  ]);
});

test('a new extraction names the schema that is installed in the project, for editors; one that is there is left as it is', async () => {
  const schema = { 'node_modules/sourcebound/schemas/extraction.schema.json': '{}' };
  const line =
    '# yaml-language-server: $schema=../../node_modules/sourcebound/schemas/extraction.schema.json\n';
  const root = workspace(schema);
  await draft({ root, document: 'ferry' });
  expect(read(root).startsWith(`${line}document: ferry\n`)).toBe(true);
  const begun = workspace({ ...schema, [EXTRACTION]: 'document: ferry\n' });
  await draft({ root: begun, document: 'ferry' });
  expect(read(begun).startsWith('document: ferry\n')).toBe(true);
});
