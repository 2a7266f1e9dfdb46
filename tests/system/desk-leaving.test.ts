/// <reference lib="dom" />
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDeskBrowser } from '../support/desk-browser.ts';
import { deskPerson } from '../support/desk-person.ts';
import { type DeskProcess, startDeskProcess } from '../support/desk-process.ts';
import { HARBOUR, PACK, PACK_TEXT } from '../support/test-desk.ts';

const OTHER = 'sources/packs/other.md';

describe.each(['chromium', 'firefox'] as const)('what is typed a moment before, in %s,', (name) => {
  let root: string;
  let desk: DeskProcess;
  let browser: Browser;
  let page: Page;
  const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-desk-test-')));
    const files = { ...HARBOUR, [OTHER]: PACK_TEXT.replace('The harbour', 'The other one') };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    [desk, browser] = await Promise.all([startDeskProcess(root), openDeskBrowser(name)]);
    page = await browser.newPage();
    await page.goto(`${desk.url}#pack=harbour`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    rmSync(root, { recursive: true, force: true });
  }, 60_000);

  /** Types at the end of the pack's text, and goes on at once. */
  async function type(words: string): Promise<void> {
    await deskPerson(page, 'mouse').see('It was busy');
    const editor = await page.waitForSelector('.cm-content', { visible: true });
    await editor?.focus();
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(words);
  }

  const isWritten = (words: string): Promise<void> =>
    expect.poll(() => textOf(PACK), { timeout: 20_000 }).toContain(words);

  it('is there when another pack is opened', async () => {
    await type('Before another pack.');
    await page.select('.pack-choice select', 'other');
    await isWritten('Before another pack.');
    await expect.poll(() => new URL(page.url()).hash, { timeout: 20_000 }).toBe('#pack=other');
    expect(textOf(OTHER)).not.toContain('Before another pack.');
    await page.select('.pack-choice select', 'harbour');
    await deskPerson(page, 'mouse').see('Before another pack.');
  }, 120_000);

  it('is there when the page is loaded again', async () => {
    await type(' Before loading again.');
    await page.reload();
    await isWritten('Before loading again.');
    await deskPerson(page, 'mouse').see('Before loading again.');
    expect(new URL(page.url()).hash).toBe('#pack=harbour');
  }, 120_000);

  it('is there when the page is closed', async () => {
    await type(' Before closing.');
    await page.close();
    await isWritten('Before closing.');
    expect(textOf(PACK).match(/Before closing\./g)).toHaveLength(1);
    page = await browser.newPage();
    await page.goto(`${desk.url}#pack=harbour`);
  }, 120_000);

  it('is asked about where somebody else has changed the same lines meanwhile', async () => {
    await deskPerson(page, 'mouse').see('Before closing.');
    // However slowly somebody types: what the page sends is read after the file has changed.
    desk.child.kill('SIGSTOP');
    await type(' Mine.');
    const theirs = textOf(PACK).replace('Before closing.', 'Theirs.');
    writeFileSync(join(root, PACK), theirs);
    await page.close({ runBeforeUnload: false });
    desk.child.kill('SIGCONT');
    page = await browser.newPage();
    await page.goto(`${desk.url}#pack=harbour`);
    await deskPerson(page, 'mouse').see('Somebody else has changed the same lines');
    await deskPerson(page, 'mouse').use('Use the file’s text');
    await deskPerson(page, 'mouse').see('Undo brings yours back');
    await deskPerson(page, 'mouse').use(/^Undo/);
    await isWritten('Before closing. Mine.');
  }, 120_000);

  it('can be written again when the file has gone', async () => {
    await deskPerson(page, 'mouse').see('Before closing. Mine.');
    rmSync(join(root, PACK));
    await deskPerson(page, 'mouse').see('file is missing');
    await deskPerson(page, 'mouse').use('Write the file again');
    await isWritten('Before closing. Mine.');
  }, 120_000);
});
