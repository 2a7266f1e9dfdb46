import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function breakExtraction(root: string): void {
  const path = join(root, STARTER.extraction);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Twelve volunteers kept', 'Ten volunteers kept'));
}

test('from an empty folder to a pack: init, check, build', async () => {
  const root = temporaryFolder();
  const init = await runCli(['init', 'packs'], { cwd: root });
  expect(init).toMatchObject({ status: 0, stderr: '' });
  expect(init.stdout).toContain('wrote packs/sources/packs/riverside.md');

  const cwd = join(root, 'packs');
  const check = await runCli(['check'], { cwd });
  expect(check).toMatchObject({ status: 0, stdout: '1 pack: 1 without errors\n' });
  expect(existsSync(join(cwd, 'output'))).toBe(false);

  const build = await runCli(['build'], { cwd });
  expect(build).toMatchObject({ status: 0, stdout: '1 pack: 1 built\n' });
  expect(build.stderr).toMatch(
    /^built riverside: \d+ pages?, 9 bound items(?: \(not printed: [^)]+\))?, output\/riverside\/riverside\.pdf$/m,
  );
  expect((await runCli(['build', 'riverside'], { cwd })).stdout).toBe('1 pack: 1 up to date\n');
});

test('init writes over nothing', async () => {
  const root = temporaryFolder({ 'sources/packs/riverside.md': 'mine', 'notes.txt': '' });
  const { status, stderr } = await runCli(['init', root]);
  expect(status).toBe(2);
  expect(stderr).toContain('[WORKSPACE_EXISTS]');
  expect(readFileSync(join(root, 'sources/packs/riverside.md'), 'utf8')).toBe('mine');
  expect(readdirSync(root).sort()).toEqual(['notes.txt', 'sources']);
});

test('errors in the sources: status 1, with the line and what to do', async () => {
  const root = starterWorkspace();
  breakExtraction(root);
  const { status, stdout } = await runCli(['check', '--root', root]);
  expect(status).toBe(1);
  const lines = stdout.split('\n');
  expect(lines[0]).toBe(
    `${STARTER.extraction}:25:15: error: “Ten volunteers kept a reading room open” is not in document riverside-library [QUOTE_NOT_FOUND]`,
  );
  expect(lines[1]).toBe('  25 |     evidence: "Ten volunteers kept a reading room open"');
  expect(lines[2]).toMatch(/^ {5}\| {15}\^+$/);
  expect(lines.at(-2)).toBe('1 pack: 1 failed, 1 error');
});

test('--format json: one object on standard output, and nothing else', async () => {
  const root = starterWorkspace();
  breakExtraction(root);
  const { status, stdout } = await runCli(['build', '--root', root, '--format', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    root,
    packs: [{ id: 'riverside', status: 'failed', errors: 1 }],
    diagnostics: [{ code: 'QUOTE_NOT_FOUND', file: STARTER.extraction, line: 25 }],
  });
});

test('a failed build says that the last good PDF is stale', async () => {
  const root = starterWorkspace();
  await runCli(['build', '--root', root]);
  breakExtraction(root);
  const { status, stdout } = await runCli(['build', '--root', root]);
  expect(status).toBe(1);
  expect(stdout).toContain('output/riverside/riverside.pdf is stale: it is the last good one');
});

test('the machinery failed: status 3', async () => {
  const root = starterWorkspace();
  const environment = { SOURCEBOUND_BROWSER: '/nowhere/chromium' };
  const { status, stdout } = await runCli(['build', '--root', root], { environment });
  expect(status).toBe(3);
  expect(stdout).toContain('[BROWSER_MISSING]');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends a build with status %d, and nothing is left behind',
  async (signal, expected) => {
    const pack = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
    const ids = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const root = starterWorkspace(Object.fromEntries(ids.map((id) => [`sources/packs/${id}.md`, pack])));
    const cache = temporaryFolder();
    await runCli(['doctor', '--root', root], { environment: { XDG_CACHE_HOME: cache } });
    let killed = false;
    const { status, stdout } = await runCli(['build', '--root', root, '--jobs', '1'], {
      environment: { XDG_CACHE_HOME: cache },
      onStderr: (text, kill) => {
        if (!killed && text.includes('built p')) kill(signal);
        killed ||= text.includes('built p');
      },
    });
    expect(status).toBe(expected);
    expect(stdout).toMatch(/^41 packs: \d+ built, \d+ not started$/m);
    const left = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => /\.(tmp|lock)$/.test(name))).toEqual([]);
    expect(readdirSync(join(cache, 'sourcebound/profiles'))).toEqual([]);
  },
  180_000,
);

test('doctor says what works, and what to do about the rest', async () => {
  const root = starterWorkspace();
  const well = await runCli(['doctor', '--root', root]);
  expect(well.status).toBe(0);
  expect(well.stdout).toMatch(/^ok {2}Browser: .*Chrome\/\d+/m);
  expect(well.stdout).toMatch(/^ok {2}Printing: a test page came out$/m);
  expect(well.stdout).toMatch(/^ok {2}Workspace: .*1 document, 1 extraction, 1 pack$/m);
  expect(existsSync(join(root, 'output'))).toBe(false);

  const empty = temporaryFolder();
  const environment = { SOURCEBOUND_BROWSER: '/nowhere/chromium' };
  const ill = await runCli(['doctor', '--root', empty, '--format', 'json'], { environment });
  expect(ill.status).toBe(3);
  const { findings } = JSON.parse(ill.stdout) as {
    findings: { what: string; works: boolean; remedy?: string }[];
  };
  const broken = findings.filter(({ works }) => !works);
  expect(broken.map(({ what }) => what)).toEqual(['Browser', 'Workspace']);
  for (const { remedy } of broken) expect(remedy).toBeTruthy();
});
