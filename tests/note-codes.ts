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

const { noted, isFromProgram } = vi.hoisted(() => ({
  noted: new Set<string>(),
  /** Whether the function that called the factory is one of src/: the third line of the stack names it. */
  isFromProgram: (): boolean => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 3;
    const { stack = '' } = new Error('who calls?');
    Error.stackTraceLimit = limit;
    return /[\\/]src[\\/]/.test(stack.split('\n')[3] ?? '');
  },
}));

vi.mock('../src/ground/model/diagnostics.ts', async (original) => {
  const factories = await original<Record<string, unknown>>();
  return Object.fromEntries(
    Object.entries(factories).map(([name, factory]) => {
      if (typeof factory !== 'function') return [name, factory];
      const noting = (...args: readonly unknown[]): unknown => {
        const diagnostic: { readonly code?: string } = factory(...args);
        if (diagnostic.code !== undefined && !noted.has(diagnostic.code) && isFromProgram())
          noted.add(diagnostic.code);
        return diagnostic;
      };
      return [name, noting];
    }),
  );
});

afterAll(() => {
  if (noted.size > 0)
    appendFileSync(join(inject('notedCodes'), `${process.pid}.txt`), `${[...noted].join('\n')}\n`);
});
