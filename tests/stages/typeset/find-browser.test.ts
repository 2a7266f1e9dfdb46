import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findBrowser } from '../../../src/stages/typeset/find-browser.ts';
import { PrinterFailure } from '../../../src/stages/typeset/printer-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'sourcebound-find-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a cache that cannot be written is reported as such, not as a fault of the program',
  async () => {
    const cacheFolder = join(folder, 'cache');
    writeFileSync(cacheFolder, 'a file where the folder should be');
    const failure = await findBrowser({ cacheFolder }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PrinterFailure);
    const { diagnostic } = failure as PrinterFailure;
    expect([diagnostic.code, diagnostic.message]).toEqual([
      'CANNOT_WRITE',
      `cannot write ${cacheFolder}: a file is where the folder should be`,
    ]);
  },
);
