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
    stdout: expect.stringContaining('there is no document `fery` [UNKNOWN_DOCUMENT]'),
  });
  expect(await runCli(['draft', 'ferry', '--only', 'claims'], { cwd })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('It must be some of entities, figures, events, quotations'),
  });
});
