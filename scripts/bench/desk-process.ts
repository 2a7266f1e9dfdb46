import { spawn } from 'node:child_process';
import puppeteer, { type Page } from 'puppeteer-core';
import type { Browser } from './run-command.ts';

/** The command `desk`, running, with a browser in which its page is open. */
export interface DeskProcess {
  readonly page: Page;
  stop(): Promise<void>;
}

/** Starts both for a workspace. */
export async function startDesk(
  command: string,
  root: string,
  { executable, libraries }: Browser,
): Promise<DeskProcess> {
  const child = spawn(process.execPath, [command, 'desk', '--no-open', '--root', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/\S*/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`the desk ended: ${said}`)));
  });
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    protocolTimeout: 60_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(libraries !== '' && { LD_LIBRARY_PATH: libraries }) },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  // What compiles this file names its functions with it.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.goto(url);
  return {
    page,
    stop: async () => {
      await browser.close();
      child.kill('SIGINT');
      await new Promise((resolve) => child.once('close', resolve));
    },
  };
}
