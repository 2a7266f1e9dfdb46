/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskDocument } from '../../src/engine/desk/desk-types.ts';
import { foreignRequests, openDeskBrowser, watchRequests } from '../support/desk-browser.ts';
import { deskPerson, tabTo } from '../support/desk-person.ts';
import { type DeskProcess, startDeskProcess } from '../support/desk-process.ts';

const REPORT = readFileSync(new URL('desk/ferry-report.txt', import.meta.url), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures of what was seen, to be looked at: kept where this names a folder. */
const { DESK_PICTURES: PICTURES } = process.env;

const SIZES = {
  wide: { width: 1440, height: 900 },
  laptop: { width: 1024, height: 768 },
  // 1440 × 900 at 200 %.
  zoomed: { width: 720, height: 450 },
  phone: { width: 390, height: 844 },
} as const;

/** So many proposals are walked by hand. */
const WALKED = 8;

interface Found {
  readonly id: string;
  readonly nodes: readonly string[];
}

describe.each([
  { name: 'chromium', by: 'mouse', dark: false },
  { name: 'firefox', by: 'keyboard', dark: true },
] as const)('the desk in $name, by $by', ({ name, by, dark }) => {
  let root: string;
  let desk: DeskProcess;
  let browser: Browser;
  let page: Page;
  let asked: readonly string[];
  const shutOut: (Found & { readonly what: string })[] = [];
  const person = () => deskPerson(page, by);

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-desk-test-')));
    [desk, browser] = await Promise.all([startDeskProcess(root), openDeskBrowser(name, { dark })]);
    page = await browser.newPage();
    asked = watchRequests(page);
    await page.setViewport(SIZES.wide);
    await page.goto(desk.url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    rmSync(root, { recursive: true, force: true });
  }, 60_000);

  it('has nothing in the folder before a button is used', async () => {
    await person().see('From a document to a printed pack');
    expect(readdirSync(root)).toEqual([]);
    await look('begin');
  }, 120_000);

  it('takes a text in and finds what it states', async () => {
    await person().fill('Title (optional)', 'The river ferry in its first winter');
    await person().fill('Text', REPORT);
    await person().use('Use this text');
    await person().see('Imported “');
    await look('imported');
    await person().use('Find what it states');
    await person().see(/\d+ proposals? left/);
    expect(readdirSync(join(root, 'sources/documents'))).toEqual(['the-river-ferry-in-its-first-winter.md']);
    const extraction = readFileSync(
      join(root, 'sources/extractions/the-river-ferry-in-its-first-winter.yaml'),
      'utf8',
    );
    expect(extraction.match(/proposed: true/g)?.length).toBeGreaterThan(10);
    await look('drafted');
  }, 240_000);

  it('walks the proposals, and keeps and strikes them', async () => {
    const file = join(root, 'sources/extractions/the-river-ferry-in-its-first-winter.yaml');
    const waiting = (): number => readFileSync(file, 'utf8').match(/proposed: true/g)?.length ?? 0;
    const first = waiting();
    await person().use('Go to the next proposal');
    for (let left = first; left > first - WALKED; left = waiting()) {
      const isFirst = left === first;
      if (by === 'keyboard') {
        await page.keyboard.press(isFirst ? 'x' : 'k');
      } else await person().use(isFirst ? /^Strike/ : /^Keep/);
      await expect.poll(waiting, { timeout: 30_000 }).toBeLessThan(left);
      const now = waiting();
      await person().see(new RegExp(`\\b${now} proposals? left`));
      if (isFirst) await look('walking');
    }
    // The others are kept in the same way: the page is told of it.
    await keepAll(desk.url, 'the-river-ferry-in-its-first-winter');
    await person().see('Give it a title');
    expect(readFileSync(file, 'utf8')).not.toContain('proposed: true');
  }, 400_000);

  /** Looks for what shuts people out, and takes a picture at each size. */
  async function look(what: string): Promise<void> {
    shutOut.push(...(await barriers(page)).map((one) => ({ what, ...one })));
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewport(viewport);
      await page.screenshot({ path: join(PICTURES, `${name}-${what}-${size}.png`) });
    }
    await page.setViewport(SIZES.wide);
  }

  it('begins a pack, is written in, and becomes a PDF with numbered copies', async () => {
    await person().use('Begin a pack …');
    await person().fill('Title', 'The ferry after one winter');
    await person().use('Begin the pack');
    await person().see('The ferry after one winter');
    await look('pack');
    // Whatever the browser scrolls with lies beside the sheet: lines break where they do on paper.
    await expect.poll(() => widthOfPage(page), { timeout: 30_000 }).toBe(794);
    const file = join(root, 'sources/packs/the-ferry-after-one-winter.md');
    await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
    await writeFirstSentence(page, by);
    await expect
      .poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 })
      .toContain('An introduction of our own.');
    await look('written');
    await person().use('Build the PDF');
    const pdf = join(root, 'output/the-ferry-after-one-winter/the-ferry-after-one-winter.pdf');
    await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true);
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain(
      'An introduction of our own.',
    );
    await person().see(/PDF matches the text/);
    await look('built');
    await person().use('Copies …');
    await person().fill('Recipients', 'B. Reader, City Council\nC. Reader');
    await look('copies');
    await person().use('Make copies');
    const register = join(root, 'output/the-ferry-after-one-winter/copies/copies.json');
    await expect.poll(() => existsSync(register), { timeout: 90_000 }).toBe(true);
    await person().see(/2 numbered copies/);
    expect(readFileSync(register, 'utf8')).toContain('City Council');
  }, 400_000);

  it('shows page breaks before the words that the PDF’s pages begin with', async () => {
    const pdf = join(root, 'output/the-ferry-after-one-winter/the-ferry-after-one-winter.pdf');
    const pages = await firstWords(desk.url, 'the-ferry-after-one-winter');
    const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBe(printed.length);
    for (const { number, first } of pages) {
      const [word = ''] = first.split(' ');
      const lines = (printed[number - 1] ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      // The running head comes before.
      expect(lines.slice(0, 4).join('\n'), `page ${number}`).toContain(word);
    }
  }, 120_000);

  it('shuts nobody out, as far as axe-core can see', () => {
    expect(shutOut).toEqual([]);
  });

  it('asks nobody else for anything', () => {
    expect(asked.length).toBeGreaterThan(10);
    expect(foreignRequests(asked, desk.url)).toEqual([]);
  });
});

/** How wide the sheet of the pack is laid out, in CSS pixels. */
async function widthOfPage(page: Page): Promise<number | undefined> {
  return page.evaluate(
    () =>
      document.querySelector<HTMLIFrameElement>('iframe.page-frame')?.contentDocument?.documentElement
        .clientWidth,
  );
}

async function writeFirstSentence(page: Page, by: 'mouse' | 'keyboard'): Promise<void> {
  const editor = await page.waitForSelector('.cm-content', { visible: true });
  if (editor === null) throw new Error('there is no editor');
  if (by === 'mouse') await editor.click();
  else await tabTo(page, editor);
  await page.keyboard.down('Control');
  await page.keyboard.press('Home');
  await page.keyboard.up('Control');
  await page.keyboard.type('An introduction of our own.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

/** What axe-core finds in the page as it is shown. */
async function barriers(page: Page): Promise<readonly Found[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    // The page of a pack is a document of its own, which is tested as one.
    const { violations } = await axe.run({ exclude: [['iframe']] }, { iframes: false });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }));
  });
}

/** Keeps every proposal that is left, as the page asks for it. */
async function keepAll(url: string, document: string): Promise<void> {
  const path = `${url.replace(/#.*/, '')}api/documents/${document}`;
  const { items } = (await (await fetch(path)).json()) as DeskDocument;
  const wanted = items.filter(({ fields }) => fields.proposed === true);
  const answer = await fetch(`${path}/keep`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ items: wanted.map(({ section, id }) => ({ section, id })) }),
  });
  expect(await answer.json()).toMatchObject({ done: true });
}

/** What the desk says that the pages of a pack begin with. */
async function firstWords(
  url: string,
  pack: string,
): Promise<readonly { readonly number: number; readonly first: string }[]> {
  const answer = await fetch(`${url.replace(/#.*/, '')}api/packs/${pack}/pages`);
  const found = (await answer.json()) as { pages: { number: number; first: string }[] };
  return found.pages;
}
