import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stopwatch } from '../../../src/ground/model/stopwatch.ts';
import { findBrowser } from '../../../src/stages/typeset/find-browser.ts';
import type { BrowserProcess, LaunchOptions } from '../../../src/stages/typeset/launch-browser.ts';
import { openPrinter, Printer } from '../../../src/stages/typeset/open-printer.ts';
import { PrinterFailure } from '../../../src/stages/typeset/printer-failure.ts';
import {
  expectValue,
  openTestPrinter,
  rendered,
  TEST_CACHE,
  TEST_FILE,
  testJob,
  testPage,
} from './test-printer.ts';

const TABLE = `<h1 id="top">Title</h1><p><em>Twenty</em> <strong>attacks</strong></p>
<table><thead><tr><th scope="col">Figure</th><th scope="col">Value</th></tr></thead>
<tbody><tr><th scope="row">Plots</th><td>20</td></tr><tr><th scope="row">Officers</th><td>4,000</td></tr></tbody></table>
<aside>A note</aside>`;

describe('printing', () => {
  let printer: Printer;

  beforeAll(async () => {
    printer = await openTestPrinter();
  }, 60_000);

  afterAll(async () => {
    await printer.close();
  });

  it('prints a page and says what it is', async () => {
    const pack = expectValue(await printer.print(testJob(testPage('<h1>Hello</h1>'))));
    expect(Buffer.from(pack.pdf).subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pack.pages).toBe(1);
    expect(pack.pageOf.size).toBe(0);
    expect(printer.version).toMatch(/\d+\.\d+/);
  });

  it.each([
    [120_001, 1e9, /120,001 elements of HTML: the limit is 120,000 elements with the 1\.0 GB of memory/],
    [240_000, 2e9, /240,000 elements of HTML: the limit is 188,000 elements with the 2\.0 GB of memory/],
    [250_001, 64e9, /250,001 elements of HTML: the limit is 250,000 elements$/],
  ])('refuses %i elements with %d bytes of memory', async (elements, memory, message) => {
    const small = await openTestPrinter({ memory: () => memory });
    try {
      const { value, diagnostics } = await small.print(testJob('<b></b>'.repeat(elements)));
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([
        { code: 'LIMIT_EXCEEDED', message: expect.stringMatching(message), hint: expect.any(String) },
      ]);
    } finally {
      await small.close();
    }
  });

  it('prints what is large as a stream, and then something small in a tab of its own', async () => {
    const html = testPage(`<h1>Long</h1><!--${'-- '.repeat(500_000)}-->`);
    const large = expectValue(await printer.print(testJob(html)));
    expect(large.pages).toBe(1);
    expect(Buffer.from(large.pdf).subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(expectValue(await printer.print(testJob(testPage('<h1>Hello</h1>')))).pages).toBe(1);
  });

  it('keeps its pages apart when several packs are printed at once', async () => {
    const jobs = Array.from({ length: 6 }, (_, index) =>
      printer.print(testJob(testPage(`<p style="break-before:page">x</p>`.repeat(index + 1)))),
    );
    const pages = (await Promise.all(jobs)).map((outcome) => expectValue(outcome).pages);
    expect(pages).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['a picture', '<img src="http://host.invalid/p.png">', 'http://host.invalid/p.png'],
    ['a forbidden port', '<img src="http://127.0.0.1:9/p.png">', 'http://127.0.0.1:9/p.png'],
    [
      'a style sheet',
      '<link rel="stylesheet" href="http://host.invalid/a.css">',
      'http://host.invalid/a.css',
    ],
    ['a frame', '<iframe src="http://host.invalid/frame"></iframe>', 'http://host.invalid/frame'],
    [
      'a background',
      '<p style="background:url(http://host.invalid/b.png)">x</p>',
      'http://host.invalid/b.png',
    ],
    ['a local file', '<img src="file:///etc/hostname">', 'file:///etc/hostname'],
    [
      'a refresh',
      '<meta http-equiv="refresh" content="0;url=http://host.invalid/r">',
      'http://host.invalid/r',
    ],
    [
      'a refresh while it is being laid out,',
      `<meta http-equiv="refresh" content="0;url=http://host.invalid/r">${'<p>Some words'.repeat(8_000)}`,
      'http://host.invalid/r',
    ],
    [
      'a refresh after it is printed,',
      `<meta content="600; URL='http://host.invalid/r'" http-equiv=Refresh>`,
      'http://host.invalid/r',
    ],
    ['a refresh of itself', '<meta http-equiv="refresh" content="600">', 'about:blank'],
  ])('refuses %s that is not in the page, and says so', async (_, body, url) => {
    const outcome = await printer.print(testJob(testPage(body)));
    expect(outcome.value === undefined).toBe(true);
    expect(outcome.diagnostics.map(({ code, message }) => [code, message.includes(url)])).toEqual([
      ['REQUEST_REFUSED', true],
    ]);
    expect(outcome.diagnostics[0]?.place?.file).toBe(TEST_FILE);
  });

  it('reports what the content security policy blocks before it becomes a request', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`;
    const reached =
      '<img src="http://host.invalid/picture.png"><link rel="prefetch" href="http://host.invalid/next">';
    const { diagnostics } = await printer.print(testJob(testPage(reached, '', policy)));
    expect(diagnostics.map(({ code, message }) => [code, /http:[^;]*/.exec(message)?.[0]])).toEqual([
      ['REQUEST_REFUSED', 'http://host.invalid/next'],
      ['REQUEST_REFUSED', 'http://host.invalid/picture.png'],
    ]);
    const next = await printer.print(testJob(testPage('<p>text</p>', '', policy)));
    expect(next.diagnostics).toEqual([]);
  });

  it('lets data through and runs no script', async () => {
    const dot = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const body = `<img alt="" src="data:image/gif;base64,${dot}"><p id="p">one</p>
<script>document.body.innerHTML = '<p style="break-before:page">a</p>'.repeat(5)</script>`;
    expect(expectValue(await printer.print(testJob(testPage(body)))).pages).toBe(1);
  });

  it('gives the same bytes for the same input, from a warm browser as from a cold one', async () => {
    const [one, other] = [
      testJob(testPage(TABLE)),
      testJob(testPage('<table><tr><th>x<td>y</table>'.repeat(9))),
    ];
    const first = expectValue(await printer.print(one)).pdf;
    expectValue(await printer.print(other));
    const again = expectValue(await printer.print(one)).pdf;
    const fresh = await openTestPrinter();
    try {
      const cold = expectValue(await fresh.print(one)).pdf;
      expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
      expect(Buffer.from(cold).equals(Buffer.from(first))).toBe(true);
    } finally {
      await fresh.close();
    }
  });

  it('stops a job that is called off, and prints the next', async () => {
    const aborter = new AbortController();
    const long = testPage('<p>x</p>'.repeat(20_000));
    const stopwatch = onStage(() => aborter.abort(new Error('called off')));
    await expect(printer.print(testJob(long, { signal: aborter.signal, stopwatch }))).rejects.toThrow(
      'called off',
    );
    expect(expectValue(await printer.print(testJob(testPage('<p>x</p>')))).pages).toBe(1);
    await expect(
      printer.print(testJob(testPage(''), { signal: AbortSignal.abort(new Error('too late')) })),
    ).rejects.toThrow('too late');
  });

  it('closes the tab of a job that is called off while it is opened', async () => {
    const browser = slowBrowser();
    const launch = { browser: { executable: '' }, fonts: '', cacheFolder: '', root: true } as LaunchOptions;
    const printer = new Printer(launch, browser.process, { cacheFolder: '', root: true, pages: 1 });
    const aborter = new AbortController();
    const job = printer.print(testJob('', { signal: aborter.signal }));
    await expect.poll(() => browser.asked).toBe(1);
    aborter.abort(new Error('called off'));
    await expect(job).rejects.toThrow('called off');
    browser.answer('tab');
    await expect.poll(() => browser.closed).toEqual(['tab']);
  });

  it('refuses a pack that is too large for the browser', async () => {
    const { diagnostics } = await printer.print({
      ...testJob(''),
      rendered: rendered(' '.repeat(65 * 1024 * 1024)),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['LIMIT_EXCEEDED']);
  });
});

describe('a pack that takes too long', () => {
  it('is given up, with the limit, and does not hold up the next', async () => {
    const printer = await openTestPrinter({ timeLimit: 1_000 });
    try {
      const { value, diagnostics } = await printer.print(testJob(testPage('<p><b>x</b></p>'.repeat(50_000))));
      expect(value === undefined).toBe(true);
      expect(diagnostics).toMatchObject([
        {
          code: 'BROWSER_FAILED',
          message: expect.stringContaining('did not finish sources/packs/test.md in 1.4 s'),
        },
      ]);
      // The one that was given up may still keep a processor busy.
      const next = async () => (await printer.print(testJob(testPage('<p>x</p>')))).value?.pages;
      await expect.poll(next).toBe(1);
    } finally {
      await printer.close();
    }
  }, 60_000);
});

describe('a browser that breaks down', () => {
  it('is replaced, and the pack printed all the same', async () => {
    const printer = await openTestPrinter();
    try {
      const stopwatch = onStage((count) => count === 1 && killBrowsers());
      const long = testJob(testPage('<table><tr><td>x</table>'.repeat(3000)), { stopwatch });
      expect(expectValue(await printer.print(long)).pages).toBeGreaterThan(1);
      killBrowsers();
      expect(expectValue(await printer.print(testJob(testPage('<p>x</p>')))).pages).toBe(1);
    } finally {
      await printer.close();
    }
    expect(profiles()).toEqual([]);
  }, 60_000);

  it('is replaced once, however many packs are being printed', async () => {
    const notices: string[] = [];
    const printer = await openTestPrinter({ onNotice: (text) => notices.push(text) });
    try {
      // When both are under way.
      const stopwatch = onStage((count) => count === 2 && killBrowsers());
      const long = testJob(testPage('<table><tr><td>x</table>'.repeat(3000)), { stopwatch });
      const both = [printer.print(long), printer.print(long)];
      for (const outcome of await Promise.all(both)) expect(expectValue(outcome).pages).toBeGreaterThan(1);
    } finally {
      await printer.close();
    }
    expect(notices.filter((text) => text.includes('another is started'))).toHaveLength(1);
    expect(browsers()).toEqual([]);
  }, 60_000);

  it('is given up after the second time, with a hint', async () => {
    const printer = await openTestPrinter();
    try {
      const stopwatch = onStage(() => killBrowsers('renderers'));
      const long = testJob(testPage('<table><tr><td>x</table>'.repeat(20_000)), { stopwatch });
      const { value, diagnostics } = await printer.print(long);
      expect(value === undefined).toBe(true);
      expect(diagnostics.map(({ code }) => code)).toEqual(['BROWSER_FAILED']);
      expect(diagnostics[0]?.hint).toContain('--jobs 1');
    } finally {
      await printer.close();
    }
  }, 60_000);
});

describe('opening', () => {
  it('says what was tried when there is no browser', async () => {
    const opening = openPrinter({
      cacheFolder: TEST_CACHE,
      executable: '/nowhere/chrome',
      root: true,
      pages: 1,
    });
    const failure = await opening.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PrinterFailure);
    expect((failure as PrinterFailure).diagnostic).toMatchObject({ code: 'BROWSER_MISSING' });
    expect((failure as PrinterFailure).message).toContain('/nowhere/chrome');
  });

  it('says why a browser does not start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sourcebound-test-'));
    try {
      const executable = join(folder, 'chrome');
      const complaint = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
      await writeFile(executable, `#!/bin/sh\necho "chrome: ${complaint}" >&2\nexit 127\n`, { mode: 0o755 });
      const opening = openPrinter({ cacheFolder: join(folder, 'cache'), executable, root: true, pages: 1 });
      const failure = await opening.catch((error: unknown) => error);
      expect((failure as PrinterFailure).diagnostic).toMatchObject({ code: 'BROWSER_FAILED' });
      expect((failure as PrinterFailure).message).toContain('lacks libnss3.so');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('tries once more when the browser breaks down on the way', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sourcebound-test-'));
    try {
      const { executable: real, libraries = '' } = await findBrowser({ cacheFolder: TEST_CACHE });
      const executable = join(folder, 'chrome');
      const runs = join(folder, 'runs');
      const script = [
        '#!/bin/sh',
        `echo run >> "${runs}"`,
        `[ "$(wc -l < "${runs}")" -gt 1 ] || kill -SEGV $$`,
        `LD_LIBRARY_PATH="${libraries}" exec "${real}" "$@"`,
      ];
      await writeFile(executable, `${script.join('\n')}\n`, { mode: 0o755 });
      const printer = await openTestPrinter({ executable, cacheFolder: join(folder, 'cache') });
      try {
        expect(expectValue(await printer.print(testJob(testPage('<p>x</p>')))).pages).toBe(1);
      } finally {
        await printer.close();
      }
      expect(await readFile(runs, 'utf8')).toBe('run\nrun\n');
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it('says so when the cache folder cannot be written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sourcebound-test-'));
    try {
      const cacheFolder = join(folder, 'file', 'cache');
      await writeFile(join(folder, 'file'), '');
      const failure = await openTestPrinter({ cacheFolder }).catch((error: unknown) => error);
      expect((failure as PrinterFailure).diagnostic).toMatchObject({ code: 'CANNOT_WRITE' });
      expect((failure as PrinterFailure).message).toContain(cacheFolder);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says once that root has no sandbox', async () => {
    const notices: string[] = [];
    const printer = await openTestPrinter({ root: true, onNotice: (text) => notices.push(text) });
    expectValue(await printer.print(testJob(testPage('<p>x</p>'))));
    await printer.close();
    expect(notices.filter((text) => text.includes('sandbox'))).toHaveLength(1);
  });
});

/** Tells when a stage of printing begins, and how many have begun. */
function onStage(begins: (count: number) => unknown): Stopwatch {
  let count = 0;
  return {
    time: (_, work) => {
      const result = work();
      begins(++count);
      return result;
    },
  };
}

/** Kills the browsers of this test, whose profile has this process's number, or only their renderers. */
function killBrowsers(part: 'all' | 'renderers' = 'all'): void {
  const ours = new Set(browsers());
  for (const pid of processes()) {
    const isRenderer = ours.has(groupOf(pid)) && commandLine(pid).includes('--type=renderer');
    if (part === 'all' ? ours.has(pid) : isRenderer) kill(Number(pid));
  }
}

function browsers(): readonly string[] {
  const isOurs = (pid: string): boolean => commandLine(pid).includes(`.${process.pid}-`);
  return processes().filter((pid) => isOurs(pid) && commandLine(pid).includes('pipe'));
}

function processes(): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function groupOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ')[2] ?? '';
  } catch {
    return '';
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

function profiles(): string[] {
  return readdirSync(join(TEST_CACHE, 'profiles')).filter((name) => name.includes(`.${process.pid}-`));
}

/** A browser that opens its tab only when it is told to, and tells which tabs are closed. */
function slowBrowser(): {
  readonly process: BrowserProcess;
  readonly asked: number;
  readonly closed: readonly string[];
  answer(target: string): void;
} {
  let asked = 0;
  let answer = (_: string): void => undefined;
  const closed: string[] = [];
  const session = { on: () => session, send: async () => ({ frameTree: { frame: { id: 'frame' } } }) };
  const connection = {
    on: () => undefined,
    off: () => undefined,
    session: () => session,
    send: async (method: string, { targetId }: { readonly targetId: string }) => {
      if (method === 'Target.closeTarget') closed.push(targetId);
      return { sessionId: 'session' };
    },
  };
  const process = {
    connection,
    isRunning: true,
    version: 'none',
    ended: new Promise<never>(() => undefined),
    openTarget: () => {
      asked++;
      return new Promise<string>((resolve) => {
        answer = resolve;
      });
    },
  };
  return {
    process: process as unknown as BrowserProcess,
    get asked() {
      return asked;
    },
    closed,
    answer: (target) => answer(target),
  };
}
