/// <reference lib="dom" />
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { startDesk } from './desk-process.ts';
import { compare, type Measure, type Row } from './measure.ts';
import { type Bench, prepareWorkspace } from './prepare-workspace.ts';

/** What somebody at the desk may wait for, in milliseconds. */
const READ_WITHIN = 50;
const WORDS_WITHIN = 100;
const BREAKS_WITHIN = 600;
const FRAME_WITHIN = 50;

/** In milliseconds: somebody who types rests as long. */
const REST = 1500;

/** What somebody at the desk waits for, measured in its page, against what they may. */
export async function deskRows(bench: Bench): Promise<readonly Row[]> {
  return [...(await packRows(bench)), await scrollRow(bench)];
}

async function packRows({ folder, command, browser, small }: Bench): Promise<readonly Row[]> {
  const { root } = prepareWorkspace(folder, 'desk', 1, 2);
  const desk = await startDesk(command, root, browser);
  const { page } = desk;
  const runs = small ? 1 : 20;
  const row = (name: string, budget: number, run: () => Promise<number>): Promise<Row> => {
    const ours: Measure = async () => ({ ran: name, ms: await run() });
    const bare = { ran: `at most ${budget} ms`, ms: budget };
    return compare(`desk, ${name}`, runs, ours, bare, `load ${loadavg()[0]?.toFixed(1)}`);
  };
  let typed = 'q';
  const typeOne = (settled: boolean) => async (): Promise<number> => {
    await rest();
    typed += 'q';
    return untilShown(page, 'q', settled ? { words: typed, settled } : { words: typed });
  };
  try {
    await page.waitForSelector('.para .words');
    await page.focus('.para .words');
    await page.keyboard.press('ArrowDown');
    const rows = [
      await row('words read', READ_WITHIN, async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('ArrowRight');
        return untilShown(page, 'Space', { selector: '.offers, .beside .nothing' });
      }),
    ];
    await page.focus('.cm-content');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('q');
    return [
      ...rows,
      await row('typed words on the page', WORDS_WITHIN, typeOne(false)),
      await row('page breaks settled', BREAKS_WITHIN, typeOne(true)),
    ];
  } finally {
    await desk.stop();
  }
}

/** The longest frame while a document of about 200 pages is scrolled through. */
async function scrollRow({ folder, command, browser, small }: Bench): Promise<Row> {
  const { root } = prepareWorkspace(folder, 'desk-long', 1, 1, { figures: small ? 60 : 3600 });
  rmSync(join(root, 'sources/packs'), { recursive: true });
  const desk = await startDesk(command, root, browser);
  let [long, all] = [0, 0];
  try {
    await desk.page.waitForSelector('.para .words');
    await rest();
    const ours: Measure = async () => {
      const frames = await framesOfScroll(desk.page);
      long += frames.filter((ms) => ms > FRAME_WITHIN).length;
      all += frames.length;
      return { ran: 'scrolling a document of 200 pages', ms: Math.max(...frames) };
    };
    const bare = { ran: `at most ${FRAME_WITHIN} ms`, ms: FRAME_WITHIN };
    const row = await compare('desk, longest frame', small ? 1 : 20, ours, bare);
    const note = `${long} of ${all} frames over ${FRAME_WITHIN} ms, load ${loadavg()[0]?.toFixed(1)}`;
    return { ...row, note };
  } finally {
    await desk.stop();
  }
}

type Awaited = { readonly selector: string } | { readonly words: string; readonly settled?: boolean };

/** How long it takes from a key until the page shows what comes of it, by the clock of the page. */
async function untilShown(page: Page, key: KeyInput, awaited: Awaited): Promise<number> {
  // In a handle, so that the page listens before the key is pressed.
  const listening = await page.evaluateHandle((wanted) => {
    const isShown = (): boolean => {
      if ('selector' in wanted) return document.querySelector(wanted.selector) !== null;
      const paper = document.querySelector<HTMLIFrameElement>('iframe.page-frame')?.contentDocument;
      const isThere = paper?.body.textContent?.includes(wanted.words) === true;
      const isSettled =
        paper?.querySelector('[data-settled="yes"]') != null && !paper.querySelector('[data-settled="no"]');
      return isThere && (wanted.settled !== true || isSettled);
    };
    const took = new Promise<number>((resolve) => {
      const onKey = ({ timeStamp }: KeyboardEvent): void => {
        const look = (): void => {
          if (isShown()) resolve(performance.now() - timeStamp);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('keydown', onKey, { once: true, capture: true });
    });
    return { took };
  }, awaited);
  await page.keyboard.press(key);
  const ms = await listening.evaluate(({ took }) => took);
  await listening.dispose();
  return ms;
}

/** How long each frame took while the document was scrolled by sixty steps. */
async function framesOfScroll(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const scroller = document.querySelector('.paragraphs');
    if (scroller === null || scroller.scrollHeight <= scroller.clientHeight)
      throw new Error('nothing scrolls');
    const frames: number[] = [];
    let before = performance.now();
    for (let step = 0; step < 60; step += 1) {
      scroller?.scrollBy(0, 700);
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      frames.push(now - before);
      before = now;
    }
    return frames;
  });
}

async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST));
}
