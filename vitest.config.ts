import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Tests of functions of their input: they change nothing around them, so that the files of a worker can share the
 * modules that they import, which takes a third of their time otherwise.
 */
const PURE = [
  'tests/ground/{edit,language,model,pdf}/**/*.test.ts',
  'tests/stages/{annotations,bind,compose,proof,read,render,validate}/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          // What needs programs of the system has a run of its own: vitest.system.config.ts.
          exclude: ['tests/system/**', ...PURE],
        },
      },
    ],
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
