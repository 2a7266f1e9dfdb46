import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** What a browser does instead of what it should. */
export type Fault =
  | 'never answers'
  | 'answers garbage'
  | 'answers with nothing'
  | 'refuses everything'
  | 'has no pages'
  | 'hangs in print'
  | 'prints what is no PDF'
  | 'dies in print'
  | 'hangs in its first print'
  | 'hangs before its print'
  | 'hangs in closing after a print';

/**
 * A program that is started as the browser is. Those that get as far as printing are the real browser with a hand on
 * its line.
 */
export function brokenBrowser(fault: Fault, real = ''): string {
  const folder = temporaryFolder();
  const path = join(folder, 'browser');
  const once = JSON.stringify(join(folder, 'printed'));
  writeFileSync(
    path,
    `#!${process.execPath}
const { createReadStream, createWriteStream, existsSync, writeFileSync } = require('node:fs');
const { spawn } = require('node:child_process');
const fault = ${JSON.stringify(fault)};
const [input, output] = [createReadStream('', { fd: 3 }), createWriteStream('', { fd: 4 })];
const messages = (stream, take) => {
  let begun = '';
  stream.setEncoding('latin1').on('data', (text) => {
    const parts = (begun + text).split('\\0');
    begun = parts.pop();
    for (const part of parts) take(part);
  });
};
setInterval(() => undefined, 1000);
if (fault === 'never answers') {
} else if (!fault.includes('print')) {
  messages(input, (text) => {
    const { id, method } = JSON.parse(text);
    if (fault === 'answers garbage') return output.write('<html>404</html>\\0');
    if (fault === 'answers with nothing') return output.write(JSON.stringify({ id, result: {} }) + '\\0');
    if (fault === 'refuses everything' && method !== 'Browser.getVersion' && method !== 'Target.setDiscoverTargets')
      return output.write(JSON.stringify({ id, error: { code: -32601, message: 'not found' } }) + '\\0');
    if (/getVersion|setDiscoverTargets/.test(method))
      output.write(JSON.stringify({ id, result: { product: 'Fake/1' } }) + '\\0');
  });
} else {
  const browser = spawn(${JSON.stringify(real)}, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  browser.on('exit', () => process.kill(process.pid, 'SIGKILL'));
  const prints = new Set();
  messages(input, (text) => {
    const { id, method } = JSON.parse(text);
    if (fault === 'hangs before its print' && method.startsWith('Runtime.')) return;
    if (fault === 'hangs in closing after a print' && /^Browser\\.close$|^Target\\.closeTarget$/.test(method)) return;
    if (method === 'Page.printToPDF') {
      const first = !existsSync(${once});
      writeFileSync(${once}, '');
      if (fault === 'hangs in print' || (fault === 'hangs in its first print' && first)) return;
      if (fault === 'dies in print') { browser.kill('SIGKILL'); return; }
      prints.add(id);
    }
    browser.stdio[3].write(text + '\\0', 'latin1');
  });
  messages(browser.stdio[4], (text) => {
    const { id, result } = fault === 'prints what is no PDF' ? JSON.parse(text) : {};
    if (prints.has(id) && result && result.data) output.write(JSON.stringify({ ...JSON.parse(text), result: { data: 'AAAA' } }) + '\\0');
    else output.write(text + '\\0', 'latin1');
  });
}
`,
  );
  chmodSync(path, 0o755);
  return path;
}
