import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankFont } from '../../../src/stages/typeset/blank-font.ts';
import { prepareFonts } from '../../../src/stages/typeset/prepare-fonts.ts';
import { expectValue, openTestPrinter, testJob, testPage } from './test-printer.ts';

describe('the only font beside the embedded ones', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sourcebound & test-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('is written once, and again when it is not whole', async () => {
    const file = await prepareFonts(folder);
    expect(await readFile(file, 'utf8')).toContain('sourcebound &#38; test-');
    await writeFile(join(dirname(file), 'blank.ttf'), 'broken');
    expect(await prepareFonts(folder)).toBe(file);
    expect((await readFile(join(dirname(file), 'blank.ttf'))).equals(blankFont())).toBe(true);
    expect(await readdir(folder)).toEqual(['fonts-1']);
  });

  it.runIf(process.platform !== 'win32').each(['fonts.conf', 'blank.ttf', 'cache/CACHEDIR.TAG'])(
    'is written again when a pipe is in the place of %s, at which the browser would wait',
    async (name) => {
      const file = await prepareFonts(folder);
      const path = join(dirname(file), name);
      await mkdir(dirname(path), { recursive: true });
      await rm(path, { force: true });
      execFileSync('mkfifo', [path]);
      expect(await prepareFonts(folder)).toBe(file);
      expect((await stat(path).catch(() => undefined))?.isFIFO() ?? false).toBe(false);
    },
  );

  it('is what the browser takes for everything that the page does not bring along', async () => {
    const printer = await openTestPrinter();
    try {
      const body =
        '<p>a 中</p><p style="font-family: Arial, serif">system</p><p style="font-family: monospace">m</p>';
      const { pdf } = expectValue(await printer.print(testJob(testPage(body))));
      const fonts = new Set(
        Buffer.from(pdf)
          .toString('latin1')
          .match(/(?<=\/BaseFont \/[A-Z]+\+)\w+/g),
      );
      expect([...fonts].sort()).toEqual(['SourceSans3ExtraLight', 'SourceSerif4', 'SourceboundBlank']);
    } finally {
      await printer.close();
    }
  });
});
