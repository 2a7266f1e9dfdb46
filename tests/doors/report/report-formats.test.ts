import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test, vi } from 'vitest';
import { runCommandLine } from '../../../src/doors/cli/run-command-line.ts';
import { readSourceText } from '../../../src/doors/report/read-source-text.ts';
import { reportGithub } from '../../../src/doors/report/report-github.ts';
import { reportJson } from '../../../src/doors/report/report-json.ts';
import { check } from '../../../src/index.ts';
import { brokenWorkspaces, filesOfBroken } from '../../engine/fix/broken-workspaces.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { sarifEssentials } from './sarif-essentials.ts';

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const isReport = ajv.compile(
  JSON.parse(readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8')),
);
const isSarif = ajv.compile(sarifEssentials);

/** What the command prints, in this process. */
async function run(
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly stdout: string }> {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const status = await runCommandLine(args);
    return { status, stdout: stdout.mock.calls.map(([text]) => String(text)).join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

function rootOf(name: string): string {
  const one = brokenWorkspaces.find((broken) => broken.name === name);
  if (one === undefined) throw new Error(`there is no workspace ${name}`);
  return temporaryFolder(filesOfBroken(one));
}

describe('JSON', () => {
  test('of every broken workspace is as its schema has it, and its edits make the fixes', async () => {
    for (const one of brokenWorkspaces) {
      const files = filesOfBroken(one);
      const root = temporaryFolder(files);
      const result = await check({ root });
      const json = JSON.parse(reportJson(result, readSourceText(root)));
      isReport(json);
      expect(isReport.errors, one.name).toBeNull();
      const fixes = json.diagnostics.flatMap((diagnostic: { fixes?: unknown[] }) => diagnostic.fixes ?? []);
      expect(fixes.length, one.name).toBeGreaterThan(0);
      for (const { edits } of fixes) {
        for (const { file, line, column, offset, endOffset } of edits) {
          const text = files[file] ?? '';
          expect(offset, one.name).toBeLessThanOrEqual(endOffset);
          expect(endOffset, one.name).toBeLessThanOrEqual(text.length);
          expect(positionOf(text, offset), one.name).toEqual([line, column]);
        }
      }
    }
  });

  test('of fixing says what was fixed, what is left and what is written', async () => {
    const root = rootOf('five mistakes in one file');
    const { status, stdout } = await run('check', '--fix', '--root', root, '--format', 'json');
    const json = JSON.parse(stdout);
    isReport(json);
    expect(isReport.errors).toBeNull();
    expect(status).toBe(0);
    expect(json).toMatchObject({ version: 1, written: true, left: [], diagnostics: [] });
    expect(json.fixed).toHaveLength(5);
    expect(json.changed).toEqual(['sources/extractions/a.yaml']);
    expect(json.diff).toMatch(/^--- a\/sources\/extractions\/a\.yaml\n/);
  });

  test('of wrong usage is a report as well', async () => {
    const { status, stdout } = await run('check', '--format', 'json', '--fxi');
    const json = JSON.parse(stdout);
    isReport(json);
    expect(isReport.errors).toBeNull();
    expect(status).toBe(2);
    expect(json).toMatchObject({ version: 1, root: null, packs: [], diagnostics: [{ code: 'WRONG_USAGE' }] });
  });
});

describe('SARIF', () => {
  test('has a rule with its help for each code, and each result its region', async () => {
    const root = rootOf('mistakes in two files');
    const { status, stdout } = await run('check', '--root', root, '--format=sarif');
    const log = JSON.parse(stdout);
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    expect(status).toBe(1);
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      ['UNKNOWN_BLOCK', 'UNKNOWN_FIELD'].filter((id) =>
        results.some(({ ruleId }: { ruleId: string }) => ruleId === id),
      ),
    );
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const page = readFileSync('docs/diagnostics.md', 'utf8');
    for (const { id, helpUri } of tool.driver.rules) {
      // A heading's anchor is its text in small letters: underscores stay.
      expect(page).toContain(`\n### ${id}\n`);
      expect(new URL(helpUri).hash).toBe(`#${id.toLowerCase()}`);
    }
    for (const { help } of tool.driver.rules) expect(help.text.length).toBeGreaterThan(20);
  });

  test('of every broken workspace is in order', async () => {
    for (const one of brokenWorkspaces) {
      const root = temporaryFolder(filesOfBroken(one));
      const { stdout } = await run('check', '--root', root, '--format', 'sarif');
      const log = JSON.parse(stdout);
      isSarif(log);
      expect(isSarif.errors, one.name).toBeNull();
      expect(log.runs[0].results.length, one.name).toBeGreaterThan(0);
    }
  });

  test('of wrong usage is SARIF as well', async () => {
    const { status, stdout } = await run('build', '--format', 'sarif', '--jobs', 'many');
    const log = JSON.parse(stdout);
    isSarif(log);
    expect(isSarif.errors).toBeNull();
    expect(status).toBe(2);
    expect(log.runs[0].results[0].ruleId).toBe('WRONG_USAGE');
  });

  test('is for what finds something in sources', async () => {
    expect(await run('doctor', '--format', 'sarif')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('commands of GitHub', () => {
  const place = { file: 'a:b,c%.md', start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
  const one = { code: 'SOME_CODE', severity: 'error', message: 'one: 5 %, “two”', place } as const;

  test('escape what ends a property or a line', () => {
    const diagnostics = [{ ...one, hint: 'do this\nor that' }];
    expect(reportGithub({ root: '/', packs: [], diagnostics }, 'sub/')).toBe(
      '::error file=sub/a%3Ab%2Cc%25.md,line=3,endLine=3,col=5,endColumn=8,title=SOME_CODE::one: 5 %25, “two”%0Ahint: do this%0Aor that',
    );
  });

  test('give no columns of a stretch over several lines, and do without a place', () => {
    const long = { ...one, place: { ...place, file: 'a.md', end: { line: 4, column: 1 } } };
    const { place: _, ...bare } = { ...one, severity: 'warning' as const };
    expect(reportGithub({ root: '/', packs: [], diagnostics: [long, bare] }).split('\n')).toEqual([
      '::error file=a.md,line=3,endLine=4,title=SOME_CODE::one: 5 %25, “two”',
      '::warning title=SOME_CODE::one: 5 %25, “two”',
    ]);
  });

  test('leave out what is accepted', () => {
    expect(reportGithub({ root: '/', packs: [], diagnostics: [{ ...one, accepted: 'it is right' }] })).toBe(
      '',
    );
  });

  test('are what the command prints', async () => {
    const { stdout } = await run('check', '--root', rootOf('a block in capitals'), '--format', 'github');
    expect(stdout).toMatch(/^::error file=sources\/packs\/p\.md,line=7,.*title=UNKNOWN_BLOCK::/);
  });
});

/** By counting, in the text on disk. */
function positionOf(text: string, offset: number): readonly [number, number] {
  const before = text
    .slice(text.startsWith('\u{FEFF}') ? 1 : 0, offset)
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
