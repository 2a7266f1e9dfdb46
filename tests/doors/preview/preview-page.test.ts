/// <reference lib="dom" />
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPreview, type Preview } from '../../../src/doors/preview/open-preview.ts';
import type {
  PreviewChange,
  PreviewedPack,
  PreviewSource,
} from '../../../src/doors/preview/preview-source.ts';
import { openBrowser } from '../../support/open-browser.ts';

const GOOD = { state: 'good', pages: 2, errors: 0, warnings: 0, stale: false } as const;
const FAILED = { state: 'failed', pages: 2, errors: 3, warnings: 0, stale: true } as const;

describe('the page of a preview', () => {
  let browser: Browser;
  let preview: Preview;
  let page: Page;
  let packs: PreviewedPack[];
  let pages: Record<string, string>;
  let changes: number;
  let rounds = 0;
  let preferred: string[];
  /** What the page has asked for, without its token. */
  let asked: string[];
  /** Requests that are to wait, by what their path ends with. */
  let held: Map<string, HTTPRequest | undefined>;
  const listeners = new Set<(change: PreviewChange) => void>();

  const source: PreviewSource = {
    packs: () => packs,
    html: async (pack) => pages[pack],
    pdf: async () => undefined,
    report: (pack) => `${pack}: what is wrong`,
    evidence: () => [],
    prefer: (pack) => preferred.push(pack),
    changes: () => changes,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (...what: readonly PreviewChange[]): void => {
    for (const change of what) {
      changes++;
      for (const listener of listeners) listener(change);
    }
  };
  const open = async (hash = ''): Promise<void> => {
    await page.goto(`${preview.url}${hash}`, { waitUntil: 'domcontentloaded' });
  };
  const shown = (): Promise<string> =>
    page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body?.textContent ?? '');
  const textOf = (id: string): Promise<string> =>
    page.evaluate((name) => document.getElementById(name)?.textContent ?? '', id);
  const release = async (end: string): Promise<void> => {
    await expect.poll(() => held.get(end)).toBeDefined();
    const request = held.get(end);
    held.delete(end);
    await request?.continue();
  };
  /** Resolves when all that the page has been told so far has been dealt with: it shows what it is told last. */
  const settled = async (pack: string): Promise<void> => {
    const last = `Last words ${++rounds}.`;
    pages[pack] += `<p>${last}</p>`;
    await expect.poll(() => listeners.size).toBe(1);
    tell({ pack, what: 'page' });
    await expect.poll(shown).toContain(last);
  };

  beforeAll(async () => {
    browser = await openBrowser();
    preview = await openPreview(source, 0);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });
  beforeEach(async () => {
    packs = ['a', 'b', 'c'].map((id) => ({ id, ...GOOD }));
    pages = { a: '<p>Words of a.</p>', b: '<p>Words of b.</p>', c: '<p>Words of c.</p>' };
    changes = 0;
    [preferred, asked, held] = [[], [], new Map()];
    page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const path = request.url().slice(preview.url.length);
      asked.push(path);
      if (held.has(path)) held.set(path, request);
      else void request.continue();
    });
  });
  afterEach(async () => {
    await page.close();
    // Otherwise the next page would be taken for one that listens already.
    await expect.poll(() => listeners.size).toBe(0);
  });

  it('is opened with one question for its packs and one for a page', async () => {
    await open();
    await expect.poll(shown).toContain('Words of a.');
    await settled('a');
    expect(asked.filter((path) => path === 'packs')).toHaveLength(1);
    // The second is for what it has been told of since.
    expect(asked.filter((path) => path.endsWith('/page'))).toEqual(['packs/a/page', 'packs/a/page']);
  });

  it('is opened with a pack named: no other is asked for', async () => {
    await open('#b');
    await expect.poll(shown).toContain('Words of b.');
    await settled('b');
    expect(asked.filter((path) => path.startsWith('packs/a'))).toEqual([]);
    await expect.poll(() => preferred).toEqual(['b']);
  });

  it('is opened with a pack named that is not there: the first is shown', async () => {
    await open('#nowhere');
    await expect.poll(shown).toContain('Words of a.');
  });

  it('does not show the page of a pack that is not the chosen one any more', async () => {
    held.set('packs/b/page', undefined);
    // Until this is answered, the page of c is not even asked for in some ways of asking.
    held.set('packs/c/prefer', undefined);
    held.set('packs/c/page', undefined);
    await open('#a');
    await expect.poll(shown).toContain('Words of a.');
    await page.click('[data-pack=b]');
    await expect.poll(() => held.get('packs/b/page')).toBeDefined();
    await page.click('[data-pack=c]');
    await expect.poll(() => textOf('title')).toBe('c');
    const answered = page.waitForResponse((answer) => answer.url().endsWith('packs/b/page'));
    await release('packs/b/page');
    await (await answered).text();
    // What it is told after that answer has come is shown after it would have been.
    packs = packs.map((pack) => (pack.id === 'c' ? { ...pack, pages: 7 } : pack));
    await expect.poll(() => listeners.size).toBe(1);
    tell({ pack: 'a', what: 'state' });
    await expect.poll(() => textOf('state')).toContain('7 pages');
    expect(await shown()).not.toContain('Words of b.');
    await release('packs/c/prefer');
    await release('packs/c/page');
    await expect.poll(shown).toContain('Words of c.');
  });

  it('shows what is wrong when two packs fail at once for the same reason', async () => {
    await open('#b');
    await expect.poll(shown).toContain('Words of b.');
    await settled('b');
    packs = packs.map(({ id }) => ({ id, ...FAILED }));
    tell({ pack: 'b', what: 'paper' }, { pack: 'a', what: 'paper' });
    await expect.poll(() => textOf('state')).toContain('3 errors');
    await expect.poll(() => textOf('report')).toBe('b: what is wrong');
    expect(await page.$eval('#problems', (section) => (section as HTMLElement).hidden)).toBe(false);
  });

  it('shows what is wrong as soon as it says that something is', async () => {
    await open('#b');
    await expect.poll(shown).toContain('Words of b.');
    await expect.poll(() => listeners.size).toBe(1);
    packs = packs.map(({ id }) => ({ id, ...FAILED }));
    // Only of another pack, yet: its own comes later.
    tell({ pack: 'a', what: 'paper' });
    await expect.poll(() => textOf('state')).toContain('3 errors');
    await expect.poll(() => textOf('report')).toBe('b: what is wrong');
  });

  it('asks for packs one question at a time, however many changes there are', async () => {
    await open('#b');
    await settled('b');
    asked = [];
    held.set('packs', undefined);
    tell(...Array.from({ length: 20 }, () => ({ pack: 'a', what: 'state' }) as const));
    // The page has heard of them all when it has heard of this.
    await settled('b');
    packs = packs.map((pack) => (pack.id === 'b' ? { ...pack, pages: 7 } : pack));
    await release('packs');
    await expect.poll(() => textOf('state')).toContain('7 pages');
    await settled('b');
    expect(asked.filter((path) => path === 'packs').length).toBeLessThanOrEqual(2);
  });

  it('keeps the focus on the same words when others come before them', async () => {
    const words = (id: string): string => `<p id="${id}"><span data-ref="d:${id}">Bound ${id}</span></p>`;
    pages.a = `${words('one')}${words('two')}`;
    await open();
    await expect.poll(shown).toContain('Bound two');
    await settled('a');
    const focus = (): Promise<string> =>
      page.evaluate(
        () => document.querySelector('iframe')?.contentDocument?.activeElement?.textContent ?? '',
      );
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentDocument?.querySelector<HTMLElement>('[data-ref="d:two"]')
        ?.focus(),
    );
    expect(await focus()).toBe('Bound two');
    pages.a = `${words('zero')}${pages.a}`;
    tell({ pack: 'a', what: 'page' });
    await expect.poll(shown).toContain('Bound zero');
    expect(await focus()).toBe('Bound two');
  });
});
