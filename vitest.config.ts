import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that put something else in the place of a module, or change the process: their modules are their own. */
const APART = [
  'tests/bench/**/*.test.ts',
  'tests/doors/cli/{current-workspace,progress,usage}.test.ts',
  'tests/doors/desk/page/save-text.test.ts',
  'tests/doors/report/report-formats.test.ts',
  'tests/engine/pipeline/{machine-limits,workers/**/*}.test.ts',
  'tests/engine/queue/offers.test.ts',
  'tests/engine/results/{output-lock,write-outputs}.test.ts',
  'tests/engine/workspace/init-workspace.test.ts',
  'tests/stages/typeset/{browser-flags,launch-browser,unpack-browser,working-time}.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          // What needs programs of the system has a run of its own: vitest.system.config.ts.
          exclude: ['tests/system/**', ...APART],
          // The files of a worker share the modules that they import, which takes a fifth of their time otherwise.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
    setupFiles: ['tests/note-codes.ts'],
    // What the program is made of is not all checked in.
    globalSetup: './tests/support/generate.ts',
    reporters: ['default', './tests/reporter.ts'],
    // Tests that print share two cores with a browser, and perhaps with other work of the machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Much of the time is spent waiting, for a browser or a watch.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A test in which nothing is asserted, such as a loop over nothing, proves nothing.
    expect: { poll: { timeout: 60_000 }, requireAssertions: true },
  },
});
