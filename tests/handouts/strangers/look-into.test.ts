import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { residentMemory } from '../../../src/ground/machine/resident-memory.ts';
import { runApart } from '../../../src/ground/machine/run-apart.ts';
import { BUDGET, identifyStranger, verifyStranger } from '../../../src/handouts/strangers/look-into.ts';
import { identify, verify } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const COPIES = new URL('../../engine/results/first-edition/output/pack/copies/', import.meta.url);
const COPY = readFileSync(new URL('pack-edition-1-copy-001-ann-author.pdf', COPIES));
const SHEETS = readFileSync(new URL('pack-edition-1-copy-001-ann-author-2-up.pdf', COPIES));

const fileOf = (name: string, content: Uint8Array | string): string =>
  join(temporaryFolder({ [name]: content }), name);

/** A script of its own for a process that is to be watched. */
const script = (code: string): string =>
  fileOf('child.mjs', `process.once('message', (question) => { ${code} });`);

describe('work in a process of its own', () => {
  const budget = { memory: 200 * 2 ** 20, time: 20_000 };

  test('answers', async () => {
    const answer = await runApart(
      script('process.send(new Map([[1, question]]), () => process.exit(0));'),
      { a: 1 },
      budget,
    );
    expect(answer).toEqual({ kind: 'done', value: new Map([[1, { a: 1 }]]) });
  });

  test.each([
    [
      'buffers, which no limit of V8 counts',
      'const kept = []; for (;;) kept.push(Buffer.alloc(2 ** 20, 1));',
    ],
    ['objects', 'const kept = []; for (;;) kept.push({ some: [kept.length] });'],
    ['one string', "let text = 'x'; for (;;) { text += text.slice(0, 9e7) + 'y'; Buffer.from(text); }"],
    ['a heap that cannot grow', 'new Array(2 ** 32 - 1).fill(1.5);'],
  ])('is ended when it takes too much memory: %s', async (_, code) => {
    expect(await runApart(script(code), {}, budget)).toMatchObject({ kind: 'memory' });
  });

  test('is ended when it takes too much time of processors, however little it gets of them', async () => {
    const code = 'for (;;);';
    const limits = { ...budget, time: 600, clock: 10 * 60_000 };
    expect(await runApart(script(code), {}, limits)).toEqual({ kind: 'time' });
  });

  test('may wait for longer than it may work', async () => {
    const code = 'setTimeout(() => process.send(1, () => process.exit(0)), 3_000);';
    const limits = { ...budget, time: 2_000 };
    expect(await runApart(script(code), {}, limits)).toEqual({ kind: 'done', value: 1 });
  });

  test('is ended when it waits for ever', async () => {
    const code = 'setInterval(() => undefined, 1_000);';
    expect(await runApart(script(code), {}, { ...budget, clock: 600 })).toEqual({ kind: 'clock' });
  });

  test('may die, and is reported with what it said', async () => {
    const answer = await runApart(script("throw new Error('why not');"), {}, budget);
    expect(answer).toMatchObject({ kind: 'died', said: expect.stringContaining('Error: why not') as string });
  });

  test('memory is what the system says', () => {
    const here = residentMemory(process.pid) ?? 0;
    expect(Math.abs(here - process.memoryUsage.rss())).toBeLessThan(0.2 * here);
    expect(residentMemory(2 ** 22 + 1)).toBeUndefined();
  });
});

describe('a file of a stranger', () => {
  test('that is good is verified, and says what was checked and what was not', async () => {
    const result = await verify({ file: fileOf('copy.pdf', COPY) });
    expect(result.diagnostics).toEqual([]);
    expect(result).toMatchObject({ kind: 'pdf', verified: true, title: 'One figure' });
    expect(result.checks.map(({ id }) => id)).toContain('letters');
    expect(result.notChecked.length).toBeGreaterThan(2);
  });

  test('that takes more than its budget is stopped, with the limit in the message', async () => {
    const file = fileOf('copy.pdf', COPY);
    const memory = await verifyStranger(file, { ...BUDGET, memory: 2 ** 20 });
    expect(memory).toMatchObject({ file, verified: false, diagnostics: [{ code: 'TOO_COSTLY' }] });
    expect(memory.diagnostics[0]?.message).toContain('more than 1 MB of memory');
    expect(memory.diagnostics[0]?.hint).toContain('ask the sender');
    const time = await identifyStranger(file, undefined, { ...BUDGET, time: 1, clock: 60_000 });
    expect(time).toMatchObject({ sha256: '', status: 'unknown', diagnostics: [{ code: 'TOO_COSTLY' }] });
    expect(time.diagnostics[0]?.message).toContain('more than 0.001 seconds of processor time');
    const clock = await identifyStranger(file, undefined, { ...BUDGET, clock: 5 });
    expect(clock.diagnostics[0]?.message).toMatch(/more than 0\.005 seconds$/);
  });

  test('is identified by its bytes, and by what it says', async () => {
    const root = join(import.meta.dirname, '../../cases/single-figure');
    expect(await identify({ file: fileOf('copy.pdf', COPY), root })).toMatchObject({
      status: 'no-register',
      pack: 'pack',
      number: 1,
    });
  });

  test('that is a sheet to be printed has no evidence inside', async () => {
    const result = await verifyStranger(fileOf('sheet.pdf', SHEETS));
    expect(result).toMatchObject({ verified: false, checks: [], diagnostics: [{ code: 'NO_EVIDENCE' }] });
    expect(result.diagnostics[0]?.hint).toMatch(/sheets .* the numbered copy, that they were made of/);
  });

  test.runIf(process.platform !== 'win32')('is a file, and nothing that never ends', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.pdf')]);
    symlinkSync('/dev/zero', join(folder, 'zero.pdf'));
    for (const name of ['pipe.pdf', 'zero.pdf', 'nothing.pdf', '.']) {
      const file = join(folder, name);
      expect(await verify({ file })).toMatchObject({ sha256: '', diagnostics: [{ code: 'NO_FILE' }] });
      expect(await identify({ file, root: folder })).toMatchObject({
        sha256: '',
        diagnostics: [{ code: 'NO_FILE' }],
      });
    }
  });

  test('is not read when it is too large', async () => {
    const file = fileOf('large.pdf', '%PDF-');
    writeFileSync(file, Buffer.alloc(1), { flag: 'a' });
    execFileSync('truncate', ['-s', '200M', file]);
    const { diagnostics } = await verify({ file });
    expect(diagnostics[0]?.message).toMatch(/it has 209715200 bytes, and the limit is 128000000/);
  });
});
