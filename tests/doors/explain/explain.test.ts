import { expect, test } from 'vitest';
import { runCommandLine } from '../../../src/doors/cli/run-command-line.ts';
import { explainText } from '../../../src/doors/explain/explain-text.ts';
import { CODES, explanationOf } from '../../../src/doors/explain/explanation-of.ts';
import { SEVERITIES } from '../../../src/stages/bind/generated/codes.ts';
import { captureOutput } from '../../support/capture-output.ts';

const explain = (...codes: readonly string[]) => captureOutput(() => runCommandLine(['explain', ...codes]));

test('every code has an explanation, in order, and no other has', () => {
  expect(CODES).toEqual([...SEVERITIES.keys()]);
});

test.each(CODES)('%s: sentences, and an imperative that fit a terminal', (code) => {
  const explained = explanationOf(code);
  if (explained === undefined) throw new Error('not explained');
  const { summary, meaning, remedy } = explained;
  for (const text of [summary, meaning, remedy]) expect(text).toMatch(/[.”’`]$/);
  expect(meaning.length).toBeGreaterThan(60);
  expect(meaning).not.toBe(summary);
  const lines = explainText(explained, { colour: false, width: 80 }).split('\n');
  // Lines of sources are cut; a command or a path stays whole.
  const wide = lines.filter((line) => line.length > 80 && !line.startsWith('  $ '));
  expect(wide).toEqual([]);
});

test('a code is explained however it is typed, and several are', async () => {
  const { status, stdout } = await explain('date-turned', 'Unbound_Number');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^DATE_TURNED \(error\)\n/);
  expect(stdout).toContain('\n\nUNBOUND_NUMBER (error)\n');
  expect(stdout).toContain(
    '  | The road was closed on 3 May 2016 [@said].\n  |                        ^^^^^^^^^^',
  );
});

test('without a code all are listed, a line each', async () => {
  const { status, stdout } = await explain();
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(CODES.length);
});

test.each([
  ['UNBUOND_NUMBER', 'did you mean `UNBOUND_NUMBER`?'],
  ['FOO', 'list them all with `sourcebound explain`'],
  ['UNBOUND', 'the codes are UNBOUND_DATE, UNBOUND_NAME, UNBOUND_NUMBER, UNBOUND_QUOTATION'],
])('an unknown code is wrong usage, with the nearest: %s', async (typed, hint) => {
  const { status, stdout, stderr } = await explain(typed);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(hint);
});

test('programs get the example with its places', async () => {
  const { status, stdout } = await explain('date_turned', '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    codes: [
      {
        code: 'DATE_TURNED',
        severity: 'error',
        example: { wrong: { at: { file: 'sources/packs/briefing.md', line: 5, column: 24, endColumn: 34 } } },
      },
    ],
  });
  const unknown = await explain('nothing', '--format', 'json');
  expect(unknown.status).toBe(2);
  expect(JSON.parse(unknown.stdout)).toMatchObject({ diagnostics: [{ code: 'WRONG_USAGE' }] });
});

test('--without takes what an import offers for a mail', async () => {
  for (const name of ['quoted', 'signature', 'attached-mail', 'navigation']) {
    const run = await captureOutput(() => runCommandLine(['import', 'none.eml', '--without', name]));
    expect(run.stderr).not.toContain('No import offers');
  }
});
