import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { starterWorkspace } from '../../support/starter.ts';

const FERRY = {
  'sources/documents/ferry.md':
    '---\ntitle: The ferry\n---\nFares rose by 12 per cent in 2024. They had 3.000 riders.\n',
};
const EXTRACTION = 'sources/extractions/ferry.yaml';

test('draft writes, says what it left out, and check counts what waits', async () => {
  const cwd = starterWorkspace(FERRY);
  const { status, stdout } = await runCli(['draft', 'sources/documents/ferry.md'], { cwd });
  expect(status).toBe(0);
  expect(stdout).toContain('--  paragraph 1, line 4: “3.000” is left out:');
  expect(stdout).toContain(
    `wrote ${EXTRACTION}: 1 figure proposed\nDelete \`proposed: true\` from an item to keep it`,
  );
  expect(readFileSync(join(cwd, EXTRACTION), 'utf8')).toContain('proposed: true');

  const check = await runCli(['check'], { cwd });
  expect(check.stdout).toBe(
    `1 proposal in ${EXTRACTION} waits to be kept or struck\n1 pack: 1 without errors\n`,
  );
});

test('draft for programs', async () => {
  const cwd = starterWorkspace(FERRY);
  const { stdout } = await runCli(['draft', 'ferry', '--only', 'figures', '--dry-run', '--format', 'json'], {
    cwd,
  });
  expect(JSON.parse(stdout)).toMatchObject({
    document: 'ferry',
    written: false,
    proposals: [{ section: 'figures', id: 'rise-fares-2024', paragraph: 1, line: 4 }],
    leftOut: [{ section: 'figures', words: '3.000' }],
    passedOver: 0,
    diagnostics: [],
  });
  expect(existsSync(join(cwd, EXTRACTION))).toBe(false);
});

test('what draft cannot do', async () => {
  const cwd = starterWorkspace(FERRY);
  expect(await runCli(['draft', 'fery'], { cwd })).toMatchObject({
    status: 2,
    stdout: expect.stringMatching(
      /there is no document `fery` \[UNKNOWN_DOCUMENT\]\n {2}hint: did you mean `ferry`\?\n/,
    ),
  });
  expect(await runCli(['draft', 'ferry', '--only', 'claims'], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('It must be some of entities, figures, events, quotations'),
  });
});

test('proposals are listed, kept and struck by a command', async () => {
  const cwd = starterWorkspace({
    'sources/documents/ferry.md':
      '---\ntitle: The ferry\n---\nFares rose by 12 per cent in 2024. The port owns 17 piers.\n',
  });
  await runCli(['draft', 'ferry'], { cwd });
  const list = await runCli(['draft', 'ferry', '--list'], { cwd });
  expect(list).toMatchObject({ status: 0 });
  expect(list.stdout).toMatch(
    /^rise-fares-2024 {2}12 per cent \(2024\) · Rise in fares in 2024\n {4}paragraph 1, line 4: “Fares rose by 12 per cent in 2024. .*”\n/,
  );
  expect(list.stdout).toContain('2 proposals wait to be kept or struck in the draft of ferry\n');
  expect(list.stdout).toContain('\n  sourcebound draft ferry --keep rise-fares-2024\n');
  expect(list.stdout).toContain('\n  sourcebound draft ferry --strike rise-fares-2024\n');
  const json = await runCli(['draft', 'ferry', '--list', '--format', 'json'], { cwd });
  const { waiting } = JSON.parse(json.stdout);
  expect(waiting).toMatchObject([
    { id: 'rise-fares-2024', states: '12 per cent (2024)', line: 4 },
    { states: '17 piers' },
  ]);
  const struck = await runCli(['draft', 'ferry', '--strike', 'rise-fares-2024', '--dry-run'], { cwd });
  expect(struck.stdout).toContain(`would write ${EXTRACTION}: 1 proposal struck`);
  const kept = await runCli(['draft', 'ferry', '--strike', 'rise-fares-2024', '--keep', 'all'], { cwd });
  expect(kept.stdout).toBe(
    `wrote ${EXTRACTION}: 1 proposal kept, 1 proposal struck\n` +
      'warning: 1 proposal kept unread: what it says binds, but nobody has read the label\n' +
      'nothing waits to be kept or struck in the draft of ferry\n',
  );
  expect(await runCli(['draft', 'ferry', '--keep', 'rise-fares-2024'], { cwd })).toMatchObject({
    status: 2,
    stdout: expect.stringContaining('there is no proposal `rise-fares-2024` [UNKNOWN_PROPOSAL]'),
  });
  expect(await runCli(['draft', 'ferry', '--keep', 'a', '--all'], { cwd })).toMatchObject({ status: 2 });
  expect(await runCli(['draft', 'ferry', '--keep', 'a,'], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('It must be ids of proposals, separated by commas'),
  });
});

test('ids with blanks between them, and a second document, are refused with what to write', async () => {
  const cwd = starterWorkspace(FERRY);
  const said = async (...args: readonly string[]) =>
    (await runCli(['draft', 'ferry', ...args], { cwd })).stderr;
  expect(await said('--keep', 'one,two', 'three', 'four')).toBe(
    'error: separate ids with commas: --keep one,two,three,four\n',
  );
  expect(await said('--strike', 'one', 'two')).toBe('error: separate ids with commas: --strike one,two\n');
  expect(await said('bridge')).toBe('error: one document at a time: sourcebound draft ferry\n');
});
