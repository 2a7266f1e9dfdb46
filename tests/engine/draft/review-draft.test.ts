import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check, draft, reviewDraft } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TEXT = `---
title: The ferry
issued: 2025-02-18
---
The ferry carried 3.4 million passengers in 2024. Fares rose by 12 per cent.

“People came back to the water,” said Ingrid Solheim, chief executive of the port.

The council approved the plan on 30 January 2025.
`;
const EMPTY = {
  yaml: 'document: ferry\n',
  yml: '# mine\ndocument: ferry\n',
  json: '{\n  "document": "ferry"\n}\n',
};

type Syntax = keyof typeof EMPTY;

async function drafted(syntax: Syntax, text = EMPTY[syntax]) {
  const file = `sources/extractions/ferry.${syntax}`;
  const root = temporaryFolder({ 'sources/documents/ferry.md': TEXT, [file]: text });
  const result = await draft({ root, document: 'ferry' });
  const path = join(root, file);
  return {
    root,
    result,
    file,
    read: (): string => readFileSync(path, 'utf8'),
    write: (made: string): void => writeFileSync(path, made),
    gone: (): void => rmSync(path),
  };
}

/** But that there is no pack. */
const errorsOf = ({ diagnostics }: Awaited<ReturnType<typeof check>>): readonly string[] =>
  diagnostics.flatMap(({ code }) => (code === 'NO_PACKS' ? [] : [code]));

describe.each(['yaml', 'yml', 'json'] as const)('in .%s', (syntax) => {
  test('a draft is added, with its record; again it adds nothing', async () => {
    const { root, result, file, read } = await drafted(syntax);
    expect(result).toMatchObject({ written: true, file, diagnostics: [] });
    expect(result.proposals).toHaveLength(5);
    const data = syntax === 'json' ? JSON.parse(read()) : parse(read());
    expect(Object.keys(data)).toEqual(['document', 'entities', 'figures', 'events', 'quotations', 'drafted']);
    expect(data.figures['rise-fares']).toMatchObject({ value: '12 per cent', proposed: true });
    const before = read();
    expect(await draft({ root, document: 'ferry' })).toMatchObject({
      written: false,
      proposals: [],
      passedOver: 0,
    });
    expect(read()).toBe(before);
    expect(errorsOf(await check({ root }))).toEqual([]);
  });

  test('a section by itself: the record is brought up to date', async () => {
    const { root, read, write } = await drafted(syntax);
    write(EMPTY[syntax]);
    await draft({ root, document: 'ferry', only: ['figures'] });
    const record = () => Object.keys((syntax === 'json' ? JSON.parse(read()) : parse(read())).drafted);
    expect(record()).toEqual(['by', 'figures']);
    await draft({ root, document: 'ferry' });
    expect(record()).toEqual(['by', 'paragraphs']);
  });

  test('proposals are kept and struck; what was struck is not proposed again', async () => {
    const { root, read, file } = await drafted(syntax);
    const before = read();
    const result = await reviewDraft({
      root,
      document: 'ferry',
      keep: ['passengers-carried-2024'],
      strike: ['rise-fares'],
    });
    expect(result).toMatchObject({
      file,
      written: true,
      unread: 0,
      kept: [{ section: 'figures', id: 'passengers-carried-2024' }],
      struck: [{ section: 'figures', id: 'rise-fares' }],
      diagnostics: [],
    });
    expect(result.waiting.map(({ id }) => id)).toEqual([
      'ingrid-solheim',
      'council-approved-plan',
      'people-came-back-water',
    ]);
    const data = syntax === 'json' ? JSON.parse(read()) : parse(read());
    expect(Object.keys(data.figures)).toEqual(['passengers-carried-2024']);
    expect(data.figures['passengers-carried-2024']).not.toHaveProperty('proposed');
    expect(data.figures['passengers-carried-2024']).toHaveProperty('proposed-by');
    const lines = read().split('\n');
    // Whatever is there now was there before, but for a comma where the last of a list has gone.
    for (const line of lines)
      expect(before.split('\n').map((one) => one.replace(/,$/, ''))).toContain(line.replace(/,$/, ''));
    expect(await draft({ root, document: 'ferry' })).toMatchObject({ proposals: [], passedOver: 1 });
  });

  test('all that waits, but what is struck', async () => {
    const { root, read } = await drafted(syntax);
    const result = await reviewDraft({
      root,
      document: 'ferry',
      keep: 'all',
      strike: ['council-approved-plan'],
    });
    expect(result).toMatchObject({ written: true, unread: 4, waiting: [] });
    expect(read()).not.toContain('"proposed": true');
    expect(read()).not.toMatch(/^ *proposed: true/m);
    expect(read()).not.toContain('council-approved-plan');
    expect((await check({ root })).proposals).toEqual([]);
  });

  test('all that waits is struck, but what is kept', async () => {
    const { root, read } = await drafted(syntax);
    const keep = ['passengers-carried-2024'];
    const result = await reviewDraft({ root, document: 'ferry', keep, strike: 'all' });
    expect(result).toMatchObject({ written: true, kept: [{ id: keep[0] }], waiting: [] });
    expect(result.struck.length).toBe(4);
    expect(read()).toContain('passengers-carried-2024');
    expect(read()).not.toContain('council-approved-plan');
  });
});

test('what waits is listed with what it states and where it is said', async () => {
  const { root } = await drafted('yaml');
  const { waiting, written } = await reviewDraft({ root, document: 'ferry' });
  expect(written).toBe(false);
  expect(waiting).toMatchObject([
    {
      section: 'entities',
      id: 'ingrid-solheim',
      states: 'person (chief executive of the port)',
      label: 'Ingrid Solheim',
      paragraph: 2,
      line: 7,
    },
    {
      id: 'passengers-carried-2024',
      states: '3.4 million passengers (2024)',
      label: 'Passengers carried in 2024',
      paragraph: 1,
      line: 5,
    },
    { id: 'rise-fares', states: '12 per cent', label: 'Rise in fares' },
    {
      id: 'council-approved-plan',
      states: '2025-01-30',
      label: 'Council approved the plan',
      paragraph: 3,
      line: 9,
    },
    { id: 'people-came-back-water', states: 'People came back to the water', label: 'ingrid-solheim' },
  ]);
  const { waiting: events } = await reviewDraft({ root, document: 'ferry', only: ['events'] });
  expect(events.map(({ id }) => id)).toEqual(['council-approved-plan']);
});

test('the comment over a paragraph stays with the items that stay, and goes with the last', async () => {
  const { root, read } = await drafted('yaml');
  const head = /# paragraph 1, line 5: [^\n]+\n/;
  await reviewDraft({ root, document: 'ferry', strike: ['passengers-carried-2024'] });
  expect(read()).toMatch(new RegExp(`figures:\\n  ${head.source}  rise-fares:`));
  await reviewDraft({ root, document: 'ferry', strike: ['rise-fares'] });
  expect(read()).not.toMatch(head);
  expect(read()).not.toContain('figures:');
});

test('one section of all that waits', async () => {
  const { root } = await drafted('yaml');
  const result = await reviewDraft({ root, document: 'ferry', keep: 'all', only: ['figures'] });
  expect(result.kept.map(({ section }) => section)).toEqual(['figures', 'figures']);
  expect(result.unread).toBe(2);
});

test.each([
  [{ keep: ['rise-fare', 'passengers-carried-2024'] }, ['UNKNOWN_PROPOSAL', 'did you mean `rise-fares`?']],
  [{ strike: ['zzz'] }, ['UNKNOWN_PROPOSAL', 'list the proposals with `sourcebound draft ferry --list`']],
  [
    { keep: ['people-came-back-water'] },
    [
      'PROPOSAL_NAMED',
      'keep both (--keep ingrid-solheim,people-came-back-water), or take `speaker` out of `people-came-back-water` first',
    ],
  ],
  [
    { strike: ['ingrid-solheim', 'rise-fares'] },
    [
      'PROPOSAL_NAMED',
      'strike both (--strike people-came-back-water,ingrid-solheim), or take `speaker` out of `people-came-back-water` first',
    ],
  ],
])('nothing is written of %o', async (options, [code, hint]) => {
  const { root, read } = await drafted('yaml');
  const before = read();
  const result = await reviewDraft({ root, document: 'ferry', ...options });
  expect(result).toMatchObject({ written: false, kept: [], struck: [], diagnostics: [{ code, hint }] });
  expect(read()).toBe(before);
});

test('both of two that belong together', async () => {
  const { root } = await drafted('yaml');
  const both = ['people-came-back-water', 'ingrid-solheim'];
  expect(await reviewDraft({ root, document: 'ferry', keep: both, dryRun: true })).toMatchObject({
    written: false,
    diagnostics: [],
    preview: expect.stringContaining('-    proposed: true'),
  });
  expect(await reviewDraft({ root, document: 'ferry', strike: both })).toMatchObject({ written: true });
});

test('what has been kept is no proposal any more', async () => {
  const { root } = await drafted('yaml');
  await reviewDraft({ root, document: 'ferry', keep: ['rise-fares'] });
  const { diagnostics } = await reviewDraft({ root, document: 'ferry', strike: ['rise-fares'] });
  expect(diagnostics).toMatchObject([
    {
      code: 'UNKNOWN_PROPOSAL',
      hint: expect.stringContaining('it has been kept'),
      place: { file: expect.any(String) },
    },
  ]);
});

test('an extraction with errors is listed and put right: a kept quotation waits for its speaker', async () => {
  const { root, read, write } = await drafted('yaml');
  write(read().replace(/( {2}people-came-back-water:\n(?: {4}.*\n)*?) {4}proposed: true\n/, '$1'));
  expect((await check({ root })).diagnostics.map(({ code }) => code)).toContain('PROPOSAL_CITED');
  const { waiting } = await reviewDraft({ root, document: 'ferry' });
  expect(waiting.map(({ paragraph }) => paragraph)).toEqual([2, undefined, undefined, undefined]);
  expect(await reviewDraft({ root, document: 'ferry', keep: ['ingrid-solheim'] })).toMatchObject({
    written: true,
  });
  expect(errorsOf(await check({ root }))).toEqual([]);
});

test('without an extraction nothing waits; without a document there is nothing', async () => {
  const { root, gone } = await drafted('yaml');
  gone();
  expect(await reviewDraft({ root, document: 'ferry' })).toMatchObject({ waiting: [], diagnostics: [] });
  const { diagnostics } = await reviewDraft({ root, document: 'ferry', keep: ['a'] });
  expect(diagnostics).toMatchObject([
    { code: 'UNKNOWN_PROPOSAL', hint: 'there is no extraction: sourcebound draft ferry writes one' },
  ]);
  expect((await reviewDraft({ root, document: 'fery' })).diagnostics).toMatchObject([
    { code: 'UNKNOWN_DOCUMENT', hint: 'did you mean `ferry`?' },
  ]);
});

test('an extraction that cannot be edited is left alone', async () => {
  const { root, read, write } = await drafted('yaml');
  // A tab begins a line here, which the editor of YAML does not touch.
  write(`${read()}\nextracted: { by: me,\n \tmethod: manual }\n`);
  const before = read();
  const result = await reviewDraft({ root, document: 'ferry', strike: ['rise-fares'] });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['EDIT_REFUSED']);
  expect(read()).toBe(before);
});
