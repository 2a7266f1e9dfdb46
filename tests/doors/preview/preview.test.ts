/// <reference lib="dom" />
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWatchPreview } from '../../../src/doors/cli/watch-preview.ts';
import type { Preview } from '../../../src/doors/preview/open-preview.ts';
import { initWorkspace } from '../../../src/engine/workspace/init-workspace.ts';
import { type Watch, watch } from '../../../src/index.ts';
import { openBrowser } from '../../support/open-browser.ts';

const PACK = 'sources/packs/riverside.md';

describe('the preview, in a browser', () => {
  let root: string;
  let watched: Watch;
  let preview: Preview;
  let browser: Browser;
  let page: Page;
  let text: string;

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-test-')));
    initWorkspace(root);
    text = readFileSync(join(root, PACK), 'utf8');
    const opened = await watch({ root, environment: process.env });
    if (opened.value === undefined) throw new Error('no watch');
    watched = opened.value;
    preview = await openWatchPreview(watched, 0);
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(preview.url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    await watched?.close();
    rmSync(root, { recursive: true, force: true });
  }, 60_000);

  const see = (inFrame: string, where = page): Promise<unknown> =>
    where.waitForFunction(
      (wanted: string) => {
        const frame = document.querySelector<HTMLIFrameElement>('iframe');
        return frame?.contentDocument?.body?.textContent?.includes(wanted) === true;
      },
      { timeout: 30_000 },
      inFrame,
    );
  const words = (where: Page): Promise<string> =>
    where.evaluate(() => document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '');
  const state = (wanted: RegExp): Promise<unknown> =>
    page.waitForFunction(
      (source: string) => new RegExp(source).test(document.getElementById('state')?.textContent ?? ''),
      { timeout: 30_000 },
      wanted.source,
    );

  it('shows the packs, the chosen one’s page, and its paper', async () => {
    await state(/\d+ pages?/);
    await see('Riverside');
    const paper = await page.$eval('#paper', (link) => (link as HTMLAnchorElement).href);
    const answer = await fetch(paper);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }, 60_000);

  it('shows an edit, and keeps the reader’s place', async () => {
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe');
      frame?.contentWindow?.scrollTo(0, 300);
    });
    writeFileSync(join(root, PACK), text.replace('\n# ', '\nA wholly new sentence.\n\n# '));
    await see('A wholly new sentence.');
    const place = await page.evaluate(
      () => document.querySelector<HTMLIFrameElement>('iframe')?.contentWindow?.scrollY,
    );
    expect(place).toBe(300);
  }, 60_000);

  it('shows an error with its line and says that the paper is stale, until it is mended', async () => {
    writeFileSync(join(root, PACK), text.replace('\n# ', '\nThere were 4,711 boats.\n\n# '));
    await state(/1 error/);
    await page.waitForFunction(() =>
      /UNBOUND_NUMBER/.test(document.getElementById('report')?.textContent ?? ''),
    );
    const report = await page.$eval('#report', (element) => element.textContent);
    expect(report).toMatch(/sources\/packs\/riverside\.md:\d+:\d+: error: .*4,711/);
    expect(report).toContain('There were 4,711 boats.');
    expect(await page.$eval('#stale', (element) => (element as HTMLElement).hidden)).toBe(false);
    writeFileSync(join(root, PACK), text);
    await state(/\d+ pages?/);
    expect(await page.$eval('#stale', (element) => (element as HTMLElement).hidden)).toBe(true);
    expect(await page.$eval('#problems', (element) => (element as HTMLElement).hidden)).toBe(true);
  }, 60_000);

  it('shows the evidence of a figure, by key, and closes it again', async () => {
    const frame = await (await page.$('iframe'))?.contentFrame();
    const words = await frame?.$('[data-ref]');
    await words?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#documents mark');
    const marked = await page.$$eval('#documents mark', (marks) => marks.map((mark) => mark.textContent));
    expect(marked.join('').length).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    expect(await page.$eval('#evidence', (element) => (element as HTMLElement).hidden)).toBe(true);
  }, 60_000);

  it('shows what was made before it was listening', async () => {
    const other = await browser.newPage();
    let listen: (() => void) | undefined;
    await other.setRequestInterception(true);
    other.on('request', (asked) => {
      const go = (): void => void asked.continue();
      if (asked.url().endsWith('/changes')) listen = go;
      else go();
    });
    await other.goto(preview.url, { waitUntil: 'domcontentloaded' });
    await see('Riverside', other);
    await expect.poll(() => listen).toBeTypeOf('function');
    const built = new Promise((resolve) => {
      watched.subscribe(({ kind }) => kind === 'built' && resolve(undefined));
    });
    writeFileSync(join(root, PACK), text.replace('\n# ', '\nMade before anybody listened.\n\n# '));
    await built;
    listen?.();
    await see('Made before anybody listened.', other);
    await other.close();
    writeFileSync(join(root, PACK), text);
    await state(/\d+ pages?/);
  }, 60_000);

  it('shows a page that comes before the frame has taken the last one', async () => {
    const other = await browser.newPage();
    // Two pages, the second at the very moment at which the frame is given the first.
    await other.evaluateOnNewDocument(() => {
      const answers = ['<!doctype html><p>Older words.</p>', '<!doctype html><p>Newer words.</p>'];
      const ask = window.fetch;
      // At once: a real answer's text would come too late.
      const answer = (): Response => ({ ok: true, text: async () => answers.shift() }) as Response;
      window.fetch = async (what, how) => (String(what).endsWith('/page') ? answer() : ask(what, how));
      let changes = new EventTarget();
      class Changes extends EventTarget {
        constructor() {
          super();
          changes = this;
        }
      }
      window.EventSource = Changes as unknown as typeof EventSource;
      document.addEventListener(
        'load',
        ({ target }) => {
          const frame = target instanceof HTMLIFrameElement ? target : undefined;
          if (frame?.contentDocument?.URL === 'about:srcdoc') document.documentElement.dataset.loaded = 'yes';
        },
        true,
      );
      new MutationObserver((_, observer) => {
        if (!document.querySelector('iframe')?.getAttribute('srcdoc')?.includes('Older')) return;
        observer.disconnect();
        const data = JSON.stringify({ pack: 'riverside', what: 'page' });
        changes.dispatchEvent(new MessageEvent('message', { data }));
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await other.goto(preview.url);
    // The older page has come, and the newer stays.
    await other.waitForFunction(() => document.documentElement.dataset.loaded === 'yes');
    await see('Newer words.', other);
    expect(await words(other)).not.toContain('Older words.');
    await other.close();
  }, 60_000);

  it('runs no script of a pack', async () => {
    expect(await page.$eval('iframe', (frame) => frame.getAttribute('sandbox'))).toBe('allow-same-origin');
  });

  describe('answers nobody else', () => {
    const ask = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const { port } = new URL(preview.url);
        const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.on('error', reject);
        asked.end();
      });
    const host = (): string => new URL(preview.url).host;
    const token = (): string => new URL(preview.url).pathname;

    const questions: readonly (readonly [string, () => string, () => Record<string, string>, number])[] = [
      ['its own page', () => token(), () => ({ host: host() }), 200],
      ['another name for this machine', () => token(), () => ({ host: 'evil.example' }), 403],
      [
        'another site’s page',
        () => `${token()}packs`,
        () => ({ host: host(), origin: 'http://evil.example' }),
        403,
      ],
      ['another site’s frame', () => token(), () => ({ host: host(), 'sec-fetch-site': 'cross-site' }), 403],
      ['a wrong token', () => '/wrong/packs', () => ({ host: host() }), 404],
      ['no token', () => '/', () => ({ host: host() }), 404],
      [
        'a path that climbs',
        () => `${token()}packs/..%2F..%2F..%2Fetc%2Fpasswd/page`,
        () => ({ host: host() }),
        404,
      ],
      [
        'a file of the workspace',
        () => `${token()}sources/packs/riverside.md`,
        () => ({ host: host() }),
        404,
      ],
    ];

    it.each(questions)('%s', async (_, path, headers, status) => {
      expect(await ask(path(), headers())).toBe(status);
    });
  });
});
