import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { BATCH } from '../../src/engine/watch/watch-times.ts';
import { compare, type Row, summarize, type Timing } from './measure.ts';
import type { Bench } from './prepare-workspace.ts';
import { startWatch } from './watch-process.ts';

const PACKAGE = join(import.meta.dirname, '../..');
const PACK = 'uk-threat';

/** An edit, as an author makes it: the file, and its text with something of its own each time. */
export interface Edit {
  readonly name: string;
  readonly file: string;
  readonly change: (text: string, mark: string) => string;
}

export const EDITS: readonly Edit[] = [
  {
    name: 'watch, prose',
    file: `sources/packs/${PACK}.md`,
    change: (text, mark) =>
      text.replace(/\n# Key judgements\n\n/, `$&A first reading, ${mark}, comes before.\n\n`),
  },
  {
    name: 'watch, figure',
    file: 'sources/extractions/mi5-parker-interview.yaml',
    change: (text, mark) => text.replace(/( label: )(?=\S)/, `$1Lately ${mark}, `),
  },
  {
    name: 'watch, document text',
    file: 'sources/documents/no-perfect-defense.md',
    change: (text, mark) => `${text.trimEnd()} The page, ${mark}, ends here.\n`,
  },
  {
    name: 'watch, template',
    file: 'templates/base/blocks/claims.hbs',
    change: (text, mark) => `${text}<p>${mark}</p>\n`,
  },
  {
    name: 'watch, style sheet',
    file: 'templates/briefing/print.css',
    change: (text, mark) => `${text}\n.${mark} { color: black }\n`,
  },
];

/**
 * From saving a file to the new PDF in place, for the pack of two documents that comes with the repository,
 * against printing the same HTML once in a browser of the same build that is warm, too.
 */
export async function watchRows(bench: Bench): Promise<readonly Row[]> {
  const rows = await editRows(EDITS, bench);
  return [summarize('watch', rows, 'from save to PDF, median of five kinds of edit'), ...rows];
}

/** The same for a word in the pack's own text: a warm browser, one word changed. */
export async function warmRows(bench: Bench): Promise<readonly Row[]> {
  const [prose] = await editRows(
    EDITS.filter(({ name }) => name === 'watch, prose'),
    bench,
  );
  return prose === undefined ? [] : [{ ...prose, name: 'warm', note: 'one word changed, from save to PDF' }];
}

async function editRows(
  edits: readonly Edit[],
  { folder, browser, command, small }: Bench,
): Promise<readonly Row[]> {
  const root = samplePack(mkdtempSync(join(folder, 'watch-')));
  const html = join(root, 'output', PACK, `${PACK}.html`);
  const print = await openBare(browser, join(folder, 'bare.pdf'));
  const watching = await startWatch(command, root);
  try {
    const rows: Row[] = [];
    for (const { name, file, change } of edits) {
      const path = join(root, file);
      const before = readFileSync(path, 'utf8');
      let count = 0;
      const ours = async (): Promise<Timing> => {
        const text = change(before, `mark${letters(count++)}`);
        if (text === before) throw new Error(`${name}: the edit changes nothing`);
        // Like an author, who pauses: what is left to do after the last edit is done.
        await new Promise((resolve) => setTimeout(resolve, 1.5 * BATCH.quiet));
        const built = watching.nextBuild();
        const began = performance.now();
        writeFileSync(path, text);
        return { ran: `saving ${file} under ${command} watch`, ms: (await built) - began };
      };
      const runs = small ? 12 : 50;
      rows.push(
        await compare(name, runs, ours, () => print.once(readFileSync(html, 'utf8')), 'from save to PDF'),
      );
      const restored = watching.nextBuild();
      writeFileSync(path, before);
      await restored;
    }
    return rows;
  } finally {
    await watching.stop();
    await print.close();
  }
}

/** A workspace with the pack of two documents, and with templates of its own. */
export function samplePack(root: string): string {
  for (const name of ['sources/documents', 'sources/extractions', 'templates']) {
    cpSync(join(PACKAGE, name), join(root, name), { recursive: true });
  }
  mkdirSync(join(root, 'sources/packs'));
  copyFileSync(join(PACKAGE, 'sources/packs', `${PACK}.md`), join(root, 'sources/packs', `${PACK}.md`));
  return root;
}

async function openBare(
  { executable, libraries }: Bench['browser'],
  pdf: string,
): Promise<{ once(html: string): Promise<Timing>; close(): Promise<void> }> {
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(libraries === '' ? {} : { LD_LIBRARY_PATH: libraries }) },
  });
  const page = await browser.newPage();
  return {
    once: async (html) => {
      const began = performance.now();
      await page.setContent(html, { waitUntil: 'load' });
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
      return { ran: `printing the same HTML in a warm tab of ${executable}`, ms: performance.now() - began };
    },
    close: () => browser.close(),
  };
}

/** 0 is `aaa`: letters, because a number would have to be bound. */
export function letters(number: number): string {
  const digits = [number / 676, number / 26, number].map((digit) => 97 + (Math.floor(digit) % 26));
  return String.fromCharCode(...digits);
}
