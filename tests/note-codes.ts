import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject, vi } from 'vitest';

// Runs before every test file: notes which diagnostics the program makes while the file's tests run. The reporter
// then knows the codes that nothing has provoked. One that a test makes by itself does not count.

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder where the notes of this run are collected. */
    readonly notedCodes: string;
  }
}

const { noted, isFromProgram } = vi.hoisted(() => {
  // Files that share their modules share what the first of them has wrapped.
  const shared: typeof globalThis & { notedCodes?: Set<string> } = globalThis;
  shared.notedCodes ??= new Set<string>();
  return {
    noted: shared.notedCodes,
    /** Whether what called the factory is in src/: the fourth line of the stack names it, after the maker and the factory. */
    isFromProgram: (): boolean => {
      const limit = Error.stackTraceLimit;
      Error.stackTraceLimit = 4;
      const { stack = '' } = new Error('who calls?');
      Error.stackTraceLimit = limit;
      return /[\\/]src[\\/]/.test(stack.split('\n')[4] ?? '');
    },
  };
});

vi.mock('../src/ground/model/diagnostics/make.ts', async (original) => {
  const { make } = await original<typeof import('../src/ground/model/diagnostics/make.ts')>();
  const noting: typeof make = (code, ...rest) => {
    if (!noted.has(code) && isFromProgram()) noted.add(code);
    return make(code, ...rest);
  };
  return { make: noting };
});

afterAll(() => {
  if (noted.size > 0)
    appendFileSync(join(inject('notedCodes'), `${process.pid}.txt`), `${[...noted].join('\n')}\n`);
});
