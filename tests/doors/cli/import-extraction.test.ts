import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ANNOTATIONS = JSON.stringify([
  { annotationType: 'highlight', annotationText: 'Lose it for a year', annotationComment: '', tags: [] },
  { annotationType: 'highlight', annotationText: 'Loose it for a year', annotationComment: '', tags: [] },
]);
const FILE = { 'a.json': ANNOTATIONS, 'b.json': '{' };
const args = (file: string, ...more: string[]): string[] => [
  'import',
  '--extraction',
  file,
  '--document',
  'riverside-library',
  ...more,
];

test('what was added and what was left out is said, and check has nothing to add', async () => {
  const cwd = starterWorkspace(FILE);
  const dry = await runCli(args('a.json', '--dry-run'), { cwd });
  expect(dry).toMatchObject({ status: 0, stderr: '' });
  expect(dry.stdout).toContain('1 quotation would be added, 1 left out; nothing was written');
  const before = readFileSync(join(cwd, STARTER.extraction), 'utf8');

  const { status, stdout } = await runCli(args('a.json'), { cwd });
  expect(status).toBe(0);
  expect(stdout).toBe(
    [
      '--  a.json:1: annotation 2 “Loose it for a year” left out: the words are not in the document',
      '    the document has “Lose it for a year”',
      `2 annotations of Zotero: 1 quotation added, 1 left out; wrote ${STARTER.extraction}`,
      '',
    ].join('\n'),
  );
  const after = readFileSync(join(cwd, STARTER.extraction), 'utf8');
  expect(after).toContain('  lose-it-for-a-year:\n    words: Lose it for a year\n');
  expect(before.split('\n').every((line) => after.includes(line))).toBe(true);
  expect((await runCli(['check'], { cwd })).status).toBe(0);
});

test('programs get one JSON object', async () => {
  const cwd = starterWorkspace(FILE);
  const { status, stdout } = await runCli(args('a.json', '--format', 'json'), { cwd });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    document: 'riverside-library',
    tool: 'Zotero',
    extraction: STARTER.extraction,
    annotations: 2,
    added: [{ section: 'quotations', id: 'lose-it-for-a-year', file: 'a.json', line: 1 }],
    leftOut: [{ name: 'annotation 2', nearest: 'Lose it for a year' }],
    known: 0,
    diagnostics: [],
  });
});

test.each([
  [['import'], 2, 'name the files to import, or annotations with --extraction'],
  [['import', 'b.json', '--extraction', 'a.json', '--document', 'x'], 2, 'no other is imported beside it'],
  [['import', '--extraction', 'a.json'], 2, "--extraction needs '--document <id>'"],
  [args('missing.json'), 2, 'cannot read missing.json'],
  [args('b.json'), 1, 'b.json:1:1: error: this is neither JSON nor JSON Lines, nor a table'],
  [['import', '--extraction', 'a.json', '--document', 'x'], 1, 'there is no document `x`'],
])('what does not work has its exit status: %s', async (command, status, words) => {
  const cwd = starterWorkspace(FILE);
  const result = await runCli(command, { cwd });
  expect(result.status).toBe(status);
  expect(result.stdout + result.stderr).toContain(words);
});

test('without a workspace nothing is made', async () => {
  const cwd = temporaryFolder(FILE);
  expect((await runCli(args('a.json'), { cwd })).status).toBe(2);
  expect(existsSync(join(cwd, 'sources'))).toBe(false);
});
