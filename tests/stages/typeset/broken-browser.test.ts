import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { build } from '../../../src/index.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { brokenBrowser, type Fault } from '../../support/broken-browser.ts';
import { starterWorkspace } from '../../support/starter.ts';
import { openTestPrinter, TEST_CACHE, TEST_FILE, testJob, testPage } from './test-printer.ts';

const REAL = join(
  TEST_CACHE,
  readdirSync(TEST_CACHE).find((name) => name.startsWith('chromium-')) ?? '',
  'chromium',
);

async function printWith(printer: Printer): Promise<string> {
  const { value, diagnostics } = await printer.print(testJob(testPage('<p>a</p>')));
  return value === undefined
    ? diagnostics.map(({ code, place, message }) => `${code} ${place?.file} ${message}`).join('\n')
    : `${value.pages} page`;
}

test.each<[Fault, string]>([
  ['never answers', 'no answer in 1.5 s'],
  ['answers garbage', 'it answers what is not a message of a browser: “<html>404</html>”'],
  ['answers with nothing', 'it does not say what it is'],
])('a browser that %s does not start, and that is said', async (fault, reason) => {
  const opening = openTestPrinter({ executable: brokenBrowser(fault), startLimit: 1500 });
  await expect(opening).rejects.toMatchObject({
    name: 'PrinterFailure',
    diagnostic: { code: 'BROWSER_FAILED', message: expect.stringContaining(reason) },
  });
});

test.each<[Fault, string]>([
  ['refuses everything', 'broke down twice'],
  ['has no pages', 'did not finish'],
  ['hangs before its print', 'did not finish'],
  ['hangs in print', 'did not finish'],
  ['prints what is no PDF', 'it answers Page.printToPDF with something else'],
  ['dies in print', 'broke down twice'],
])(
  'a browser that %s has failed, not the pack, and is replaced',
  async (fault, reason) => {
    const notices: string[] = [];
    const printer = await openTestPrinter({
      executable: brokenBrowser(fault, REAL),
      timeLimit: 1500,
      onNotice: (text) => notices.push(text),
    });
    try {
      const said = await printWith(printer);
      expect(said).toMatch(new RegExp(`^BROWSER_FAILED ${TEST_FILE} `));
      expect(said).toContain(reason);
      expect(notices).toContain('the browser has ended: another is started');
      expect(await printer.hasEnded()).toBe(false);
    } finally {
      await printer.close();
    }
  },
  30_000,
);

test('the real browser, stopped: what was under way is printed by another', async () => {
  const printer = await openTestPrinter({ timeLimit: 2000 });
  try {
    expect(await printWith(printer)).toBe('1 page');
    const pid = browserOfThisProcess();
    process.kill(pid, 'SIGSTOP');
    const jobs = await Promise.all([printWith(printer), printWith(printer), printWith(printer)]);
    expect(jobs).toEqual(['1 page', '1 page', '1 page']);
  } finally {
    await printer.close();
  }
}, 60_000);

test('a browser that does not close is ended all the same', async () => {
  const pids: number[] = [];
  const printer = await openTestPrinter({
    executable: brokenBrowser('hangs in closing after a print', REAL),
    onSpawn: (pid) => pids.push(...(pid === undefined ? [] : [pid])),
  });
  expect(await printWith(printer)).toBe('1 page');
  await printer.close();
  expect(pids).toHaveLength(1);
  await expect.poll(() => pids.filter((pid) => isRunning(pid)), { timeout: 20_000 }).toEqual([]);
}, 60_000);

test('a start that is called off ends at once, and its browser with it', async () => {
  const stop = new AbortController();
  const opening = openTestPrinter({ executable: brokenBrowser('never answers'), signal: stop.signal });
  opening.catch(() => undefined);
  await sleep(500);
  const started = performance.now();
  stop.abort();
  await expect(opening).rejects.toThrow('called off');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a build whose browser never answers can be called off while it starts', async () => {
  const stop = new AbortController();
  const environment = { ...process.env, SOURCEBOUND_BROWSER: brokenBrowser('never answers') };
  const building = build({ root: starterWorkspace(), environment, signal: stop.signal });
  await sleep(1500);
  const started = performance.now();
  stop.abort();
  const { packs } = await building;
  expect(packs.map(({ status }) => status)).toEqual(['not-started']);
  expect(performance.now() - started).toBeLessThan(20_000);
}, 30_000);

test('the batch goes on when a browser fails over one pack', async () => {
  const pack = '---\ntitle: Riverside\ndocuments: [riverside-library]\n---\n# First\n\n::sources\n';
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((id): [string, string] => [`sources/packs/${id}.md`, pack]),
  );
  const environment = { ...process.env, SOURCEBOUND_BROWSER: brokenBrowser('dies in print', REAL) };
  const { packs, diagnostics } = await build({ root: starterWorkspace(files), environment, jobs: 1 });
  expect(new Set(packs.map(({ status }) => status))).toEqual(new Set(['failed']));
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['BROWSER_FAILED']));
  expect(diagnostics.length).toBe(packs.length);
}, 60_000);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Its main process: a child of ours that is the browser. */
function browserOfThisProcess(): number {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .trim()
    .split(' ');
  const found = children.find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(join(TEST_CACHE, 'chromium-')),
  );
  if (found === undefined) throw new Error('no browser');
  return Number(found);
}
