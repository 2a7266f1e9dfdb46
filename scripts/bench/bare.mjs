// The counterpart: prints HTML files one after the other in one tab, and does nothing else.
// node bare.mjs <executable> <libraries> <list of "html pdf" lines>
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [executable, libraries, list] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: executable,
  headless: 'shell',
  // A thousand pages take longer than Puppeteer waits.
  protocolTimeout: 0,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  env: { ...process.env, ...(libraries === '' ? {} : { LD_LIBRARY_PATH: libraries }) },
});
const page = await browser.newPage();
for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
  const [html, pdf] = line.split('\t');
  await page.setContent(readFileSync(html, 'utf8'), { waitUntil: 'load', timeout: 0 });
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, timeout: 0 });
}
await browser.close();
