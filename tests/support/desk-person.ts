/// <reference lib="dom" />
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Somebody at the desk, with a mouse or with the keyboard alone. */
export interface DeskPerson {
  /** Uses the button or link with this name: clicks on it, or goes there with the Tab key and presses Enter. */
  use(name: string | RegExp): Promise<void>;
  /** Fills in the field with this label. */
  fill(label: string, text: string): Promise<void>;
  /** Waits until the page shows the words. */
  see(words: string | RegExp): Promise<void>;
  /** The page's words, as they are shown now. */
  words(): Promise<string>;
}

/** How long a person waits for something, in milliseconds: the machine may be busy. */
const PATIENCE = 45_000;
/** So often Tab is pressed before somebody gives up. */
const TABS = 150;

export function deskPerson(page: Page, by: 'mouse' | 'keyboard'): DeskPerson {
  const words = (): Promise<string> => page.evaluate(() => document.body.innerText);
  return {
    words,
    see: async (wanted) => {
      const isSeen = (text: string): boolean =>
        typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
      await expect
        .poll(async () => isSeen(await words()), { timeout: PATIENCE, message: `${wanted} is shown` })
        .toBe(true);
    },
    use: async (name) => {
      for (let tried = 1; ; tried += 1) {
        const element = await findNamed(page, 'button, a[href], summary, [role=button], [role=tab]', name);
        try {
          if (by === 'mouse') {
            await stands(element);
            return await element.click();
          }
          await tabTo(page, element);
          return await page.keyboard.press('Enter');
        } catch (error) {
          // It has just been drawn anew: a person looks again.
          if (tried === TRIES || !(await isGone(element))) throw error;
        }
      }
    },
    fill: async (label, text) => {
      const element = await findNamed(page, 'input, textarea, select', label);
      if (by === 'mouse') await element.click();
      else await tabTo(page, element);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await pasteOrType(page, element, text);
    },
  };
}

/** Waits until it does not move any more: nobody aims at what scrolls away. */
async function stands(element: ElementHandle<HTMLElement>): Promise<void> {
  await element.evaluate(async (one) => {
    const place = (): string => JSON.stringify(one.getBoundingClientRect());
    for (let same = 0, before = place(); same < 3; before = place()) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      same = place() === before ? same + 1 : 0;
    }
  });
}

/** So often somebody looks again. */
const TRIES = 5;

async function isGone(element: ElementHandle<HTMLElement>): Promise<boolean> {
  return element.evaluate((one) => !one.isConnected).catch(() => true);
}

/** A long text is not typed key by key: it comes as it does from the clipboard. */
async function pasteOrType(page: Page, element: ElementHandle<HTMLElement>, text: string): Promise<void> {
  if (text.length < 400) return page.keyboard.type(text);
  await element.evaluate((field, value) => {
    if (!(field instanceof HTMLTextAreaElement) || document.activeElement !== field)
      throw new Error('not here');
    document.execCommand('insertText', false, value);
  }, text);
}

/** The first one that is shown and can be used, and whose name as it is read aloud is the given one. */
async function findNamed(
  page: Page,
  selector: string,
  name: string | RegExp,
): Promise<ElementHandle<HTMLElement>> {
  const wanted = typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source;
  const find = (): Promise<ElementHandle<HTMLElement> | undefined> =>
    page
      .evaluateHandle(
        (among, source) => {
          const isNamed = new RegExp(source);
          const nameOf = (one: Element): string => {
            const by = one.getAttribute('aria-labelledby');
            const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : [];
            const label = labels.map((each) => each.innerText).join(' ');
            const named = by === null ? undefined : document.getElementById(by)?.innerText;
            return (
              named ??
              one.getAttribute('aria-label') ??
              (label || (one as HTMLElement).innerText)
            ).trim();
          };
          const dialog = document.querySelector('dialog[open]') ?? document;
          return (
            [...dialog.querySelectorAll<HTMLElement>(among)].find(
              (one) =>
                one.getClientRects().length > 0 &&
                !(one as HTMLButtonElement).disabled &&
                isNamed.test(nameOf(one)),
            ) ?? null
          );
        },
        selector,
        wanted,
      )
      .then((handle) => (handle.asElement() as ElementHandle<HTMLElement> | null) ?? undefined);
  let found: ElementHandle<HTMLElement> | undefined;
  await expect
    .poll(
      async () => {
        found = await find();
        return found !== undefined;
      },
      { timeout: PATIENCE, message: `there is ${name}` },
    )
    .toBe(true);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

/**
 * Presses Tab until the element has the focus, as somebody without a mouse does, or Shift+Tab where it comes before.
 * Nobody goes beyond the ends of the page: what is there is the browser's own, and one that nobody sees does not come
 * back from there by itself.
 */
export async function tabTo(page: Page, element: ElementHandle<Element>): Promise<void> {
  for (let pressed = 0; pressed < TABS; pressed += 1) {
    const way = await element.evaluate((one) => {
      const here = document.activeElement;
      if (!document.hasFocus()) window.focus();
      else if (here === one) return 'here';
      const isBefore = here !== null && here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore ? 'back' : 'on';
    });
    if (way === 'here') return;
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
  }
  const name = await element.evaluate((one) => one.outerHTML.slice(0, 200));
  throw new Error(`the Tab key does not lead to ${name}`);
}
