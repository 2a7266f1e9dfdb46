import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What needs programs of the system has a run of its own: vitest.system.config.ts.
    exclude: ['tests/system/**'],
    setupFiles: ['tests/note-codes.ts'],
    // What the program is made of is not all checked in.
    globalSetup: './tests/support/generate.ts',
    reporters: ['default', './tests/reporter.ts'],
    // Tests that print share two cores with a browser.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Much of the time is spent waiting, for a browser or a watch.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A test in which nothing is asserted, such as a loop over nothing, proves nothing.
    expect: { poll: { timeout: 20_000 }, requireAssertions: true },
  },
});
